public import GraphModel
internal import Ontology

/// Cypher statements that make the graph in a database, and change nothing when they are run again.
public enum Cypher {
    /// The file's bytes for a graph, one statement a line.
    public static func write(_ graph: EntityGraph) -> [UInt8] {
        var text = ""
        for type in NodeType.allCases {
            let name = label(of: type)
            text +=
                "CREATE CONSTRAINT newsgraph_\(type.rawValue) IF NOT EXISTS FOR (n:\(name)) REQUIRE n.id IS UNIQUE;\n"
        }
        for node in graph.nodes {
            text += "MERGE (n:\(label(of: node.type)) {id: \(quoted(node.id))}) SET n.name = \(quoted(node.name)), "
            text += "n.aliases = \(list(node.aliases)), n.mentions = \(node.mentionCount);\n"
        }
        for row in EdgeRow.rows(of: graph) { text += statement(row, graph) }
        return Array(text.utf8)
    }

    private static func statement(_ row: EdgeRow, _ graph: EntityGraph) -> String {
        let ends = [row.edge.source, row.edge.target].map { label(of: graph.nodes[$0].type) }
        let edge = row.edge
        return "MATCH (a:\(ends[0]) {id: \(quoted(row.source))}), (b:\(ends[1]) {id: \(quoted(row.target))}) "
            + "MERGE (a)-[r:\(type(of: edge.type)) {polarity: '\(edge.polarity.rawValue)', "
            + "modality: '\(edge.modality.rawValue)'}]->(b) SET r.label = \(quoted(edge.label)), "
            + "r.confidence = \(edge.confidence), r.weight = \(edge.evidence.count), "
            + "r.articles = \(list(row.articles)), r.quote = \(quoted(row.quote));\n"
    }

    /// The node label of a type: `Person`.
    static func label(of type: NodeType) -> String { type.rawValue.prefix(1).uppercased() + type.rawValue.dropFirst() }

    /// The relationship type: `MEMBER_OF`.
    static func type(of type: EdgeType) -> String { type.rawValue.uppercased() }

    private static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

    /// A string literal; all that could end it or the line is escaped.
    private static func quoted(_ text: String) -> String {
        var literal = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": literal += "\\'"
            case "\\": literal += "\\\\"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}":
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "'"
    }
}
