public import GraphModel
internal import Ontology

/// A Mermaid flow chart, as many wikis and code forges draw them.
public enum Mermaid {
    /// The file's bytes for a graph: shapes tell types apart, dotted arrows what is no asserted fact.
    public static func write(_ graph: EntityGraph) -> [UInt8] {
        var text = "flowchart LR\n"
        for (index, node) in graph.nodes.enumerated() {
            let (open, close) = shape(of: node.type)
            text += "    n\(index)\(open)\"\(escaped(node.name))\"\(close):::\(node.type.rawValue)\n"
        }
        for edge in graph.edges {
            let label = edge.polarity == .negated ? "not: \(edge.label)" : edge.label
            let isFact = edge.modality == .asserted && edge.polarity == .affirmed
            let line = edge.type.isSymmetric ? (isFact ? "---" : "-.-") : (isFact ? "-->" : "-.->")
            text += "    n\(edge.source) \(line)|\"\(escaped(label))\"| n\(edge.target)\n"
        }
        text += """
                classDef person fill:#fde7b0,stroke:#7a5c00,color:#000
                classDef organization fill:#cfe3f5,stroke:#1f4e79,color:#000
                classDef place fill:#d3ecd9,stroke:#1e5c33,color:#000
                classDef event fill:#f3d5e6,stroke:#7a1f54,color:#000

            """
        return Array(text.utf8)
    }

    private static func shape(of type: NodeType) -> (String, String) {
        switch type {
        case .person: ("(", ")")
        case .organization: ("[", "]")
        case .place: ("{{", "}}")
        case .event: ("([", "])")
        }
    }

    /// Text inside quotes: markup becomes character entities, controls become spaces.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                escaped += " "
            case "\"", "<", ">", "&", "#", ";", "`", "|", "\\", "[", "]", "{", "}", "(", ")":
                escaped += "#\(scalar.value);"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
