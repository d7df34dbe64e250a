public import GraphModel
public import Ontology

/// What two graphs, or two sets of articles, say alike and what they say differently.
///
/// Both sides' articles are resolved together, so that nodes are matched by identity and not by spelling; then it is
/// asked which side each node and each claim stands on.
public struct GraphDiff: Sendable, Equatable {
    /// Where something stands.
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// On the left side only.
        case left
        /// On the right side only.
        case right
        /// On both sides, alike.
        case both
        /// On both sides, in other terms.
        case changed
        /// One side affirms what the other denies, or both fill differently what has room for one.
        case contradicted
    }

    /// The graph of both sides' articles together; a text that only shares its id with one of the other side is renamed.
    public var graph: EntityGraph
    /// How each node of `graph` stands, in their order.
    public var nodes: [NodeDifference]
    /// How each claim stands, by source, target and type.
    public var edges: [EdgeDifference]
    /// Where the sides fill differently what has room for one, by node and role; their claims are `contradicted`.
    public var conflicts: [Conflict]

    /// Two claims of which only one can hold: two holders of one office, two birthplaces of one person.
    public struct Conflict: Sendable, Hashable {
        /// The node that has room for one.
        public var node: Int
        /// What it has one of: "prime minister".
        public var role: String
        /// The left side's claims, as indices in `edges`.
        public var left: [Int]
        /// The right side's claims.
        public var right: [Int]
    }

    /// A node of the joint graph, seen from both sides.
    public struct NodeDifference: Sendable, Hashable {
        /// Where it stands; `changed` where the sides call it differently or count it as different numbers of nodes.
        public var standing: Standing
        /// The name that the left side's articles support.
        public var leftName: String?
        /// The name that the right side's articles support.
        public var rightName: String?
        /// The identifiers of the left graph's nodes that are this one: more than one where it was not seen to be one.
        public var leftIDs: [String]
        /// The identifiers of the right graph's nodes that are this one.
        public var rightIDs: [String]

        /// How its naming or counting changed.
        public enum Change: String, Sendable, Hashable, CaseIterable {
            /// Another canonical name.
            case renamed
            /// Several nodes of the left side are one on the right.
            case merged
            /// One node of the left side is several on the right.
            case split
        }

        /// What changed from left to right; empty unless both sides have it.
        public var changes: [Change] {
            guard let leftName, let rightName else { return [] }
            var changes: [Change] = leftName == rightName ? [] : [.renamed]
            if leftIDs.count > rightIDs.count { changes.append(.merged) }
            if leftIDs.count < rightIDs.count { changes.append(.split) }
            return changes
        }
    }

    /// All that is claimed between two nodes by edges of one type, seen from both sides.
    public struct EdgeDifference: Sendable, Hashable {
        /// What changed between the sides.
        public enum Change: String, Sendable, Hashable, CaseIterable {
            /// Another word for it.
            case label
            /// Affirmed and denied.
            case polarity
            /// More or less real.
            case modality
            /// Said by others.
            case attribution
            /// At another time.
            case date
            /// Surer or less sure, by 0.1 or more.
            case confidence
        }

        /// The node it starts from, in the joint graph.
        public var source: Int
        /// The node it leads to, in the joint graph.
        public var target: Int
        /// What kind of claim it is.
        public var type: EdgeType
        /// Where it stands.
        public var standing: Standing
        /// What changed, in the order of `Change`.
        public var changes: [Change]
        /// The left side's edges, one for each polarity and modality, with that side's evidence alone.
        public var left: [EntityGraph.Edge]
        /// The right side's edges.
        public var right: [EntityGraph.Edge]
    }

    /// Whether both sides say the same.
    public var isEmpty: Bool {
        nodes.allSatisfy { $0.standing == .both } && edges.allSatisfy { $0.standing == .both }
    }

    /// The number of nodes of each standing.
    public var nodeCounts: [Standing: Int] { nodes.reduce(into: [:]) { $0[$1.standing, default: 0] += 1 } }

    /// The number of claims of each standing.
    public var edgeCounts: [Standing: Int] { edges.reduce(into: [:]) { $0[$1.standing, default: 0] += 1 } }

    /// The same difference with the sides exchanged.
    public var reversed: GraphDiff {
        var copy = self
        for index in nodes.indices {
            copy.nodes[index].standing = nodes[index].standing.reversed
            copy.nodes[index].leftName = nodes[index].rightName
            copy.nodes[index].rightName = nodes[index].leftName
            copy.nodes[index].leftIDs = nodes[index].rightIDs
            copy.nodes[index].rightIDs = nodes[index].leftIDs
        }
        for index in edges.indices {
            copy.edges[index].standing = edges[index].standing.reversed
            copy.edges[index].left = edges[index].right
            copy.edges[index].right = edges[index].left
        }
        copy.conflicts = conflicts.map { Conflict(node: $0.node, role: $0.role, left: $0.right, right: $0.left) }
        return copy
    }
}

extension GraphDiff.Standing {
    /// The standing with the sides exchanged.
    var reversed: GraphDiff.Standing {
        switch self {
        case .left: .right
        case .right: .left
        default: self
        }
    }
}
