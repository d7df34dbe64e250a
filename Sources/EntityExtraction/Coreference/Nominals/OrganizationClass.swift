internal import Ontology

/// What kind of organization a name tells of by its words.
struct OrganizationClass {
    /// The class; `nil` where no word tells it.
    let group: NounGroup?

    /// The class that the words of a name tell.
    init(_ words: [String]) {
        let known = words.reversed().lazy.compactMap { HeadNoun(lemma: $0) }.first { $0.type == .organization }
        group = known?.group
    }

    /// Whether a noun of the given class can stand for it.
    func admits(_ noun: NounGroup, _ words: [String]) -> Bool {
        let isAlliance = Self.alliances.contains(words.joined(separator: " "))
        if let group {
            return group == noun || Self.related.contains([group, noun])
                || !isAlliance && Self.others.contains([group, noun])
        }
        if isAlliance { return noun == .alliance || noun == .union }
        return noun == .company || noun == .team || noun == .body || noun == .medium
    }

    private static let related: Set<[NounGroup]> = [
        [.union, .alliance], [.alliance, .union], [.ministry, .agency], [.body, .alliance], [.church, .body],
        [.bank, .company], [.medium, .company], [.body, .company], [.agency, .body], [.union, .body],
        [.alliance, .body], [.team, .body],
    ]

    /// Nouns for bodies that may be named by another class, alliances of countries apart: "the World Trade Organization
    /// … the agency", "the People's Union … the party".
    private static let others: Set<[NounGroup]> = [
        [.alliance, .agency], [.union, .party], [.alliance, .party], [.body, .party], [.parliament, .party],
    ]

    /// International alliances by their usual short names.
    private static let alliances: Set<String> = [
        "nato", "eu", "european union", "asean", "opec", "african union", "au", "mercosur", "brics", "ecowas",
        "arab league", "commonwealth", "g7", "g20", "csto", "sco", "oecd", "un", "united nations", "gcc",
    ]
}
