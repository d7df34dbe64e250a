import GraphModel
import Ontology
import Testing

@testable import GraphDrawing

@Suite struct ShadingTests {
    /// Two triangles that one link joins.
    private let triangles = graph(
        ["a", "b", "c", "d", "e", "f"].map { ($0, .person) },
        [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)].map { edge($0.0, $0.1, .accuse, "blamed") })

    private func drawing(_ engine: LayoutEngine) -> Drawing {
        var options = Drawing.Options()
        options.engine = engine
        return Drawing(graph: triangles, options: options)
    }

    private func places(_ points: [(Double, Double)]) -> [String: NodeBox] {
        Dictionary(
            uniqueKeysWithValues: zip(["a", "b", "c", "d", "e", "f"], points).map {
                ($0, NodeBox(x: $1.0, y: $1.1, width: 40, height: 20))
            })
    }

    @Test func groupsAreShadedWhereTheyStandTogether() throws {
        let drawing = drawing(.sfdp)
        #expect(drawing.nodes.map(\.community) == [0, 0, 0, 1, 1, 1])
        #expect(Legend(drawing).lines.map(\.words).contains("close-knit group"))
        let apart = places([(0, 0), (0, 200), (150, 100), (600, 0), (600, 200), (450, 100)])
        let shapes = try #require(drawing.shading(apart))
        #expect(shapes.hasPrefix("c 9 -#59636E00 C 9 -#59636E1A b "))
        #expect(shapes.split(separator: " ").count { $0 == "b" } == 2)
        #expect(drawing.shading(apart) == shapes)
        #expect(!shapes.contains(".-"), "numbers below zero are numbers")
    }

    @Test func groupsThatLieMixedAreNot() {
        let mixed = places([(0, 0), (400, 0), (200, 300), (200, 90), (190, 110), (210, 130)])
        let shapes = drawing(.sfdp).shading(mixed)
        #expect(shapes?.split(separator: " ").count { $0 == "b" } == 1)
        #expect(drawing(.sfdp).shading([:]) == nil)
    }

    @Test func layersKnowNoGroups() {
        #expect(drawing(.dot).nodes.allSatisfy { $0.community == nil })
        #expect(!Legend(drawing(.dot)).lines.map(\.words).contains("close-knit group"))
    }

    @Test func hullsHoldTheirPoints() {
        let hull = ConvexHull([Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4), Point(2, 2), Point(2, 0)])
        #expect(hull.corners == [Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4)])
        #expect(hull.contains(Point(2, 3)) && !hull.contains(Point(5, 2)))
        #expect(!ConvexHull([Point(0, 0), Point(1, 1)]).contains(Point(0, 0)))
        #expect([-0.04, -12.34, 3, 0.25].map(decimal) == ["0", "-12.3", "3", "0.3"])
    }
}
