internal import GraphModel
internal import Ontology

/// What it costs to walk an edge: the less telling the dearer.
struct PathCost {
    /// The graph that is walked.
    let index: GraphIndex

    /// The cost of an edge: 1 for a sure, asserted, affirmed relation, more for what is denied, unreal or mere mention,
    /// and for each end that is a hub: to be linked by a node that is linked to everything says little.
    func cost(of edge: Int, from node: Int) -> Double {
        let content = index.graph.edges[edge]
        var cost = 2 - content.confidence
        if content.type.family == .weak { cost += 3 }
        if content.modality != .asserted { cost += 0.5 }
        if content.polarity == .negated { cost += 1.5 }
        return cost + (damping(node) + damping(index.otherEnd(of: edge, from: node))) / 2
    }

    /// A sixth for each doubling of the degree.
    private func damping(_ node: Int) -> Double {
        Double(Int.bitWidth - index.degree(node).leadingZeroBitCount) / 6
    }
}
