import NewsGraph

/// Small graphs made by hand, so that what is asked of them has a known answer.
enum SampleGraphs {
    /// "Ann Lee met Bo Roe." and the like: one sentence an article, two names and what is between them.
    static func article(
        _ id: String, _ source: String, _ label: String, _ target: String, type: EdgeType = .consult,
        polarity: Polarity = .affirmed, kinds: (NodeType, NodeType) = (.person, .person), address: String? = nil
    ) -> ArticleGraph {
        let sentence = "\(source) \(label) \(target)."
        let whole = TextSpan(0, sentence.utf8.count)
        let first = TextSpan(0, source.utf8.count)
        let second = TextSpan(whole.end - 1 - target.utf8.count, whole.end - 1)
        return ArticleGraph(
            article: ArticleRecord(id: id, address: address, digest: "digest of \(id)"),
            nodes: [
                ArticleNode(
                    type: kinds.0, name: source, aliases: [],
                    mentions: [NodeMention(span: first, form: source, kind: .name)]),
                ArticleNode(
                    type: kinds.1, name: target, aliases: [],
                    mentions: [NodeMention(span: second, form: target, kind: .name)]),
            ],
            statements: [
                Statement(
                    source: 0, target: 1, type: type, label: label, sentence: whole,
                    range: TextSpan(0, whole.end - 1), confidence: 0.9, polarity: polarity)
            ],
            sentences: [whole: sentence])
    }

    /// A graph file's text.
    static func file(_ articles: ArticleGraph...) -> String {
        String(decoding: GraphJSON.write(EntityGraph(resolving: articles)), as: UTF8.self)
    }
}
