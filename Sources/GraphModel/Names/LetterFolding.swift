/// Case and diacritics taken off, so that spellings of one name compare equal.
///
/// Latin letters lose their marks ("Vučić" → "vucic"), other scripts are lower-cased only. Combining marks, bidirectional
/// controls and other invisible scalars vanish.
public enum LetterFolding {
    /// The folded letters and digits of `text`; every other character becomes one space.
    ///
    /// An apostrophe vanishes with a possessive `s` behind it; a full stop inside initials vanishes ("U.S." → "us").
    ///
    /// - Complexity: O(*n*).
    public static func fold(_ text: some StringProtocol) -> String {
        var out = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if isApostrophe(scalar) {
                if endsWithPossessive(scalars, index) { index += 1 }
                continue
            }
            if scalar == ".", isInsideInitials(scalars, index) { continue }
            append(scalar, to: &out)
        }
        return String(out)
    }

    /// The folded words of `text`, in order.
    public static func words(_ text: some StringProtocol) -> [String] {
        let plain = text.utf8.withContiguousStorageIfAvailable { plainWords($0) }
        return (plain ?? nil) ?? fold(text).split(separator: " ").map(String.init)
    }

    /// The folded words of a text of ASCII letters, digits and spacing alone; `nil` for any other, and where a full stop or
    /// an apostrophe may belong to a word.
    private static func plainWords(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { folded in
            var words: [String] = []
            var start = 0
            for (index, byte) in text.enumerated() {
                switch byte {
                case 0x61...0x7A, 0x30...0x39: folded[index] = byte
                case 0x41...0x5A: folded[index] = byte + 32
                case 0x80..., UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "`"): return nil
                default:
                    if start < index { words.append(String(decoding: folded[start..<index], as: UTF8.self)) }
                    start = index + 1
                }
            }
            if start < text.count { words.append(String(decoding: folded[start..<text.count], as: UTF8.self)) }
            return words
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: out.append(scalar)
        case 0x41...0x5A: out.append(Unicode.Scalar(UInt8(scalar.value + 32)))
        case 0...0x7F: out.append(" ")
        default:
            if let base = LatinLetters.base(of: scalar) {
                out.append(contentsOf: base.unicodeScalars)
            } else if isInvisible(scalar) {
                return
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else {
                out.append(" ")
            }
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{02BC}" || scalar == "`"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// Whether the full stop before `index` follows one lone letter and precedes another letter.
    private static func isInsideInitials(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index > 1, index < scalars.count, isLetter(scalars[index]), isLetter(scalars[index - 2]) else {
            return false
        }
        return index == 2 || !isLetter(scalars[index - 3])
    }

    /// Whether a possessive `s`, and then no more of the word, stands at `index`.
    private static func endsWithPossessive(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index < scalars.count, scalars[index] == "s" || scalars[index] == "S" else { return false }
        return index + 1 == scalars.count || !isLetter(scalars[index + 1])
    }
}

/// The unmarked ASCII letter under each marked Latin letter.
///
/// From the canonical decompositions of the Unicode Character Database; letters with a stroke or hook, and ligatures,
/// which have no decomposition, by their customary plain spelling.
enum LatinLetters {
    /// The plain spelling of a Latin letter beyond ASCII; `nil` for what is none.
    static func base(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xC0..<0x250: at(Int(scalar.value) - 0xC0, in: latin)
        case 0x1E00..<0x1F00: at(Int(scalar.value) - 0x1E00, in: additional)
        default: nil
        }
    }

    private static func at(_ offset: Int, in table: [UInt8]) -> String? {
        let byte = table[offset]
        switch byte {
        case UInt8(ascii: "."): return nil
        case UInt8(ascii: "1"): return "ae"
        case UInt8(ascii: "2"): return "oe"
        case UInt8(ascii: "3"): return "ss"
        case UInt8(ascii: "4"): return "th"
        default: return String(Unicode.Scalar(byte))
        }
    }

    /// U+00C0…U+024F; 1 stands for ae, 2 for oe, 3 for ss, 4 for th.
    private static let latin: [UInt8] = Array(
        ("aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo22"
            + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
            + "...............e................oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkk"
            + "oooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................")
            .utf8)

    /// U+1E00…U+1EFF.
    private static let additional: [UInt8] = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
            + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy...3..aaaaaaaaaaaaaaaaaaaaaaaa"
            + "eeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......")
            .utf8)
}
