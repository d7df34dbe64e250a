/// The comparison form of words: lower case, Latin letters without marks, no full stops and apostrophes.
enum FoldedWord {
    /// The folded form of a word; empty where nothing of it counts ("'", ".").
    ///
    /// - Complexity: O(*n*).
    static func fold(_ word: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            case 0x61...0x7A, 0x30...0x39, 0x26: folded.append(scalar)
            case 0x27, 0x2E, 0x60, 0x2018, 0x2019, 0x02BC, 0x300...0x36F, 0xAD: break
            case 0xC0...0x17F: folded.append(contentsOf: base(of: scalar.value))
            case ..<0x80: break
            default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(folded)
    }

    /// The folded words of a text, parted at blanks, hyphens, dashes and slashes.
    static func words(_ text: some StringProtocol) -> [String] {
        text.split { $0.unicodeScalars.allSatisfy(isSeparator) }.map { fold($0) }.filter { !$0.isEmpty }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x2D, 0x2F, 0xA0, 0x2010...0x2015, 0x2212, 0x5F, 0x28, 0x29, 0x2C, 0x3A: true
        default: false
        }
    }

    private static func base(of value: UInt32) -> Substring.UnicodeScalarView {
        bases[Int(value - 0xC0)].unicodeScalars
    }

    /// The plain letters of U+00C0…U+017F, in order.
    private static let bases: [Substring] = """
        a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th ss \
        a a a a a a ae c e e e e i i i i d n o o o o o o o u u u u y th y \
        a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i \
        ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s \
        t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
        """.split(separator: " ")
}
