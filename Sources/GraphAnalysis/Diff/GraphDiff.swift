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
        /// One side affirms what the other denies.
        case contradicted
    }

    /// The graph of both sides' articles together; a text that only shares its id with one of the other side is renamed.
    public var graph: EntityGraph
    /// How each node of `graph` stands, in their order.
    public var nodes: [NodeDifference]
    /// How each claim stands, by source, target and type.
    public var edges: [EdgeDifference]

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
