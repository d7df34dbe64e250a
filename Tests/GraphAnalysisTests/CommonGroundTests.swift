import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct CommonGroundTests {
    private let index = GraphIndex(EntityGraph(resolving: [Self.story]))

    private static var story: ArticleGraph {
        var builder = ArticleBuilder("a")
        let rudolf = builder.node(.person, "Rudolf Rassendyll")
        let michael = builder.node(.person, "Michael Elphberg")
        let ruritania = builder.node(.place, "Ruritania")
        let guard_ = builder.node(.organization, "Royal Guard")
        let flavia = builder.node(.person, "Princess Flavia")
        builder.state(rudolf, .from, ruritania, confidence: 0.9)
        builder.state(michael, .from, ruritania, confidence: 0.3)
        builder.state(rudolf, .memberOf, guard_, confidence: 0.5)
        builder.state(guard_, .threaten, michael, confidence: 0.6)
        builder.state(michael, .threaten, rudolf, confidence: 0.8)
        builder.state(rudolf, .support, flavia, confidence: 0.8)
        return builder.built
    }

    private func node(_ id: String) throws -> Int { try #require(index.graph.nodeIndex(id)) }

    @Test func theWeakerLinkDecidesTheOrder() throws {
        let common = index.commonGround(of: try node("rudolf_rassendyll"), try node("michael_elphberg"))
        #expect(common.neighbours.map { index.graph.nodes[$0.node].id } == ["royal_guard", "ruritania"])
        #expect(common.neighbours[0].first.map { index.types($0) } == [.memberOf])
        #expect(common.neighbours[0].second.map { index.types($0) } == [.threaten])
        #expect(common.edges.map { index.types($0) } == [.threaten])
        #expect(common.articles == ["a"])
    }

    @Test func confidenceFiltersAllLinks() throws {
        let (rudolf, michael) = (try node("rudolf_rassendyll"), try node("michael_elphberg"))
        let common = index.commonGround(of: rudolf, michael, filter: EdgeFilter(confidence: 0.85))
        #expect(common.neighbours.isEmpty)
        #expect(common.edges.isEmpty)
    }
}

extension GraphIndex {
    fileprivate func types(_ edge: Int) -> EdgeType { graph.edges[edge].type }
}
