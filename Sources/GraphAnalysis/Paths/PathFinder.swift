internal import GraphModel

/// Finds several ways, each cheapest among those that differ from the ones before.
///
/// Every way but the first leaves a known one at some node. How cheaply that can be done is sought for all such nodes at
/// once, with a limit that grows only as far as the next way asks for: most of them never turn out.
struct PathFinder {
    private let index: GraphIndex
    private let end: Int
    private let filter: EdgeFilter
    private var search: TwoWaySearch
    private var found: [Way] = []
    private var candidates: [Way] = []
    private var spurs: [Spur] = []

    /// A way with its cost.
    struct Way {
        var nodes: [Int]
        var cost: Double
        /// The place from which on it differs from the way that it left.
        var deviation: Int
    }

    /// A known way's beginning, to be left at its last node.
    private struct Spur {
        var root: [Int]
        var rootCost: Double
        /// What a way over it costs at least.
        var bound: Double
        /// By how much the bound is raised next.
        var step: Double
    }

    init(index: GraphIndex, end: Int, filter: EdgeFilter) {
        self.index = index
        self.end = end
        self.filter = filter
        search = TwoWaySearch(index: index, filter: filter)
    }

    /// The cheapest ways from a node to the end, at most `limit`.
    mutating func ways(from start: Int, limit: Int) -> [Way] {
        guard let first = search.cheapest(from: start, to: end) else { return [] }
        found = [Way(nodes: first.nodes, cost: first.cost, deviation: 0)]
        candidates = []
        spurs = []
        while found.count < limit {
            addSpurs(of: found[found.count - 1])
            guard let next = nextWay() else { break }
            found.append(next)
        }
        return found
    }

    /// Adds the nodes at which a way may be left; those before its deviation are known from the way that it left.
    private mutating func addSpurs(of way: Way) {
        var rootCost = 0.0
        for place in way.nodes.indices.dropLast() {
            if place >= way.deviation {
                spurs.append(
                    Spur(
                        root: Array(way.nodes[...place]), rootCost: rootCost, bound: way.cost, step: found[0].cost / 16)
                )
            }
            rootCost += step(from: way.nodes[place], to: way.nodes[place + 1]).first?.cost ?? 0
        }
    }

    /// The cheapest way that was not found yet.
    private mutating func nextWay() -> Way? {
        while true {
            let best = candidates.indices.min { Self.standsBefore(candidates[$0], candidates[$1]) }
            let goal = best.map { candidates[$0].cost } ?? .infinity
            // Where a spur may still lead to something better, it has to be looked at.
            let open = spurs.indices.filter { spurs[$0].bound < goal }.min { spurs[$0].bound < spurs[$1].bound }
            guard let open else { return best.map { candidates.remove(at: $0) } }
            follow(spurs.remove(at: open), to: goal)
        }
    }

    /// Seeks the cheapest way over a spur, a little beyond its bound.
    private mutating func follow(_ spur: Spur, to goal: Double) {
        let reach = min(goal, spur.step > 50 ? .infinity : spur.bound + spur.step)
        var limits = TwoWaySearch.Limits()
        limits.closedNodes = Set(spur.root.dropLast())
        for way in found where way.nodes.starts(with: spur.root) {
            limits.closedSteps.insert(way.nodes[spur.root.count])
        }
        // A little more than the reach, so that rounding hides no way of equal cost.
        limits.cost = reach - spur.rootCost + 1e-9
        if let rest = search.cheapest(from: spur.root[spur.root.count - 1], to: end, limits) {
            candidates.append(
                Way(
                    nodes: spur.root.dropLast() + rest.nodes, cost: spur.rootCost + rest.cost,
                    deviation: spur.root.count - 1))
        } else if reach < .infinity, !search.isHopeless {
            spurs.append(Spur(root: spur.root, rootCost: spur.rootCost, bound: reach, step: 1.25 * spur.step))
        }
    }

    private static func standsBefore(_ left: Way, _ right: Way) -> Bool {
        left.cost != right.cost ? left.cost < right.cost : left.nodes.lexicographicallyPrecedes(right.nodes)
    }

    /// The edges of a step with their costs, the cheapest first.
    private func step(from node: Int, to other: Int) -> [(edge: Int, cost: Double)] {
        let walkable = index.edges(between: node, other).filter { filter.passes($0, from: node, in: index) }
        return walkable.map { ($0, index.costs.cost(of: $0, between: node, and: other)) }.sorted {
            $0.cost != $1.cost ? $0.cost < $1.cost : $0.edge < $1.edge
        }
    }

    /// The way with the edges of its steps.
    func path(_ way: Way) -> GraphPath {
        let edges = zip(way.nodes, way.nodes.dropFirst()).map { step(from: $0, to: $1).map(\.edge) }
        return GraphPath(nodes: way.nodes, edges: edges, cost: way.cost)
    }
}
