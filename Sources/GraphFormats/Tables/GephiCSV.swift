public import GraphModel
internal import Ontology

/// Two tables as Gephi imports them: nodes, and edges.
public enum GephiCSV {
    /// The table of nodes.
    public static func writeNodes(_ graph: EntityGraph) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(["Id", "Label", "Kind", "Aliases", "Mentions", "Articles"])
        for node in graph.nodes {
            let aliases = node.aliases.joined(separator: " | ")
            writer.row([
                node.id, node.name, node.type.rawValue, aliases, String(node.mentionCount),
                node.articles.joined(separator: " | "),
            ])
        }
        return writer.bytes
    }

    /// The table of edges.
    public static func writeEdges(_ graph: EntityGraph) -> [UInt8] {
        var writer = CSVWriter()
        writer.row([
            "Id", "Source", "Target", "Type", "Label", "Weight", "Kind", "Polarity", "Modality", "Confidence", "Since",
            "Until", "Articles", "Quote",
        ])
        for row in EdgeRow.rows(of: graph) {
            let edge = row.edge
            writer.row([
                row.id, row.source, row.target, edge.type.isSymmetric ? "Undirected" : "Directed", edge.label,
                String(edge.evidence.count), edge.type.rawValue, edge.polarity.rawValue, edge.modality.rawValue,
                String(edge.confidence), row.days?.first ?? "", row.days?.last ?? "",
                row.articles.joined(separator: " | "), row.quote,
            ])
        }
        return writer.bytes
    }
}
