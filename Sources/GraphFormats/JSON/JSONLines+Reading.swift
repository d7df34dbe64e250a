internal import GraphModel
internal import Ontology

extension JSONLines {
    /// The nodes and edges of a file of records, as `write` makes it.
    static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> ForeignGraph {
        var foreign = ForeignGraph()
        try forEachLine(of: bytes, file: file) { (scanner, place) throws(FormatError) in
            try scanner.record(into: &foreign, place)
        }
        return foreign
    }

    /// Gives each line that is not blank to `body`, which has to read it to its end.
    static func forEachLine(
        of bytes: [UInt8], file: String, _ body: (inout JSONScanner, String) throws(FormatError) -> Void
    ) throws(FormatError) {
        var number = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            var scanner = JSONScanner(Array(line), file: "\(file):\(number)")
            try body(&scanner, "line \(number)")
            try scanner.end()
        }
    }
}

extension JSONScanner {
    /// Reads an article, a node or an edge.
    fileprivate mutating func record(into foreign: inout ForeignGraph, _ place: String) throws(FormatError) {
        var kind = ""
        var words: [String: String] = [:]
        var lists: [String: [String]] = [:]
        var confidence = 1.0
        var evidence: [ForeignGraph.Piece] = []
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "record": kind = try scanner.string()
            case "aliases", "articles": lists[key] = try scanner.strings()
            case "confidence": confidence = try scanner.double()
            case "evidence":
                try scanner.array { scanner throws(FormatError) in evidence.append(try scanner.piece()) }
            case "id", "title", "published", "address", "source", "type", "name", "label", "target":
                words[key] = try scanner.string()
            case "polarity": words[key] = try scanner.word(as: Polarity.self).rawValue
            case "modality": words[key] = try scanner.word(as: Modality.self).rawValue
            default: try scanner.skip()
            }
        }
        guard let id = words["id"], !id.isEmpty else { throw error("no id", "give each record an id") }
        switch kind {
        case "article":
            foreign.articles.append(
                ArticleRecord(
                    id: id, title: words["title"], published: words["published"], address: words["address"],
                    source: words["source"], digest: "imported \(id)"))
        case "node":
            foreign.nodes.append(
                ForeignGraph.Node(
                    id: id, name: words["name"] ?? "", type: words["type"] ?? "", aliases: lists["aliases"] ?? [],
                    articles: lists["articles"] ?? [], place: place))
        case "edge":
            var edge = ForeignGraph.Edge(source: words["source"] ?? "", target: words["target"] ?? "", place: place)
            (edge.type, edge.label) = (words["type"] ?? "", words["label"] ?? "")
            edge.polarity = words["polarity"].flatMap(Polarity.init) ?? .affirmed
            edge.modality = words["modality"].flatMap(Modality.init) ?? .asserted
            edge.confidence = min(max(confidence, 0), 1)
            edge.evidence = evidence
            foreign.edges.append(edge)
        default: throw error("\"\(kind)\" is no record of a graph", "write article, node or edge")
        }
    }

    private mutating func piece() throws(FormatError) -> ForeignGraph.Piece {
        var piece = ForeignGraph.Piece(article: "")
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "article": piece.article = try scanner.string()
            case "date": piece.date = try scanner.optionalString()
            case "text": piece.sentence = try scanner.string()
            default: try scanner.skip()
            }
        }
        return piece
    }
}
