internal import GraphModel

/// Dijkstra's search from both ends at once.
///
/// T. A. J. Nicholson, "Finding the shortest route between two points in a network", doi:10.1093/comjnl/9.3.275.
/// What a search has reached is kept in arrays over all nodes that the next search uses again, marked with its number. Rows
/// are read the cheapest edge first, and no further than a way can lead that is better than the best one: an edge that both
/// sides leave unread has at each of its ends a distance that, with its cost and what the other side has settled, comes to
/// no less.
struct TwoWaySearch {
    private let walk: Walk
    private var forward: Side
    private var backward: Side
    private var round: UInt32 = 0
    /// Whether the last search found no way that a higher limit would find.
    private(set) var isHopeless = false

    /// Makes room for searches.
    ///
    /// - Parameter filter: Which edges may be walked, seen from the start.
    /// - Complexity: O(nodes), and what the index takes to lay out costs where it is the first.
    init(index: GraphIndex, filter: EdgeFilter) {
        walk = Walk(
            index: index, rows: index.cheapest, filter: filter, isOpen: filter.isPlain && !index.hasWeakEdges)
        forward = Side(count: index.graph.nodes.count)
        backward = forward
    }

    /// What a search must avoid.
    struct Limits {
        /// Nodes that must not be visited.
        var closedNodes: Set<Int> = []
        /// Nodes that must not be the first after the start.
        var closedSteps: Set<Int> = []
        /// The greatest cost that is of use.
        var cost = Double.infinity
    }

    /// A node on the border of what is known, the nearest first; of equals the first in the graph.
    private struct Border: Comparable {
        var distance: Double
        var node: Int

        static func < (left: Border, right: Border) -> Bool {
            left.distance != right.distance ? left.distance < right.distance : left.node < right.node
        }
    }

    /// What is known from one end.
    private struct Side {
        private var distances: [Double]
        private var previous: [Int32]
        /// The search that has reached each node.
        private var reached: [UInt32]
        /// The search that has settled each node's distance.
        private var settled: [UInt32]
        var border = MinimumHeap<Border>()
        /// Whether an edge was left unread for its cost.
        var wasCut = false
        private var round: UInt32 = 0

        init(count: Int) {
            distances = Array(repeating: 0, count: count)
            previous = Array(repeating: -1, count: count)
            reached = Array(repeating: 0, count: count)
            settled = reached
        }

        mutating func begin(at node: Int, round: UInt32) {
            self.round = round
            border = MinimumHeap()
            wasCut = false
            reach(node, at: 0, from: -1)
            border.insert(Border(distance: 0, node: node))
        }

        /// Whether all that can be reached has been.
        var isExhausted: Bool { border.first == nil && !wasCut }

        func distance(_ node: Int) -> Double? { reached[node] == round ? distances[node] : nil }

        mutating func reach(_ node: Int, at distance: Double, from other: Int) {
            reached[node] = round
            distances[node] = distance
            previous[node] = Int32(other)
        }

        /// Takes the nearest node of the border whose distance was not settled.
        mutating func settle() -> Border? {
            while let next = border.removeFirst() {
                if settled[next.node] == round { continue }
                settled[next.node] = round
                return next
            }
            return nil
        }

        /// The nodes from `node` back to the end.
        func trail(from node: Int) -> [Int] {
            var trail = [node]
            while let next = trail.last.map({ Int(previous[$0]) }), next >= 0 { trail.append(next) }
            return trail
        }
    }

    /// The best meeting of both sides so far.
    private struct Meeting {
        var node: Int?
        var cost: Double
    }

    /// The cheapest way between two different nodes with its cost, or `nil` where there is none.
    ///
    /// A search that knows what is too dear reads little; so it begins with a low limit, and goes on with higher ones while
    /// there is no way within it. Short strides pay: what lies a little beyond a hub is as much as all before it.
    mutating func cheapest(from start: Int, to end: Int) -> (nodes: [Int], cost: Double)? {
        var limit = 3.0
        while true {
            if let way = cheapest(from: start, to: end, Limits(cost: limit)) { return way }
            if isHopeless || limit == .infinity { return nil }
            limit = limit < 15 ? limit + 1 : limit < 100 ? limit * 1.5 : .infinity
        }
    }

    /// The cheapest way between two different nodes with its cost, or `nil` where there is none within the limits.
    ///
    /// - Complexity: O(edges reached · log), far fewer than all in a graph where a few steps lead everywhere.
    mutating func cheapest(from start: Int, to end: Int, _ limits: Limits) -> (nodes: [Int], cost: Double)? {
        round += 1
        forward.begin(at: start, round: round)
        backward.begin(at: end, round: round)
        var best = Meeting(node: nil, cost: limits.cost.nextUp)
        while let a = forward.border.first?.distance, let b = backward.border.first?.distance, a + b < best.cost {
            if a <= b {
                walk.expand(&forward, against: backward, from: start, isForward: true, limits, &best)
            } else {
                walk.expand(&backward, against: forward, from: start, isForward: false, limits, &best)
            }
        }
        isHopeless = forward.isExhausted || backward.isExhausted
        guard let meeting = best.node else { return nil }
        return (forward.trail(from: meeting).reversed() + backward.trail(from: meeting).dropFirst(), best.cost)
    }

    /// What is walked: apart from what is known of it, so that neither side is copied when it is written to.
    private struct Walk {
        let index: GraphIndex
        let rows: CheapestRows
        let filter: EdgeFilter
        /// Whether every edge may be walked.
        let isOpen: Bool

        /// Settles one node of a side and reaches its neighbours.
        func expand(
            _ side: inout Side, against other: Side, from start: Int, isForward: Bool, _ limits: Limits,
            _ best: inout Meeting
        ) {
            guard let next = side.settle() else { return }
            // What is farther than this can only be part of a way that is no better than the best one.
            let horizon = best.cost - (other.border.first?.distance ?? 0)
            for place in index.row(of: next.node) {
                let distance = next.distance + rows.costs[place]
                if distance >= horizon {
                    side.wasCut = true
                    break
                }
                let (node, edge) = (Int(rows.others[place]), Int(rows.edges[place]))
                if let known = side.distance(node), known <= distance { continue }
                guard isOpen || filter.passes(edge, from: isForward ? next.node : node, in: index) else { continue }
                if !limits.closedNodes.isEmpty, limits.closedNodes.contains(node) { continue }
                if !limits.closedSteps.isEmpty, (isForward ? next.node : node) == start,
                    limits.closedSteps.contains(isForward ? node : next.node)
                {
                    continue
                }
                side.reach(node, at: distance, from: next.node)
                side.border.insert(Border(distance: distance, node: node))
                if let rest = other.distance(node), distance + rest < best.cost {
                    best = Meeting(node: node, cost: distance + rest)
                }
            }
        }
    }
}
