public import GraphModel
internal import ModelFiles
public import TextModel

/// Whether a graph's mentions, sentences and quotations stand in the articles where it says.
public struct EvidenceCheck: Sendable {
    /// How many stretches of text were compared.
    public private(set) var compared = 0
    /// What is not where it should be, in the graph's order.
    public private(set) var mismatches: [Mismatch] = []
    /// The ids of articles that the graph rests on and that were not given, sorted.
    public private(set) var missing: [String] = []

    /// The ids of articles whose text is no longer the one that was read, sorted.
    public private(set) var altered: [String] = []

    /// Whether everything is where the graph says.
    public var isSound: Bool { mismatches.isEmpty && missing.isEmpty && altered.isEmpty }

    /// A stretch of text that is not what the graph says.
    public struct Mismatch: Sendable, Hashable, CustomStringConvertible {
        /// The article.
        public let article: String
        /// The stretch.
        public let span: TextSpan
        /// What the graph has it say.
        public let expected: String
        /// What it says; `nil` where the article is shorter or the span cuts a character.
        public let found: String?

        /// The complaint in words.
        public var description: String {
            let place = "\(article), bytes \(span.start) to \(span.end)"
            return "\(place): should be “\(expected)”" + (found.map { ", is “\($0)”" } ?? ", is not there")
        }
    }

    /// Compares all that a graph says of the articles with their texts.
    ///
    /// - Complexity: O(*n*) in the number of mentions and evidence.
    public init(_ graph: EntityGraph, articles: [Article]) {
        var texts = Dictionary(articles.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        // A file that was moved is known by its digest.
        let byDigest = Dictionary(
            articles.map { (SHA256.hexDigest(of: $0.text), $0.text) }, uniquingKeysWith: { first, _ in first })
        for record in graph.articles {
            if let same = byDigest[record.digest] {
                texts[record.id] = same
            } else if texts[record.id] == nil {
                missing.append(record.id)
            } else {
                altered.append(record.id)
            }
        }
        for sentence in graph.sentences { compare(sentence.span, sentence.text, in: sentence.article, texts) }
        for node in graph.nodes {
            for member in node.members {
                for mention in member.node.mentions { compare(mention.span, mention.form, in: member.article, texts) }
            }
        }
        for evidence in graph.edges.flatMap(\.evidence) {
            let isInside = evidence.statement.sentence.contains(evidence.statement.range)
            compare(evidence.statement.sentence, evidence.sentence, in: evidence.article, texts)
            if isInside { compare(evidence.statement.range, evidence.quote, in: evidence.article, texts) }
        }
        mismatches = mismatches.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private mutating func compare(
        _ span: TextSpan, _ expected: String, in article: String, _ texts: [String: String]
    ) {
        guard let text = texts[article] else { return }
        compared += 1
        let found = text.whole(span)
        if found != expected {
            mismatches.append(Mismatch(article: article, span: span, expected: expected, found: found))
        }
    }
}

extension String {
    /// The text of a span; `nil` where it lies outside or does not begin and end between characters.
    fileprivate func whole(_ span: TextSpan) -> String? {
        guard span.start >= 0, span.end <= utf8.count else { return nil }
        let bytes = utf8
        let from = bytes.index(bytes.startIndex, offsetBy: span.start)
        let to = bytes.index(from, offsetBy: span.length)
        guard from.samePosition(in: unicodeScalars) != nil, to.samePosition(in: unicodeScalars) != nil else {
            return nil
        }
        return String(self[from..<to])
    }
}
