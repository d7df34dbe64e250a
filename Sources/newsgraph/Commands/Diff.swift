import ArgumentParser
import NewsGraph

struct Diff: Command {
    static let configuration = CommandConfiguration(
        abstract: "Tell what two graphs, or two sets of articles, say alike and differently.",
        discussion: """
            Nodes are matched by who they are and not by how they are spelled. What one side denies and the other \
            affirms is contradicted, and so is what has room for one and is filled differently: two holders of one \
            office at a time, two birthplaces. Exit status: 0 they say the same, 1 they differ, 2 trouble. With -o, both \
            are drawn in one picture as well.

            With --by article, any number of articles are laid side by side: which claim stands in which of them, and \
            who alone tells it.
            """)

    @Argument(help: "Two graphs, articles or folders; with --by article, any number.", completion: .file())
    var sources: [String]

    @Option(help: ArgumentHelp("Only what is about this name; may be given several times.", valueName: "name"))
    var about: [String] = []

    @Option(help: ArgumentHelp("Lay the articles side by side: “article”.", valueName: "what"))
    var by: Arrangement?

    @Flag(help: "Only count.")
    var stat = false

    @Flag(help: "Answer in JSON.")
    var json = false

    @Option(help: ArgumentHelp("Answer as text, json, jsonl, md or csv.", valueName: "format"))
    var format: DifferenceFormat?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Draw the difference as well: .html, .svg, .png, .pdf or .dot.", valueName: "file"),
        completion: .file(extensions: ["html", "svg", "png", "pdf", "dot", "gv"]))
    var output: String?

    /// What the answer has a column for.
    enum Arrangement: String, ExpressibleByArgument {
        case article
    }

    private var chosen: DifferenceFormat { json ? .json : format ?? .text }

    func validate() throws {
        if by == nil, sources.count != 2 {
            throw ValidationError("give two to compare, or any number with --by article")
        }
        if by != nil, output != nil { throw ValidationError("--by article draws no picture; leave out -o") }
        if json, let format, format != .json {
            throw ValidationError("--json and --format \(format.rawValue) disagree")
        }
        if let output, PictureFormat(fileName: output) == nil {
            throw ValidationError("“\(output)” ends in none of .html, .svg, .png, .pdf, .dot")
        }
    }

    mutating func perform() async throws -> Status {
        if by != nil { return try await performByArticle() }
        let (first, second) = (try await Inputs([sources[0]]), try await Inputs([sources[1]]))
        let judgements = try JudgementFile.applied(beside: Set(sources.filter(GraphFiles.isNative)).sorted())
        var difference = GraphDiff(left: first.graph, right: second.graph, judgements: judgements)
        if !about.isEmpty { difference = difference.about(try focus(in: difference.graph)) }
        if let output, let format = PictureFormat(fileName: output) {
            let bytes = try difference.picture(as: format, left: sources[0], right: sources[1])
            try OutputFile.write(bytes, to: output)
        }
        let text = DifferenceText(difference, left: sources[0], right: sources[1])
        switch chosen {
        case .text: StandardStream.output.write(stat ? text.counts : text.whole)
        case .json: StandardStream.output.write(try JSONText.document(DifferenceRecord(difference)))
        case .jsonl: StandardStream.output.write(try DifferenceRecord(difference).lines())
        case .md: StandardStream.output.write(text.table.markdown)
        case .csv: StandardStream.output.write(text.table.csv)
        }
        guard first.status == .success, second.status == .success else { return .trouble }
        return difference.isEmpty ? .success : .negative
    }

    /// Exit status 0 where all articles tell the same.
    private func performByArticle() async throws -> Status {
        let inputs = try await Inputs(sources)
        let matrix = ClaimMatrix(inputs.graph, focus: about.isEmpty ? nil : try focus(in: inputs.graph))
        let text = ClaimMatrixText(matrix, of: inputs.graph)
        switch chosen {
        case .text: StandardStream.output.write(stat ? text.counts : text.whole)
        case .json: StandardStream.output.write(try JSONText.document(text.record))
        case .jsonl: StandardStream.output.write(try text.record.claims.map(JSONText.line).joined())
        case .md: StandardStream.output.write(text.table.markdown)
        case .csv: StandardStream.output.write(text.table.csv)
        }
        guard inputs.status == .success else { return .trouble }
        let count = inputs.graph.articles.count
        let areAlike = matrix.claims.allSatisfy { $0.stands.count == count && !$0.isContradicted }
        return areAlike ? .success : .negative
    }

    private func focus(in graph: EntityGraph) throws -> Set<Int> {
        Set(try about.map { try graph.node(named: $0) })
    }
}
