import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct MeasureTests {
    private let index: GraphIndex = {
        var builder = ArticleBuilder("a")
        let hub = builder.node(.place, "Hub")
        for number in 0..<5 { builder.state(hub, .accuse, builder.node(.place, "Leaf \(number)")) }
        builder.node(.place, "Alone")
        return GraphIndex(EntityGraph(resolving: [builder.built]))
    }()

    @Test func pageRanksAreShares() {
        let ranks = index.pageRanks()
        #expect(abs(ranks.reduce(0, +) - 1) < 1e-9)
        #expect(ranks.indices.max { ranks[$0] < ranks[$1] } == index.graph.nodeIndex("hub"))
        #expect(ranks.indices.min { ranks[$0] < ranks[$1] } == index.graph.nodeIndex("alone"))
        #expect(GraphIndex(EntityGraph()).pageRanks().isEmpty)
    }

    @Test func components() {
        #expect(index.components().map(\.count) == [6, 1])
        #expect(GraphIndex(EntityGraph()).components().isEmpty)
    }

    @Test func whatWasAskedForStays() {
        guard let alone = index.graph.nodeIndex("alone"), let hub = index.graph.nodeIndex("hub") else {
            Issue.record("nodes are missing")
            return
        }
        #expect(index.mostTelling(1) == [hub])
        #expect(index.mostTelling(2, keeping: [alone]) == [alone, hub].sorted())
        #expect(index.mostTelling(0).isEmpty)
    }
}

@Suite struct CommunityTests {
    /// Two circles of five that one edge joins, and a node alone.
    private let index: GraphIndex = {
        var builder = ArticleBuilder("a")
        let nodes = (0..<10).map {
            builder.node(.person, "\(["Ada", "Bo", "Cai", "Dan", "Eve"][$0 % 5]) \($0 < 5 ? "Lund" : "Roe")")
        }
        for side in [0, 5] {
            for one in 0..<5 { for other in 0..<one { builder.state(nodes[side + one], .accuse, nodes[side + other]) } }
        }
        builder.state(nodes[0], .support, nodes[5])
        builder.node(.place, "Alone")
        return GraphIndex(EntityGraph(resolving: [builder.built]))
    }()

    private func names(_ nodes: [Int]) -> Set<String> { Set(nodes.map { index.graph.nodes[$0].name }) }

    @Test("Nodes that are linked among each other are one community")
    func circles() {
        let communities = index.communities()
        #expect(communities.map(\.count) == [5, 5, 1])
        #expect(communities.dropLast().allSatisfy { Set(names($0).map { $0.suffix(4) }).count == 1 })
        #expect(index.communities() == communities)
        #expect(GraphIndex(EntityGraph()).communities().isEmpty)
    }

    @Test("Every node is in one community, and each is linked within itself")
    func partition() {
        var week = NewsWeek(seed: 3, articles: 200)
        let graph = EntityGraph(resolving: week.articles(200))
        let index = GraphIndex(graph)
        let communities = index.communities()
        #expect(communities.flatMap(\.self).sorted() == Array(graph.nodes.indices))
        for community in communities {
            #expect(GraphIndex(graph.subgraph(of: Set(community))).components().count == 1)
        }
        #expect(communities.count < graph.nodes.count / 2)
    }

    @Test("Those who join two circles lie between")
    func betweenness() {
        let values = index.betweenness()
        let ranked = index.graph.nodes.indices.sorted { (values[$1], $0) < (values[$0], $1) }
        #expect(names(Array(ranked.prefix(2))) == ["Ada Lund", "Ada Roe"])
        // Of the 45 pairs of the ten others, each of the two lies between 4 × 5.
        #expect(abs(values[ranked[0]] - 20 / 45) < 1e-12)
        #expect(values.filter { $0 > 0 }.count == 2)
    }

    @Test("The ways from some nodes stand for those from all")
    func pivots() {
        var week = NewsWeek(seed: 5, articles: 150)
        let index = GraphIndex(EntityGraph(resolving: week.articles(150)))
        let (whole, sampled) = (index.betweenness(), index.betweenness(pivots: 60))
        let apart = zip(whole, sampled).map { abs($0 - $1) }.max() ?? 1
        #expect(apart < 0.1)
        #expect(GraphIndex(EntityGraph()).betweenness().isEmpty)
    }
}
