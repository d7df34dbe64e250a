internal import Ontology
internal import TextModel

/// Joins the short and the full forms of a place's name.
struct PlaceNameSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        let forms = state.nameForms(.place)
        var byCore: [String: Int] = [:]
        let islands = Self.islands(state)
        for form in forms {
            var core = Self.core(form.words, surface: form.surface).joined(separator: " ")
            // "Lofty Island" is Lofty where the text calls Lofty an island.
            if form.words.last == "island", !islands.contains(core) { core = form.form }
            if let other = byCore[core] { state.clusters.join(other, form.mentions[0]) }
            byCore[core] = byCore[core] ?? form.mentions[0]
        }
        joinDirections(forms, &state)
    }

    /// The folded names of places in whose apposition the text says that they are islands.
    private static func islands(_ state: CoreferenceState) -> Set<String> {
        var found: Set<String> = []
        for token in state.article.tokens where token.relation == .appos && token.lemma == "island" && token.head >= 0 {
            let name = state.mentionOfHead[token.head]
            if name >= 0, state.profiles[name].type == .place { found.insert(state.profiles[name].form) }
        }
        return found
    }

    /// The words without the kind of place: "Jharkhand state", "Republic of Korea". "Mexico City" keeps its capital.
    private static func core(_ words: [String], surface: String) -> [String] {
        var words = words[...]
        if words.count > 1, words.first == "the" { words.removeFirst() }
        if words.count > 1, let last = words.last, kinds.contains(last), last != "city" || surface.hasSuffix(last) {
            words.removeLast()
        }
        if words.count > 2, words[words.startIndex + 1] == "of", kinds.contains(words.first ?? "") {
            words.removeFirst(2)
        }
        return Array(words)
    }

    /// "Balkans" for "Western Balkans" where no other part is named and the word is no country's or town's name; "the
    /// North" for "North Korea".
    private func joinDirections(_ forms: [NameForm], _ state: inout CoreferenceState) {
        var parts: [String: [NameForm]] = [:]
        var wholes: [String: [NameForm]] = [:]
        for form in forms where form.words.count > 1 {
            guard let direction = Self.directions[form.words[0]] else { continue }
            parts[form.words.dropFirst().joined(separator: " "), default: []].append(form)
            wholes[direction, default: []].append(form)
        }
        guard !parts.isEmpty else { return }
        for form in forms {
            let kind = state.knowledge.placeKind(of: form.surface)
            let core = Self.core(form.words, surface: form.surface).joined(separator: " ")
            let fitting =
                Self.directions[core] == core
                ? wholes[core] ?? [] : kind == .country || kind == .city ? [] : parts[core] ?? []
            // "Africa" is no short name of a country in it.
            if Self.continents.contains(core) { continue }
            let roots = Set(fitting.map { state.clusters.root($0.mentions[0]) })
            if roots.count == 1, let root = roots.first { state.clusters.join(root, form.mentions[0]) }
        }
    }

    private static let kinds: Set<String> = [
        "state", "province", "district", "county", "city", "prefecture", "oblast", "town", "village", "municipality",
        "region", "republic", "kingdom", "governorate", "canton", "department", "island", "peninsula",
    ]
    private static let continents: Set<String> = ["africa", "america", "asia", "europe"]
    private static let directions: [String: String] = [
        "north": "north", "northern": "north", "south": "south", "southern": "south", "east": "east",
        "eastern": "east", "west": "west", "western": "west", "central": "central",
    ]
}
