/// Letters without case and accents, the way names are compared.
package enum LetterFolding {
    /// The plain lower-case letter of each of U+00C0 to U+024F; "." where there is none.
    private static let latin: [UInt8] = Array(
        ("aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
            + "gggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
            + "...............e................oo.............uu............................aaiioouuuuuuuuuu.aa"
            + "aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
            + "................").utf8)

    /// The plain lower-case letter of each of U+1E00 to U+1EFF (Vietnamese and others).
    private static let latinAdditional: [UInt8] = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
            + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......").utf8)

    /// The folded letter for a two- or three-byte character, or `nil` where it has none.
    static func plainLetter(_ scalar: UInt32) -> UInt8? {
        let letter: UInt8
        switch scalar {
        case 0xC0...0x24F: letter = latin[Int(scalar - 0xC0)]
        case 0x1E00...0x1EFF: letter = latinAdditional[Int(scalar - 0x1E00)]
        default: return nil
        }
        return letter == UInt8(ascii: ".") ? nil : letter
    }

    /// A string's letters and digits, without case, accents and everything else.
    package static func fold(_ text: String) -> String {
        var folded = ""
        for scalar in text.unicodeScalars {
            if let letter = plainLetter(scalar.value) {
                folded.unicodeScalars.append(Unicode.Scalar(letter))
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                folded += scalar.properties.lowercaseMapping
            }
        }
        return folded
    }
}
