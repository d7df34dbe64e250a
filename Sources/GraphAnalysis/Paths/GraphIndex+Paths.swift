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
    /// J. Y. Yen, "Finding the K shortest loopless paths in a network", doi:10.1287/mnsc.17.11.712.
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
        return finder.ways(from: start, limit: limit).map { finder.path(through: $0.nodes, cost: $0.cost) }
    }
}

/// Finds several ways, each cheapest among those that differ from the ones before.
private struct PathFinder {
    let index: GraphIndex
    let end: Int
    let filter: EdgeFilter
    private var search: TwoWaySearch

    /// A way with its cost.
    typealias Way = (nodes: [Int], cost: Double)

    init(index: GraphIndex, end: Int, filter: EdgeFilter) {
        self.index = index
        self.end = end
        self.filter = filter
        search = TwoWaySearch(index: index, filter: filter)
    }

    /// The cheapest ways from a node to the end, at most `limit`.
    mutating func ways(from start: Int, limit: Int) -> [Way] {
        guard let first = search.cheapest(from: start, to: end) else { return [] }
        var found = [first]
        var candidates: [Way] = []
        while found.count < limit {
            addDetours(of: found[found.count - 1], found: found.map(\.nodes), limit - found.count, &candidates)
            let next = candidates.indices.min { Self.standsBefore(candidates[$0], candidates[$1]) }
            guard let next else { break }
            found.append(candidates.remove(at: next))
        }
        return found
    }

    private static func standsBefore(_ left: Way, _ right: Way) -> Bool {
        left.cost != right.cost ? left.cost < right.cost : left.nodes.lexicographicallyPrecedes(right.nodes)
    }

    /// Adds the cheapest ways that leave a known way at each of its nodes.
    ///
    /// - Parameter wanted: How many more ways are wanted: where as many are known, dearer ones are of no use.
    private mutating func addDetours(of known: Way, found: [[Int]], _ wanted: Int, _ candidates: inout [Way]) {
        let nodes = known.nodes
        var costSoFar = 0.0
        for place in nodes.indices.dropLast() {
            let root = Array(nodes[...place])
            var limits = TwoWaySearch.Limits()
            limits.closedNodes = Set(root.dropLast())
            for way in found where way.starts(with: root) { limits.closedSteps.insert(way[place + 1]) }
            let costs = candidates.map(\.cost).sorted()
            // A little more than the bound, so that rounding hides no way of equal cost.
            if costs.count >= wanted { limits.cost = costs[wanted - 1] - costSoFar + 1e-9 }
            let guess = max(1, 1.1 * known.cost - costSoFar)
            if let rest = search.cheapest(from: nodes[place], to: end, guess: guess, limits) {
                let detour = root.dropLast() + rest.nodes
                if !candidates.contains(where: { $0.nodes == detour }) {
                    candidates.append((detour, costSoFar + rest.cost))
                }
            }
            costSoFar += step(from: nodes[place], to: nodes[place + 1]).first?.cost ?? 0
        }
    }

    /// The edges of a step with their costs, the cheapest first.
    private func step(from node: Int, to other: Int) -> [(edge: Int, cost: Double)] {
        let walkable = index.edges(between: node, other).filter { filter.passes($0, from: node, in: index) }
        return walkable.map { ($0, index.costs.cost(of: $0, between: node, and: other)) }.sorted {
            $0.cost != $1.cost ? $0.cost < $1.cost : $0.edge < $1.edge
        }
    }

    /// The way with the edges of its steps.
    func path(through nodes: [Int], cost: Double) -> GraphPath {
        let edges = zip(nodes, nodes.dropFirst()).map { step(from: $0, to: $1).map(\.edge) }
        return GraphPath(nodes: nodes, edges: edges, cost: cost)
    }
}
