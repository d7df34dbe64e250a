/// Two parts of the corpus that were compared, and what came of it.
public struct Match: Sendable, Hashable {
    /// An article node of one part.
    public var left: NodeReference
    /// An article node of the other part.
    public var right: NodeReference
    /// The index in the graph's nodes of the node that holds the one part.
    public var leftNode: Int
    /// The index in the graph's nodes of the node that holds the other; the same where they were joined.
    public var rightNode: Int
    /// What spoke for and against.
    public var comparison: Comparison
    /// The judgement that decided, where one did.
    public var judgement: Judgement?
}

/// The corpus graph together with the reasons for its identities.
public struct Resolution: Sendable {
    /// The graph.
    public var graph: EntityGraph
    /// What was joined beyond equal names, and why, the surest first.
    public var joins: [Match]
    /// What was left apart though much speaks for one, the most doubtful first.
    public var doubts: [Match]
    /// Judgements that contradict each other.
    public var conflicts: [JudgementConflict]
}
