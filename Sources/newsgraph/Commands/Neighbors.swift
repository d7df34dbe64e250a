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

    @Option(help: ArgumentHelp("Only edges of this type; may be given several times.", valueName: "type"))
    var type: [EdgeType] = []

    @Option(help: ArgumentHelp("Only neighbours of this kind; may be given several times.", valueName: "kind"))
    var kind: [NodeType] = []

    @Option(help: ArgumentHelp("Only edges at least this sure, from 0 to 1.", valueName: "share"))
    var minConfidence = 0.0

    @Option(help: ArgumentHelp("At most this many neighbours.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Answer in JSON.")
    var json = false

    func validate() throws {
        guard hops >= 1 else { throw ValidationError("--hops takes a number from 1 up") }
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up") }
        guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence lies between 0 and 1") }
    }

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph, coMentions: type.contains(.coMentioned))
        let node = try inputs.graph.node(named: name)
        let filter = EdgeFilter(types: type.isEmpty ? nil : Set(type), confidence: minConfidence)
        let query = NeighbourQuery(
            hops: hops, filter: filter, nodeTypes: kind.isEmpty ? nil : Set(kind), limit: limit)
        let found = GraphIndex(inputs.graph).neighbours(of: node, query)
        if json {
            StandardStream.output.write(try JSONText.document(Answer(inputs.graph, node: node, found)))
        } else {
            StandardStream.output.write(words(for: found, around: node, in: inputs.graph))
        }
        return inputs.status
    }

    private func words(for found: [Neighbour], around node: Int, in graph: EntityGraph) -> String {
        let text = GraphText(graph)
        var lines = ["\(text.heading(graph.nodes[node])): \(GraphSize.counted(found.count, "neighbour"))"]
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

        struct Entry: Encodable {
            let node: NodeRecord
            let distance: Int
            let edges: [EdgeRecord]
        }

        init(_ graph: EntityGraph, node: Int, _ found: [Neighbour]) {
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
