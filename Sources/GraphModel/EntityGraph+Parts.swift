internal import Ontology
internal import TextModel

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
        let place = articles.partitioningIndex { $0.id >= id }
        return place < articles.count && articles[place].id == id ? articles[place] : nil
    }

    private func digest(of article: String) -> String? { self.article(article)?.digest }

    /// The index of the node of the given id.
    ///
    /// - Complexity: O(log *n*) in the number of nodes.
    public func nodeIndex(_ id: String) -> Int? {
        let place = nodes.partitioningIndex { $0.id >= id }
        return place < nodes.count && nodes[place].id == id ? place : nil
    }
}

extension EntityGraph.Node {
    /// The canonical name that some of the members support by themselves.
    public func name(among members: [EntityGraph.Member]) -> String {
        let fitting = members.filter { $0.node.type == type }
        return CanonicalName.choose(among: (fitting.isEmpty ? members : fitting).map(\.node.name), type: type)
    }
}
