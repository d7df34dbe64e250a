import NewsGraph

/// The judgements beside a graph, in the order in which they were made: `GRAPH.judgements.jsonl`.
struct JudgementFile {
    let path: String
    var judgements: [Judgement]

    /// Reads the file beside a graph; where there is none, there are no judgements.
    ///
    /// - Throws: `Trouble` where it cannot be read, `FormatError` where it holds something else.
    init(beside graph: String) throws {
        path = graph + JudgementLines.fileEnding
        do {
            judgements = try JudgementLines.read(FileBytes.read(path, limit: nil), file: path)
        } catch ReadingProblem.missing {
            judgements = []
        } catch let problem as ReadingProblem {
            throw Trouble("\(path): \(problem)")
        }
    }

    /// The judgements beside some graphs, which are named.
    static func applied(beside graphs: [String]) throws -> [Judgement] {
        try graphs.map(JudgementFile.init(beside:)).filter { !$0.judgements.isEmpty }.flatMap { file in
            Messages.write("\(GraphSize.counted(file.judgements.count, "judgement")) applied from \(file.path)")
            return file.judgements
        }
    }

    /// Writes the file; one without judgements goes.
    func write() throws {
        if judgements.isEmpty {
            try OutputFile.remove(path)
        } else {
            try OutputFile.write(JudgementLines.write(judgements), to: path)
        }
    }
}
