/// A token in the making: its place and what it is to the sentence splitter.
struct Piece {
    enum Kind: UInt8 {
        case word, number, initial, abbreviation, title, clitic
        case period, terminator, ellipsis, comma, colon, dash, quote, opener, closer, symbol
    }

    var start: Int
    var end: Int
    var kind: Kind
    /// Whether white space stands before it.
    var spaced = false

    /// Whether a sentence can end with it.
    var endsSentence: Bool { kind == .period || kind == .terminator || kind == .ellipsis }
    /// Whether its last character is a period that belongs to it.
    var isAbbreviated: Bool { kind == .initial || kind == .abbreviation || kind == .title }
    /// Whether it is made of letters or digits.
    var isWordlike: Bool { kind.rawValue <= Kind.clitic.rawValue }
}
