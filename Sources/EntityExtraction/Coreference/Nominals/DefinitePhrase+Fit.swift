internal import Ontology
internal import TextModel

extension DefinitePhrase {
    /// How well a cluster fits a noun.
    enum Fit: Comparable {
        /// Not at all, not that anything speaks against it, by what its names or nouns say, by being called so.
        case none, possible, known, called
    }

    /// How well the cluster's names and what it is called fit the noun, as far as that can be told.
    func fit(of candidate: Int, _ state: CoreferenceState) -> Fit {
        switch noun.type {
        case .person:
            guard noun.gender == nil || fitsGender(candidate, state) else { return .none }
            return noun.group == .post && hasOtherPost(candidate, state) ? .none : .known
        case .place:
            if region == nil, noun.group != .country, isNoun(of: candidate, state) { return .called }
            let names = names(of: candidate, state)
            if names.contains(where: { isPlaceOfClass(String(state.text($0)), state) }) { return .known }
            return noun.group == .city && names.contains { isUnheardOf($0, state) } ? .possible : .none
        case .organization: return fitOfBody(candidate, state)
        case .event: return .none
        }
    }

    /// A place of which nothing is known may be a town.
    private func isUnheardOf(_ name: Int, _ state: CoreferenceState) -> Bool {
        let words = state.profiles[name].words
        return state.profiles[name].isGiven && words.count < 3
            && state.knowledge.placeKind(of: String(state.text(name))) == nil
            && words.allSatisfy { HeadNoun(lemma: $0) == nil }
    }

    func names(of candidate: Int, _ state: CoreferenceState) -> [Int] {
        state.clusters.members(candidate).suffix(60).filter { state.profiles[$0].mention.kind == .name }
    }

    private func fitOfBody(_ candidate: Int, _ state: CoreferenceState) -> Fit {
        let names = names(of: candidate, state)
        // "the harbour council" is no council or ministry whose name says nothing of a harbour.
        if noun.group == .agency, !purposes.isEmpty,
            !names.contains(where: { !purposes.isDisjoint(with: state.profiles[$0].words) })
        {
            return .none
        }
        let called = callings.of(candidate, state)
        if called.contains(where: { $0.lemma == lemma }) { return .called }
        // An institute or an orchestra is no company.
        if noun.group == .company, names.contains(where: { !Self.charities.isDisjoint(with: state.profiles[$0].words) })
        {
            return .none
        }
        // "the agency" is one that goes by letters, of which no word tells what it is.
        if lemma == "agency", modifiers.isEmpty, names.contains(where: { isPlainAcronym(state.text($0)) }) {
            return .known
        }
        // What a body is called tells its class where its names do not.
        let classes = names.map { OrganizationClass(state.profiles[$0].words) }
        let nouns = called.compactMap { HeadNoun(lemma: $0.lemma) }.filter { $0.type == .organization }
        let named = classes.filter(\.isKnown)
        let known = named.isEmpty ? nouns.map { OrganizationClass(group: $0.group) } : named
        guard known.isEmpty else {
            return !Self.parts.contains(lemma) && known.contains { $0.admits(noun.group) } ? .known : .none
        }
        let isPossible = names.indices.contains { at in
            !(Self.papers.contains(lemma) && isAcronym(state.text(names[at]))) && classes[at].admits(noun.group)
        }
        return isPossible ? .possible : .none
    }

    /// Words in the names of bodies that sell nothing.
    private static let charities: Set<String> = [
        "institute", "foundation", "association", "society", "movement", "league", "charity", "network", "orchestra",
        "choir",
        "institution", "church", "museum", "museo", "gallery",
    ]

    /// Nouns for what ministries and agencies have, rather than for what they are.
    private static let parts: Set<String> = [
        "committee", "council", "panel", "board", "police", "office", "headquarters",
    ]

    /// Whether the cluster is called by another post: "the minister" is not Berg, a governor.
    private func hasOtherPost(_ candidate: Int, _ state: CoreferenceState) -> Bool {
        guard !Self.anyPost.contains(lemma), !isPast else { return false }
        let posts = callings.of(candidate, state).filter {
            HeadNoun(lemma: $0.lemma)?.group == .post && !Self.anyPost.contains($0.lemma)
        }
        return !posts.isEmpty && posts.allSatisfy { !isSame($0) }
    }

    /// Whether other nouns than this one tell what somebody is.
    func isOtherwiseCalled(_ candidate: Int, _ state: CoreferenceState) -> Bool {
        let called = callings.of(candidate, state)
        return age == nil && !called.isEmpty && called.allSatisfy { !isSame($0) }
    }

    /// Nouns for the holders of many posts.
    private static let anyPost: Set<String> = [
        "leader", "chief", "head", "official", "politician", "boss", "candidate", "nominee", "incumbent", "member",
        "statesman", "officer", "executive", "partner", "founder", "co-founder", "owner", "successor", "predecessor",
        "representative", "deputy",
    ]

    /// Of all media those that go by no acronym.
    private static let papers: Set<String> = ["newspaper", "paper", "magazine", "daily", "weekly", "tabloid"]

    /// Letters alone, not those of an alliance of countries.
    private func isPlainAcronym(_ name: Substring) -> Bool {
        isAcronym(name) && name.count > 2
            && !OrganizationClass([FoldedWord.fold(name)]).admits(.alliance)
    }

    private func isAcronym(_ name: Substring) -> Bool {
        name.count > 1 && name.allSatisfy { $0.isUppercase || $0 == "." }
    }

    /// Of the fitting antecedents, the one that is the subject of the nearest sentence.
    func mostSalient(_ fitting: [Int], _ state: CoreferenceState) -> Int? {
        guard let first = fitting.first else { return nil }
        let sentence = state.profiles[first].sentence
        return fitting.first { candidate in
            state.clusters.members(candidate).contains {
                state.profiles[$0].sentence == sentence && state.profiles[$0].role == .subject
            }
        }
    }

    private func fitsGender(_ candidate: Int, _ state: CoreferenceState) -> Bool {
        guard let gender = state.clusters.facts(candidate).gender else { return false }
        return gender == noun.gender
    }

    /// "Western Sahara" is a region even to those who count it among the countries.
    private func isPartOfWorld(_ name: String) -> Bool {
        ["western", "eastern", "northern", "southern", "central"].contains(FoldedWord.words(name).first)
    }

    private func isPlaceOfClass(_ name: String, _ state: CoreferenceState) -> Bool {
        if let region, !state.knowledge.lies(name, in: region) { return false }
        let kind = state.knowledge.placeKind(of: name)
        switch noun.group {
        case .country: return kind == .country
        case .city: return kind == .city
        case .region: return kind == .region || kind == nil && !name.contains("Street") || isPartOfWorld(name)
        case .landform, .facility: return kind == nil && FoldedWord.words(name).contains(lemma)
        default: return false
        }
    }
}
