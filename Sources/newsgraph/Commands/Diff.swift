import ArgumentParser
import NewsGraph

struct Diff: Command {
    static let configuration = CommandConfiguration(
        abstract: "Tell what two graphs, or two sets of articles, say alike and differently.",
        discussion: """
            Nodes are matched by who they are and not by how they are spelled. Exit status: 0 they say the same, \
            1 they differ, 2 trouble. With -o, both are drawn in one picture as well.
            """)

    @Argument(help: "A graph, an article or a folder.", completion: .file())
    var left: String

    @Argument(help: "Another.", completion: .file())
    var right: String

    @Flag(help: "Only count.")
    var stat = false

    @Flag(help: "Answer in JSON.")
    var json = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Draw the difference as well: .svg, .png, .pdf or .dot.", valueName: "file"),
        completion: .file(extensions: ["svg", "png", "pdf", "dot", "gv"]))
    var output: String?

    func validate() throws {
        if let output, PictureFormat(fileName: output) == nil {
            throw ValidationError("“\(output)” ends in none of .svg, .png, .pdf, .dot")
        }
    }

    mutating func perform() async throws -> Status {
        let (first, second) = (try await Inputs([left]), try await Inputs([right]))
        let difference = GraphDiff(left: first.graph, right: second.graph)
        if let output, let format = PictureFormat(fileName: output) {
            var options = Drawing.Options()
            options.title = "From \(left) to \(right)"
            try OutputFile.write(try Drawing(difference, options: options).encoded(as: format), to: output)
        }
        if json {
            StandardStream.output.write(try JSONText.document(DifferenceRecord(difference)))
        } else {
            let text = DifferenceText(difference, left: left, right: right)
            StandardStream.output.write(stat ? text.counts : text.whole)
        }
        guard first.status == .success, second.status == .success else { return .trouble }
        return difference.isEmpty ? .success : .negative
    }
}
