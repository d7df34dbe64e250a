internal import Ontology
internal import TextModel

/// Which happening a speaker speaks of who names none: the one that the words around his speech name, else the one that the
/// article is about.
struct SpokenEvents {
    private let syntax: ArticleSyntax
    /// The event that is mentioned most, where it is mentioned more than once.
    private let main: (chain: Int, token: Int)?

    init(_ syntax: ArticleSyntax) {
        self.syntax = syntax
        var counts: [Int: Int] = [:]
        var first: [Int: Int] = [:]
        for mention in syntax.article.mentions where mention.type == .event && mention.kind != .pronoun {
            guard let chain = mention.chain else { continue }
            counts[chain, default: 0] += 1
            if first[chain] == nil { first[chain] = mention.head }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        let isOnly = best.map { top in counts.filter { $0.value == top.value }.count == 1 } ?? false
        main = best.flatMap { top in
            isOnly && top.value > 1 ? (top.key, first[top.key] ?? 0) : nil
        }
    }

    /// The event that a quotation without a topic of its own is about.
    func event(of quotation: Quotation) -> (chain: Int, token: Int)? {
        guard let cue = quotation.cue else { return nil }
        let sentence = syntax.sentence(of: cue).tokens
        let near = syntax.namedMentions(in: sentence).first { mention in
            mention.type == .event && mention.chain != nil && !quotation.tokens.contains(mention.tokens.lowerBound)
        }
        return near.flatMap { mention in mention.chain.map { ($0, mention.head) } } ?? main
    }
}
