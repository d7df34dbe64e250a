public import GraphModel
internal import Ontology

/// Two tables with the headers that `neo4j-admin database import` reads; lists are separated by semicolons.
public enum Neo4jCSV {
    /// The table of nodes.
    public static func writeNodes(_ graph: EntityGraph) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(["id:ID", "name", "aliases:string[]", "mentions:int", "articles:string[]", ":LABEL"])
        for node in graph.nodes {
            writer.row([
                node.id, node.name, list(node.aliases), String(node.mentionCount), list(node.articles),
                Cypher.label(of: node.type),
            ])
        }
        return writer.bytes
    }

    /// The table of relationships.
    public static func writeEdges(_ graph: EntityGraph) -> [UInt8] {
        var writer = CSVWriter()
        writer.row([
            ":START_ID", ":END_ID", ":TYPE", "label", "polarity", "modality", "confidence:double", "weight:int",
            "articles:string[]", "quote",
        ])
        for row in EdgeRow.rows(of: graph) {
            writer.row([
                row.source, row.target, Cypher.type(of: row.edge.type), row.edge.label, row.edge.polarity.rawValue,
                row.edge.modality.rawValue, String(row.edge.confidence), String(row.edge.evidence.count),
                list(row.articles), row.quote,
            ])
        }
        return writer.bytes
    }

    private static func list(_ texts: [String]) -> String {
        texts.map { $0.split(separator: ";", omittingEmptySubsequences: false).joined(separator: ",") }
            .joined(separator: ";")
    }
}
