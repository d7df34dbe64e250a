internal import GraphAnalysis
internal import GraphModel

/// A graph as a page needs it: for a difference, both sides' claims together and what became of each.
struct PageSource {
    var graph: EntityGraph
    /// What became of each node; empty for a plain graph.
    var nodeChanges: [Drawing.Change?] = []
    /// What became of each edge; empty for a plain graph.
    var edgeChanges: [Drawing.Change?] = []
    /// The side that says each edge, where the other says something else of it; empty for a plain graph.
    var edgeSides: [Side?] = []
    /// The names of the two sides; empty for a plain graph.
    var sides: [String] = []
    /// The names that each node has on either side, where they are not the same.
    var names: [Int: [String]] = [:]

    enum Side: String { case left, right }

    init(_ graph: EntityGraph) { self.graph = graph }

    init(_ difference: GraphDiff, sides: [String]) {
        graph = difference.graph
        self.sides = sides
        nodeChanges = difference.nodes.map { Drawing.Change($0.standing) }
        for (number, node) in difference.nodes.enumerated() {
            if let left = node.leftName, let right = node.rightName, left != right { names[number] = [left, right] }
        }
        graph.edges = []
        for edge in difference.edges {
            let change = Drawing.Change(edge.standing)
            // What both sides say alike comes from the joint graph's words, which the right side has.
            if edge.standing == .both {
                add(edge.right, change, side: nil)
            } else {
                let isTold = edge.standing == .left || edge.standing == .right
                add(edge.left, change, side: isTold ? nil : .left)
                add(edge.right, change, side: isTold ? nil : .right)
            }
        }
    }

    private mutating func add(_ edges: [EntityGraph.Edge], _ change: Drawing.Change, side: Side?) {
        graph.edges += edges
        edgeChanges += edges.map { _ in change }
        edgeSides += edges.map { _ in side }
    }
}
