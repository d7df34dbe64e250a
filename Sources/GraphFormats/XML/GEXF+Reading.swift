internal import Ontology

extension GEXF {
    /// The nodes and edges of a GEXF file, of any version.
    ///
    /// Attributes go by their titles, as this program writes them. Spells, hierarchies and looks are read over.
    static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> ForeignGraph {
        var scanner = XMLScanner(bytes, file: file)
        var reader = GEXFReader()
        while let event = try scanner.next() { try reader.take(event, scanner) }
        guard reader.isGEXF else { throw scanner.error("no <gexf> element", "give a GEXF file") }
        return reader.foreign
    }
}

/// Gathers what the tags of a GEXF file say.
private struct GEXFReader {
    private(set) var foreign = ForeignGraph()
    private(set) var isGEXF = false
    /// The attributes' titles by what they belong to and their ids.
    private var titles: [String: [String: String]] = [:]
    private var defaults: [String: [String: String]] = [:]
    /// What the attributes that are declared belong to.
    private var owner = ""
    private var attribute = ""
    private var text = ""
    private var elements: [Element] = []

    private struct Element {
        var attributes: [String: String]
        var values: [String: String]
        var place: String
    }

    mutating func take(_ event: XMLScanner.Event, _ scanner: XMLScanner) throws(FormatError) {
        switch event {
        case .text(let part): text += part
        case .open(let name, let attributes): try open(name, attributes, scanner)
        case .close(let name): close(name)
        }
    }

    private mutating func open(
        _ name: String, _ attributes: [String: String], _ scanner: XMLScanner
    ) throws(FormatError) {
        text = ""
        switch name {
        case "gexf": isGEXF = true
        case "attributes": owner = attributes["class"] ?? ""
        case "attribute":
            attribute = attributes["id"] ?? ""
            titles[owner, default: [:]][attribute] = (attributes["title"] ?? attribute).lowercased()
        case "node":
            guard attributes["id"] != nil else { throw scanner.error("a node without id", "give each node an id") }
            start(name, attributes, scanner)
        case "edge":
            guard attributes["source"] != nil, attributes["target"] != nil else {
                throw scanner.error("an edge without source or target", "give each edge both")
            }
            start(name, attributes, scanner)
        case "attvalue":
            guard let last = elements.indices.last, let id = attributes["for"] ?? attributes["id"] else { return }
            let kind = elements[last].attributes["source"] == nil ? "node" : "edge"
            elements[last].values[titles[kind]?[id] ?? id] = attributes["value"] ?? ""
        default: break
        }
    }

    private mutating func start(_ kind: String, _ attributes: [String: String], _ scanner: XMLScanner) {
        elements.append(
            Element(attributes: attributes, values: defaults[kind] ?? [:], place: scanner.error("", "").place))
    }

    private mutating func close(_ name: String) {
        switch name {
        case "default": defaults[owner, default: [:]][titles[owner]?[attribute] ?? attribute] = text
        case "node", "edge":
            guard let element = elements.popLast() else { return }
            var values = element.values
            for (name, own) in [("label", "label"), ("kind", "kind"), ("since", "start"), ("until", "end")] {
                if let value = element.attributes[own], values[name] == nil { values[name] = value }
            }
            let row = ForeignRow(values, place: element.place)
            if let source = element.attributes["source"], let target = element.attributes["target"] {
                foreign.edges.append(row.edge(from: source, to: target))
            } else if let id = element.attributes["id"] {
                foreign.nodes.append(row.node(id: id))
            }
        default: break
        }
    }
}
