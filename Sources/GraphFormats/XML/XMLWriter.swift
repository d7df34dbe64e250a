/// Writes XML 1.0 text, element by element; what XML cannot hold becomes U+FFFD.
struct XMLWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var depth = 0

    /// Writes an element with content.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], _ body: (inout XMLWriter) -> Void
    ) {
        open(name, attributes, ">\n")
        depth += 1
        body(&self)
        depth -= 1
        indent()
        raw("</\(name)>\n")
    }

    /// Writes an element without content.
    mutating func element(_ name: String, _ attributes: [(String, String)]) { open(name, attributes, "/>\n") }

    /// Writes an element that holds text alone.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        open(name, attributes, ">")
        escaped(text)
        raw("</\(name)>\n")
    }

    private mutating func open(_ name: String, _ attributes: [(String, String)], _ ending: String) {
        indent()
        raw("<\(name)")
        for (name, value) in attributes {
            raw(" \(name)=\"")
            escaped(value)
            raw("\"")
        }
        raw(ending)
    }

    private mutating func indent() { bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth)) }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func escaped(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case "\t", "\n", "\r": raw("&#\(scalar.value);")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": raw("\u{FFFD}")
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}
