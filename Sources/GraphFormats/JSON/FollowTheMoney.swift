public import GraphModel
internal import Ontology

/// FollowTheMoney entities as JSON Lines, as Aleph and the OpenSanctions tools read them (followthemoney.tech).
///
/// Persons, organizations and events have schemata of their own; places are `Address`, articles `Article`. An asserted,
/// affirmed standing relation becomes the schema that says the same, where there is one; every other edge is an
/// `UnknownLink` whose `role` is its label and whose `status` tells what is denied, planned, possible or reported.
public enum FollowTheMoney {
    /// The file's bytes for a graph: one entity a line.
    public static func write(_ graph: EntityGraph) -> [UInt8] {
        var writer = JSONWriter()
        for article in graph.articles { entity(of: article).write(to: &writer) }
        for node in graph.nodes { entity(of: node).write(to: &writer) }
        for row in EdgeRow.rows(of: graph) { entity(of: row, in: graph).write(to: &writer) }
        return writer.bytes
    }

    private struct Entity {
        let id: String
        let schema: String
        var properties: [(name: String, values: [String])]

        func write(to writer: inout JSONWriter) {
            writer.object(inline: true) { writer in
                writer.member("id", id)
                writer.member("schema", schema)
                writer.key("properties")
                writer.object { writer in
                    for property in properties where !property.values.isEmpty {
                        writer.member(property.name, property.values)
                    }
                }
            }
            writer.endLine()
        }
    }

    private static func entity(of article: ArticleRecord) -> Entity {
        let isWeb = article.address.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
        return Entity(
            id: identifier("article", article.id), schema: "Article",
            properties: [
                ("title", [article.title ?? article.id]), ("publishedAt", days([article.published])),
                ("sourceUrl", isWeb ? [article.address].compactMap(\.self) : []),
                ("publisher", [article.source].compactMap(\.self)),
            ])
    }

    private static func entity(of node: EntityGraph.Node) -> Entity {
        let schema =
            switch node.type {
            case .person: "Person"
            case .organization: "Organization"
            case .place: "Address"
            case .event: "Event"
            }
        var entity = Entity(
            id: identifier("node", node.id), schema: schema,
            properties: [
                ("name", [node.name]), ("alias", node.aliases),
                ("proof", node.articles.map { identifier("article", $0) }),
            ])
        if node.type == .place { entity.properties.append(("full", [node.name])) }
        return entity
    }

    private static func entity(of row: EdgeRow, in graph: EntityGraph) -> Entity {
        let edge = row.edge
        let form = Form(edge, graph.nodes[edge.source].type, graph.nodes[edge.target].type)
        let status = [
            edge.polarity == .negated ? "denied" : nil, edge.modality == .asserted ? nil : edge.modality.rawValue,
        ]
        let label = edge.polarity == .negated ? "not: \(edge.label)" : edge.label
        var entity = Entity(
            id: identifier("edge", row.id), schema: form.schema,
            properties: [
                (form.source, [identifier("node", row.source)]), (form.target, [identifier("node", row.target)]),
                (form.label, [label]), ("date", days(edge.evidence.map(\.statement.date))),
                ("summary", unique(edge.evidence.map(\.sentence))),
                ("proof", row.articles.map { identifier("article", $0) }),
            ])
        if form.schema == "UnknownLink" { entity.properties.append(("status", status.compactMap(\.self))) }
        return entity
    }

    /// The schema of an edge, and the properties for its two ends and its label.
    private struct Form {
        var schema = "UnknownLink"
        var source = "subject"
        var target = "object"
        var label = "role"

        init(_ edge: EntityGraph.Edge, _ from: NodeType, _ to: NodeType) {
            guard edge.polarity == .affirmed, edge.modality == .asserted else { return }
            switch (edge.type, from, to) {
            case (.affiliatedWith, .person, .organization):
                (schema, source, target) = ("Employment", "employee", "employer")
            case (.memberOf, .person, .organization), (.memberOf, .organization, .organization):
                (schema, source, target) = ("Membership", "member", "organization")
            case (.kinOf, .person, .person):
                (schema, source, target, label) = ("Family", "person", "relative", "relationship")
            case (.succeeded, .person, .person):
                (schema, source, target) = ("Succession", "successor", "predecessor")
            default: break
            }
        }
    }

    /// Years, months and days, each once; FollowTheMoney knows no other dates.
    private static func days(_ dates: [String?]) -> [String] {
        Set(dates.compactMap(\.self)).filter { date in
            [4, 7, 10].contains(date.utf8.count) && date.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
        }.sorted()
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// An identifier of ASCII letters, digits, `-` and `.`, as references between entities must be: `_` becomes `-`, any
    /// other byte `.` with two hexadecimal digits, so that different ones stay different.
    private static func identifier(_ kind: String, _ id: String) -> String {
        var text = kind + "-"
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "_"): text += "-"
            default: text += byte < 16 ? ".0\(String(byte, radix: 16))" : ".\(String(byte, radix: 16))"
            }
        }
        return text.hasSuffix("-") ? text + ".00" : text
    }
}
