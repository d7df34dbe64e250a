import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct ClaimMatrixTests {
    private static let graph: EntityGraph = {
        let articles = ["a", "b", "c"].map { id in
            var builder = ArticleBuilder(id)
            let (ruritania, graustark) = (builder.node(.place, "Ruritania"), builder.node(.place, "Graustark"))
            builder.state(ruritania, .threaten, graustark, polarity: id == "b" ? .negated : .affirmed)
            if id == "c" { builder.state(graustark, .aid, ruritania) }
            if id != "a" { builder.state(ruritania, .accuse, graustark) }
            return builder.built
        }
        return EntityGraph(resolving: articles)
    }()

    @Test func whoTellsWhat() {
        let matrix = ClaimMatrix(Self.graph)
        #expect(matrix.claims.map(\.type) == [.threaten, .accuse, .aid])
        #expect(matrix.claims[0].stands == [0: .affirmed, 1: .denied, 2: .affirmed])
        #expect(matrix.claims.map(\.isContradicted) == [true, false, false])
        #expect(matrix.claims.map(\.soleArticle) == [nil, nil, 2])
        #expect(matrix.counts(of: 2) == (3, 1))
        #expect(matrix.counts(of: 0) == (1, 0))
    }

    @Test func focusKeepsClaimsAtItsNodes() {
        #expect(ClaimMatrix(Self.graph, focus: [0]).claims.count == 3)
        #expect(ClaimMatrix(Self.graph, focus: []).claims.isEmpty)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func everyClaimStandsSomewhere(seed: UInt64) {
        var week = NewsWeek(seed: seed, articles: 10)
        let graph = EntityGraph(resolving: week.articles(10))
        let matrix = ClaimMatrix(graph)
        #expect(matrix.claims.flatMap(\.edges).sorted() == Array(graph.edges.indices))
        #expect(matrix.claims.allSatisfy { !$0.stands.isEmpty })
    }
}
