package import Ontology

/// The labels that the recognizer gives to tokens: outside, or beginning, inside, last, only (unit) token of a name of one
/// of four types (BILOU: Ratinov and Roth 2009, doi:10.3115/1596374.1596399).
package enum NameLabel {
    /// The number of labels.
    package static let count = 17
    /// No name.
    package static let outside = 0

    /// Where in its name a token stands.
    package enum Position: Int, CaseIterable {
        case begin, inside, last, unit
    }

    /// The label of a token.
    package static func label(_ type: NodeType, _ position: Position) -> Int {
        1 + 4 * typeIndex(type) + position.rawValue
    }

    /// The type of a label; `nil` for outside.
    package static func type(_ label: Int) -> NodeType? { label == 0 ? nil : NodeType.allCases[(label - 1) / 4] }

    /// The position of a label; `nil` for outside.
    package static func position(_ label: Int) -> Position? {
        label == 0 ? nil : Position(rawValue: (label - 1) % 4)
    }

    /// Whether `next` may follow `label`; `nil` stands for a sentence's edge.
    package static func mayFollow(_ label: Int?, _ next: Int?) -> Bool {
        let isOpen = label.flatMap(position).map { $0 == .begin || $0 == .inside } ?? false
        let continues = next.flatMap(position).map { $0 == .inside || $0 == .last } ?? false
        guard isOpen else { return !continues }
        return continues && label.flatMap(type) == next.flatMap(type)
    }

    /// The names of the labels, for the model file.
    package static let names: [String] = (0..<count).map { label in
        guard let type = type(label), let position = position(label) else { return "O" }
        return "\(["B", "I", "L", "U"][position.rawValue])-\(type.rawValue)"
    }

    /// The place of a type among the labels.
    package static func typeIndex(_ type: NodeType) -> Int {
        switch type {
        case .person: 0
        case .organization: 1
        case .place: 2
        case .event: 3
        }
    }
}
