internal import Ontology
internal import TextModel

/// "Transport Minister Kari Lund", and elsewhere "the Transport Ministry": the minister is the ministry's.
struct PortfolioPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// - Parameter told: the statements that other patterns found.
    func candidates(beside told: [Candidate]) -> [Candidate] {
        let ministries = ministries()
        guard !ministries.isEmpty else { return [] }
        let finder = RolePhraseFinder(syntax: syntax, lexicon: lexicon)
        return syntax.article.mentions.compactMap { mention in
            guard mention.type == .person, mention.kind == .name, let person = mention.chain,
                let phrase = finder.before(mention.tokens), Self.heads.contains(syntax.word(phrase.head)),
                let ministry = ministries[portfolio(before: phrase.head)],
                !told.contains(where: { $0.source == person && $0.target == ministry })
            else { return nil }
            let first = phrase.head - portfolio(before: phrase.head).count
            return Candidate(
                source: person, target: ministry, type: .affiliatedWith,
                label: (first...phrase.head).map { syntax.word($0) }.joined(separator: " "),
                tokens: [first, mention.tokens.upperBound - 1], trigger: phrase.head, pattern: .nominal)
        }
    }

    private static let heads: Set<String> = ["minister", "secretary"]

    /// "foreign" before "minister": the words right before the noun that are no names.
    private func portfolio(before noun: Int) -> [String] {
        let first = syntax.sentence(of: noun).tokens.lowerBound
        var start = noun
        while start > first, start > noun - 3, isPortfolioWord(start - 1) { start -= 1 }
        return (start..<noun).map { syntax.word($0) }
    }

    private func isPortfolioWord(_ index: Int) -> Bool {
        guard syntax.mention(covering: index)?.kind != .name, syntax.mention(covering: index)?.kind != .demonym else {
            return false
        }
        let word = syntax.word(index)
        return !Self.ranks.contains(word) && [.NN, .NNP, .NNS, .NNPS, .JJ].contains(syntax.token(index).xpos)
    }

    private static let ranks: Set<String> = [
        "prime", "deputy", "vice", "former", "new", "then", "acting", "state", "junior",
    ]

    /// The article's ministries by what they are for, without those of which there are two.
    private func ministries() -> [[String]: Int] {
        var found: [[String]: Int] = [:]
        var doubtful: Set<[String]> = []
        for mention in syntax.article.mentions where mention.type == .organization && mention.kind == .name {
            guard let chain = mention.chain, let words = field(of: mention) else { continue }
            if let known = found[words], known != chain { doubtful.insert(words) }
            found[words] = chain
        }
        return found.filter { !doubtful.contains($0.key) }
    }

    /// "transport" in "Transport Ministry", "Ministry of Transport", "Department for Transport"; `nil` for other bodies.
    private func field(of mention: Mention) -> [String]? {
        let words = mention.tokens.filter { syntax.demonym(at: $0) == nil }.map { syntax.word($0) }
        guard words.contains(where: { Self.bodies.contains($0) }) else { return nil }
        let own = words.filter { !Self.bodies.contains($0) && !Self.idle.contains($0) }
        return own.isEmpty ? nil : own
    }

    private static let bodies: Set<String> = ["ministry", "department"]
    private static let idle: Set<String> = ["of", "for", "the", "affairs"]
}
