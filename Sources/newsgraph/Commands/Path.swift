import ArgumentParser
import NewsGraph

struct Path: Command {
    static let configuration = CommandConfiguration(
        abstract: "Tell how two names are linked, step by step, with the sentence behind each step.",
        discussion: """
            Sure and asserted relations go before denied and merely possible ones, and ways over nodes that are linked to \
            everything come last. Exit status 1 where the two are not linked.
            """)

    @Argument(help: "Where to start.")
    var from: String

    @Argument(help: "Where to arrive.")
    var to: String

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String]

    @Option(help: ArgumentHelp("How many ways to tell.", valueName: "n"))
    var limit = 1

    @OptionGroup var edges: EdgeOptions

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit takes a number from 1 up") }
    }

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph, coMentions: edges.type.contains(.coMentioned))
        let start = try inputs.graph.node(named: from)
        let end = try inputs.graph.node(named: to)
        guard start != end else {
            throw Trouble("“\(from)” and “\(to)” are both \(inputs.graph.nodes[start].name)")
        }
        let paths = GraphIndex(inputs.graph).paths(from: start, to: end, limit: limit, filter: edges.filter)
        try answer.write(
            record: Answer(inputs.graph, paths), table: table(of: paths, in: inputs.graph),
            text: paths.map { words(for: $0, in: inputs.graph) }.joined(separator: "\n"))
        guard inputs.status == .success else { return .trouble }
        if paths.isEmpty {
            let names = [start, end].map { inputs.graph.nodes[$0].name }
            Messages.write("\(names[0]) and \(names[1]) are not linked")
        }
        return paths.isEmpty ? .negative : .success
    }

    private func table(of paths: [GraphPath], in graph: EntityGraph) -> AnswerTable {
        let columns = ClaimColumns(graph)
        var table = AnswerTable(["way", "step"] + ClaimColumns.names)
        for (way, path) in paths.enumerated() {
            for (step, edges) in path.edges.enumerated() {
                for row in edges.flatMap({ columns.rows(of: graph.edges[$0]) }) {
                    table.add(["\(way + 1)", "\(step + 1)"] + row)
                }
            }
        }
        return table
    }

    private func words(for path: GraphPath, in graph: EntityGraph) -> String {
        let text = GraphText(graph)
        var lines = [text.heading(graph.nodes[path.nodes[0]])]
        for (step, edges) in path.edges.enumerated() {
            guard let best = edges.first.map({ graph.edges[$0] }) else { continue }
            lines.append("  " + text.relation(best, from: path.nodes[step], namesOther: false))
            lines.append(text.evidence(best, indent: 4, atMost: 1))
            lines.append(text.heading(graph.nodes[path.nodes[step + 1]]))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The answer in JSON.
    private struct Answer: Encodable {
        let paths: [Way]

        struct Way: Encodable {
            let cost: Double
            let nodes: [NodeRecord]
            let steps: [[EdgeRecord]]
        }

        init(_ graph: EntityGraph, _ paths: [GraphPath]) {
            let speakers = Speakers(graph)
            self.paths = paths.map { path in
                Way(
                    cost: path.cost, nodes: path.nodes.map { NodeRecord(graph.nodes[$0]) },
                    steps: path.edges.map { step in
                        step.map { EdgeRecord(graph.edges[$0], of: graph, speakers: speakers) }
                    })
            }
        }
    }
}
