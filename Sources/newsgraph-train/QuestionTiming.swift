internal import ArgumentParser
internal import Foundation
internal import GraphFixtures
internal import NewsGraph

/// `time-questions`.
struct TimeQuestions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time-questions",
        abstract: "Time neighbours and paths in a made-up graph that is in memory, on one core.")

    @Option(help: "How many nodes.")
    var nodes = 100_000

    @Option(help: "How many edges.")
    var edges = 1_000_000

    @Option(help: "How many pairs of nodes to seek paths between.")
    var pairs = 50

    func run() throws {
        let clock = ContinuousClock()
        let graph = LargeGraph.graph(seed: 1, nodes: nodes, edges: edges)
        var index = GraphIndex(EntityGraph())
        let indexing = clock.measure { index = GraphIndex(graph) }
        print("\(nodes) nodes, \(edges) edges; indexed in \(milliseconds(indexing)) ms")
        let hub = graph.nodes.indices.max { index.degree($0) < index.degree($1) } ?? 0
        report("neighbours of a hub with \(index.degree(hub)) edges") { _ in index.neighbours(of: hub).count }
        report("the first 20 of them") { _ in index.neighbours(of: hub, NeighbourQuery(limit: 20)).count }
        let sure = NeighbourQuery(filter: EdgeFilter(confidence: 0.9))
        report("those at least 0.9 sure") { _ in index.neighbours(of: hub, sure).count }
        report("neighbours of other nodes") { index.neighbours(of: ($0 * 7919) % nodes).count }
        for limit in [1, 3, 10] {
            report("paths, at most \(limit)") { round in
                let (start, end) = ((round * 7919 + 13) % nodes, (round * 104_729 + 57) % nodes)
                return index.paths(from: start, to: end, limit: limit).count
            }
        }
    }

    /// Prints the median and the greatest time that a question takes, and what the answers come to on average.
    private func report(_ title: String, _ question: (Int) -> Int) {
        let clock = ContinuousClock()
        var times: [Duration] = []
        var sum = 0
        for round in 0..<pairs { times.append(clock.measure { sum += question(round) }) }
        times.sort()
        let columns = [times[times.count / 2], times[times.count - 1]].map(milliseconds)
        print("\(title): median \(columns[0]) ms, most \(columns[1]) ms; \(sum / pairs) found")
    }

    private func milliseconds(_ time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        return String(format: "%.2f", Double(seconds) * 1e3 + Double(attoseconds) * 1e-15)
    }
}
