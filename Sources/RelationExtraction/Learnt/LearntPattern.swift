internal import LinearModels
internal import Ontology
internal import TextModel

/// What sentences say in ways that no other pattern knows, by the example of annotated articles.
struct LearntPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon
    let groups: WordGroupTable?
    let model: LinkModel

    /// The log-odds from which a pair is joined. Lower ones find more and err more often than the other patterns do.
    static let threshold = 1.5

    /// A pair's likeliest telling.
    private struct Telling {
        let pair: LinkPair
        let keys: [UInt64]
        let odds: Double
    }

    /// A statement of each pair that the others leave apart and that one of its sentences likely joins.
    ///
    /// - Complexity: O(*m*³) in the number of mentions of a sentence.
    func candidates(beside others: [Candidate]) -> [Candidate] {
        let features = LinkFeatures(syntax: syntax, lexicon: lexicon, groups: groups, others: others)
        var best: [ChainPair: Telling] = [:]
        for ends in LinkEnd.bySentence(syntax) {
            for pair in LinkPair.all(of: ends) {
                let chains = ChainPair(pair.first.chain, pair.second.chain)
                guard features.joined[chains] == nil else { continue }
                let keys = features.keys(of: pair, among: ends)
                let odds = model.odds(keys)
                guard odds > max(Self.threshold, best[chains]?.odds ?? 0) else { continue }
                best[chains] = Telling(pair: pair, keys: keys, odds: odds)
            }
        }
        return best.values.compactMap(candidate)
    }

    private func candidate(_ telling: Telling) -> Candidate? {
        let pair = telling.pair
        // "spoke from Oslo": where somebody comes from is told by few phrases, and others know those.
        guard let reading = model.reading(telling.keys, first: pair.first.type, second: pair.second.type),
            reading.type != .from
        else { return nil }
        let (source, target) = reading.isReversed ? (pair.second, pair.first) : (pair.first, pair.second)
        let trigger = trigger(of: pair)
        return Candidate(
            source: source.chain, target: target.chain, type: reading.type, label: label(reading.type, trigger, pair),
            tokens: Array(pair.first.tokens) + Array(pair.second.tokens) + (trigger.map { [$0] } ?? []),
            trigger: trigger ?? pair.second.head, pattern: .learnt)
    }

    /// The word on the way that says most: the top, else the one nearest to it; a verb before a noun.
    private func trigger(of pair: LinkPair) -> Int? {
        let ends = [pair.first.tokens, pair.second.tokens]
        let way = ([pair.top].compactMap(\.self) + pair.up.dropFirst().reversed() + pair.down.dropFirst().reversed())
            .filter { word in !ends.contains { $0.contains(word) } }
        return way.first { syntax.token($0).upos == .verb } ?? way.first { syntax.token($0).upos == .noun }
    }

    private func label(_ type: EdgeType, _ trigger: Int?, _ pair: LinkPair) -> String {
        guard let trigger else { return syntax.preposition(of: pair.second.head) ?? Self.plain(type) }
        guard syntax.token(trigger).upos == .verb, pair.down.count == 1, pair.top == trigger,
            let preposition = syntax.preposition(of: pair.second.head)
        else { return syntax.word(trigger) }
        return syntax.word(trigger) + " " + preposition
    }

    /// A type in words, where the text has none.
    private static func plain(_ type: EdgeType) -> String {
        type == .affiliatedWith ? "of" : type.rawValue.split(separator: "_").joined(separator: " ")
    }
}
