internal import GraphModel
internal import Ontology

extension GraphIndex {
    /// How much the graph is about each node: the share of time that a random walk over its edges spends there.
    ///
    /// Edges are walked both ways, with their confidence as weight; `co_mentioned` ones count a tenth of that.
    /// S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web search engine",
    /// doi:10.1016/S0169-7552(98)00110-X.
    ///
    /// - Returns: One number a node; together they make 1.
    /// - Complexity: O(nodes + edges) for each of at most 100 rounds.
    public func pageRanks(damping: Double = 0.85) -> [Double] {
        let count = graph.nodes.count
        guard count > 0 else { return [] }
        let weights = graph.edges.map { $0.confidence * ($0.type.family == .weak ? 0.1 : 1) }
        var outgoing = [Double](repeating: 0, count: count)
        for edge in weights.indices {
            outgoing[Int(sources[edge])] += weights[edge]
            outgoing[Int(targets[edge])] += weights[edge]
        }
        var ranks = [Double](repeating: 1 / Double(count), count: count)
        for _ in 0..<100 {
            var next = [Double](repeating: 0, count: count)
            for edge in weights.indices where weights[edge] > 0 {
                let (source, target) = (Int(sources[edge]), Int(targets[edge]))
                next[target] += ranks[source] * weights[edge] / outgoing[source]
                next[source] += ranks[target] * weights[edge] / outgoing[target]
            }
            let lost = zip(ranks, outgoing).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }
            var change = 0.0
            for node in 0..<count {
                next[node] = (1 - damping + damping * lost) / Double(count) + damping * next[node]
                change += abs(next[node] - ranks[node])
            }
            ranks = next
            if change < 1e-10 { break }
        }
        return ranks
    }
}
