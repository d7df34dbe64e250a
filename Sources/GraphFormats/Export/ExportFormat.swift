public import GraphModel

/// A file that an export gives.
public struct ExportedFile: Sendable, Equatable {
    /// The file's name, with the folders before it where a format has some.
    public var name: String
    /// Its content.
    public var bytes: [UInt8]
}

/// The formats that a graph can be written in.
public enum ExportFormat: String, Sendable, CaseIterable {
    /// The native format, the only one that keeps everything.
    case json
    /// GraphML: networkx, igraph, yEd, Cytoscape.
    case graphml
    /// GEXF 1.3: Gephi, with dates.
    case gexf
    /// Two tables for Gephi or a spreadsheet.
    case csv
    /// Two tables for `neo4j-admin database import`.
    case neo4j
    /// Cypher statements for Neo4j or Memgraph.
    case cypher
    /// A Mermaid flow chart.
    case mermaid
    /// JSON-LD: schema.org and Wikidata.
    case jsonld
    /// JSON Lines: one article, node or edge a line.
    case jsonl
    /// FollowTheMoney entities: Aleph, OpenSanctions.
    case ftm
    /// A folder of linked notes for Obsidian.
    case obsidian

    /// The format whose files usually have this ending (without the dot), in any case of letters.
    public init?(ending: String) {
        switch ending.lowercased() {
        case "mmd": self = .mermaid
        case "cql", "cyp": self = .cypher
        case let name:
            guard let format = Self(rawValue: name), format != .neo4j, format != .obsidian else { return nil }
            self = format
        }
    }

    /// The usual ending of its files, without the dot.
    public var ending: String {
        switch self {
        case .mermaid: "mmd"
        case .neo4j: "csv"
        case .obsidian: "md"
        default: rawValue
        }
    }

    /// The files for a graph, named after `name`: one, or for tables two (`NAME-nodes.csv`, `NAME-edges.csv`), or for
    /// Obsidian a folder `NAME` of notes.
    public func files(of graph: EntityGraph, named name: String) -> [ExportedFile] {
        func one(_ bytes: [UInt8]) -> [ExportedFile] { [ExportedFile(name: "\(name).\(ending)", bytes: bytes)] }
        func two(_ nodes: [UInt8], _ edges: [UInt8]) -> [ExportedFile] {
            [
                ExportedFile(name: "\(name)-nodes.csv", bytes: nodes),
                ExportedFile(name: "\(name)-edges.csv", bytes: edges),
            ]
        }
        switch self {
        case .json: return one(GraphJSON.write(graph))
        case .graphml: return one(GraphML.write(graph))
        case .gexf: return one(GEXF.write(graph))
        case .csv: return two(GephiCSV.writeNodes(graph), GephiCSV.writeEdges(graph))
        case .neo4j: return two(Neo4jCSV.writeNodes(graph), Neo4jCSV.writeEdges(graph))
        case .cypher: return one(Cypher.write(graph))
        case .mermaid: return one(Mermaid.write(graph))
        case .jsonld: return one(JSONLD.write(graph))
        case .jsonl: return one(JSONLines.write(graph))
        case .ftm: return one(FollowTheMoney.write(graph))
        case .obsidian:
            return ObsidianVault.files(of: graph).map { ExportedFile(name: "\(name)/\($0.name)", bytes: $0.bytes) }
        }
    }
}
