internal import GraphModel

/// The edges at each node with what it costs to walk them, the cheapest first: a search stops reading a row where all that
/// is left of it is too dear, and so hardly looks at a hub.
struct CheapestRows: Sendable {
    /// The edges, row by row.
    let edges: [Int32]
    /// The node at the other end of each of `edges`.
    let others: [Int32]
    /// What each of `edges` costs.
    let costs: [Double]

    private struct Step {
        let edge: Int32
        let other: Int32
        let cost: Double
    }

    /// Sorts the rows of an index.
    ///
    /// - Complexity: O(*n* log *d*) for *n* edges and *d* of them at a node.
    init(_ index: GraphIndex) {
        var steps: [Step] = []
        var (edges, others, costs): ([Int32], [Int32], [Double]) = ([], [], [])
        let count = index.ranked.edges.count
        edges.reserveCapacity(count)
        others.reserveCapacity(count)
        costs.reserveCapacity(count)
        for node in index.graph.nodes.indices {
            steps.removeAll(keepingCapacity: true)
            for place in index.row(of: node) {
                let (edge, other) = (index.ranked.edges[place], index.ranked.others[place])
                let cost = index.costs.cost(of: Int(edge), between: node, and: Int(other))
                steps.append(Step(edge: edge, other: other, cost: cost))
            }
            steps.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.edge < $1.edge }
            for step in steps {
                edges.append(step.edge)
                others.append(step.other)
                costs.append(step.cost)
            }
        }
        (self.edges, self.others, self.costs) = (edges, others, costs)
    }
}
