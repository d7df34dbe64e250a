import GraphModel
import Ontology
import Testing

@testable import GraphDrawing

@Suite struct LookTests {
    @Test func theDOTOfASmallGraph() {
        #expect(Drawing(graph: small).dot() == smallDOT)
    }

    @Test func theLegendShowsOnlyWhatOccurs() {
        let legend = Legend(Drawing(graph: small))
        #expect(legend.types == [.person, .organization, .place, .event])
        #expect(
            legend.lines.map(\.words)
                == ["standing relation", "speaks about", "planned, possible, reported", "denied"])
        let two = graph([("ann", .person), ("bob", .person)], [edge(0, 1, .consult, "met")])
        #expect(Legend(Drawing(graph: two)).types == [.person])
        #expect(Legend(Drawing(graph: two)).lines.map(\.words) == ["interaction", "both ways"])
        var options = Drawing.Options()
        options.showsLegend = false
        #expect(!Drawing(graph: two, options: options).dot().contains("both ways"))
    }

    @Test func onlyWebAddressesBecomeLinks() {
        var hostile = small
        hostile.articles[0].address = "javascript:alert(1)"
        #expect(Drawing(graph: small).dot().contains("URL=\"https://example.org/a?b=1&amp;c=2\""))
        #expect(!Drawing(graph: hostile).dot().contains("URL"))
    }

    @Test func labelsAreCutAndCounted() {
        let busy = graph(
            [("ann", .person), ("bob", .person)],
            ["a", "b", "c", "d", "e"].map { edge(0, 1, .accuse, $0) }
                + [edge(0, 1, .support, "z"), edge(0, 1, .request, "later", modality: .planned)])
        let lines = EdgeLook.labelLines(of: Drawing(graph: busy).edges[0])
        #expect(lines == ["z", "later (planned)", "a", "+ 4 more"])
    }

    @Test func aFactIsNotToldAgainAsReported() {
        let twice = graph(
            [("ann", .person), ("bob", .person)],
            [
                edge(0, 1, .accuse, "blamed", modality: .reported, count: 3), edge(0, 1, .accuse, "blamed"),
                edge(0, 1, .accuse, "scolded", modality: .reported),
            ])
        #expect(EdgeLook.labelLines(of: Drawing(graph: twice).edges[0]) == ["blamed", "scolded (reported)"])
    }

    @Test func longNamesOfEventsHaveThreeLines() {
        let name = "dialogue between the northern and the southern harbour towns"
        #expect(NodeLook.labelLines(name, of: .event).count == 3)
        #expect(NodeLook.labelLines(name, of: .event).joined(separator: " ") == name)
        #expect(NodeLook.labelLines(name, of: .person).count == 2)
    }

    @Test func changesAreToldByColourLineAndSign() {
        let drawing = Drawing(
            union: small, nodeChanges: [.kept, .added, .removed, .kept],
            edgeChanges: [.added, .removed, .kept, .changed, .contradicted, .kept])
        #expect(drawing.edges.map(\.change) == [.added, .removed, .kept, .changed, .contradicted])
        let dot = drawing.dot()
        #expect(dot.contains("label=\"+ bank\""))
        #expect(dot.contains("label=\"− city\""))
        #expect(dot.contains("label=\"+ chairwoman\""))
        #expect(dot.contains("label=\"≠ × not based in\""))
        #expect(dot.contains("style=\"filled,dashed\""))
        #expect(dot.contains("color=\"#A5447F:#FFFFFF:#A5447F\""))
        #expect(Legend(drawing).lines.map(\.words).contains("contradicted"))
    }

    @Test func namesThatLookAlikeAsIdsStayApart() {
        let twins = graph([("é", .person), ("_xe9", .person), ("", .person)], [edge(0, 1, .support, "backed")])
        var options = Drawing.Options()
        options.includesUnlinked = true
        #expect(DOTWriter(Drawing(graph: twins, options: options)).names == ["_xe9", "_xe9__2", "node"])
    }

    @Test func darkInkIsLight() {
        var options = Drawing.Options()
        options.theme = .dark
        #expect(Drawing(graph: small, options: options).dot().contains("bgcolor=\"#15191E\""))
    }
}
