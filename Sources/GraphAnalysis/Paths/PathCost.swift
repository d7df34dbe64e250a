internal import GraphModel
internal import Ontology

/// What it costs to walk each edge: the less telling the dearer.
///
/// Worked out once for all edges, since a search asks it of many.
struct PathCost: Sendable {
    /// The cost of each edge without its ends.
    private let edges: [Double]
    /// Half of what each node adds to its edges.
    private let nodes: [Double]

    /// The costs in a graph whose nodes have these numbers of edges.
    ///
    /// - Complexity: O(nodes + edges).
    init(_ graph: EntityGraph, degrees: [Int]) {
        edges = graph.edges.map(Self.cost)
        // A sixth for each doubling of the degree.
        nodes = degrees.map { Double(Int.bitWidth - $0.leadingZeroBitCount) / 12 }
    }

    /// 1 for a sure, asserted, affirmed relation, more for what is denied, unreal or mere mention.
    private static func cost(of edge: EntityGraph.Edge) -> Double {
        var cost = 2 - edge.confidence
        if edge.type.family == .weak { cost += 3 }
        if edge.modality != .asserted { cost += 0.5 }
        if edge.polarity == .negated { cost += 1.5 }
        return cost
    }

    /// The cost of an edge between two nodes: each end that is a hub makes it dearer, since to be linked by a node that
    /// is linked to everything says little.
    func cost(of edge: Int, between node: Int, and other: Int) -> Double { edges[edge] + nodes[node] + nodes[other] }
}
