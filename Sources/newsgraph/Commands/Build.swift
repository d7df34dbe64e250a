import ArgumentParser
import NewsGraph

struct Build: Command {
    static let configuration = CommandConfiguration(
        abstract: "Read articles into a graph.",
        discussion: """
            Give a graph among the articles to add them to it. The order of the articles changes nothing: the same \
            articles give the same file, byte for byte. Judgements beside the output ("same", "different") are kept to.
            """)

    @Argument(help: "Articles, folders of articles, JSON Lines, graphs.", completion: .file())
    var articles: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to write the graph (default: the standard output).", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Also link nodes that are merely named in one sentence (co_mentioned).")
    var coMentions = false

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(articles, coMentions: coMentions, output: output)
        let bytes = GraphJSON.write(inputs.graph)
        if let output {
            try OutputFile.write(bytes, to: output)
            Messages.write("\(GraphSize(inputs.graph)) written to \(output)")
        } else {
            StandardStream.output.write(bytes)
        }
        return inputs.status
    }
}
