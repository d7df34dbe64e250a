internal import GraphModel
public import Ontology

/// Which edges a question is about.
public struct EdgeFilter: Sendable, Hashable {
    /// Which way an edge runs, seen from a node.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        /// Away from the node.
        case outgoing
        /// Towards the node.
        case incoming
        /// Either way.
        case either
    }

    /// The types that count; `nil` means all but `co_mentioned`.
    public var types: Set<EdgeType>?
    /// Which way edges must run; a symmetric type runs both ways.
    public var direction: Direction
    /// The least confidence that counts, 0…1.
    public var confidence: Double
    /// The first day that counts, ISO 8601.
    public var since: String?
    /// The last day that counts, ISO 8601.
    public var until: String?
    /// Whether denied edges count.
    public var negated: Bool

    /// A filter with the given parts; without any, all but `co_mentioned` edges pass.
    public init(
        types: Set<EdgeType>? = nil, direction: Direction = .either, confidence: Double = 0, since: String? = nil,
        until: String? = nil, negated: Bool = true
    ) {
        self.types = types
        self.direction = direction
        self.confidence = confidence
        self.since = since
        self.until = until
        self.negated = negated
    }

    /// Whether it lets every edge pass but `co_mentioned` ones.
    var isPlain: Bool {
        types == nil && direction == .either && confidence <= 0 && since == nil && until == nil && negated
    }

    /// Whether all of some edges pass, seen from `node`.
    func passesAll(_ edges: ArraySlice<Int32>, from node: Int, in index: GraphIndex) -> Bool {
        if isPlain, !index.hasWeakEdges { return true }
        return edges.allSatisfy { passes(Int($0), from: node, in: index) }
    }

    /// Whether an edge of the index passes, seen from `node`.
    func passes(_ edge: Int, from node: Int, in index: GraphIndex) -> Bool {
        let type = index.types[edge]
        if let types { guard types.contains(type) else { return false } }
        if types == nil, type == .coMentioned { return false }
        if index.confidences[edge] < confidence { return false }
        if !negated, index.graph.edges[edge].polarity == .negated { return false }
        if direction != .either, !type.isSymmetric {
            guard index.starts(edge, at: node) == (direction == .outgoing) else { return false }
        }
        return since == nil && until == nil
            || index.graph.edges[edge].evidence.contains { isInPeriod($0, index.published) }
    }

    /// Whether what the evidence tells, or else its article, is dated in the period; undated evidence is not.
    private func isInPeriod(_ evidence: EntityGraph.Evidence, _ published: [String: String]) -> Bool {
        Period(since: since, until: until).contains(evidence.statement.date ?? published[evidence.article])
    }
}
