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
    /// J. Y. Yen, "Finding the K shortest loopless paths in a network", doi:10.1287/mnsc.17.11.712.
    ///
    /// - Parameters:
    ///   - start: The index of the node to start from.
    ///   - end: The index of the node to reach.
    ///   - limit: The greatest number of ways.
    ///   - filter: Which edges may be walked; its direction is seen from the start.
    /// - Returns: Nothing where the nodes are not linked or are one.
    public func paths(from start: Int, to end: Int, limit: Int = 1, filter: EdgeFilter = EdgeFilter()) -> [GraphPath] {
        guard start != end, limit > 0,
            let first = TwoWaySearch(index: self, filter: filter).cheapest(from: start, to: end)
        else { return [] }
        var found = [first]
        var candidates: [(nodes: [Int], cost: Double)] = []
        while found.count < limit {
            candidates += detours(of: found[found.count - 1].nodes, found: found.map(\.nodes), end, filter)
            candidates.removeAll { candidate in found.contains { $0.nodes == candidate.nodes } }
            let next = candidates.min { left, right in
                left.cost != right.cost ? left.cost < right.cost : left.nodes.lexicographicallyPrecedes(right.nodes)
            }
            guard let next else { break }
            found.append(next)
        }
        return found.map { path(through: $0.nodes, cost: $0.cost, filter) }
    }

    /// The cheapest ways that leave a known way at each of its nodes.
    private func detours(
        of known: [Int], found: [[Int]], _ end: Int, _ filter: EdgeFilter
    ) -> [(nodes: [Int], cost: Double)] {
        var detours: [(nodes: [Int], cost: Double)] = []
        var costSoFar = 0.0
        for place in known.indices.dropLast() {
            let root = Array(known[...place])
            var search = TwoWaySearch(index: self, filter: filter)
            search.closedNodes = Set(root.dropLast())
            for way in found where way.starts(with: root) { search.closedSteps.insert([way[place], way[place + 1]]) }
            if let rest = search.cheapest(from: known[place], to: end) {
                detours.append((root.dropLast() + rest.nodes, costSoFar + rest.cost))
            }
            costSoFar += stepCost(from: known[place], to: known[place + 1], filter)
        }
        return detours
    }

    private func stepCost(from node: Int, to other: Int, _ filter: EdgeFilter) -> Double {
        let cost = PathCost(index: self)
        let walkable = edges(between: node, other).filter { filter.passes($0, from: node, in: self) }
        return walkable.map { cost.cost(of: $0, from: node) }.min() ?? 0
    }

    private func path(through nodes: [Int], cost: Double, _ filter: EdgeFilter) -> GraphPath {
        let costs = PathCost(index: self)
        let edges = zip(nodes, nodes.dropFirst()).map { node, other in
            let walkable = self.edges(between: node, other).filter { filter.passes($0, from: node, in: self) }
            let priced = walkable.map { (edge: $0, cost: costs.cost(of: $0, from: node)) }
            return priced.sorted { $0.cost != $1.cost ? $0.cost < $1.cost : $0.edge < $1.edge }.map(\.edge)
        }
        return GraphPath(nodes: nodes, edges: edges, cost: cost)
    }
}
