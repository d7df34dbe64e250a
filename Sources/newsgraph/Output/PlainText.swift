/// Article text made fit for a terminal: one line, no control characters, nothing that turns the reading direction.
enum PlainText {
    /// The text on one line; runs of white space become one space.
    ///
    /// Control, format and unassigned characters go: an escape sequence could rewrite the screen, a direction mark could
    /// make one name read as another.
    static func line(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar.properties.isWhitespace {
                pendingSpace = !shown.isEmpty
            } else if isShown(scalar) {
                if pendingSpace { shown.append(" ") }
                pendingSpace = false
                shown.append(scalar)
            }
        }
        return String(shown)
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: return false
        default: return true
        }
    }

    /// The words of a line broken to lines of at most `width` characters, each after `indent` spaces.
    static func wrapped(_ text: String, width: Int, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var current = ""
        var length = 0
        for word in line(text).split(separator: " ") {
            if length > 0, length + 1 + word.count > width - indent {
                lines.append(margin + current)
                (current, length) = ("", 0)
            }
            current += (length > 0 ? " " : "") + word
            length += (length > 0 ? 1 : 0) + word.count
        }
        lines.append(margin + current)
        return lines.joined(separator: "\n")
    }
}
