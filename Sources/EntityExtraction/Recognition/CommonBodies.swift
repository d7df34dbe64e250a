internal import Ontology
internal import TextModel

/// Bodies that an article calls by common nouns alone, as readers name them: "the presidential council", "Norway's
/// parliament", "the foreign ministry", "the Oslo prosecutor's office".
///
/// What such a body is for, or whose it is, must stand right before its noun: "the council" alone takes up another name.
struct CommonBodies {
    let article: AnalyzedArticle
    private let taken: [Mention?]
    /// The last words of the bodies that the article names with capitals.
    private let named: Set<String>

    /// - Parameter names: the names that are found already.
    init(article: AnalyzedArticle, besides names: [Mention]) {
        self.article = article
        var taken = [Mention?](repeating: nil, count: article.tokens.count)
        for name in names {
            for token in name.tokens { taken[token] = name }
        }
        self.taken = taken
        named = Set(
            names.filter { $0.type == .organization && $0.kind == .name }.flatMap { name in
                name.tokens.map { article.text($0) }.filter { $0.first?.isUppercase ?? false }.map { $0.lowercased() }
            })
    }

    /// The names with those of the bodies, which take the nationality before them in.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    func added(to names: [Mention]) -> [Mention] {
        let found = article.sentences.flatMap { sentence in
            sentence.tokens.compactMap { body(at: $0, in: sentence.tokens) }
        }
        guard !found.isEmpty else { return names }
        let covered = Set(found.flatMap(\.tokens))
        return names.filter { covered.isDisjoint(with: $0.tokens) } + found
    }

    private func body(at head: Int, in sentence: Range<Int>) -> Mention? {
        guard taken[head] == nil, isNoun(head), let kind = CommonBodyKind.table[article.text(head)],
            let tokens = extent(of: head, kind, in: sentence), !modifies(tokens.upperBound - 1, in: sentence),
            !isExplained(tokens.upperBound, in: sentence)
        else { return nil }
        return Mention(
            span: TextSpan(
                article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end),
            tokens: tokens, head: head, type: .organization, kind: .name, confidence: 0.6)
    }

    /// The words of the body's name; `nil` where they tell it from no other.
    private func extent(of head: Int, _ kind: CommonBodyKind, in sentence: Range<Int>) -> Range<Int>? {
        switch kind {
        case .house: return houseOfParliament(head, in: sentence)
        case .parliament where !isNamedParliament && isOwned(head, in: sentence): return head..<head + 1
        default: break
        }
        var start = head
        while start > sentence.lowerBound, taken[start - 1] == nil, kind.admits(article.text(start - 1)) { start -= 1 }
        while start < head, article.tokens[start].xpos == .POS || article.text(start) == "and" { start += 1 }
        if kind == .mission { return mission(start..<head, in: sentence) }
        // "his foreign ministry" is that of whom he rules.
        if start > sentence.lowerBound, article.tokens[start - 1].xpos == .PRPS { return nil }
        let isTold = (start..<head).contains { kind.isTelling(article.text($0)) }
        let owner = owner(before: start, kind, in: sentence)
        guard isTold || owner != nil && kind.isToldByOwner(start < head) else { return nil }
        return (owner ?? start)..<head + 1
    }

    /// The first word of a nationality before a body, or of the place where a court or office sits.
    private func owner(before start: Int, _ kind: CommonBodyKind, in sentence: Range<Int>) -> Int? {
        guard start > sentence.lowerBound, let owner = taken[start - 1], owner.tokens.upperBound == start,
            owner.kind == .demonym && kind != .court
                || owner.kind == .name && owner.type == .place && (kind == .court || kind == .office)
                // Towns have prosecutors, whatever the labels take them for.
                || owner.type == .organization && owner.tokens.count == 1 && article.text(start) == "prosecutor"
        else { return nil }
        return owner.tokens.lowerBound
    }

    /// "U.N. peacekeeping mission": told by whose it is.
    private func mission(_ described: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        let senders = senders(before: described.lowerBound, in: sentence)
        return described.isEmpty || senders == described.lowerBound ? nil : senders..<described.upperBound + 1
    }

    /// The first word of the names, joined by hyphens, of whose a mission is.
    private func senders(before start: Int, in sentence: Range<Int>) -> Int {
        var first = start
        while first > sentence.lowerBound {
            if let name = taken[first - 1], name.kind == .name, name.type == .organization {
                first = name.tokens.lowerBound
            } else if article.tokens[first - 1].xpos == .HYPH, first - 1 > sentence.lowerBound,
                taken[first - 2] != nil
            {
                first -= 1
            } else {
                break
            }
        }
        return first
    }

    /// Whether the article gives a parliament's name, which "the parliament" takes up.
    private var isNamedParliament: Bool { named.contains { HeadNoun(lemma: $0)?.group == .parliament } }

    /// "Norway's parliament", "the parliament", "the 169-seat parliament"; not "in parliament".
    private func isOwned(_ head: Int, in sentence: Range<Int>) -> Bool {
        var before = head - 1
        while before - 1 > sentence.lowerBound, article.tokens[before - 1].xpos == .HYPH { before -= 2 }
        // Its size.
        if before < head - 1 || before >= sentence.lowerBound && article.tokens[before].upos == .num { before -= 1 }
        guard before >= sentence.lowerBound else { return false }
        return article.tokens[before].xpos == .POS || article.text(before).lowercased() == "the"
    }

    /// "upper house of parliament"
    private func houseOfParliament(_ head: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard head > sentence.lowerBound, ["upper", "lower"].contains(article.text(head - 1)),
            head + 2 < sentence.upperBound, article.text(head + 1) == "of", article.text(head + 2) == "parliament"
        else { return nil }
        return head - 1..<head + 3
    }

    private func isNoun(_ token: Int) -> Bool {
        article.tokens[token].upos == .noun || article.tokens[token].upos == .propn
    }

    /// Whether a body only describes what follows: "parliament building". Its people speak for it.
    private func modifies(_ last: Int, in sentence: Range<Int>) -> Bool {
        let next = last + 1
        guard next < sentence.upperBound, article.tokens[next].upos.isNominal || article.tokens[next].upos == .adj
        else { return false }
        return !NameConventions.people.contains(String(article.text(next)))
            && !CalendarNames.isWeekday(article.text(next))
    }

    /// "the lower house of parliament, the Storting": its name follows.
    private func isExplained(_ end: Int, in sentence: Range<Int>) -> Bool {
        guard end + 1 < sentence.upperBound else { return false }
        if taken[end]?.type == .organization { return true }
        guard article.tokens[end].xpos == .comma || article.text(end) == "(" else { return false }
        let next = ["the", "or"].contains(article.text(end + 1)) ? end + 2 : end + 1
        return next < sentence.upperBound && taken[next]?.type == .organization
    }
}

/// Nouns for bodies and the words before them that tell which body is meant.
enum CommonBodyKind {
    case parliament, house, assembly, council, ministry, court, jury, office, medium, agency, mission

    /// The kinds by their nouns.
    static let table: [Substring: CommonBodyKind] = [
        "parliament": .parliament, "house": .house, "assembly": .assembly,
        "commission": .council, "council": .council, "committee": .council, "ministry": .ministry, "court": .court,
        "jury": .jury, "office": .office, "television": .medium, "TV": .medium, "tv": .medium, "radio": .medium,
        "media": .medium, "agency": .agency, "mission": .mission,
    ]

    /// Whether a word tells by itself which body of the kind is meant.
    func isTelling(_ word: Substring) -> Bool { telling.contains(word) }

    /// Whether a word before the noun belongs to the name.
    func admits(_ word: Substring) -> Bool { telling.contains(word) || beside.contains(word) }

    /// Whether whose it is tells which body is meant, given whether other words stand before its noun: "the Norwegian news
    /// agency", "an Oslo court".
    func isToldByOwner(_ isDescribed: Bool) -> Bool {
        switch self {
        case .agency: isDescribed
        case .court: !isDescribed
        default: false
        }
    }

    private var telling: Set<Substring> {
        switch self {
        case .parliament, .house: []
        case .assembly: Self.assemblies
        case .council: Self.councils
        case .ministry: Self.fields
        case .court: Self.courts
        case .jury: Self.juries
        case .office: Self.offices
        case .medium: ["state"]
        case .agency: Self.agencies
        case .mission: Self.missions
        }
    }

    private var beside: Set<Substring> {
        switch self {
        case .council: ["independent", "high", "higher", "supreme", "central", "national", "human"]
        case .ministry: ["and"]
        case .jury: ["grand"]
        case .office: ["general", "federal", "chief", "state", "public", "'s", "’s", "'", "’"]
        case .court: ["crimes", "rights", "high", "appeal"]
        case .agency: ["news"]
        default: []
        }
    }

    private static let assemblies: Set<Substring> = [
        "national", "constituent", "constitutional", "legislative", "provincial", "regional", "general",
        "parliamentary", "federal", "transitional",
    ]
    private static let councils: Set<Substring> = [
        "electoral", "election", "elections", "presidential", "constitutional", "truth", "ruling", "governing",
        "transitional", "municipal", "city", "provincial", "regional", "olympic", "judicial", "legislative",
        "parliamentary", "senate", "congressional", "security", "rights",
    ]
    private static let fields: Set<Substring> = [
        "foreign", "interior", "defense", "defence", "finance", "justice", "health", "education", "agriculture",
        "transport", "trade", "energy", "environment", "labor", "labour", "culture", "tourism", "information", "oil",
        "economy", "commerce", "industry", "planning", "water", "electricity", "sports", "housing", "security",
    ]
    private static let courts: Set<Substring> = [
        "district", "federal", "appeals", "criminal", "constitutional", "supreme", "military", "regional", "war",
        "administrative", "municipal",
    ]
    private static let juries: Set<Substring> = ["federal", "county"]
    private static let offices: Set<Substring> = ["prosecutor", "prosecutors", "attorney", "press", "presidential"]
    private static let agencies: Set<Substring> = ["state", "broadcasting"]
    private static let missions: Set<Substring> = ["peacekeeping", "stabilization", "monitoring", "observer"]
}
