/// Text as the DOT language, its escape sequences and its HTML-like labels want it.
///
/// Graphviz reads a label three times: the quoted string (`\"`), then sequences such as `\N` and `\n`, then character
/// references such as `&amp;`. All three are escaped, so that a label shows the text and nothing else.
/// See <https://graphviz.org/doc/info/attrs.html#k:escString>.
enum DOTEscaping {
    /// A quoted string that shows the given lines, already cleaned.
    static func quoted(_ lines: [String]) -> String {
        "\"" + lines.map(escaped).joined(separator: "\\n") + "\""
    }

    /// A quoted string that shows one line, already cleaned.
    static func quoted(_ line: String) -> String { "\"" + escaped(line) + "\"" }

    /// The text for an HTML-like label, already cleaned.
    static func markup(_ text: String) -> String {
        guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An identifier of ASCII letters, digits and underscores; whatever else is written as its number.
    ///
    /// No hyphen: Graphviz writes one into SVG as a character reference.
    static func identifier(_ id: String) -> String {
        var result = ""
        for scalar in id.unicodeScalars.prefix(200) {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": result.unicodeScalars.append(scalar)
            default: result += "_x" + String(scalar.value, radix: 16)
            }
        }
        return result
    }

    private static func escaped(_ line: String) -> String {
        guard line.utf8.contains(where: { "\\\"&".utf8.contains($0) }) else { return line }
        var result = ""
        for scalar in line.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "&": result += "&amp;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
