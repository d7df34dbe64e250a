internal import GraphModel

extension GraphIndex {
    /// The nodes that tell most of the graph, to draw when all are too many; ascending.
    ///
    /// Nodes are ranked by page rank, then by mentions. Those in `keeping` always stay and count towards the number; their
    /// own neighbours come before strangers.
    ///
    /// - Parameters:
    ///   - count: How many nodes to keep.
    ///   - keeping: The nodes that were asked for.
    public func mostTelling(_ count: Int, keeping: Set<Int> = []) -> [Int] {
        let ranks = pageRanks()
        var near: Set<Int> = []
        for node in keeping { near.formUnion(edges(at: node).map { otherEnd(of: Int($0), from: node) }) }
        let mentions = graph.nodes.map(\.mentionCount)
        let ordered = graph.nodes.indices.sorted { left, right in
            if keeping.contains(left) != keeping.contains(right) { return keeping.contains(left) }
            if near.contains(left) != near.contains(right) { return near.contains(left) }
            if ranks[left] != ranks[right] { return ranks[left] > ranks[right] }
            if mentions[left] != mentions[right] { return mentions[left] > mentions[right] }
            return left < right
        }
        return ordered.prefix(max(count, keeping.count)).sorted()
    }
}
