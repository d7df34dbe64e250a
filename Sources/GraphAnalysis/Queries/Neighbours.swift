internal import GraphModel
public import Ontology

/// A question for the surroundings of a node.
public struct NeighbourQuery: Sendable, Hashable {
    /// What comes first among neighbours of one distance.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// The surest link.
        case confidence
        /// The most evidence.
        case evidence
        /// The alphabet.
        case name
    }

    /// How many edges away a neighbour may be, from 1.
    public var hops: Int
    /// Which edges may be walked.
    public var filter: EdgeFilter
    /// The types of node that are listed; `nil` means all. Others may still be walked through.
    public var nodeTypes: Set<NodeType>?
    /// What comes first.
    public var order: Order
    /// The greatest number of neighbours; `nil` means all.
    public var limit: Int?

    /// A question with the given parts.
    public init(
        hops: Int = 1, filter: EdgeFilter = EdgeFilter(), nodeTypes: Set<NodeType>? = nil, order: Order = .confidence,
        limit: Int? = nil
    ) {
        self.hops = hops
        self.filter = filter
        self.nodeTypes = nodeTypes
        self.order = order
        self.limit = limit
    }
}

/// A node near another one.
public struct Neighbour: Sendable, Hashable {
    /// The index of the node.
    public var node: Int
    /// How many edges away it is.
    public var distance: Int
    /// The edges over which it is reached from one step nearer, as indices, the surest first.
    public var edges: [Int]
}

extension GraphIndex {
    /// The nodes around a node, nearest first.
    ///
    /// - Complexity: O(edges walked · log) for sorting; a first hop touches nothing but the node's own edges.
    public func neighbours(of node: Int, _ query: NeighbourQuery = NeighbourQuery()) -> [Neighbour] {
        var distances = [node: 0]
        var frontier = [node]
        var found: [Neighbour] = []
        for distance in 1...max(query.hops, 1) {
            var steps: [(node: Int, edge: Int)] = []
            for near in frontier {
                for edge in edges(at: near) where query.filter.passes(Int(edge), from: near, in: self) {
                    let other = otherEnd(of: Int(edge), from: near)
                    if distances[other] == nil { steps.append((other, Int(edge))) }
                }
            }
            steps.sort { $0.node != $1.node ? $0.node < $1.node : isSurer($0.edge, than: $1.edge) }
            frontier = []
            for (other, edge) in steps {
                if frontier.last != other {
                    frontier.append(other)
                    found.append(Neighbour(node: other, distance: distance, edges: []))
                }
                found[found.count - 1].edges.append(edge)
            }
            for other in frontier { distances[other] = distance }
        }
        if let types = query.nodeTypes { found.removeAll { !types.contains(graph.nodes[$0.node].type) } }
        found.sort { stands($0, before: $1, query.order) }
        return query.limit.map { Array(found.prefix($0)) } ?? found
    }

    /// The edges between two nodes, the surest first.
    public func edges(between left: Int, _ right: Int) -> [Int] {
        let (fewer, more) = degree(left) <= degree(right) ? (left, right) : (right, left)
        return surestFirst(edges(at: fewer).map(Int.init).filter { otherEnd(of: $0, from: fewer) == more })
    }

    /// Edges by confidence, then by amount of evidence, then in the graph's order.
    func surestFirst(_ edges: [Int]) -> [Int] { edges.sorted(by: isSurer) }

    private func isSurer(_ left: Int, than right: Int) -> Bool {
        if confidences[left] != confidences[right] { return confidences[left] > confidences[right] }
        if evidenceCounts[left] != evidenceCounts[right] { return evidenceCounts[left] > evidenceCounts[right] }
        return left < right
    }

    private func stands(_ left: Neighbour, before right: Neighbour, _ order: NeighbourQuery.Order) -> Bool {
        if left.distance != right.distance { return left.distance < right.distance }
        switch order {
        case .confidence:
            let (a, b) = (confidences[left.edges[0]], confidences[right.edges[0]])
            if a != b { return a > b }
        case .evidence:
            let (a, b) = (evidenceCount(left), evidenceCount(right))
            if a != b { return a > b }
        case .name:
            let (a, b) = (graph.nodes[left.node].name, graph.nodes[right.node].name)
            if a != b { return a < b }
        }
        return left.node < right.node
    }

    private func evidenceCount(_ neighbour: Neighbour) -> Int {
        neighbour.edges.reduce(0) { $0 + Int(evidenceCounts[$1]) }
    }
}
