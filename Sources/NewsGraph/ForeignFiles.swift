internal import ArticleReading
internal import GraphFormats

/// Graphs in other programs' files.
enum ForeignFiles {
    /// The format that a path's ending tells, or where that says little, what the file begins with.
    static func format(of path: String) -> ImportFormat? {
        if let format = ImportFormat(fileName: path, head: []) { return format }
        let endings = [".xml", ".json", ".jsonl", ".ndjson"]
        guard endings.contains(where: path.lowercased().hasSuffix) else { return nil }
        return ImportFormat(fileName: path, head: FileBytes.head(path, 4096))
    }

    /// The graph of a file; for tables, of the pair that an export writes.
    static func read(_ path: String, as format: ImportFormat) throws -> ImportedGraph {
        guard format == .csv else { return try format.read(FileBytes.read(path, limit: nil), file: path) }
        let (edges, nodes) = tables(of: path)
        let table = try nodes.map { (bytes: try FileBytes.read($0, limit: nil), file: $0) }
        return try format.read(FileBytes.read(edges, limit: nil), file: edges, nodes: table)
    }

    /// The paths without tables of nodes whose table of edges is among them.
    static func withoutSecondTables(_ paths: Set<String>) -> Set<String> {
        paths.filter { path in
            let edges = tables(of: path).edges
            return edges == path || !paths.contains(edges)
        }
    }

    /// The table of edges, and the one of nodes beside it: `x.csv` may stand for `x-edges.csv` and `x-nodes.csv`.
    private static func tables(of path: String) -> (edges: String, nodes: String?) {
        let dot = path.lastIndex(of: ".") ?? path.endIndex
        let (stem, ending) = (String(path[..<dot]), path[dot...])
        guard ending.lowercased() == ".csv" || ending.lowercased() == ".tsv" else { return (path, nil) }
        func pair(_ stem: some StringProtocol) -> (edges: String, nodes: String) {
            ("\(stem)-edges\(ending)", "\(stem)-nodes\(ending)")
        }
        let candidates =
            stem.hasSuffix("-edges") || stem.hasSuffix("-nodes")
            ? [pair(stem.dropLast(6))] : FileBytes.exists(path) ? [] : [pair(stem)]
        guard let found = candidates.first, FileBytes.exists(found.edges), FileBytes.exists(found.nodes) else {
            return (path, nil)
        }
        return found
    }
}
