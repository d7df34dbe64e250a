public import GraphAnalysis
internal import GraphModel

extension Drawing {
    /// The drawing of a difference: both states in one picture.
    public init(_ difference: GraphDiff, options: Options = Options()) {
        var union = difference.graph
        let nodeChanges = difference.nodes.map { Change($0.standing) }
        var edgeChanges: [Change] = []
        union.edges = difference.edges.flatMap { edge in
            // The right side's words where it has some: the picture shows what it has come to.
            let parts =
                edge.standing == .contradicted ? edge.left + edge.right : edge.right.isEmpty ? edge.left : edge.right
            edgeChanges += parts.map { _ in Change(edge.standing) }
            return parts
        }
        self.init(union: union, nodeChanges: nodeChanges, edgeChanges: edgeChanges, options: options)
    }
}

extension Drawing.Change {
    /// What became of what stands so.
    init(_ standing: GraphDiff.Standing) {
        switch standing {
        case .left: self = .removed
        case .right: self = .added
        case .both: self = .kept
        case .changed: self = .changed
        case .contradicted: self = .contradicted
        }
    }
}
