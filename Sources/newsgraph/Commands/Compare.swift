import ArgumentParser
import NewsGraph

struct Compare: Command {
    static let configuration = CommandConfiguration(
        abstract: "Tell what two names share: links between them, neighbours of both, articles that name both.",
        discussion: """
            Each may be any name of a node, or its id. The neighbours whose weaker link is the surest come first. \
            Exit status 1 where the two share nothing.
            """)

    @Argument(help: "A name.")
    var first: String

    @Argument(help: "Another.")
    var second: String

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String]

    @Option(help: ArgumentHelp("Only edges at least this sure, from 0 to 1.", valueName: "share"))
    var minConfidence = 0.0

    @Option(help: ArgumentHelp("At most this many common neighbours.", valueName: "n"))
    var limit: Int?

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up") }
        guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence lies between 0 and 1") }
    }

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph)
        let nodes = [try inputs.graph.node(named: first), try inputs.graph.node(named: second)]
        let names = nodes.map { inputs.graph.nodes[$0].name }
        guard nodes[0] != nodes[1] else { throw Trouble("“\(first)” and “\(second)” are both \(names[0])") }
        let filter = EdgeFilter(confidence: minConfidence)
        let common = GraphIndex(inputs.graph).commonGround(of: nodes[0], nodes[1], filter: filter)
        let words = CommonGroundText(common, of: nodes[0], nodes[1], in: inputs.graph, limit: limit)
        try answer.write(
            record: words.record, table: words.table, text: common.isEmpty ? "" : words.words(terminal: .current))
        guard inputs.status == .success else { return .trouble }
        if common.isEmpty { Messages.write("\(names[0]) and \(names[1]) share nothing") }
        return common.isEmpty ? .negative : .success
    }
}
