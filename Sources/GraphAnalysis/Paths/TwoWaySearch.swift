/// Dijkstra's search from both ends at once.
///
/// T. A. J. Nicholson, "Finding the shortest route between two points in a network", doi:10.1093/comjnl/9.3.275.
struct TwoWaySearch {
    /// The graph that is walked.
    let index: GraphIndex
    /// Which edges may be walked, seen from the start.
    let filter: EdgeFilter
    /// Nodes that must not be visited.
    var closedNodes: Set<Int> = []
    /// Steps, as pairs of nodes, that must not be taken.
    var closedSteps: Set<[Int]> = []

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
        var distances: [Int: Double]
        var previous: [Int: Int] = [:]
        var settled: Set<Int> = []
        var border = MinimumHeap<Border>()

        init(_ start: Int) {
            distances = [start: 0]
            border.insert(Border(distance: 0, node: start))
        }

        /// The nodes from `node` back to the end.
        func trail(from node: Int) -> [Int] {
            var trail = [node]
            while let next = previous[trail[trail.count - 1]] { trail.append(next) }
            return trail
        }
    }

    /// The cheapest way between two different nodes with its cost, or `nil` where there is none.
    ///
    /// - Complexity: O(edges reached · log), far fewer than all in a graph where a few steps lead everywhere.
    func cheapest(from start: Int, to end: Int) -> (nodes: [Int], cost: Double)? {
        var sides = [Side(start), Side(end)]
        var best: (meeting: Int, cost: Double)?
        while let a = sides[0].border.first, let b = sides[1].border.first {
            if let best, a.distance + b.distance >= best.cost { break }
            let turn = a.distance <= b.distance ? 0 : 1
            guard let next = sides[turn].border.removeFirst(), sides[turn].settled.insert(next.node).inserted else {
                continue
            }
            for (other, distance) in steps(from: next, isForward: turn == 0) {
                if let known = sides[turn].distances[other], known <= distance { continue }
                sides[turn].distances[other] = distance
                sides[turn].previous[other] = next.node
                sides[turn].border.insert(Border(distance: distance, node: other))
                guard let rest = sides[1 - turn].distances[other] else { continue }
                if distance + rest < best?.cost ?? .infinity { best = (other, distance + rest) }
            }
        }
        guard let best else { return nil }
        let nodes = sides[0].trail(from: best.meeting).reversed() + sides[1].trail(from: best.meeting).dropFirst()
        return (Array(nodes), best.cost)
    }

    /// The nodes one step away, with their distance.
    private func steps(from border: Border, isForward: Bool) -> [(Int, Double)] {
        let cost = PathCost(index: index)
        return index.edges(at: border.node).compactMap { edge in
            let other = index.otherEnd(of: Int(edge), from: border.node)
            let from = isForward ? border.node : other
            guard filter.passes(Int(edge), from: from, in: index), !closedNodes.contains(other),
                closedSteps.isEmpty || !closedSteps.contains([from, isForward ? other : border.node])
            else { return nil }
            return (other, border.distance + cost.cost(of: Int(edge), from: border.node))
        }
    }
}
