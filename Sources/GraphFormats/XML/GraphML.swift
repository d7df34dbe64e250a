public import GraphModel
internal import Ontology

/// GraphML (Brandes and others, 2002): read by networkx, igraph, yEd, Gephi and Cytoscape.
public enum GraphML {
    /// The file's bytes for a graph.
    ///
    /// Aliases and articles are joined by " | ", as GraphML has no lists.
    public static func write(_ graph: EntityGraph) -> [UInt8] {
        var writer = XMLWriter()
        writer.element("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")]) { writer in
            for (owner, name, type) in keys {
                writer.element(
                    "key", [("id", "\(owner)_\(name)"), ("for", owner), ("attr.name", name), ("attr.type", type)])
            }
            writer.element("graph", [("id", "newsgraph"), ("edgedefault", "directed")]) { writer in
                for node in graph.nodes { write(node, to: &writer) }
                for row in EdgeRow.rows(of: graph) { write(row, to: &writer) }
            }
        }
        return writer.bytes
    }

    private static let keys = [
        ("node", "label", "string"), ("node", "type", "string"), ("node", "aliases", "string"),
        ("node", "mentions", "int"), ("node", "articles", "string"), ("edge", "type", "string"),
        ("edge", "label", "string"),
        ("edge", "polarity", "string"), ("edge", "modality", "string"), ("edge", "confidence", "double"),
        ("edge", "weight", "int"), ("edge", "quote", "string"), ("edge", "articles", "string"),
        ("edge", "since", "string"), ("edge", "until", "string"),
    ]

    private static func write(_ node: EntityGraph.Node, to writer: inout XMLWriter) {
        writer.element("node", [("id", node.id)]) { writer in
            writer.element("data", [("key", "node_label")], text: node.name)
            writer.element("data", [("key", "node_type")], text: node.type.rawValue)
            writer.element("data", [("key", "node_aliases")], text: node.aliases.joined(separator: " | "))
            writer.element("data", [("key", "node_mentions")], text: String(node.mentionCount))
            writer.element("data", [("key", "node_articles")], text: node.articles.joined(separator: " | "))
        }
    }

    private static func write(_ row: EdgeRow, to writer: inout XMLWriter) {
        writer.element("edge", [("id", row.id), ("source", row.source), ("target", row.target)]) { writer in
            writer.element("data", [("key", "edge_type")], text: row.edge.type.rawValue)
            writer.element("data", [("key", "edge_label")], text: row.edge.label)
            writer.element("data", [("key", "edge_polarity")], text: row.edge.polarity.rawValue)
            writer.element("data", [("key", "edge_modality")], text: row.edge.modality.rawValue)
            writer.element("data", [("key", "edge_confidence")], text: String(row.edge.confidence))
            writer.element("data", [("key", "edge_weight")], text: String(row.edge.evidence.count))
            writer.element("data", [("key", "edge_quote")], text: row.quote)
            writer.element("data", [("key", "edge_articles")], text: row.articles.joined(separator: " | "))
            if let days = row.days {
                writer.element("data", [("key", "edge_since")], text: days.first)
                writer.element("data", [("key", "edge_until")], text: days.last)
            }
        }
    }
}
