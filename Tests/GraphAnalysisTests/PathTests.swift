import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct PathTests {
    /// A line of places with a hub that is near everything and a denied shortcut.
    private static let index: GraphIndex = {
        var builder = ArticleBuilder("a")
        let nodes = ["Alpha", "Beta", "Gamma", "Delta", "Hub", "Far"].map { builder.node(.place, $0) }
        for (left, right) in [(0, 1), (1, 2), (2, 3)] {
            builder.state(nodes[left], .accuse, nodes[right], confidence: 1)
        }
        builder.state(nodes[0], .support, nodes[3], confidence: 0.1, polarity: .negated)
        builder.state(nodes[0], .accuse, nodes[4], confidence: 1)
        builder.state(nodes[4], .accuse, nodes[2], confidence: 1)
        for number in 0..<40 { builder.state(nodes[4], .accuse, builder.node(.place, "Leaf \(number)"), confidence: 1) }
        return GraphIndex(EntityGraph(resolving: [builder.built]))
    }()

    private func ways(_ start: String, _ end: String, _ limit: Int, _ filter: EdgeFilter = EdgeFilter()) -> [[String]] {
        let graph = Self.index.graph
        guard let from = graph.nodeIndex(start), let to = graph.nodeIndex(end) else { return [] }
        return Self.index.paths(from: from, to: to, limit: limit, filter: filter).map {
            $0.nodes.map { graph.nodes[$0].id }
        }
    }

    @Test func hubsAndDenialsCostExtra() {
        #expect(ways("alpha", "gamma", 1) == [["alpha", "beta", "gamma"]])
        #expect(ways("alpha", "gamma", 3).dropFirst().first == ["alpha", "hub", "gamma"])
        #expect(ways("alpha", "delta", 1) == [["alpha", "delta"]])
        #expect(ways("alpha", "delta", 1, EdgeFilter(negated: false)) == [["alpha", "beta", "gamma", "delta"]])
    }

    @Test func waysAreLooplessAndDistinct() {
        let all = ways("alpha", "delta", 10)
        #expect(all.count == 3)
        #expect(Set(all).count == 3)
        #expect(all.allSatisfy { Set($0).count == $0.count })
    }

    @Test func directionIsSeenFromTheStart() {
        let outgoing = EdgeFilter(direction: .outgoing)
        #expect(ways("alpha", "gamma", 1, outgoing).count == 1)
        #expect(ways("gamma", "alpha", 1, outgoing).isEmpty)
        #expect(ways("gamma", "alpha", 1, EdgeFilter(direction: .incoming)).count == 1)
    }

    @Test func notLinked() {
        #expect(ways("alpha", "far", 3).isEmpty)
        #expect(ways("alpha", "alpha", 3).isEmpty)
    }

    /// The first way must be as cheap as an exhaustive search finds it.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func cheapestIsCheapest(seed: UInt64) {
        var week = NewsWeek(seed: seed, articles: 10)
        let index = GraphIndex(EntityGraph(resolving: week.articles(10)))
        let count = index.graph.nodes.count
        for end in 1..<count {
            let ways = index.paths(from: 0, to: end, limit: 4)
            #expect(ways.map(\.cost) == ways.map(\.cost).sorted())
            #expect(ways.isEmpty == !(index.components().first { $0.contains(0) }?.contains(end) ?? false))
            let back = index.paths(from: end, to: 0).first?.cost
            #expect(abs((back ?? 0) - (ways.first?.cost ?? 0)) < 1e-9)
        }
    }
}
