import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct TimelineTests {
    private let index = GraphIndex(EntityGraph(resolving: [Self.first, Self.second]))

    private static var first: ArticleGraph {
        var builder = ArticleBuilder("a", published: "2025-03-04")
        let rudolf = builder.node(.person, "Rudolf Rassendyll")
        let zenda = builder.node(.place, "Zenda")
        let coronation = builder.node(.event, "coronation of Rudolf")
        let summit = builder.node(.event, "Zenda summit")
        builder.state(rudolf, .participatesIn, coronation, "host", confidence: 0.6)
        builder.state(coronation, .locatedIn, zenda, "in", confidence: 0.9, date: "2024-12-01")
        builder.state(rudolf, .commentsOn, coronation, "praised", date: "2025-03-03")
        builder.state(summit, .locatedIn, zenda)
        return builder.built
    }

    private static var second: ArticleGraph {
        var builder = ArticleBuilder("b")
        let michael = builder.node(.person, "Michael Elphberg")
        let duel = builder.node(.event, "duel at dawn")
        builder.state(michael, .participatesIn, duel, "fought")
        return builder.built
    }

    private func ids(since: String? = nil, until: String? = nil) -> [String] {
        index.timeline(since: since, until: until).map { index.graph.nodes[$0.node].id }
    }

    @Test func datedBeforeReportedBeforeUndated() {
        #expect(ids() == ["coronation_of_rudolf", "zenda_summit", "duel_at_dawn"])
    }

    @Test func periodsLeaveOutWhatHasNoDate() {
        #expect(ids(since: "2025") == ["zenda_summit"])
        #expect(ids(until: "2024") == ["coronation_of_rudolf"])
        #expect(ids(since: "2024-12-02", until: "2025-03-03").isEmpty)
    }

    @Test func placeParticipantsAndTheSentenceWithTheDate() throws {
        let entry = try #require(index.timeline().first)
        #expect(entry.date == "2024-12-01")
        #expect(entry.reported == "2025-03-04")
        #expect(entry.places.map { index.graph.nodes[$0].name } == ["Zenda"])
        #expect(entry.participations.map { index.graph.edges[$0].label } == ["host"])
        #expect(entry.evidence?.sentence == "coronation of Rudolf Zenda in.")
    }

    @Test func theKindIsTheNounThatNewsUses() {
        let kinds = Dictionary(
            uniqueKeysWithValues: index.graph.nodes.filter { $0.type == .event }.map { ($0.id, $0.eventKind) })
        #expect(kinds["zenda_summit"] == "meeting")
        #expect(kinds["duel_at_dawn"] == .some(nil))
        #expect(index.graph.nodes.first { $0.id == "zenda" }?.eventKind == nil)
    }
}
