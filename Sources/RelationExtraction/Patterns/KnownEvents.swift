internal import Ontology
internal import TextModel

/// The events that an article mentions, to be asked which of them a deed is part of.
struct KnownEvents {
    private let syntax: ArticleSyntax
    private let events: [Known]

    /// A mention of an event, by its nouns.
    private struct Known {
        let chain: Int
        let nouns: [String]
        let token: Int
        /// "the match", one of those that a report tells of in turn.
        let isBout: Bool
        /// Whether the mention is its chain's first, and says nothing of its own: "the attack".
        let isTakingUp: Bool
    }

    /// How many sentences an event is remembered, and a bout while none other is told of.
    private static let memory = 2
    /// How many sentences after a deed a phrase may take it up.
    private static let reach = 6
    private static let boutMemory = 12

    init(_ syntax: ArticleSyntax) {
        self.syntax = syntax
        var seen: Set<Int> = []
        events = syntax.article.mentions.compactMap { mention in
            guard mention.type == .event, mention.kind != .pronoun, let chain = mention.chain else { return nil }
            let head = ArticleSyntax.head(of: mention, in: syntax.article)
            let nouns = [syntax.lemma(mention.tokens.upperBound - 1), syntax.lemma(head)].map { $0.lowercased() }
            let isFirst = seen.insert(chain).inserted
            let isPlain = mention.kind == .nominal
            let isBout = isPlain && nouns.contains { Self.bouts.contains($0) }
            // "the first match of the day" takes up nothing.
            let isBare =
                mention.tokens.lowerBound > 0 && syntax.token(mention.tokens.lowerBound - 1).upos == .det
                && !mention.tokens.contains { syntax.token($0).upos == .propn }
                && (!isBout || mention.tokens.count == 1)
            return Known(
                chain: chain, nouns: nouns, token: head, isBout: isBout, isTakingUp: isFirst && isPlain && isBare)
        }
    }

    var isEmpty: Bool { events.isEmpty }

    private static let bouts: Set<String> = [
        "match", "game", "bout", "fixture", "derby", "final", "finals", "semifinal", "semi-final", "quarterfinal",
        "quarter-final", "friendly", "rematch", "playoff",
    ]

    /// The event of one of the given nouns that a word near it belongs to.
    ///
    /// - Complexity: O(*e*) in the number of event mentions.
    func event(_ nouns: [String], near word: Int) -> Int? {
        var fitting = events.filter { known in known.nouns.contains { nouns.contains($0) } }
        guard !fitting.isEmpty else { return nil }
        // "the election elects …"
        if let own = syntax.child(word, .nsubj).flatMap({ syntax.chain(headedBy: $0) }),
            syntax.type(ofChain: own) == .event
        {
            return own
        }
        if let beside = beside(word, fitting) { return beside.chain }
        if isAhead(word) { fitting.removeAll(where: \.isBout) }
        guard let first = fitting.first else { return nil }
        let here = syntax.article.sentenceIndex(ofToken: word)
        if let bout = fitting.last(where: { $0.isBout && $0.token < word }), here - sentence(bout) <= Self.boutMemory {
            return bout.chain
        }
        if let last = fitting.last(where: { $0.token < word }), here - sentence(last) <= Self.memory {
            return last.chain
        }
        // "Two were shot dead. The attack …"
        if let next = fitting.first(where: { $0.token > word }), next.isTakingUp, sentence(next) - here <= Self.reach {
            return next.chain
        }
        return sentence(first) < 2 ? first.chain : nil
    }

    /// The event of the word's own sentence, rather one before the word.
    private func beside(_ word: Int, _ fitting: [Known]) -> Known? {
        let tokens = syntax.sentence(of: word).tokens
        let near = fitting.filter { tokens.contains($0.token) }
        return near.last { $0.token < word } ?? near.first { !$0.isBout || isScene($0.token) }
    }

    /// "The winner will face Lund": in a match that is still to be played.
    private func isAhead(_ verb: Int) -> Bool {
        syntax.children(verb, .aux).contains { ["will", "would", "’ll", "'ll"].contains(syntax.word($0)) }
    }

    /// "scored in the final", but not "beat Lund to reach the final".
    private func isScene(_ event: Int) -> Bool {
        ["in", "at", "during"].contains(syntax.preposition(of: event) ?? "")
    }

    private func sentence(_ known: Known) -> Int { syntax.article.sentenceIndex(ofToken: known.token) }
}
