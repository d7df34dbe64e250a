/// Writes JSON text, byte by byte, in the order it is told.
///
/// Objects and arrays are written one member a line, or whole on one line where asked for. Control characters,
/// bidirectional controls and line separators are escaped, so that a hostile name cannot disturb a terminal.
struct JSONWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true
    /// The depth from which on everything stays on one line; `nil` outside such a value.
    private var inlineDepth: Int?

    /// Writes an object; `inline` keeps it on one line.
    mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        enclosed("{", "}", inline: inline, body)
    }

    /// Writes an array with one call of `body` for each element.
    mutating func array<Elements: Sequence>(
        _ elements: Elements, inline: Bool = false, _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        enclosed("[", "]", inline: inline) { writer in
            for element in elements {
                writer.separate()
                body(&writer, element)
            }
        }
    }

    /// Writes a member's name; its value comes next.
    mutating func key(_ name: String) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
    }

    /// Writes a member whose value is a string.
    mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    /// Writes a member whose value is a string, if there is one.
    mutating func member(_ name: String, optional value: String?) {
        if let value { member(name, value) }
    }

    /// Writes a member whose value is a whole number.
    mutating func member(_ name: String, _ value: Int) {
        key(name)
        raw(String(value))
    }

    /// Writes a member whose value is a number; infinities and not-a-number become 0.
    mutating func member(_ name: String, _ value: Double) {
        key(name)
        number(value)
    }

    /// Writes a member whose value is an array of strings, on one line.
    mutating func member(_ name: String, _ values: [String]) {
        key(name)
        array(values, inline: true) { $0.string($1) }
    }

    /// Writes a member whose value is an array of whole numbers, on one line.
    mutating func member(_ name: String, _ values: [Int]) {
        key(name)
        array(values, inline: true) { $0.raw(String($1)) }
    }

    /// Writes a number so that reading gives the same value.
    mutating func number(_ value: Double) {
        if value == value.rounded(), abs(value) < 1e15 {
            raw(String(Int(value)))
        } else {
            raw(value.isFinite ? String(value) : "0")
        }
    }

    /// Writes text that is JSON already.
    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Ends the line.
    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func enclosed(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, inline: Bool, _ body: (inout JSONWriter) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        depth += 1
        if inline, inlineDepth == nil { inlineDepth = depth }
        isFirst = true
        body(&self)
        let wasEmpty = isFirst
        let wasInline = inlineDepth != nil
        if inlineDepth == depth { inlineDepth = nil }
        depth -= 1
        if !wasEmpty, !wasInline { newLine() }
        bytes.append(UInt8(ascii: close))
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        if inlineDepth == nil {
            newLine()
        } else if !isFirst {
            bytes.append(UInt8(ascii: " "))
        }
        isFirst = false
    }

    private mutating func newLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth {
            bytes.append(UInt8(ascii: " "))
            bytes.append(UInt8(ascii: " "))
        }
    }
}

extension JSONWriter {
    /// Writes a string in quotes.
    mutating func string(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var (start, index) = (0, 0)
            while index < utf8.count {
                let byte = utf8[index]
                if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: utf8[start..<index])
                index += escape(utf8, at: index)
                start = index
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes what stands at `index`, escaped where need be, and says how many bytes it took.
    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = utf8[index]
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case UInt8(ascii: "\n"): raw("\\n")
        case UInt8(ascii: "\r"): raw("\\r")
        case UInt8(ascii: "\t"): raw("\\t")
        case 0..<0x20, 0x7F: raw(Self.escape(UInt16(byte)))
        case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0:
            raw(Self.escape(UInt16(utf8[index + 1])))
            return 2
        case 0xE2 where index + 2 < utf8.count:
            let scalar = UInt16(0x2000) | UInt16(utf8[index + 1] & 0x3F) << 6 | UInt16(utf8[index + 2] & 0x3F)
            if Self.isHazardous(scalar) {
                raw(Self.escape(scalar))
            } else {
                bytes.append(contentsOf: utf8[index..<index + 3])
            }
            return 3
        default: bytes.append(byte)
        }
        return 1
    }

    /// Line separators, bidirectional marks, embeddings, overrides and isolates.
    private static func isHazardous(_ scalar: UInt16) -> Bool {
        switch scalar {
        case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
