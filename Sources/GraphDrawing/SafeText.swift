/// Article text made fit to be shown: one line, no invisible marks, of bounded length.
enum SafeText {
    /// The text without control, format and direction marks, white space squeezed, cut after `limit` characters.
    ///
    /// An ampersand that begins what XML or HTML would read as a character reference is parted from it by an
    /// invisible word joiner, since Graphviz would decode the reference. Cleaning twice changes nothing.
    ///
    /// - Complexity: O(*limit*), except for text made of invisible characters only.
    static func clean(_ text: String, limit: Int = 400) -> String {
        isPlain(text, limit: limit) ? text : cleanedWithCare(text, limit: limit)
    }

    /// A passage without control, format and direction marks; its white space stays, as single spaces.
    ///
    /// - Complexity: O(*n*).
    static func passage(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where isSpace(scalar) || !isHidden(scalar) {
            shown.append(isSpace(scalar) ? " " : scalar)
        }
        return String(shown)
    }

    /// Whether a text is short printable ASCII with single spaces between words and no ampersand: most are.
    private static func isPlain(_ text: String, limit: Int) -> Bool {
        guard text.utf8.count <= limit else { return false }
        let space = UInt8(ascii: " ")
        var last = space
        for byte in text.utf8 {
            guard byte >= 32, byte < 127, byte != UInt8(ascii: "&") else { return false }
            if byte == space && last == space { return false }
            last = byte
        }
        return last != space || text.isEmpty
    }

    private static func cleanedWithCare(_ text: String, limit: Int) -> String {
        var shown = ""
        var count = 0
        var gap = false
        for character in text {
            let kept = visible(character)
            if kept.isEmpty {
                gap = gap || character.unicodeScalars.contains { isSpace($0) }
                continue
            }
            if count >= limit {
                return guardingReferences(shown) + "…"
            }
            if gap && count > 0 {
                shown += " "
                count += 1
            }
            gap = false
            shown.unicodeScalars.append(contentsOf: kept)
            count += 1
        }
        return guardingReferences(shown)
    }

    /// The scalars of a character that may be shown: at most eight, so that stacked accents stay on their line.
    private static func visible(_ character: Character) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        for scalar in character.unicodeScalars where kept.count < 8 && !isSpace(scalar) && !isHidden(scalar) {
            kept.append(scalar)
        }
        return kept
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar == " " || (9...13).contains(scalar.value) }
        return scalar.properties.isWhitespace
    }

    /// Whether a scalar shows nothing, changes the direction of others, or may not stand in XML.
    ///
    /// Joiners stay: scripts need them.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 32 || scalar.value == 127 }
        switch scalar.value {
        case 0x200C, 0x200D: return false
        case 0xFFFD: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return scalar.properties.isNoncharacterCodePoint
        }
    }

    private static func guardingReferences(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            result.append(scalar)
            if scalar == "&" && beginsReference(scalars[(index + 1)...]) { result.append("\u{2060}") }
        }
        return String(result)
    }

    private static func beginsReference(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        var length = 0
        for scalar in rest.prefix(40) {
            if scalar == ";" { return length > 0 }
            guard scalar.isASCII, scalar == "#" || scalar.properties.isAlphabetic || (48...57).contains(scalar.value)
            else { return false }
            length += 1
        }
        return false
    }
}
