import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct GraphDiffTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func differenceWithItselfIsEmpty(seed: UInt64) {
        var week = NewsWeek(seed: seed, articles: 12)
        let graph = EntityGraph(resolving: week.articles(12))
        #expect(GraphDiff(left: graph, right: graph).isEmpty)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func exchangeOfSidesExchangesStandings(seed: UInt64) {
        var week = NewsWeek(seed: seed, articles: 16)
        let articles = week.articles(16)
        let left = EntityGraph(resolving: Array(articles[..<10]))
        let right = EntityGraph(resolving: Array(articles[6...]))
        let difference = GraphDiff(left: left, right: right)
        #expect(!difference.isEmpty)
        #expect(GraphDiff(left: right, right: left) == difference.reversed)
    }

    @Test func standings() {
        let difference = GraphDiff(left: graph("monday", true), right: graph("tuesday", false))
        let names = difference.graph.nodes.map(\.id)
        let standings = Dictionary(uniqueKeysWithValues: zip(names, difference.nodes.map(\.standing)))
        #expect(
            standings == ["fritz_tarlenheim": .left, "ruritania": .both, "graustark": .both, "zenda": .right])
        let found = difference.edges.map { edge in
            [names[edge.source], edge.type.rawValue, names[edge.target], edge.standing.rawValue]
        }
        #expect(
            found == [
                ["fritz_tarlenheim", "from", "ruritania", "left"],
                ["graustark", "located_in", "ruritania", "both"],
                ["ruritania", "support", "graustark", "changed"],
                ["ruritania", "threaten", "graustark", "contradicted"],
                ["zenda", "located_in", "ruritania", "right"],
            ])
        #expect(difference.edges[2].changes == [.label, .attribution])
        #expect(difference.edges[3].changes == [.polarity])
    }

    @Test func sameNameOtherText() {
        let difference = GraphDiff(left: graph("today", true), right: graph("today", false))
        #expect(difference.graph.articles.map(\.id) == ["today (left)", "today (right)"])
        #expect(difference.nodeCounts[.both] == 2)
    }

    private func graph(_ id: String, _ isFirst: Bool) -> EntityGraph {
        var builder = ArticleBuilder(id, digest: "\(isFirst)")
        let (ruritania, graustark) = (builder.node(.place, "Ruritania"), builder.node(.place, "Graustark"))
        if isFirst {
            builder.state(builder.node(.person, "Fritz Tarlenheim"), .from, ruritania)
        } else {
            builder.state(builder.node(.place, "Zenda"), .locatedIn, ruritania)
        }
        builder.state(graustark, .locatedIn, ruritania)
        builder.state(ruritania, .threaten, graustark, polarity: isFirst ? .affirmed : .negated)
        builder.state(
            ruritania, .support, graustark, isFirst ? "praised" : "backed", attribution: isFirst ? nil : graustark)
        return EntityGraph(resolving: [builder.built])
    }
}
