internal import Ontology
internal import TextModel

/// "The Reds won four more seats than the Blues", "got fewer votes than Lund": who is measured against whom competes.
struct ComparisonPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            guard syntax.token(index).upos == .adp || syntax.token(index).upos == .sconj,
                syntax.word(index) == "than", syntax.token(index).head > index
            else { return [] }
            return rivals(measuredBy: syntax.token(index).head, than: index)
        }
    }

    private func rivals(measuredBy other: Int, than: Int) -> [Candidate] {
        guard let verb = verb(above: other), isMore(before: than, after: verb) else { return [] }
        let winners = syntax.agents(of: verb).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        let losers = syntax.arguments(other, reach: .collective, lexicon: lexicon)
        return winners.flatMap { winner in
            losers.filter {
                $0.chain != winner.chain && syntax.type(ofChain: $0.chain) == syntax.type(ofChain: winner.chain)
            }
            .map { loser in
                Candidate(
                    source: winner.chain, target: loser.chain, type: .competesWith,
                    label: "\(syntax.word(verb)) more than", tokens: [winner.token, verb, loser.token], trigger: verb,
                    pattern: .verb)
            }
        }
    }

    private static let gaining: Set<String> = [
        "win", "get", "take", "score", "receive", "poll", "gain", "earn", "collect",
    ]

    private func verb(above word: Int) -> Int? {
        var index = word
        for _ in 0..<4 {
            index = syntax.token(index).head
            guard index >= 0 else { return nil }
            if syntax.token(index).upos == .verb { return Self.gaining.contains(syntax.lemma(index)) ? index : nil }
        }
        return nil
    }

    private func isMore(before than: Int, after verb: Int) -> Bool {
        verb < than && (verb + 1..<than).contains { ["more", "fewer", "less"].contains(syntax.word($0)) }
    }
}
