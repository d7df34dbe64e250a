internal import Ontology

/// The attributes of a node or an edge in a file that has names for them.
struct ForeignRow {
    private let values: [String: String]
    private let place: String
    private let separator: String

    /// Takes values by their names in small letters.
    ///
    /// - Parameters:
    ///   - place: Where the element stands in the file.
    ///   - separator: What parts the elements of a list.
    init(_ values: [String: String], place: String, separator: String = " | ") {
        self.values = values
        self.place = place
        self.separator = separator
    }

    /// The first of some attributes that has a value; empty where none has.
    func value(_ names: String...) -> String {
        for name in names {
            if let value = values[name], !value.isEmpty { return value }
        }
        return ""
    }

    /// The node that the attributes describe.
    func node(id: String) -> ForeignGraph.Node {
        ForeignGraph.Node(
            id: id, name: ForeignGraph.trimmed(value("label", "name", "title")),
            type: value("kind", "type", "node_type", "category", "class", "schema"),
            aliases: list("aliases"), articles: list("articles"), place: place)
    }

    /// The edge that the attributes describe.
    func edge(from source: String, to target: String) -> ForeignGraph.Edge {
        var edge = ForeignGraph.Edge(source: source, target: target, place: place)
        edge.type = value("kind", "type", "edge_type", "relation", "relationship")
        edge.label = ForeignGraph.trimmed(value("label", "name", "relation"))
        edge.polarity = Polarity(rawValue: value("polarity")) ?? .affirmed
        edge.modality = Modality(rawValue: value("modality")) ?? .asserted
        edge.confidence = Double(value("confidence")).map { min(max($0, 0), 1) } ?? 1
        edge.setEvidence(
            articles: list("articles"), quote: value("quote", "sentence"), since: value("since", "start", "date"),
            until: value("until", "end"))
        return edge
    }

    private func list(_ name: String) -> [String] { ForeignGraph.list(value(name), separator: separator) }
}
