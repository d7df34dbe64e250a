/// What a text of a corpus serves for, where the corpus comes without such a division: most are learnt from, one in twenty
/// is for choosing between models, and one in twenty is looked at only for the final figures.
enum TextPart: CaseIterable {
    case training, development, check

    /// The part of the text with the given place in its file. Runs of five texts stay together, since neighbours are often
    /// about the same.
    static func of(_ index: Int) -> TextPart {
        switch index / 5 % 20 {
        case 7: .development
        case 17: .check
        default: .training
        }
    }
}

extension [LabelledText] {
    /// The texts of one part, in their order.
    func of(_ part: TextPart) -> [LabelledText] {
        indices.filter { TextPart.of($0) == part }.map { self[$0] }
    }
}
