/// Article text as Markdown that says the text and nothing else.
public enum MarkdownText {
    /// The text on one line, with a backslash before each mark that Markdown or HTML would take for its own.
    ///
    /// - Complexity: O(*n*).
    public static func escaped(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !line.isEmpty, line.last != " " { line.append(" ") }
            } else if isControl(scalar) {
                continue
            } else {
                if marks.contains(scalar) { line.append("\\") }
                line.append(scalar)
            }
        }
        return String(line)
    }

    /// What begins emphasis, links, tags, code, tables, mathematics, comments or HTML anywhere in a line.
    private static let marks = Set("\\`*_[]{}<>#|$%^=~!&".unicodeScalars)

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
