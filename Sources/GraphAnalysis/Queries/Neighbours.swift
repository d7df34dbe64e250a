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
    public var edges: EdgeList
}

extension GraphIndex {
    /// The nodes around a node, nearest first.
    ///
    /// - Complexity: For one hop, the surest first, O(edges at the node), or fewer where a limit is given; otherwise
    ///   O(edges walked · log) for sorting.
    public func neighbours(of node: Int, _ query: NeighbourQuery = NeighbourQuery()) -> [Neighbour] {
        var found: [Neighbour] = []
        var isSorted = adjacent(to: node, query, &found)
        if query.hops > 1 {
            isSorted = false
            walk(from: node, query, &found)
        }
        if let types = query.nodeTypes { found.removeAll { !types.contains(nodeTypes[$0.node]) } }
        if !isSorted || query.order != .confidence { found.sort { stands($0, before: $1, query.order) } }
        guard let limit = query.limit, limit < found.count else { return found }
        return Array(found.prefix(limit))
    }

    /// Adds the nodes one edge away, and tells whether they stand in the order of confidence.
    private func adjacent(to node: Int, _ query: NeighbourQuery, _ found: inout [Neighbour]) -> Bool {
        let row = row(of: node)
        let limit = query.hops == 1 && query.order == .confidence && query.nodeTypes == nil ? query.limit ?? .max : .max
        var start = row.lowerBound
        var isSorted = true
        found.reserveCapacity(min(row.count, limit))
        while start < row.upperBound {
            let other = ranked.others[start]
            var end = start + 1
            while end < row.upperBound, ranked.others[end] == other { end += 1 }
            defer { start = end }
            guard Int(other) != node else { continue }
            let edges = ranked.edges[start..<end]
            if query.filter.passesAll(edges, from: node, in: self) {
                found.append(Neighbour(node: Int(other), distance: 1, edges: EdgeList(edges)))
            } else {
                let kept = edges.filter { query.filter.passes(Int($0), from: node, in: self) }
                guard let first = kept.first else { continue }
                // Without its surest edge, a neighbour may belong further back.
                isSorted = isSorted && first == edges.first
                found.append(Neighbour(node: Int(other), distance: 1, edges: EdgeList(kept[...])))
            }
            if isSorted, found.count >= limit { break }
        }
        return isSorted
    }

    /// Adds the nodes from two edges away on.
    private func walk(from node: Int, _ query: NeighbourQuery, _ found: inout [Neighbour]) {
        var isReached = [Bool](repeating: false, count: graph.nodes.count)
        isReached[node] = true
        var frontier = found.map(\.node).sorted()
        for other in frontier { isReached[other] = true }
        for distance in 2...query.hops where !frontier.isEmpty {
            var steps: [(node: Int, edge: Int)] = []
            for near in frontier {
                let row = row(of: near)
                for place in row where !isReached[Int(ranked.others[place])] {
                    let edge = Int(ranked.edges[place])
                    if query.filter.passes(edge, from: near, in: self) {
                        steps.append((Int(ranked.others[place]), edge))
                    }
                }
            }
            steps.sort { $0.node != $1.node ? $0.node < $1.node : isSurer($0.edge, than: $1.edge) }
            frontier = []
            var start = steps.startIndex
            while start < steps.endIndex {
                let other = steps[start].node
                let end = steps[start...].firstIndex { $0.node != other } ?? steps.endIndex
                let edges = steps[start..<end].map { Int32($0.edge) }
                found.append(Neighbour(node: other, distance: distance, edges: EdgeList(edges[...])))
                frontier.append(other)
                isReached[other] = true
                start = end
            }
        }
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
