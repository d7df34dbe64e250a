public import Ontology

/// A decision about identity: two nodes are the same, are different, or nobody can tell yet.
///
/// A judgement outranks every score. Judgements are data, kept in a file of their own beside the graph; taking one out of
/// the list undoes it.
public struct Judgement: Sendable, Hashable, Codable {
    /// What was decided.
    public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
        /// One node.
        case same
        /// Two nodes, whatever else speaks for one.
        case different
        /// Two nodes, until somebody knows better.
        case unsure
    }

    /// One of the two.
    public var a: NodeReference
    /// The other.
    public var b: NodeReference
    /// What was decided.
    public var verdict: Verdict
    /// Who decided.
    public var by: String
    /// When: ISO 8601.
    public var at: String
    /// Why, in words.
    public var reason: String?

    /// A judgement with the given parts.
    public init(
        _ verdict: Verdict, _ a: NodeReference, _ b: NodeReference, by: String, at: String, reason: String? = nil
    ) {
        self.a = a
        self.b = b
        self.verdict = verdict
        self.by = by
        self.at = at
        self.reason = reason
    }
}

/// Names one or more article nodes, in terms that outlive a new analysis of the article.
public struct NodeReference: Sendable, Hashable, Codable {
    /// The article that holds the node; `nil` means every article.
    public var article: String?
    /// The type of the node.
    public var type: NodeType
    /// The node's name in its article, to the letter.
    public var name: String

    /// A reference to the node of the given type and name in `article`, or in every article.
    public init(article: String? = nil, type: NodeType, name: String) {
        self.article = article
        self.type = type
        self.name = name
    }
}

extension NodeReference: Comparable {
    /// Orders by article (all articles first), type and name.
    public static func < (left: NodeReference, right: NodeReference) -> Bool {
        (left.article ?? "", left.type, left.name) < (right.article ?? "", right.type, right.name)
    }
}

extension NodeReference: CustomStringConvertible {
    /// The reference in words: `person "Mark Rutte" in hague-summit`.
    public var description: String {
        "\(type.rawValue) \"\(name)\"" + (article.map { " in \($0)" } ?? "")
    }
}

extension EntityGraph.Node {
    /// References to all members of this node, sorted.
    public var references: [NodeReference] {
        members.map { NodeReference(article: $0.article, type: $0.node.type, name: $0.node.name) }.sorted()
    }

    /// One reference that stands for the whole node: a member under its canonical name where there is one.
    public var reference: NodeReference? {
        references.first { $0.name == name } ?? references.first
    }
}
