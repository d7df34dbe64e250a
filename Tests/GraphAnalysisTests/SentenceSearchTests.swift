import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct SentenceSearchTests {
    private let graph: EntityGraph = {
        var builder = ArticleBuilder("a")
        let rudolf = builder.node(.person, "Rudolf Rassendyll")
        let zenda = builder.node(.place, "Żenda")
        builder.sentence([rudolf], "said the castle was in no danger.")
        builder.sentence([zenda], "Castle, in danger: no more.")
        builder.sentence([zenda], "dangerously near.")
        return EntityGraph(resolving: [builder.built])
    }()

    private func found(_ query: String) -> [Int] { SentenceSearch(graph).matches(query).map(\.sentence) }

    @Test func wordsByTheirBeginningsPhrasesFirst() {
        #expect(found("danger") == [0, 1, 2])
        #expect(found("IN DANGER") == [1, 0])
        #expect(found("zenda") == [1, 2])
        #expect(found("anger").isEmpty)
        #expect(found("danger rassendyll").count == 1)
        #expect(found("").isEmpty)
        #expect(found("—!").isEmpty)
    }

    @Test func namesByTheirBeginnings() {
        let search = NameSearch(graph)
        #expect(search.nodes(beginning: "ras").map { graph.nodes[$0].id } == ["rudolf_rassendyll"])
        #expect(search.nodes(beginning: "rud ras").count == 1)
        #expect(search.nodes(beginning: "olf").isEmpty)
    }
}
