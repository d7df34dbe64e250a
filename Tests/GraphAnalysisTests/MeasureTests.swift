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
