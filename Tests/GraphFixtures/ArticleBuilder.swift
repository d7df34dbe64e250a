public import GraphModel
public import Ontology
public import TextModel

/// Writes an article graph sentence by sentence, keeping offsets right.
public struct ArticleBuilder {
    private var graph: ArticleGraph
    private var text = ""

    /// An article of the given name, of which nothing is known yet.
    public init(_ id: String, published: String? = nil, digest: String? = nil) {
        graph = ArticleGraph(
            article: ArticleRecord(id: id, published: published, digest: digest ?? "digest of \(id)"), nodes: [],
            statements: [], sentences: [:])
    }

    /// The article graph so far.
    public var built: ArticleGraph { graph }

    /// Adds a node and gives its number.
    @discardableResult
    public mutating func node(_ type: NodeType, _ name: String, aliases: [String] = []) -> Int {
        graph.nodes.append(ArticleNode(type: type, name: name, aliases: aliases, mentions: []))
        return graph.nodes.count - 1
    }

    /// Adds a sentence that mentions the given nodes by their names, and states nothing.
    @discardableResult
    public mutating func sentence(_ nodes: [Int], _ ending: String = "were named.") -> TextSpan {
        let start = text.utf8.count
        for number in nodes {
            let from = text.utf8.count
            text += graph.nodes[number].name
            graph.nodes[number].mentions.append(
                NodeMention(span: TextSpan(from, text.utf8.count), form: graph.nodes[number].name, kind: .name))
            text += " "
        }
        text += ending
        let span = TextSpan(start, text.utf8.count)
        graph.sentences[span] = String(text[span])
        text += " "
        return span
    }

    /// Adds a sentence that states a relation between two nodes.
    public mutating func state(
        _ source: Int, _ type: EdgeType, _ target: Int, _ label: String = "", confidence: Double = 0.8,
        polarity: Polarity = .affirmed, modality: Modality = .asserted, attribution: Int? = nil, date: String? = nil
    ) {
        let span = sentence([source, target], label.isEmpty ? type.rawValue + "." : label + ".")
        graph.statements.append(
            Statement(
                source: source, target: target, type: type, label: label.isEmpty ? type.rawValue : label,
                sentence: span, range: TextSpan(span.start, span.end - 1), confidence: confidence, polarity: polarity,
                modality: modality, attribution: attribution, date: date))
    }
}
