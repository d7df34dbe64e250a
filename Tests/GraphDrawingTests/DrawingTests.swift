import GraphModel
import Ontology
import Testing

@testable import GraphDrawing

@Suite struct DrawingTests {
    @Test func parallelEdgesBecomeOneLine() {
        let drawing = Drawing(graph: small)
        let first = drawing.edges[0]
        #expect(first.claims.map(\.label) == ["chairwoman", "blamed"])
        #expect(drawing.edges.count == 4)
        #expect(drawing.nodes[0].degree == 3)
    }

    @Test func weakEdgesAreDrawnOnlyWhenAskedForAndWhereNothingElseIsSaid() {
        var options = Drawing.Options()
        options.includesWeak = true
        var busy = small
        busy.edges.append(edge(0, 1, .coMentioned, ""))
        let drawing = Drawing(graph: busy, options: options)
        #expect(drawing.edges.count == 5)
        #expect(drawing.edges.filter { $0.stroke == .weak }.map(\.source) == [2])
        #expect(!Drawing(graph: busy).edges.contains { $0.stroke == .weak })
    }

    @Test func aLinkThatReadsBothWaysJoinsADirectedOne() {
        let both = graph(
            [("ann", .person), ("bob", .person)],
            [
                edge(0, 1, .consult, "met"), edge(1, 0, .accuse, "blamed"),
                edge(1, 0, .reject, "no", polarity: .negated),
            ])
        let drawing = Drawing(graph: both)
        #expect(drawing.edges.map(\.source) == [1, 1])
        #expect(drawing.edges.map { $0.claims.map(\.label) } == [["met", "blamed"], ["no"]])
        #expect(drawing.edges.map(\.isNegated) == [false, true])
        #expect(drawing.edges.allSatisfy { !$0.isSymmetric })
    }

    @Test func theBudgetKeepsWhatWasAskedForAndSaysWhatIsMissing() {
        let star = graph(
            (0..<60).map { ("node\($0)", .person) },
            (1..<58).map { edge(0, $0, .support, "backed", count: $0 == 9 ? 5 : 1) }
                + [edge(58, 59, .support, "backed")])
        var options = Drawing.Options()
        options.top = 5
        options.focus = ["node59"]
        let drawing = Drawing(graph: star, options: options)
        #expect(drawing.nodes.map(\.id) == ["node0", "node1", "node9", "node58", "node59"])
        #expect(drawing.nodes.filter(\.isFocus).map(\.id) == ["node59"])
        #expect(drawing.notes.contains { $0.contains("5 most telling of 60") && $0.contains("--top 60") })
        #expect(drawing.dot().contains("--top 60"))

        options.top = 60
        let whole = Drawing(graph: star, options: options)
        #expect(whole.nodes.count == 60)
        #expect(whole.edges.count == 58)
        #expect(!whole.notes.contains { $0.contains("--top") })
    }

    @Test func moreFocusThanBudgetIsAllKept() {
        var options = Drawing.Options()
        options.top = 1
        options.focus = ["ann", "city", "nobody"]
        #expect(Drawing(graph: small, options: options).nodes.map(\.id) == ["ann", "city"])
    }

    @Test func nodesWithoutALinkAreCountedNotDrawn() {
        var lonely = small
        lonely.nodes.append(.init(id: "zoo", type: .place, name: "Zoo", aliases: [], members: []))
        #expect(!Drawing(graph: lonely).nodes.contains { $0.id == "zoo" })
        #expect(Drawing(graph: lonely).notes.last == "Not shown: 1 name without a link")
        var options = Drawing.Options()
        options.includesUnlinked = true
        #expect(Drawing(graph: lonely, options: options).nodes.contains { $0.id == "zoo" })
        let unlinked = graph([("ann", .person)], [])
        #expect(Drawing(graph: unlinked).nodes.count == 1)
        #expect(Drawing(graph: EntityGraph()).nodes.isEmpty)
    }

    @Test func theLayoutSuitsSizeAndShape() {
        #expect(Drawing(graph: small).engine == .dot)
        let claims = [Drawing.Claim(type: .support, label: "backed")]
        let chain = (0..<160).map { Drawing.Edge(source: $0, target: $0 + 1, claims: claims) }
        #expect(LayoutEngine.suited(toNodes: 161, edges: Array(chain.prefix(150))) == .dot)
        #expect(LayoutEngine.suited(toNodes: 161, edges: chain) == .sfdp)
        let fan = (1..<40).map { Drawing.Edge(source: $0, target: 0, claims: claims) }
        #expect(LayoutEngine.suited(toNodes: 40, edges: fan) == .sfdp)
        var options = Drawing.Options()
        options.engine = .circo
        #expect(Drawing(graph: small, options: options).dot().contains("layout=\"circo\""))
    }

    @Test func layersFollowTheLongestPathAndSurviveCycles() {
        let links = [(source: 0, target: 1), (1, 2), (0, 2), (3, 4), (4, 3)]
        #expect(Layering(count: 5, links: links).sizes == [2, 2, 1])
    }

    @Test func theSummaryCountsAndNamesTheHubs() {
        #expect(
            Drawing(graph: small).summary
                == "A diagram of 1 person, 1 organization, 1 place and 1 event, joined by 4 links, from 1 article. "
                + "Most links: ann (3), bank (2) and city (2).")
    }

    @Test func theHeapGivesTheHighestFirstAndTheLowestNumberOfEquals() {
        var queue = PriorityQueue()
        for (item, priority) in [(5, 1.0), (3, 2), (9, 2), (1, 0), (4, 2)] { queue.push(item, priority: priority) }
        var order: [Int] = []
        while let item = queue.pop() { order.append(item) }
        #expect(order == [3, 4, 9, 5, 1])
    }
}
