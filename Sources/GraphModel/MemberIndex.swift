/// Finds the corpus node of an article's node: of a statement's ends, or of whoever says it.
public struct MemberIndex: Sendable {
    private var nodes: [String: [Int: Int]] = [:]

    /// Indexes the members of a graph.
    ///
    /// - Complexity: O(*n*) in the number of members.
    public init(_ graph: EntityGraph) {
        for (index, node) in graph.nodes.enumerated() {
            for member in node.members { nodes[member.article, default: [:]][member.number] = index }
        }
    }

    /// The index in `EntityGraph.nodes` of node `number` of an article.
    public func node(_ number: Int, in article: String) -> Int? { nodes[article]?[number] }

    /// The index in `EntityGraph.nodes` of whoever the evidence quotes, where it quotes somebody.
    public func speaker(of evidence: EntityGraph.Evidence) -> Int? {
        evidence.statement.attribution.flatMap { node($0, in: evidence.article) }
    }
}
