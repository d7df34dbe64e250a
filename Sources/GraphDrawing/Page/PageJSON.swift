/// Writes JSON that may stand inside an HTML script element: nothing in it ends the element or opens a comment.
struct PageJSON {
    /// What has been written.
    private(set) var text = ""
    private var isFirst = true

    mutating func object(_ body: (inout PageJSON) -> Void) { enclosed("{", "}", body) }

    /// An array whose elements `body` writes by `element`.
    mutating func list(_ body: (inout PageJSON) -> Void) { enclosed("[", "]", body) }

    mutating func array<Elements: Sequence>(
        _ elements: Elements, _ body: (inout PageJSON, Elements.Element) -> Void
    ) {
        list { list in
            for element in elements { list.element { body(&$0, element) } }
        }
    }

    mutating func element(_ body: (inout PageJSON) -> Void) {
        separate()
        body(&self)
    }

    mutating func member(_ name: String, _ body: (inout PageJSON) -> Void) {
        separate()
        text += "\"\(name)\":"
        body(&self)
    }

    /// A text member, where there is a text.
    mutating func member(_ name: String, optional value: String?) {
        if let value { member(name) { $0.string(value) } }
    }

    mutating func number(_ value: Int) { text += String(value) }

    mutating func bool(_ value: Bool) { text += value ? "true" : "false" }

    /// A share with two digits behind the point.
    mutating func hundredths(_ value: Double) {
        let share = Int((min(max(value.isFinite ? value : 0, 0), 1) * 100).rounded())
        text += share == 100 ? "1" : "0.\(share < 10 ? "0" : "")\(share)"
    }

    mutating func string(_ value: String) {
        text += "\""
        if value.utf8.allSatisfy(Self.isPlain) {
            text += value
        } else {
            for scalar in value.unicodeScalars { append(scalar) }
        }
        text += "\""
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 32 && byte < 127 && !"\"\\<>&".utf8.contains(byte)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "\\", "<", ">", "&", "\u{7F}", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}":
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }

    private mutating func enclosed(_ open: String, _ close: String, _ body: (inout PageJSON) -> Void) {
        text += open
        isFirst = true
        body(&self)
        text += close
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { text += ",\n" }
        isFirst = false
    }
}
