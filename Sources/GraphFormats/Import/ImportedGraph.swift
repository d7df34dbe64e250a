public import GraphModel

/// A graph read from another program's file.
public struct ImportedGraph: Sendable, Equatable {
    /// The graph; what the file does not say is empty, and evidence without words has no sentence.
    public var graph: EntityGraph
    /// What had to be guessed or left out, in words.
    public var remarks: [String]
}

/// The formats that are read beside the native one.
public enum ImportFormat: String, Sendable, CaseIterable {
    /// GraphML: networkx, igraph, yEd, Cytoscape.
    case graphml
    /// GEXF 1.1 to 1.3: Gephi.
    case gexf
    /// Tables of nodes and edges, those for `neo4j-admin` included.
    case csv
    /// FollowTheMoney entities, one a line.
    case ftm
    /// The records that the export `jsonl` writes.
    case jsonl

    /// The format that a file's name and first bytes tell, or `nil` where it is none of these.
    ///
    /// XML and JSON Lines are looked into: articles are JSON Lines too.
    public init?(fileName: String, head: [UInt8]) {
        let name = fileName.lowercased()
        let text = String(decoding: head.prefix(4096), as: UTF8.self)
        if name.hasSuffix(".graphml") {
            self = .graphml
        } else if name.hasSuffix(".gexf") {
            self = .gexf
        } else if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
            self = .csv
        } else if name.hasSuffix(".ftm") || name.hasSuffix(".ftm.json") {
            self = .ftm
        } else if name.hasSuffix(".xml") {
            guard let format: Self = text.contains("<graphml") ? .graphml : text.contains("<gexf") ? .gexf : nil else {
                return nil
            }
            self = format
        } else if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
            let line = text.prefix { !$0.isNewline }
            guard line.hasPrefix("{") else { return nil }
            let isEntity = line.contains("\"schema\"") && line.contains("\"properties\"")
            guard let format: Self = isEntity ? .ftm : line.contains("\"record\"") ? .jsonl : nil else { return nil }
            self = format
        } else {
            return nil
        }
    }

    /// The graph that a file's bytes hold.
    ///
    /// - Parameters:
    ///   - bytes: The file's content.
    ///   - file: The file's name, for messages and for the article that what has no other source is put down to.
    ///   - nodes: For tables, the file of nodes beside that of edges.
    /// - Throws: `FormatError` that names file, place and remedy.
    /// - Complexity: O(*n* log *n*) in the size of the file.
    public func read(
        _ bytes: [UInt8], file: String, nodes: (bytes: [UInt8], file: String)? = nil
    ) throws(FormatError) -> ImportedGraph {
        switch self {
        case .graphml: try GraphML.read(bytes, file: file).assembled(file: file)
        case .gexf: try GEXF.read(bytes, file: file).assembled(file: file)
        case .csv: try TableReader.read(bytes, file: file, nodes: nodes).assembled(file: file)
        case .ftm: try FollowTheMoney.read(bytes, file: file).assembled(file: file)
        case .jsonl: try JSONLines.read(bytes, file: file).assembled(file: file)
        }
    }
}
