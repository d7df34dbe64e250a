internal import Ontology

extension EntityGraph {
    /// The edge as the given articles alone support it, or `nil` where none does.
    ///
    /// - Complexity: O(evidence).
    public func part(of edge: Edge, in articles: Set<String>) -> Edge? {
        let evidence = edge.evidence.filter { articles.contains($0.article) }
        guard !evidence.isEmpty else { return nil }
        var digests: [String: String] = [:]
        for piece in evidence where digests[piece.article] == nil { digests[piece.article] = digest(of: piece.article) }
        var part = edge
        part.evidence = evidence
        part.label = EdgeSummary.label(of: evidence)
        part.confidence = EdgeSummary.confidence(of: evidence, digests: digests)
        return part
    }

    /// The record of the article of the given id.
    ///
    /// - Complexity: O(log *n*) in the number of articles.
    public func article(_ id: String) -> ArticleRecord? {
        var low = 0
        var high = articles.count
        while low < high {
            let middle = (low + high) / 2
            if articles[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < articles.count && articles[low].id == id ? articles[low] : nil
    }

    private func digest(of article: String) -> String? { self.article(article)?.digest }

    /// The index of the node of the given id.
    ///
    /// - Complexity: O(log *n*) in the number of nodes.
    public func nodeIndex(_ id: String) -> Int? {
        var low = 0
        var high = nodes.count
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < nodes.count && nodes[low].id == id ? low : nil
    }
}

extension EntityGraph.Node {
    /// The canonical name that some of the members support by themselves.
    public func name(among members: [EntityGraph.Member]) -> String {
        let fitting = members.filter { $0.node.type == type }
        return CanonicalName.choose(among: (fitting.isEmpty ? members : fitting).map(\.node.name), type: type)
    }
}
