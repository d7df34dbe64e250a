internal import Ontology
internal import TextModel

/// One mention of a sentence, as an end of what may be told of it and another.
struct LinkEnd {
    let tokens: Range<Int>
    let chain: Int
    let kind: MentionKind
    let type: NodeType
    /// Its head and the words above that, up to the sentence's root.
    let ancestors: [Int]

    var head: Int { ancestors[0] }

    /// No path in a sentence is longer: trees that are must be wrong.
    private static let heightLimit = 40

    /// The ends that mentions of nodes make in each sentence, in text order.
    ///
    /// - Complexity: O(*n*) in the number of mentions, times the height of trees.
    static func bySentence(_ syntax: ArticleSyntax) -> [[LinkEnd]] {
        let article = syntax.article
        let isNode = article.chains.map { chain in
            chain.type == .event
                || chain.mentions.contains { [.name, .demonym].contains(article.mentions[$0].kind) }
        }
        var ends = [[LinkEnd]](repeating: [], count: article.sentences.count)
        for mention in article.mentions {
            guard let chain = mention.chain, isNode[chain] else { continue }
            let sentence = article.sentenceIndex(ofToken: mention.tokens.lowerBound)
            ends[sentence].append(LinkEnd(mention, chain: chain, syntax))
        }
        return ends.map { some in
            some.sorted { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
        }
    }

    private init(_ mention: Mention, chain: Int, _ syntax: ArticleSyntax) {
        tokens = mention.tokens
        self.chain = chain
        kind = mention.kind
        type = syntax.type(ofChain: chain)
        var ancestors = [ArticleSyntax.head(of: mention, in: syntax.article)]
        while let last = ancestors.last, syntax.token(last).head >= 0, ancestors.count < Self.heightLimit {
            ancestors.append(syntax.token(last).head)
        }
        self.ancestors = ancestors
    }
}

/// Two ends in one sentence and the way between them through the tree.
struct LinkPair {
    /// The end that stands first.
    let first: LinkEnd
    let second: LinkEnd
    /// The words from the first end's head up to below the top.
    let up: ArraySlice<Int>
    /// The lowest word that is above both.
    let top: Int?
    /// The words from the second end's head up to below the top.
    let down: ArraySlice<Int>

    init(_ first: LinkEnd, _ second: LinkEnd) {
        self.first = first
        self.second = second
        let meeting = first.ancestors.firstIndex { second.ancestors.contains($0) }
        top = meeting.map { first.ancestors[$0] }
        up = first.ancestors[..<(meeting ?? first.ancestors.count)]
        down = second.ancestors.prefix { [top] in $0 != top }
    }

    /// The words between the two.
    var between: Range<Int> {
        first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    }

    /// The words on the way that are no ends.
    var inner: [Int] { Set(up.dropFirst() + down.dropFirst()).sorted() }

    /// The pairs of ends that stand for two.
    static func all(of ends: [LinkEnd]) -> [LinkPair] {
        ends.indices.flatMap { first in
            ends[(first + 1)...].filter { $0.chain != ends[first].chain }.map { LinkPair(ends[first], $0) }
        }
    }
}
