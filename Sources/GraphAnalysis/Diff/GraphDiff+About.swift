internal import GraphModel

extension GraphDiff {
    /// The part of the difference that is about some nodes: they, the claims at them, and these claims' other ends.
    ///
    /// - Parameter focus: Indices in `graph.nodes`.
    /// - Complexity: O(nodes + claims).
    public func about(_ focus: Set<Int>) -> GraphDiff {
        let isKept = edges.map { focus.contains($0.source) || focus.contains($0.target) }
        var kept = focus
        for (edge, isKept) in zip(edges, isKept) where isKept { kept.formUnion([edge.source, edge.target]) }
        let order = kept.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        var places: [Int: Int] = [:]
        var part = self
        part.graph = graph.subgraph(of: kept)
        part.nodes = order.map { nodes[$0] }
        part.edges = []
        for (place, edge) in edges.enumerated() where isKept[place] {
            places[place] = part.edges.count
            part.edges.append(edge.renumbered(numbers))
        }
        part.graph.edges.removeAll { edge in
            !focus.contains(order[edge.source]) && !focus.contains(order[edge.target])
        }
        part.conflicts = conflicts.compactMap { conflict in
            guard let node = numbers[conflict.node] else { return nil }
            let (left, right) = (conflict.left.compactMap { places[$0] }, conflict.right.compactMap { places[$0] })
            if left.isEmpty || right.isEmpty { return nil }
            return Conflict(node: node, role: conflict.role, left: left, right: right)
        }
        return part
    }
}

extension GraphDiff.EdgeDifference {
    /// The same between nodes that have other numbers.
    fileprivate func renumbered(_ numbers: [Int: Int]) -> Self {
        var copy = self
        copy.source = numbers[source] ?? source
        copy.target = numbers[target] ?? target
        for index in left.indices {
            (copy.left[index].source, copy.left[index].target) = (copy.source, copy.target)
        }
        for index in right.indices {
            (copy.right[index].source, copy.right[index].target) = (copy.source, copy.target)
        }
        return copy
    }
}
