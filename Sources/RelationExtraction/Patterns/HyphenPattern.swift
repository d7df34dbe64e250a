internal import Ontology
internal import TextModel

/// "EU-led dialogue", "state-owned X", "Oslo-based Y": a name, a hyphen and a participle before a noun.
struct HyphenPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index in
            syntax.token(index).xpos == .HYPH ? candidates(atHyphen: index) : []
        }
    }

    private func candidates(atHyphen hyphen: Int) -> [Candidate] {
        guard hyphen > 0, hyphen + 2 < syntax.article.tokens.count,
            let mention = syntax.mention(covering: hyphen - 1), let agent = mention.chain,
            mention.tokens.upperBound == hyphen, isParticiple(hyphen + 1)
        else { return [] }
        let participle = hyphen + 1
        let nouns = nouns(after: participle)
        // "Oslo-based X and trader Y": not said of Y
        let isOne = Self.locating.contains(syntax.word(participle)) && !nouns.contains { syntax.token($0).xpos == .NNS }
        let targets = nouns.flatMap { noun in
            syntax.arguments(noun, reach: .head, lexicon: lexicon).prefix(isOne ? 1 : .max)
        }
        return ([agent] + coordinated(with: mention)).flatMap { agent in
            targets.compactMap { candidate(agent, $0, hyphen, participle) }
        }
    }

    /// "Oslo" in "the Oslo- and Bergen-based maker X".
    private func coordinated(with last: Mention) -> [Int] {
        let link = last.tokens.lowerBound - 1
        guard link > 1, syntax.token(link).upos == .cconj, syntax.word(link - 1) == "-",
            let first = syntax.mention(covering: link - 2), first.type == last.type, first.kind == last.kind,
            let chain = first.chain
        else { return [] }
        return [chain]
    }

    private func candidate(_ agent: Int, _ target: Argument, _ hyphen: Int, _ participle: Int) -> Candidate? {
        let word = syntax.word(participle)
        let types = syntax.type(ofChain: agent)
        let goal = syntax.type(ofChain: target.chain)
        let tokens = [hyphen - 1, participle, target.token]
        if Self.locating.contains(word) {
            if goal == .person, types == .place { return origin(target.chain, agent, word, tokens) }
            guard EdgeType.locatedIn.joins(goal, types) else { return nil }
            return Candidate(
                source: target.chain, target: agent, type: .locatedIn, label: word, tokens: tokens,
                trigger: participle, pattern: .place)
        }
        // "the Norway-led coalition"
        if goal == .organization, types == .place, syntax.lemma(target.token) == "coalition", word == "led" {
            return Candidate(
                source: agent, target: target.chain, type: .memberOf, label: word, tokens: tokens, trigger: participle,
                pattern: .membership)
        }
        var told = lexicon.types(verb: syntax.lemma(participle), preposition: nil)
        if told.isEmpty { told = lexicon.types(verb: Self.base(of: word), preposition: nil) }
        guard let type = VerbPattern.choose(told, types, goal, isDirect: true) else { return nil }
        return Candidate(
            source: agent, target: target.chain, type: type, label: word, tokens: tokens, trigger: participle,
            pattern: goal == .event ? .participant : .possessive)
    }

    /// "Norwegian-born Lund".
    private func origin(_ person: Int, _ place: Int, _ word: String, _ tokens: [Int]) -> Candidate {
        Candidate(
            source: person, target: place, type: .from, label: word, tokens: tokens, trigger: tokens[1],
            pattern: .nationality)
    }

    private static let locating: Set<String> = ["based", "headquartered", "registered", "incorporated", "born", "area"]

    private func isParticiple(_ index: Int) -> Bool {
        let token = syntax.token(index)
        return token.xpos == .VBN || token.xpos == .VBD || (token.xpos == .JJ && syntax.word(index).hasSuffix("ed"))
            || syntax.word(index) == "led" || syntax.word(index) == "run"
    }

    /// A regular participle's verb, for participles that the tagger took for adjectives.
    private static func base(of word: String) -> String {
        if word == "led" { return "lead" }
        return word.hasSuffix("ed") ? String(word.dropLast(2)) : word
    }

    /// The noun that the compound modifies and what stands in apposition to it; without a tree to say, the next nouns.
    private func nouns(after participle: Int) -> [Int] {
        let sentence = syntax.sentence(of: participle).tokens
        var index = participle + 1
        var found: [Int] = []
        while index < sentence.upperBound, index < participle + 8 {
            let token = syntax.token(index)
            let isComma = token.xpos == .comma && found.count == 1 && syntax.mention(covering: index + 1) != nil
            guard token.upos.isNominal || token.upos == .adj || syntax.mention(covering: index) != nil || isComma else {
                break
            }
            if let mention = syntax.mention(covering: index) {
                return [ArticleSyntax.head(of: mention, in: syntax.article)]
            }
            if syntax.chain(headedBy: index) != nil { return [index] }
            if token.upos.isNominal { found = [index] }
            index += 1
        }
        return found
    }
}
