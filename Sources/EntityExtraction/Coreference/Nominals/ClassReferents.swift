internal import Ontology
internal import TextModel

/// Chooses what a definite phrase points back at by its noun's class alone: "the company", "the minister".
struct ClassReferents {
    private let phrase: DefinitePhrase
    private let index: Int
    private let state: CoreferenceState

    /// The choice for the phrase of the mention at `index`.
    init(_ phrase: DefinitePhrase, _ index: Int, _ state: CoreferenceState) {
        (self.phrase, self.index, self.state) = (phrase, index, state)
    }

    /// The one among the candidates, nearest first, that is meant.
    func choose(_ candidates: [Int]) -> Int? {
        guard !phrase.tellsOfAnother else { return nil }
        if phrase.noun.type == .person { return person(candidates) }
        if phrase.isCapital { return Countries(state).capital(candidates) }
        let fitting = candidates.map { (mention: $0, fit: phrase.fit(of: $0, state)) }.filter { $0.fit > .none }
        let near = fitting.filter { isNear($0.mention) }
        if let origin = phrase.origin {
            return told(of: origin, fitting.filter { $0.fit > .possible || !phrase.isTrade }.map(\.mention))
        }
        if let called = near.first(where: { $0.fit == .called }) { return called.mention }
        let all = fitting.map(\.mention)
        guard let first = near.first?.mention else { return onlyCalled(fitting) ?? topic(all, beside: nil) }
        if let topic = topic(all, beside: first) { return topic }
        let best = near.map(\.fit).max() ?? .none
        let sure = near.filter { phrase.noun.type == .place ? $0.fit == best : $0.fit > .possible || !phrase.isTrade }
            .map(\.mention)
        return phrase.mostSalient(sure, state) ?? sure.first
    }

    /// The one in whose sentence a place is told nearest to it.
    private func told(of origin: String, _ fitting: [Int]) -> Int? {
        let told = fitting.compactMap { one in
            phrase.distance(of: origin, from: one, state).map { (mention: one, distance: $0) }
        }
        return told.min { $0.distance < $1.distance }?.mention
    }

    private func isNear(_ candidate: Int) -> Bool {
        state.profiles[index].sentence - state.profiles[candidate].sentence <= phrase.reach
    }

    /// The one that has been called by the noun before, however far back.
    private func onlyCalled(_ fitting: [(mention: Int, fit: DefinitePhrase.Fit)]) -> Int? {
        let called = fitting.filter { $0.fit == .called }
        return called.count == 1 ? called[0].mention : nil
    }

    /// What an article is about is "the company" also after another company has come up in passing.
    private func topic(_ fitting: [Int], beside nearest: Int?) -> Int? {
        guard phrase.noun.type == .organization || nearest == nil else { return nil }
        let counts = fitting.map { (mention: $0, count: names($0)) }
        guard let topic = counts.max(by: { $0.count < $1.count }), topic.count >= 3 else { return nil }
        let others = nearest.map { [names($0)] } ?? counts.filter { $0.mention != topic.mention }.map(\.count)
        let factor = nearest == nil ? 2 : 3
        return others.allSatisfy { topic.count >= factor * $0 } ? topic.mention : nil
    }

    private func names(_ candidate: Int) -> Int {
        state.clusters.members(candidate).count { state.profiles[$0].mention.kind != .pronoun }
    }

    private func person(_ candidates: [Int]) -> Int? {
        let people = candidates.filter { phrase.fit(of: $0, state) > .none }
        if let age = phrase.age { return aged(age, people) }
        let near = people.filter(isNear)
        guard let only = native(people, near) ?? (near.count == 1 ? near[0] : subject(near)), !isApart(from: only)
        else {
            return nil
        }
        return phrase.tellsOfDeed && SpokenParts.speaks(only, state) ? nil : only
    }

    /// "the Norwegian scholar": the only one near, or else anywhere, of whom the country is told.
    private func native(_ people: [Int], _ near: [Int]) -> Int? {
        guard let origin = phrase.origin else { return nil }
        let natives = near.filter { phrase.distance(of: origin, from: $0, state) != nil }
        if natives.count == 1 { return natives[0] }
        let all = natives.isEmpty ? people.filter { phrase.distance(of: origin, from: $0, state) != nil } : []
        return all.count == 1 ? all[0] : nil
    }

    /// "the 41-year-old": whose age is told so, or the last sentence's subject where no other age is told of him.
    private func aged(_ years: String, _ people: [Int]) -> Int? {
        let ages = people.map { (person: $0, age: age(of: $0)) }
        if let same = ages.first(where: { $0.age == years }) { return same.person }
        let near = ages.filter { $0.age == nil && isNear($0.person) }.map(\.person)
        guard let one = near.count == 1 ? near[0] : subject(near), !isApart(from: one) else { return nil }
        return one
    }

    private func age(of person: Int) -> String? {
        state.clusters.members(person).lazy.compactMap { AgePhrase.behind(state.profiles[$0].mention, state.article) }
            .first
    }

    /// The only one of several that is the subject of the sentence before, and is not called something else.
    private func subject(_ people: [Int]) -> Int? {
        let sentence = state.profiles[index].sentence - 1
        let subjects = people.filter { person in
            !phrase.isOtherwiseCalled(person, state)
                && state.clusters.members(person).suffix(60).contains { member in
                    let profile = state.profiles[member]
                    return profile.sentence == sentence && (profile.role == .subject || profile.role == .passiveSubject)
                }
        }
        return subjects.count == 1 ? subjects[0] : nil
    }

    /// Whether the two fill places of one verb, or one tells of the other: "Lund threw stones at the attacker", "Lund said the
    /// attacker fled". Who is meant by himself is told by a pronoun.
    private func isApart(from candidate: Int) -> Bool {
        let sentence = state.profiles[index].sentence
        let verbs = SpokenParts.verbs(above: state.profiles[index].mention, state.article)
        return state.clusters.members(candidate).suffix(60).contains { member in
            let profile = state.profiles[member]
            guard profile.sentence == sentence else { return false }
            switch profile.role {
            case .subject, .passiveSubject, .object, .indirectObject: break
            default: return false
            }
            let head = state.article.tokens[SpokenParts.head(of: profile.mention, state.article)].head
            return head >= 0 && verbs.contains(head)
        }
    }
}
