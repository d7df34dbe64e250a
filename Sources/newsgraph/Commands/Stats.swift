import ArgumentParser
import NewsGraph

struct Stats: Command {
    static let configuration = CommandConfiguration(
        abstract: "Count what a graph holds, and name those at its centre.",
        discussion: """
            Parts are what no edge links. Communities are groups that have more to do with each other than with the \
            rest. PageRank is the share of time that a random walk spends at a name, betweenness the share of pairs whose \
            shortest ways lead over it.
            """)

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String]

    @Option(help: ArgumentHelp("How many to name of each kind.", valueName: "n"))
    var top = 8

    @OptionGroup var answer: AnswerOptions

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph)
        let figures = GraphFigures(inputs.graph)
        let top = max(0, top)
        try answer.write(
            record: figures.record(top: top), table: figures.table, text: figures.words(top: top, terminal: .current))
        return inputs.status
    }
}
