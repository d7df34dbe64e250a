import GraphFixtures
import GraphModel
import Ontology
import Testing
import TextModel

@Suite struct EdgeTests {
    @Test func independentArticlesAddUp() {
        let graph = EntityGraph(resolving: [report("one", "x", 0.5), report("two", "y", 0.5)])
        #expect(graph.edges.count == 1)
        #expect(graph.edges[0].confidence == 0.75)
        #expect(graph.edges[0].evidence.map(\.article) == ["one", "two"])
    }

    @Test func copiesAreOneWitness() {
        #expect(EntityGraph(resolving: [report("one", "x", 0.5), report("two", "x", 0.5)]).edges[0].confidence == 0.5)
        let reprint = report("one", "x", 0.5, ending: "alike")
        let agency = report("two", "y", 0.5, ending: "alike")
        #expect(EntityGraph(resolving: [reprint, agency]).edges[0].confidence == 0.5)
    }

    @Test func labelIsTheBestSupported() {
        var builder = ArticleBuilder("a")
        let (left, right) = (builder.node(.place, "Ruritania"), builder.node(.place, "Graustark"))
        builder.state(left, .accuse, right, "blamed", confidence: 0.9)
        builder.state(left, .accuse, right, "condemned", confidence: 0.6)
        builder.state(left, .accuse, right, "condemned", confidence: 0.6)
        #expect(EntityGraph(resolving: [builder.built]).edges.map(\.label) == ["condemned"])
    }

    @Test func symmetricTypesHaveOneDirection() {
        var builder = ArticleBuilder("a")
        let (left, right) = (builder.node(.place, "Ruritania"), builder.node(.place, "Graustark"))
        builder.state(left, .consult, right, "met")
        builder.state(right, .consult, left, "met")
        builder.state(left, .accuse, right, "blamed")
        builder.state(right, .accuse, left, "blamed")
        let graph = EntityGraph(resolving: [builder.built])
        #expect(graph.edges.map(\.type) == [.consult, .accuse, .accuse])
        #expect(graph.edges[0].evidence.count == 2)
    }

    @Test func symmetricEdgesLeadAsMostOfTheirEvidenceTells() {
        var builder = ArticleBuilder("a")
        let (guest, host) = (builder.node(.person, "Kari Lund"), builder.node(.place, "Berg"))
        builder.state(guest, .consult, host, "visited")
        builder.state(guest, .consult, host, "visited", polarity: .negated)
        var undecided = ArticleBuilder("b")
        let (left, right) = (undecided.node(.place, "Ruritania"), undecided.node(.place, "Graustark"))
        undecided.state(left, .agree, right, "signed", confidence: 0.6)
        undecided.state(right, .agree, left, "signed", confidence: 0.6)
        let graph = EntityGraph(resolving: [builder.built, undecided.built])
        #expect(graph.edges.map { graph.nodes[$0.source].name } == ["Graustark", "Kari Lund", "Kari Lund"])
    }

    @Test func denialIsAnEdgeOfItsOwn() {
        var builder = ArticleBuilder("a")
        let (left, right) = (builder.node(.place, "Ruritania"), builder.node(.place, "Graustark"))
        builder.state(left, .threaten, right, polarity: .negated)
        builder.state(left, .threaten, right)
        builder.state(left, .threaten, right, modality: .planned)
        let graph = EntityGraph(resolving: [builder.built])
        #expect(graph.edges.map(\.polarity) == [.affirmed, .affirmed, .negated])
        #expect(graph.edges.map(\.modality) == [.asserted, .planned, .asserted])
    }

    @Test func coMentionsOnlyWhenAskedAndOnlyWithoutStatement() {
        var builder = ArticleBuilder("a")
        let nodes = ["Ruritania", "Graustark", "Zenda"].map { builder.node(.place, $0) }
        builder.state(nodes[0], .threaten, nodes[1])
        builder.sentence([nodes[0], nodes[2]])
        builder.sentence([nodes[2], nodes[0]])
        #expect(EntityGraph(resolving: [builder.built]).edges.map(\.type) == [.threaten])
        let graph = EntityGraph(resolving: [builder.built], options: ResolutionOptions(coMentions: true))
        let weak = graph.edges.filter { $0.type == .coMentioned }
        #expect(weak.map(\.evidence.count) == [2])
        #expect(weak.map { graph.nodes[$0.target].id } == ["zenda"])
    }

    @Test func loopsAreNoEdges() {
        var builder = ArticleBuilder("a")
        let (left, right) = (builder.node(.organization, "Zenda Bank"), builder.node(.organization, "zenda bank"))
        builder.state(left, .owns, right)
        let graph = EntityGraph(resolving: [builder.built])
        #expect(graph.edges.isEmpty)
        #expect(graph.reflexive.count == 1)
    }

    private func report(_ id: String, _ digest: String, _ confidence: Double, ending: String? = nil) -> ArticleGraph {
        var builder = ArticleBuilder(id, digest: digest)
        let (left, right) = (builder.node(.place, "Ruritania"), builder.node(.place, "Graustark"))
        builder.state(left, .accuse, right, ending ?? "blamed in \(id)", confidence: confidence)
        return builder.built
    }
}
