internal import GraphModel
internal import Ontology

/// What two nodes share.
public struct CommonGround: Sendable, Hashable {
    /// The edges between the two, as indices, the surest first.
    public var edges: EdgeList
    /// The nodes that both are linked to: those whose weaker link is the surest first.
    public var neighbours: [Neighbour]
    /// The articles that name both, sorted by id.
    public var articles: [String]

    /// A node that two others are both linked to.
    public struct Neighbour: Sendable, Hashable {
        /// The index of the node.
        public var node: Int
        /// Its edges to the first, the surest first.
        public var first: EdgeList
        /// Its edges to the second, the surest first.
        public var second: EdgeList
    }

    /// Whether there is nothing that the two share.
    public var isEmpty: Bool { edges.isEmpty && neighbours.isEmpty && articles.isEmpty }
}

extension GraphIndex {
    /// What two different nodes share: links between them, neighbours, articles.
    ///
    /// - Complexity: O(edges at either · log + members).
    public func commonGround(of first: Int, _ second: Int, filter: EdgeFilter = EdgeFilter()) -> CommonGround {
        let query = NeighbourQuery(filter: filter)
        let left = neighbours(of: first, query)
        let right = Dictionary(
            neighbours(of: second, query).map { ($0.node, $0.edges) }, uniquingKeysWith: { first, _ in first })
        let shared = left.compactMap { neighbour in
            right[neighbour.node].map {
                CommonGround.Neighbour(node: neighbour.node, first: neighbour.edges, second: $0)
            }
        }
        let articles = Set(graph.nodes[first].members.map(\.article))
            .intersection(graph.nodes[second].members.map(\.article))
        return CommonGround(
            edges: left.first { $0.node == second }?.edges ?? EdgeList([]),
            neighbours: shared.sorted { left, right in
                let (a, b) = (weaker(left), weaker(right))
                return a != b ? a > b : left.node < right.node
            }, articles: articles.sorted())
    }

    /// How sure the less sure of the two links is.
    private func weaker(_ neighbour: CommonGround.Neighbour) -> Double {
        min(confidences[neighbour.first[0]], confidences[neighbour.second[0]])
    }
}
