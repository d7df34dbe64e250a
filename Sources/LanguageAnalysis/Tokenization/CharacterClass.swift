/// What a character is to the tokenizer.
enum CharacterClass: UInt8 {
    case space, letter, digit, period, terminator, comma, colon, hyphen, dash, slash, apostrophe, quote
    case opener, closer, currency, percent, ellipsis, symbol

    /// Whether words are made of it.
    var isWordlike: Bool { self == .letter || self == .digit }
}

/// A character, its class and its length in bytes.
struct ClassifiedCharacter {
    var kind: CharacterClass
    var scalar: UInt32
    var length: Int
}

extension CharacterClass {
    /// The classes of the 128 ASCII characters.
    static let ascii: [CharacterClass] = (0..<128).map { code in
        switch UInt8(code) {
        case 0...0x20, 0x7F: .space
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "."): .period
        case UInt8(ascii: "!"), UInt8(ascii: "?"): .terminator
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ":"), UInt8(ascii: ";"): .colon
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: "\""): .quote
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opener
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closer
        case UInt8(ascii: "$"): .currency
        case UInt8(ascii: "%"): .percent
        default: .symbol
        }
    }

    /// The class of a character outside ASCII.
    static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0x2018, 0x2019, 0x02BC, 0xFF07: return .apostrophe
        case 0x201C...0x201F, 0x201A, 0x201B, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02: return .quote
        case 0x2010, 0x2011: return .hyphen
        case 0x2012...0x2015, 0x2212: return .dash
        case 0x2026: return .ellipsis
        case 0x3002, 0xFF01, 0xFF1F: return .terminator
        case 0xFF0C, 0x3001, 0x060C: return .comma
        case 0xAD, 0x200C, 0x200D: return .letter
        case 0x2030: return .percent
        default: return ofCategory(scalar.properties.generalCategory)
        }
    }

    private static func ofCategory(_ category: Unicode.GeneralCategory) -> CharacterClass {
        switch category {
        case .decimalNumber, .letterNumber, .otherNumber: .digit
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: .space
        case .openPunctuation: .opener
        case .closePunctuation: .closer
        case .initialPunctuation, .finalPunctuation: .quote
        case .currencySymbol: .currency
        case .dashPunctuation: .dash
        case .otherPunctuation, .connectorPunctuation, .mathSymbol, .modifierSymbol, .otherSymbol: .symbol
        default: .letter
        }
    }
}

/// A text's bytes, read character by character.
struct CharacterReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private let ascii = CharacterClass.ascii

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The character that starts at `offset`, which lies on a character boundary.
    @inline(__always)
    func character(at offset: Int) -> ClassifiedCharacter {
        let byte = bytes[offset]
        if byte < 0x80 {
            return ClassifiedCharacter(kind: ascii[Int(byte)], scalar: UInt32(byte), length: 1)
        }
        return wideCharacter(at: offset, first: byte)
    }

    private func wideCharacter(at offset: Int, first: UInt8) -> ClassifiedCharacter {
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for index in 1..<length where offset + index < bytes.count {
            value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
        }
        let kind = Unicode.Scalar(value).map(CharacterClass.of) ?? .symbol
        return ClassifiedCharacter(kind: kind, scalar: value, length: length)
    }

    /// The character that ends at `end`.
    @inline(__always)
    func character(before end: Int) -> ClassifiedCharacter {
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return character(at: start)
    }

    /// Whether the byte at `offset` is an ASCII letter.
    @inline(__always)
    func isASCIILetter(_ offset: Int) -> Bool { bytes[offset] | 0x20 >= 0x61 && bytes[offset] | 0x20 <= 0x7A }

    /// Whether an upper-case letter starts at `offset`.
    func isUpper(_ offset: Int) -> Bool {
        let byte = bytes[offset]
        if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
        let found = character(at: offset)
        return Unicode.Scalar(found.scalar)?.properties.isUppercase ?? false
    }

    /// Whether a lower-case letter starts at `offset`.
    func isLower(_ offset: Int) -> Bool {
        let byte = bytes[offset]
        if byte < 0x80 { return byte >= 0x61 && byte <= 0x7A }
        let found = character(at: offset)
        return Unicode.Scalar(found.scalar)?.properties.isLowercase ?? false
    }

    /// The bytes of a range as text, ASCII letters lowered; only for short ranges looked up in tables.
    func lowered(_ range: Range<Int>) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { room in
            for (place, byte) in zip(room.indices, range) {
                room[place] = bytes[byte] >= 0x41 && bytes[byte] <= 0x5A ? bytes[byte] | 0x20 : bytes[byte]
            }
            return String(decoding: room, as: UTF8.self)
        }
    }
}
