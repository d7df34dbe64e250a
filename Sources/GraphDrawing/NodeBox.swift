/// Where a layout has put a node: its middle and its size, in points, upwards and to the right.
public struct NodeBox: Sendable, Hashable {
    /// How far to the right its middle is, in points.
    public var x: Double
    /// How far up its middle is, in points.
    public var y: Double
    /// Its width in points.
    public var width: Double
    /// Its height in points.
    public var height: Double

    /// A box with the given middle and size.
    public init(x: Double, y: Double, width: Double, height: Double) {
        (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    /// The corners of the box grown by a margin on each side.
    func corners(margin: Double) -> [Point] {
        let (dx, dy) = (width / 2 + margin, height / 2 + margin)
        return [Point(x - dx, y - dy), Point(x + dx, y - dy), Point(x + dx, y + dy), Point(x - dx, y + dy)]
    }
}

/// A place in a drawing, in points.
struct Point: Hashable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }

    /// The place half way to another.
    func middle(to other: Point) -> Point { Point((x + other.x) / 2, (y + other.y) / 2) }
}

/// The smallest convex shape around points.
struct ConvexHull {
    /// Its corners, counter-clockwise.
    private(set) var corners: [Point]

    /// The hull of points, by A. M. Andrew's monotone chains, doi:10.1016/0020-0190(79)90072-3.
    ///
    /// - Complexity: O(*n* log *n*).
    init(_ points: [Point]) {
        let sorted = Set(points).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        guard sorted.count > 2 else {
            corners = sorted
            return
        }
        corners = Self.chain(sorted) + Self.chain(sorted.reversed())
    }

    private static func chain(_ points: some Sequence<Point>) -> [Point] {
        var chain: [Point] = []
        for point in points {
            while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
                chain.removeLast()
            }
            chain.append(point)
        }
        return chain.dropLast()
    }

    /// Positive where the way from `start` over `middle` to `end` turns left.
    private static func turn(_ start: Point, _ middle: Point, _ end: Point) -> Double {
        (middle.x - start.x) * (end.y - start.y) - (middle.y - start.y) * (end.x - start.x)
    }

    /// Whether a point lies inside.
    func contains(_ point: Point) -> Bool {
        guard corners.count > 2 else { return false }
        return corners.indices.allSatisfy { Self.turn(corners[$0], corners[($0 + 1) % corners.count], point) >= 0 }
    }
}
