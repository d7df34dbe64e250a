import ArgumentParser
import NewsGraph

struct Neighbors: Command {
    static let configuration = CommandConfiguration(
        abstract: "List whom and what a name is linked to, with the sentences that say so.",
        discussion: "NAME may be any name of the node, or its id; case, accents and slips of spelling are forgiven.")

    @Argument(help: "Whose neighbours.")
    var name: String

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String]

    @Option(help: ArgumentHelp("How many edges away.", valueName: "n"))
    var hops = 1

    @OptionGroup var edges: EdgeOptions

    @Option(help: ArgumentHelp("Only neighbours of this kind; may be given several times.", valueName: "kind"))
    var kind: [NodeType] = []

    @Option(help: ArgumentHelp("What comes first: confidence, evidence or name.", valueName: "what"))
    var sort = NeighbourQuery.Order.confidence

    @Option(help: ArgumentHelp("At most this many neighbours.", valueName: "n"))
    var limit: Int?

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard hops >= 1 else { throw ValidationError("--hops takes a number from 1 up") }
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up") }
    }

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph, coMentions: edges.type.contains(.coMentioned))
        let node = try inputs.graph.node(named: name)
        let query = NeighbourQuery(
            hops: hops, filter: edges.filter, nodeTypes: kind.isEmpty ? nil : Set(kind), order: sort)
        let all = GraphIndex(inputs.graph).neighbours(of: node, query)
        let found = Array(all.prefix(limit ?? .max))
        try answer.write(
            record: Answer(inputs.graph, node: node, found, count: all.count),
            table: table(of: found, in: inputs.graph),
            text: words(for: found, of: all.count, around: node, in: inputs.graph))
        return inputs.status
    }

    private func table(of found: [Neighbour], in graph: EntityGraph) -> AnswerTable {
        let columns = ClaimColumns(graph)
        var table = AnswerTable(["neighbour", "kind", "distance"] + ClaimColumns.names)
        for neighbour in found {
            let node = graph.nodes[neighbour.node]
            for row in neighbour.edges.flatMap({ columns.rows(of: graph.edges[$0]) }) {
                table.add([node.name, node.type.rawValue, "\(neighbour.distance)"] + row)
            }
        }
        return table
    }

    private func words(for found: [Neighbour], of count: Int, around node: Int, in graph: EntityGraph) -> String {
        let text = GraphText(graph)
        let shown = found.count < count ? "\(found.count) of " : ""
        var lines = ["\(text.heading(graph.nodes[node])): \(shown)\(GraphSize.counted(count, "neighbour"))"]
        for neighbour in found {
            lines.append("")
            let distance = neighbour.distance > 1 ? text.terminal.faint(", \(neighbour.distance) edges away") : ""
            lines.append(text.heading(graph.nodes[neighbour.node]) + distance)
            for edge in neighbour.edges.map({ graph.edges[$0] }) {
                let near = edge.source == neighbour.node ? edge.target : edge.source
                let isDirect = near == node
                let via = isDirect ? "" : text.terminal.faint("  from \(PlainText.line(graph.nodes[near].name))")
                lines.append("  " + text.relation(edge, from: near, namesOther: false) + via)
                lines.append(text.evidence(edge, indent: 4))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The answer in JSON.
    private struct Answer: Encodable {
        let node: NodeRecord
        let neighbors: [Entry]
        /// How many there are, shown or not.
        let count: Int

        struct Entry: Encodable {
            let node: NodeRecord
            let distance: Int
            let edges: [EdgeRecord]
        }

        init(_ graph: EntityGraph, node: Int, _ found: [Neighbour], count: Int) {
            self.count = count
            let speakers = Speakers(graph)
            self.node = NodeRecord(graph.nodes[node])
            neighbors = found.map { neighbour in
                Entry(
                    node: NodeRecord(graph.nodes[neighbour.node]), distance: neighbour.distance,
                    edges: neighbour.edges.map { EdgeRecord(graph.edges[$0], of: graph, speakers: speakers) })
            }
        }
    }
}
