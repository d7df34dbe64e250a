internal import EntityExtraction
internal import Ontology

/// Sets of the recognizer's labels as bits.
enum LabelBits {
    static let count = NameLabel.count
    static let outside: UInt32 = 1

    /// The labels of one token of a name of any of the given types.
    static func name(_ types: [NodeType], _ token: Int, of tokens: Range<Int>) -> UInt32 {
        let position: NameLabel.Position
        switch (token == tokens.lowerBound, token == tokens.upperBound - 1) {
        case (true, true): position = .unit
        case (true, false): position = .begin
        case (false, true): position = .last
        case (false, false): position = .inside
        }
        return types.reduce(0) { $0 | 1 << UInt32(NameLabel.label($1, position)) }
    }
}
