import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct ConflictTests {
    /// One article that says who leads Ruritania and where he was born.
    private func graph(
        _ id: String, _ name: String, _ label: String = "prime minister", published: String? = nil,
        polarity: Polarity = .affirmed, birthplace: String? = nil, within whole: String? = nil
    ) -> EntityGraph {
        var builder = ArticleBuilder(id, published: published)
        let ruritania = builder.node(.place, "Ruritania")
        builder.state(builder.node(.person, name), .affiliatedWith, ruritania, label, polarity: polarity)
        if let birthplace {
            let place = builder.node(.place, birthplace)
            builder.state(builder.node(.person, "Michael Elphberg"), .from, place, "born in")
            if let whole { builder.state(place, .locatedIn, builder.node(.place, whole), "in") }
        }
        return EntityGraph(resolving: [builder.built])
    }

    private func conflicts(_ left: EntityGraph, _ right: EntityGraph) -> [String] {
        let difference = GraphDiff(left: left, right: right)
        #expect(GraphDiff(left: right, right: left) == difference.reversed)
        return difference.conflicts.map { conflict in
            let names = [conflict.left, conflict.right].map { places in
                places.map { difference.edges[$0] }.map { edge in
                    difference.graph.nodes[edge.source == conflict.node ? edge.target : edge.source].name
                }
            }
            #expect((conflict.left + conflict.right).allSatisfy { difference.edges[$0].standing == .contradicted })
            return "\(difference.graph.nodes[conflict.node].name) \(conflict.role): \(names[0]) \(names[1])"
        }
    }

    @Test func oneOfficeHasOneHolder() {
        let fritz = graph("a", "Fritz Tarlenheim")
        #expect(
            conflicts(fritz, graph("b", "Rupert Hentzau", "premier"))
                == ["Ruritania prime minister: [\"Fritz Tarlenheim\"] [\"Rupert Hentzau\"]"])
        #expect(conflicts(fritz, graph("b", "Fritz Tarlenheim")).isEmpty)
        #expect(conflicts(fritz, graph("b", "Rupert Hentzau", "former prime minister")).isEmpty)
        #expect(conflicts(fritz, graph("b", "Rupert Hentzau", "president")).isEmpty)
        #expect(conflicts(fritz, graph("b", "Rupert Hentzau", polarity: .negated)).isEmpty)
    }

    @Test(arguments: [
        ("2024-11-05", "2024-11-08", true), ("2024-12-30", "2025-01-02", true), ("2024-03-01", "2024-06-01", false),
        ("2014-11-05", "2024-11-05", false),
    ])
    func datesSetHoldersApart(first: String, second: String, isConflict: Bool) {
        let found = conflicts(
            graph("a", "Fritz Tarlenheim", published: first), graph("b", "Rupert Hentzau", published: second))
        #expect(found.isEmpty != isConflict)
    }

    @Test func placesWithinEachOtherAgree() {
        func birth(_ id: String, _ place: String, within whole: String? = nil) -> EntityGraph {
            graph(id, "Fritz Tarlenheim", birthplace: place, within: whole)
        }
        #expect(
            conflicts(birth("a", "Zenda"), birth("b", "Strelsau"))
                == ["Michael Elphberg birthplace: [\"Zenda\"] [\"Strelsau\"]"])
        #expect(conflicts(birth("a", "Zenda", within: "Graustark"), birth("b", "Graustark")).isEmpty)
    }

    @Test func aboutKeepsWhatTouchesANode() throws {
        var week = NewsWeek(seed: 3, articles: 16)
        let articles = week.articles(16)
        let difference = GraphDiff(
            left: EntityGraph(resolving: Array(articles[..<8])), right: EntityGraph(resolving: Array(articles[8...])))
        let busiest = try #require(difference.edges.max { $0.left.count < $1.left.count }).source
        let part = difference.about([busiest])
        let name = difference.graph.nodes[busiest].name
        let all = difference.edges.filter { $0.source == busiest || $0.target == busiest }
        #expect(part.edges.count == all.count)
        #expect(part.edges.map(\.standing) == all.map(\.standing))
        #expect(part.graph.nodes.count == part.nodes.count)
        for edge in part.edges {
            #expect([edge.source, edge.target].contains { part.graph.nodes[$0].name == name })
            #expect((edge.left + edge.right).allSatisfy { $0.source == edge.source && $0.target == edge.target })
        }
    }

    @Test func namesChangeAndNodesMerge() {
        func article(_ id: String, _ name: String) -> ArticleGraph {
            var builder = ArticleBuilder(id)
            builder.state(builder.node(.person, name), .from, builder.node(.place, "Zenda"))
            return builder.built
        }
        func changes(_ left: EntityGraph, _ right: EntityGraph) -> [GraphDiff.NodeDifference.Change] {
            GraphDiff(left: left, right: right).nodes.flatMap(\.changes)
        }
        let short = EntityGraph(resolving: [article("a", "R. Rassendyll")])
        let full = EntityGraph(resolving: [article("b", "Rudolf Rassendyll")])
        #expect(changes(short, full) == [.renamed])
        let sides = ["c", "d"].map { NodeReference(article: $0, type: .person, name: "Rudolf Rassendyll") }
        let two = EntityGraph(
            resolving: ["c", "d"].map { article($0, "Rudolf Rassendyll") },
            judgements: [Judgement(.different, sides[0], sides[1], by: "a test", at: "2025-01-01")])
        #expect(changes(two, full) == [.merged])
        #expect(changes(full, two) == [.split])
    }
}
