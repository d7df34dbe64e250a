extension Drawing {
    /// The soft shapes behind a laid-out drawing's communities, as Graphviz' `_background` wants them; `nil` for none.
    ///
    /// A shape is drawn around the members that stand together: those farthest off are left out of it until at most one
    /// in four names inside is a stranger's.
    ///
    /// - Parameter boxes: Where the layout has put each node, by its name in `dot()`.
    /// - Complexity: O(*n*²) at worst for *n* nodes.
    public func shading(_ boxes: [String: NodeBox]) -> String? {
        let placed = zip(DOTWriter(self).names, nodes).compactMap { name, node in
            boxes[name].map { (box: $0, community: node.community) }
        }
        let count = (placed.compactMap(\.community).max() ?? -1) + 1
        let shapes = (0..<count).compactMap { number -> String? in
            let members = placed.filter { $0.community == number }.map(\.box)
            let strangers = placed.filter { $0.community != number }.map { Point($0.box.x, $0.box.y) }
            return Shading(members: members, strangers: strangers)?.operations
        }
        guard !shapes.isEmpty else { return nil }
        let color = Palette.of(theme).faint
        return "c 9 -\(color)00 C 9 -\(color)1A " + shapes.joined(separator: " ")
    }
}

/// The shape around some nodes.
private struct Shading {
    private let hull: ConvexHull

    /// The room around a node, in points.
    private static let margin = 22.0

    init?(members: [NodeBox], strangers: [Point]) {
        var members = members
        while members.count > 2 {
            let hull = ConvexHull(members.flatMap { $0.corners(margin: Self.margin) })
            if strangers.count(where: hull.contains) * 4 <= members.count {
                self.hull = hull
                return
            }
            members.remove(at: Self.farthest(members))
        }
        return nil
    }

    /// The one farthest from the middle of the others.
    private static func farthest(_ boxes: [NodeBox]) -> Int {
        let (xs, ys) = (boxes.map(\.x).sorted(), boxes.map(\.y).sorted())
        let middle = Point(xs[xs.count / 2], ys[ys.count / 2])
        func distance(_ box: NodeBox) -> Double {
            let (dx, dy) = (box.x - middle.x, box.y - middle.y)
            return dx * dx + dy * dy
        }
        return boxes.indices.max { distance(boxes[$0]) < distance(boxes[$1]) } ?? 0
    }

    /// The shape with its corners rounded off, as a filled curve of xdot: <https://graphviz.org/docs/outputs/canon/#xdot>.
    var operations: String {
        let corners = hull.corners
        let middles = corners.indices.map { corners[$0].middle(to: corners[($0 + 1) % corners.count]) }
        var points = [middles[middles.count - 1]]
        for (corner, end) in zip(corners, middles) {
            let start = points[points.count - 1]
            // Two thirds of the way to the corner: a parabola as a cubic curve.
            points.append(Point(start.x + (corner.x - start.x) * 2 / 3, start.y + (corner.y - start.y) * 2 / 3))
            points.append(Point(end.x + (corner.x - end.x) * 2 / 3, end.y + (corner.y - end.y) * 2 / 3))
            points.append(end)
        }
        return "b \(points.count) " + points.map { "\(decimal($0.x)) \(decimal($0.y))" }.joined(separator: " ")
    }
}
