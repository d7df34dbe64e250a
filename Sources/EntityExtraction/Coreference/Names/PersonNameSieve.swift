internal import Ontology
internal import TextModel

/// Joins the forms of one person's name: full names that are variants of each other, then single names with full ones.
struct PersonNameSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        let forms = state.nameForms(.person)
        joinFullNames(forms.filter { $0.words.count > 1 }, &state)
        let index = FullNameIndex(state)
        var alone: [String: Int] = [:]
        let singles = forms.filter { $0.words.count == 1 }.flatMap(\.mentions).sorted()
        for mention in singles { join(mention, index, &alone, &state) }
    }

    private func joinFullNames(_ forms: [NameForm], _ state: inout CoreferenceState) {
        var sharing: [String: [Int]] = [:]
        for (number, form) in forms.enumerated() {
            let others = Set(form.words.filter { $0.count > 1 }.flatMap { (sharing[$0] ?? []).suffix(40) })
            for other in others.sorted() where areOne(form, forms[other], state) {
                state.clusters.merge(forms[other].mentions[0], form.mentions[0])
            }
            for word in Set(form.words) { sharing[word, default: []].append(number) }
        }
    }

    /// Every full name of the one must go with every full name of the other.
    private func areOne(_ one: NameForm, _ other: NameForm, _ state: CoreferenceState) -> Bool {
        let (mine, others) = (state.clusters.facts(one.mentions[0]), state.clusters.facts(other.mentions[0]))
        if mine.isGenderSure, others.isGenderSure, mine.gender != others.gender { return false }
        return mine.fullNames.allSatisfy { name in
            others.fullNames.allSatisfy { name.matches($0, nicknames: state.knowledge.areNicknames) }
        }
    }

    /// A single name goes with a full name, the family name counting more than a given one; else with its like.
    private func join(
        _ mention: Int, _ index: FullNameIndex, _ alone: inout [String: Int], _ state: inout CoreferenceState
    ) {
        let word = state.profiles[mention].words[0]
        if let full = index.bearer(of: word, for: mention, state) {
            state.clusters.merge(full, mention)
        } else if let other = alone[word] {
            state.clusters.join(other, mention)
        } else {
            alone[word] = mention
        }
    }
}

/// The full names of persons, by each of their words.
struct FullNameIndex {
    /// How a word stands in a name.
    enum Position: Int, Comparable {
        case inner, given, family
        static func < (left: Position, right: Position) -> Bool { left.rawValue < right.rawValue }
    }

    /// For each word the persons whose full names hold it, by the root of their cluster.
    private var bearers: [String: [Int: Position]] = [:]

    /// The full names among the mentions.
    ///
    /// - Complexity: O(*n*) in the number of mentions.
    init(_ state: CoreferenceState) {
        for (index, profile) in state.profiles.enumerated()
        where profile.isGiven && profile.mention.kind == .name && profile.type == .person {
            let name = PersonName(state.text(index))
            guard name.isFull else { continue }
            let root = state.clusters.root(index)
            for (place, word) in name.words.enumerated() {
                let isEnd = place == 0 || place == name.words.count - 1
                let position: Position = word == name.familyName ? .family : isEnd ? .given : .inner
                bearers[word, default: [:]][root] = max(position, bearers[word]?[root] ?? .inner)
            }
        }
    }

    /// The person of a full name that a single word at `mention` stands for; `nil` where there is none or no telling.
    func bearer(of word: String, for mention: Int, _ state: CoreferenceState) -> Int? {
        let facts = state.clusters.facts(mention)
        let fitting = (bearers[word] ?? [:]).filter { root, _ in
            let other = state.clusters.facts(root)
            return !facts.isGenderSure || other.gender == nil || facts.gender == other.gender
        }
        guard let best = fitting.values.max() else { return nil }
        let roots = fitting.filter { $0.value == best }.keys.sorted()
        if roots.count == 1 { return roots[0] }
        guard best == .family else { return nil }
        return roots.filter { $0 < mention }.max {
            prominence($0, at: mention, state) < prominence($1, at: mention, state)
        }
    }

    /// The only person of that family name.
    func onlyFamily(named word: String) -> Int? {
        guard let named = bearers[word], named.count == 1, let (person, position) = named.first else { return nil }
        return position == .family ? person : nil
    }

    /// "Lund's mother, Eva Lund": named as somebody's kin, whose family name alone stands for that one.
    private func isKin(_ mention: Int, _ state: CoreferenceState) -> Bool {
        var before = state.profiles[mention].mention.tokens.lowerBound - 1
        if before > 0, state.article.text(before) == "," { before -= 1 }
        return before > 0 && HeadNoun(lemma: state.article.tokens[before].lemma)?.group == .kin
    }

    /// How much a person is spoken of where the word stands: lately, as a subject, and often.
    private func prominence(_ person: Int, at mention: Int, _ state: CoreferenceState) -> Double {
        let earlier = state.clusters.members(person, before: mention)
        guard let last = earlier.last else { return -.infinity }
        let distance = state.profiles[mention].sentence - state.profiles[last].sentence
        let isSubject = earlier.suffix(2).contains { state.profiles[$0].role == .subject }
        let frequency = Double(Int.bitWidth - earlier.count.leadingZeroBitCount - 1)
        return -Double(min(distance, 12)) + (isSubject ? 1.5 : 0) - (isKin(earlier[0], state) ? 3 : 0) + 0.5 * frequency
    }
}
