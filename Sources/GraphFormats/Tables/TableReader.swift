internal import Ontology

/// Reads tables of nodes and edges: Gephi's, those for `neo4j-admin`, and any that name their columns alike.
enum TableReader {
    /// The nodes and edges of one table, or of two.
    ///
    /// A table with columns for source and target holds edges. Without a table of nodes, the ends of edges are the nodes.
    ///
    /// - Parameter nodes: The file of nodes beside that of edges.
    static func read(
        _ bytes: [UInt8], file: String, nodes: (bytes: [UInt8], file: String)?
    ) throws(FormatError) -> ForeignGraph {
        var foreign = ForeignGraph()
        let table = try Table(bytes, file: file)
        if table.holdsEdges {
            foreign.edges = try table.edges()
        } else {
            foreign.nodes = try table.nodes()
        }
        if let nodes {
            let table = try Table(nodes.bytes, file: nodes.file)
            foreign.nodes += try table.nodes()
        } else if table.holdsEdges {
            let ids = Set(foreign.edges.flatMap { [$0.source, $0.target] }).sorted()
            foreign.nodes = ids.map { ForeignGraph.Node(id: $0, place: "") }
        }
        return foreign
    }
}

/// A table with the meaning of its columns.
private struct Table {
    private let file: String
    private let columns: [String]
    private let rows: [CSVReader.Row]
    /// What parts lists in its cells.
    private let separator: String

    init(_ bytes: [UInt8], file: String) throws(FormatError) {
        self.file = file
        let rows = try CSVReader.rows(bytes, file: file)
        guard let head = rows.first else {
            throw FormatError(
                file: file, place: "", problem: "no rows", remedy: "begin the table with the names of its columns")
        }
        columns = head.cells.map(Self.name)
        separator = head.cells.contains { $0.contains("[]") } ? ";" : " | "
        self.rows = Array(rows.dropFirst())
        guard holdsEdges || columns.contains("id") || columns.contains("label") else {
            throw FormatError(
                file: file, place: "line 1", problem: "neither a table of nodes nor one of edges",
                remedy: "name the columns: Id and Label for nodes, Source and Target for edges")
        }
    }

    var holdsEdges: Bool { columns.contains("source") && columns.contains("target") }

    /// What a column is called here: in small letters, Neo4j's markings resolved.
    private static func name(_ title: String) -> String {
        let title = ForeignGraph.trimmed(title).lowercased()
        if title.hasSuffix(":start_id") || title == "from" { return "source" }
        if title.hasSuffix(":end_id") || title == "to" { return "target" }
        if title.hasSuffix(":id") { return "id" }
        if title == ":label" || title == ":type" { return "kind" }
        return title.prefix { $0 != ":" }.description
    }

    private func values(_ row: CSVReader.Row) throws(FormatError) -> [String: String] {
        guard row.cells.count <= columns.count else {
            throw FormatError(
                file: file, place: "line \(row.line)",
                problem: "\(row.cells.count) cells under \(columns.count) columns",
                remedy: "put cells that hold a separator in quotes")
        }
        var values = Dictionary(zip(columns, row.cells), uniquingKeysWith: { first, _ in first })
        // Gephi's word for which way an edge runs, not for what it is.
        if ["directed", "undirected"].contains(values["type"]?.lowercased()) { values["type"] = nil }
        return values
    }

    private func required(_ name: String, in values: [String: String], _ row: CSVReader.Row) throws(FormatError)
        -> String
    {
        guard let value = values[name], !value.isEmpty else {
            throw FormatError(
                file: file, place: "line \(row.line)", problem: "no \(name)",
                remedy: "give each row a cell under “\(name)”")
        }
        return value
    }

    func nodes() throws(FormatError) -> [ForeignGraph.Node] {
        var nodes: [ForeignGraph.Node] = []
        for row in rows {
            let values = try values(row)
            let id = try required(columns.contains("id") ? "id" : "label", in: values, row)
            nodes.append(ForeignRow(values, place: "line \(row.line)", separator: separator).node(id: id))
        }
        return nodes
    }

    func edges() throws(FormatError) -> [ForeignGraph.Edge] {
        var edges: [ForeignGraph.Edge] = []
        for row in rows {
            let values = try values(row)
            let ends = (try required("source", in: values, row), try required("target", in: values, row))
            edges.append(
                ForeignRow(values, place: "line \(row.line)", separator: separator).edge(from: ends.0, to: ends.1))
        }
        return edges
    }
}
