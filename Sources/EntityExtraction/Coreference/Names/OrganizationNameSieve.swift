internal import Ontology
internal import TextModel

/// Joins the short and the full forms of an organization's name, where only one full form fits.
struct OrganizationNameSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        let forms = state.nameForms(.organization)
        var sharing: [String: [Int]] = [:]
        for (number, form) in forms.enumerated() {
            for word in Set(form.words.map(Self.stem)) { sharing[word, default: []].append(number) }
        }
        for (number, form) in forms.enumerated() {
            let near = form.words.map(Self.stem).compactMap { sharing[$0] }.filter { $0.count <= 50 }.flatMap(\.self)
            let fitting = Set(near).filter {
                $0 != number && isShort(form.words, for: forms[$0].words, state.knowledge)
            }
            let roots = Set(fitting.map { state.clusters.root(forms[$0].mentions[0]) })
            if roots.count == 1, let root = roots.first { state.clusters.merge(root, form.mentions[0]) }
        }
    }

    /// Plural and possessive endings do not tell names apart: "People", "People's"; nor do "Democrats" and "Democratic".
    private static func stem(_ word: String) -> String {
        if word == "democratic" { return "democrat" }
        return word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    private func isShort(_ short: [String], for long: [String], _ knowledge: any NameKnowledge) -> Bool {
        let (a, b) = (short.map(Self.stem), long.map(Self.stem))
        if a == b || Self.isTurned(a, b) { return true }
        guard a.count < b.count else { return false }
        // "Republican" for "Republican Party"
        if a.count == 1, b.count == 2, a[0] == b[0], long[1] == "party" { return Self.parties.contains(a[0]) }
        // "the House" for "the House of Representatives"
        if a == ["house"], b[0] == "house", b[1] == "of" { return true }
        // "the coalition" for "the Norway-led coalition", "coalition forces"
        if a == ["coalition"], b.contains("coalition") { return true }
        let lead = b.count - a.count
        if Array(b.dropFirst(lead)) == a {
            if isPlace(long.prefix(lead), knowledge), a.count > 1 || isDistinct(short, knowledge) { return true }
            // "the Times" of the only paper so called
            if a.count == 1, Self.papers.contains(short[0]) { return true }
            // "the Brotherhood" of the only one so called
            if a.count == 1, lead < 3, !Self.prepositions.contains(long[lead - 1]), isDistinct(short, knowledge) {
                return true
            }
            if lead == 2, long[1] == "of", Self.followers.contains(long[0]) { return true }
        }
        guard Array(b.prefix(a.count)) == a else { return isInner(short, long, knowledge) }
        let rest = long.dropFirst(a.count)
        if a.count > 1, let next = rest.first, Self.prepositions.contains(next) { return true }
        return isDistinct(short, knowledge) && rest.allSatisfy { OrganizationName.kindWords.contains($0) }
    }

    /// "Ministry of Inland Waters", "Inland Waters Ministry".
    private static func isTurned(_ one: [String], _ other: [String]) -> Bool {
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        guard long.count == short.count + 1, long.count > 2, long[1] == "of" else { return false }
        return Array(long.dropFirst(2)) + [long[0]] == short
    }

    /// Without the place at the front and the kind at the end.
    private func isInner(_ short: [String], _ long: [String], _ knowledge: any NameKnowledge) -> Bool {
        guard short.count > 1, long.count > short.count + 1, Array(long[1..<1 + short.count]) == short else {
            return false
        }
        // "Supreme Court" in "Norwegian Supreme Court of Appeal"
        let rest = long.dropFirst(1 + short.count)
        return isPlace(long.prefix(1), knowledge)
            && (rest.allSatisfy { OrganizationName.kindWords.contains($0) }
                || rest.first.map(Self.prepositions.contains) ?? false)
    }

    private func isPlace(_ words: ArraySlice<String>, _ knowledge: any NameKnowledge) -> Bool {
        let form = words.map { $0.count <= 2 ? $0.uppercased() : $0.capitalizedWord }.joined(separator: " ")
        return knowledge.place(for: form, demonym: false) != nil || knowledge.place(for: form, demonym: true) != nil
    }

    /// A short form that is a kind or a place by itself names too little.
    private func isDistinct(_ short: [String], _ knowledge: any NameKnowledge) -> Bool {
        guard short.count == 1 else { return true }
        return !OrganizationName.kindWords.contains(short[0]) && HeadNoun(lemma: short[0]) == nil
            && !isPlace(short[...], knowledge)
    }

    private static let parties: Set<String> = [
        "republican", "democrat", "conservative", "labour", "labor", "liberal", "green", "socialist", "communist",
    ]
    private static let prepositions: Set<String> = ["of", "in", "for", "on", "at"]
    private static let papers: Set<String> = [
        "times", "post", "journal", "herald", "tribune", "telegraph", "guardian", "observer", "gazette", "globe",
        "chronicle",
    ]
    private static let followers: Set<String> = ["church", "order", "sons", "house", "society", "knights"]
}

extension String {
    /// The word with its first letter as a capital.
    var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
