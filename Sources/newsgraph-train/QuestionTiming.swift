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
        let graph = LargeGraph.graph(seed: 1, nodes: nodes, edges: edges)
        var index = GraphIndex(EntityGraph())
        let indexing = processorTime { index = GraphIndex(graph) }
        print("\(nodes) nodes, \(edges) edges; indexed in \(words(indexing)); times are the processor's")
        let laying = processorTime { _ = index.paths(from: 0, to: 1) }
        print("the first path: \(words(laying))")
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
        var sum = 0
        let times = (0..<pairs).map { round in processorTime { sum += question(round) } }.sorted()
        print(
            "\(title): median \(words(times[times.count / 2])), most \(words(times[times.count - 1])); "
                + "\(sum / pairs) found")
    }

    /// The seconds that the processor works on something: what else the machine does does not count.
    private func processorTime(_ work: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
        let start = now()
        work()
        return now() - start
    }

    private func words(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1e3) }
}
