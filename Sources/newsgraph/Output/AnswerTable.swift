import NewsGraph

/// An answer as rows under named columns, for Markdown and for spreadsheets.
struct AnswerTable {
    let columns: [String]
    var rows: [[String]] = []

    init(_ columns: [String]) { self.columns = columns }

    /// Adds a row; cells that are missing at its end are empty.
    mutating func add(_ cells: [String]) {
        rows.append(cells + Array(repeating: "", count: max(0, columns.count - cells.count)))
    }

    /// A table of GitHub's Markdown; article text in it stays text.
    var markdown: String {
        let rule = columns.map { _ in "---" }
        return ([columns, rule] + rows).enumerated().map { number, row in
            let cells = number == 1 ? row : row.map(MarkdownText.escaped)
            return "| " + cells.joined(separator: " | ") + " |\n"
        }.joined()
    }

    /// Comma-separated values (RFC 4180).
    var csv: [UInt8] {
        var writer = CSVWriter()
        writer.row(columns)
        for row in rows { writer.row(row) }
        return writer.bytes
    }
}

/// The columns that tell a claim with its source.
struct ClaimColumns {
    static let names = [
        "from", "relation", "to", "type", "polarity", "modality", "confidence", "date", "said by", "article",
        "sentence",
    ]

    private let graph: EntityGraph
    private let speakers: Speakers

    init(_ graph: EntityGraph) {
        self.graph = graph
        speakers = Speakers(graph)
    }

    /// The cells of a claim: one row for each sentence that makes it.
    func rows(of edge: EntityGraph.Edge) -> [[String]] {
        var seen: Set<[String]> = []
        return edge.evidence.map { evidence in
            [
                graph.nodes[edge.source].name, edge.label, graph.nodes[edge.target].name, edge.type.rawValue,
                edge.polarity.rawValue, edge.modality.rawValue, GraphText.twoDigits(edge.confidence),
                evidence.statement.date ?? "", speakers.name(of: evidence) ?? "", evidence.article,
                evidence.sentence,
            ]
        }.filter { seen.insert($0).inserted }
    }
}
