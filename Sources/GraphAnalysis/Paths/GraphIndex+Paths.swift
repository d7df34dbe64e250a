internal import GraphModel

/// A way from one node to another.
public struct GraphPath: Sendable, Hashable {
    /// The nodes, from start to end.
    public var nodes: [Int]
    /// The edges of each step, as indices, the surest first; one entry fewer than nodes.
    public var edges: [[Int]]
    /// What the way costs: the less, the more telling.
    public var cost: Double
}

extension GraphIndex {
    /// The most telling ways between two nodes, the best first; none visits a node twice.
    ///
    /// Asserted, typed and sure relations are cheap; denied, unreal and weak ones dear; hubs in between cost extra.
    /// J. Y. Yen, "Finding the K shortest loopless paths in a network", doi:10.1287/mnsc.17.11.712; E. L. Lawler, "A procedure
    /// for computing the K best solutions to discrete optimization problems", doi:10.1287/mnsc.18.7.401.
    ///
    /// - Parameters:
    ///   - start: The index of the node to start from.
    ///   - end: The index of the node to reach.
    ///   - limit: The greatest number of ways.
    ///   - filter: Which edges may be walked; its direction is seen from the start.
    /// - Returns: Nothing where the nodes are not linked or are one.
    public func paths(from start: Int, to end: Int, limit: Int = 1, filter: EdgeFilter = EdgeFilter()) -> [GraphPath] {
        guard start != end, limit > 0 else { return [] }
        var finder = PathFinder(index: self, end: end, filter: filter)
        return finder.ways(from: start, limit: limit).map(finder.path)
    }
}
