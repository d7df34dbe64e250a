public import GraphModel
internal import Ontology

/// GEXF 1.3: Gephi's own format, with the days on which an edge holds.
///
/// All edges are directed, as some readers refuse a mixture; `kind` tells which types are symmetric.
public enum GEXF {
    /// The file's bytes for a graph.
    public static func write(_ graph: EntityGraph) -> [UInt8] {
        let rows = EdgeRow.rows(of: graph)
        let isDated = rows.contains { $0.days.map(isDay) ?? false }
        var mode = [("defaultedgetype", "directed")]
        if isDated { mode += [("mode", "dynamic"), ("timeformat", "date")] }
        var writer = XMLWriter()
        writer.element("gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")]) { writer in
            writer.element("graph", mode) { writer in
                writeAttributes("node", ["type", "aliases", "mentions", "articles"], to: &writer)
                writeAttributes(
                    "edge", ["type", "polarity", "modality", "confidence", "quote", "articles"], to: &writer)
                writer.element("nodes") { writer in
                    for node in graph.nodes { write(node, to: &writer) }
                }
                writer.element("edges") { writer in
                    for row in rows { write(row, to: &writer) }
                }
            }
        }
        return writer.bytes
    }

    private static func writeAttributes(_ owner: String, _ names: [String], to writer: inout XMLWriter) {
        let types = ["mentions": "integer", "confidence": "double"]
        writer.element("attributes", [("class", owner)]) { writer in
            for (number, name) in names.enumerated() {
                writer.element(
                    "attribute", [("id", String(number)), ("title", name), ("type", types[name] ?? "string")])
            }
        }
    }

    private static func writeValues(_ values: [String], to writer: inout XMLWriter) {
        writer.element("attvalues") { writer in
            for (number, value) in values.enumerated() {
                writer.element("attvalue", [("for", String(number)), ("value", value)])
            }
        }
    }

    private static func write(_ node: EntityGraph.Node, to writer: inout XMLWriter) {
        writer.element("node", [("id", node.id), ("label", node.name)]) { writer in
            let aliases = node.aliases.joined(separator: " | ")
            let articles = node.articles.joined(separator: " | ")
            writeValues([node.type.rawValue, aliases, String(node.mentionCount), articles], to: &writer)
        }
    }

    private static func write(_ row: EdgeRow, to writer: inout XMLWriter) {
        let edge = row.edge
        var attributes = [
            ("id", row.id), ("source", row.source), ("target", row.target), ("label", edge.label),
            ("weight", String(edge.evidence.count)), ("kind", edge.type.rawValue),
        ]
        if let days = row.days, isDay(days) { attributes += [("start", days.first), ("end", days.last)] }
        writer.element("edge", attributes) { writer in
            writeValues(
                [
                    edge.type.rawValue, edge.polarity.rawValue, edge.modality.rawValue, String(edge.confidence),
                    row.quote, row.articles.joined(separator: " | "),
                ], to: &writer)
        }
    }

    /// Whether both ends of a period are whole days, as the format wants them.
    private static func isDay(_ days: (first: String, last: String)) -> Bool {
        [days.first, days.last].allSatisfy { day in
            let parts = day.split(separator: "-", omittingEmptySubsequences: false)
            return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
        }
    }
}
