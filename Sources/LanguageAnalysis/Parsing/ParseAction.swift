public import TextModel

/// A move with the relation it makes, as a label of the parser's model: `S`, `L:nsubj`, `R:obj`.
public struct ParseAction: Hashable, Sendable {
    /// The move.
    public let move: Configuration.Move
    /// The relation that it makes; `nil` for a shift.
    public let relation: DependencyRelation?

    /// An action of the given parts.
    public init(_ move: Configuration.Move, _ relation: DependencyRelation? = nil) {
        self.move = move
        self.relation = relation
    }

    /// The action that a label names.
    public init?(label: String) {
        if label == "S" {
            self.init(.shift)
            return
        }
        guard let relation = DependencyRelation(name: label.dropFirst(2)) else { return nil }
        switch label.prefix(2) {
        case "L:": self.init(.left, relation)
        case "R:": self.init(.right, relation)
        default: return nil
        }
    }

    /// The label that names the action.
    public var label: String {
        switch move {
        case .shift: "S"
        case .left: "L:\(relation?.name ?? "dep")"
        case .right: "R:\(relation?.name ?? "dep")"
        }
    }

    /// The relation's number plus one, as configurations keep it.
    public var relationNumber: Int { relation.map { Int($0.rawValue) + 1 } ?? 0 }
}
