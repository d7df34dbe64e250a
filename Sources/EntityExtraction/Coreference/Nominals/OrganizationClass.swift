internal import Ontology

/// What kind of organization a name tells of by its words.
struct OrganizationClass {
    /// The class; `nil` where no word tells it.
    let group: NounGroup?
    /// Whether it is an alliance of countries by a name of its own.
    private let isAlliance: Bool

    /// The class that the words of a name tell.
    init(_ words: [String]) {
        let known = words.reversed().lazy.compactMap { HeadNoun(lemma: $0) }.first { $0.type == .organization }
        group = known?.group ?? (Self.parties.isDisjoint(with: words) ? nil : .party)
        isAlliance = Self.alliances.contains(words.joined(separator: " "))
    }

    /// The class of a noun.
    init(group: NounGroup) { (self.group, isAlliance) = (group, false) }

    /// Whether anything tells the class.
    var isKnown: Bool { group != nil || isAlliance }

    /// Whether a noun of the given class can stand for it.
    func admits(_ noun: NounGroup) -> Bool {
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

    /// Words of party names that no noun tells for what they are: "Norwegian Liberals".
    private static let parties: Set<String> = [
        "democrats", "republicans", "conservatives", "liberals", "socialists", "communists", "greens", "labour",
        "likud",
        "patriots", "nationalists",
    ]

    /// International alliances by their usual short names.
    private static let alliances: Set<String> = [
        "nato", "eu", "european union", "asean", "opec", "african union", "au", "mercosur", "brics", "ecowas",
        "arab league", "commonwealth", "g7", "g20", "csto", "sco", "oecd", "un", "united nations", "gcc",
    ]
}
