internal import Ontology

extension GraphML {
    /// The nodes and edges of a GraphML file.
    ///
    /// Attributes go by their names, as this program writes them; `label` or `name` names a node, and yEd's nested labels
    /// do where there is neither. Ports, hyperedges and nested graphs' own data are read over.
    static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> ForeignGraph {
        var scanner = XMLScanner(bytes, file: file)
        var reader = GraphMLReader()
        while let event = try scanner.next() { try reader.take(event, scanner) }
        guard reader.isGraphML else { throw scanner.error("no <graphml> element", "give a GraphML file") }
        return reader.foreign
    }
}

/// Gathers what the tags of a GraphML file say.
private struct GraphMLReader {
    private(set) var foreign = ForeignGraph()
    private(set) var isGraphML = false
    /// The attributes' names by the ids of their keys.
    private var names: [String: String] = [:]
    private var defaults: [String: String] = [:]
    private var values: [String: String] = [:]
    private var element: (id: String, source: String, target: String)?
    /// The key whose value is being read.
    private var key: String?
    private var text = ""
    /// Whether the present value holds elements, as yEd's looks do, and no text of its own.
    private var isNested = false

    mutating func take(_ event: XMLScanner.Event, _ scanner: XMLScanner) throws(FormatError) {
        switch event {
        case .text(let part): text += part
        case .open(let name, let attributes): try open(name, attributes, scanner)
        case .close(let name): close(name, scanner)
        }
    }

    private mutating func open(
        _ name: String, _ attributes: [String: String], _ scanner: XMLScanner
    ) throws(FormatError) {
        switch name {
        case "graphml": isGraphML = true
        case "key":
            key = attributes["id"] ?? ""
            names[attributes["id"] ?? ""] = attributes["attr.name"] ?? attributes["yfiles.type"] ?? ""
            text = ""
        case "node":
            guard let id = attributes["id"] else { throw scanner.error("a node without id", "give each node an id") }
            start((id, "", ""))
        case "edge":
            guard let source = attributes["source"], let target = attributes["target"] else {
                throw scanner.error("an edge without source or target", "give each edge both")
            }
            start((attributes["id"] ?? "", source, target))
        case "data":
            key = attributes["key"] ?? ""
            text = ""
            isNested = false
        case "default": text = ""
        default:
            isNested = true
            text = ""
        }
    }

    private mutating func start(_ element: (String, String, String)) {
        self.element = element
        values = [:]
    }

    private mutating func close(_ name: String, _ scanner: XMLScanner) {
        switch name {
        case "default": if let key { defaults[(names[key] ?? key).lowercased()] = text }
        case "data":
            if let key, !isNested { values[(names[key] ?? key).lowercased()] = text }
            key = nil
        case "NodeLabel", "EdgeLabel": if values["label"] == nil { values["label"] = ForeignGraph.trimmed(text) }
        case "node": finish(scanner, isEdge: false)
        case "edge": finish(scanner, isEdge: true)
        default: break
        }
    }

    private mutating func finish(_ scanner: XMLScanner, isEdge: Bool) {
        guard let element else { return }
        self.element = nil
        let row = ForeignRow(values.merging(defaults) { own, _ in own }, place: scanner.error("", "").place)
        if isEdge {
            foreign.edges.append(row.edge(from: element.source, to: element.target))
        } else {
            foreign.nodes.append(row.node(id: element.id))
        }
    }
}
