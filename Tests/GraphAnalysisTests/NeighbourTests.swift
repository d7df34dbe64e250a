import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct NeighbourTests {
    private let index = GraphIndex(EntityGraph(resolving: [Self.story]))

    private static var story: ArticleGraph {
        var builder = ArticleBuilder("a", published: "2025-03-04")
        let rudolf = builder.node(.person, "Rudolf Rassendyll")
        let ruritania = builder.node(.place, "Ruritania")
        let guard_ = builder.node(.organization, "Royal Guard")
        let michael = builder.node(.person, "Michael Elphberg")
        builder.state(rudolf, .from, ruritania, confidence: 0.5)
        builder.state(rudolf, .memberOf, guard_, confidence: 0.9)
        builder.state(michael, .threaten, rudolf, polarity: .negated, date: "2024-12")
        builder.state(guard_, .locatedIn, ruritania)
        return builder.built
    }

    private func names(_ query: NeighbourQuery, of id: String = "rudolf_rassendyll") -> [String] {
        let node = index.graph.nodes.firstIndex { $0.id == id } ?? 0
        return index.neighbours(of: node, query).map { index.graph.nodes[$0.node].id }
    }

    @Test func surestFirst() {
        #expect(names(NeighbourQuery()) == ["royal_guard", "michael_elphberg", "ruritania"])
        #expect(names(NeighbourQuery(order: .name)) == ["michael_elphberg", "royal_guard", "ruritania"])
        #expect(names(NeighbourQuery(limit: 1)) == ["royal_guard"])
    }

    @Test func filters() {
        #expect(names(NeighbourQuery(filter: EdgeFilter(direction: .incoming))) == ["michael_elphberg"])
        #expect(names(NeighbourQuery(filter: EdgeFilter(types: [.from]))) == ["ruritania"])
        #expect(names(NeighbourQuery(filter: EdgeFilter(confidence: 0.85))) == ["royal_guard"])
        #expect(names(NeighbourQuery(filter: EdgeFilter(negated: false))) == ["royal_guard", "ruritania"])
        #expect(names(NeighbourQuery(filter: EdgeFilter(until: "2024-12-31"))) == ["michael_elphberg"])
        #expect(names(NeighbourQuery(filter: EdgeFilter(since: "2025"))) == ["royal_guard", "ruritania"])
        #expect(names(NeighbourQuery(nodeTypes: [.place])) == ["ruritania"])
    }

    @Test func hops() {
        #expect(names(NeighbourQuery(hops: 1), of: "michael_elphberg") == ["rudolf_rassendyll"])
        #expect(
            names(NeighbourQuery(hops: 2), of: "michael_elphberg") == ["rudolf_rassendyll", "royal_guard", "ruritania"])
    }

    @Test func surroundings() {
        let node = index.graph.nodes.firstIndex { $0.id == "royal_guard" } ?? 0
        let part = index.surroundings(of: [node], hops: 1)
        #expect(part.nodes.map(\.id) == ["royal_guard", "rudolf_rassendyll", "ruritania"])
        #expect(part.edges.count == 3)
        #expect(EntityGraph(resolving: part.articleGraphs()).edges == part.edges)
    }
}
