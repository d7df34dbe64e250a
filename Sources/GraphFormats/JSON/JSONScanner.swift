/// Reads JSON text (RFC 8259) value by value and keeps the path for messages.
///
/// Nothing is built but what the caller asks for; unknown members are skipped. Nesting is bounded, so that no file can
/// exhaust the stack.
struct JSONScanner {
    /// One step of a path.
    private enum Step {
        case key(String)
        case index(Int)
    }

    /// The deepest nesting that is followed.
    static let deepest = 200

    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var steps: [Step] = []

    /// A scanner at the start of `bytes`; `file` is for messages.
    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The path of the value that is read at the moment: `$.nodes[3].type`.
    var path: String {
        steps.reduce(into: "$") { path, step in
            switch step {
            case .key(let key): path += ".\(key)"
            case .index(let index): path += "[\(index)]"
            }
        }
    }

    /// An error at the present path.
    func error(_ problem: String, _ remedy: String) -> FormatError {
        FormatError(file: file, place: path, problem: problem, remedy: remedy)
    }

    /// Reads an object; `body` reads, or skips, the value of each member.
    mutating func object(_ body: (inout JSONScanner, String) throws(FormatError) -> Void) throws(FormatError) {
        try open("{", "an object")
        if consume("}") { return }
        repeat {
            skipSpace()
            let key = try string()
            guard consume(":") else { throw malformed("a colon") }
            try enter(.key(key))
            try body(&self, key)
            steps.removeLast()
        } while consume(",")
        guard consume("}") else { throw malformed("a comma or a closing brace") }
    }

    /// Reads an array; `body` reads, or skips, each element.
    mutating func array(_ body: (inout JSONScanner) throws(FormatError) -> Void) throws(FormatError) {
        try open("[", "an array")
        if consume("]") { return }
        var index = 0
        repeat {
            try enter(.index(index))
            try body(&self)
            steps.removeLast()
            index += 1
        } while consume(",")
        guard consume("]") else { throw malformed("a comma or a closing bracket") }
    }

    /// Fails unless only white space is left.
    mutating func end() throws(FormatError) {
        skipSpace()
        guard position == bytes.count else { throw malformed("the end of the file") }
    }

    /// Whether the next value is `null`, which is then read.
    mutating func null() -> Bool {
        skipSpace()
        return consumeWord("null")
    }

    /// Whether the next value is a string.
    var nextIsString: Bool {
        let next = bytes[position...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        return next == UInt8(ascii: "\"")
    }

    /// Reads a whole number.
    mutating func integer() throws(FormatError) -> Int {
        guard let value = Int(numberText()) else { throw error("no whole number", "write digits only") }
        return value
    }

    /// Reads a number.
    mutating func double() throws(FormatError) -> Double {
        guard let value = Double(numberText()), value.isFinite else {
            throw error("no number", "write a decimal number")
        }
        return value
    }

    /// Reads over the next value, whatever it is.
    mutating func skip() throws(FormatError) {
        skipSpace()
        guard position < bytes.count else { throw malformed("a value") }
        switch bytes[position] {
        case UInt8(ascii: "{"): try object { (scanner, _) throws(FormatError) in try scanner.skip() }
        case UInt8(ascii: "["): try array { scanner throws(FormatError) in try scanner.skip() }
        case UInt8(ascii: "\""): _ = try string()
        default:
            if consumeWord("null") || consumeWord("true") || consumeWord("false") { return }
            _ = try double()
        }
    }

    /// An error about the syntax, with the line.
    func malformed(_ expected: String) -> FormatError {
        let line = bytes[..<min(position, bytes.count)].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        let found = position < bytes.count ? "something else" : "the end of the file"
        return error(
            "line \(line): expected \(expected), found \(found)", "the file is no JSON or was cut off: write it again")
    }

    private mutating func enter(_ step: Step) throws(FormatError) {
        guard steps.count < Self.deepest else { throw error("nested too deep", "no graph nests like this") }
        steps.append(step)
    }

    private mutating func open(_ bracket: Unicode.Scalar, _ kind: String) throws(FormatError) {
        guard consume(bracket) else { throw malformed(kind) }
    }

    private mutating func consume(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func consumeWord(_ word: StaticString) -> Bool {
        let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
        if matches { position += word.utf8CodeUnitCount }
        return matches
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func numberText() -> Substring {
        skipSpace()
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                position += 1
            default: return String(decoding: bytes[start..<position], as: UTF8.self)[...]
            }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)[...]
    }
}

extension JSONScanner {
    /// Reads a string.
    mutating func string() throws(FormatError) -> String {
        guard consume("\"") else { throw malformed("a string") }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
            position += 1
        }
        guard position < bytes.count else { throw malformed("the end of a string") }
        if bytes[position] == UInt8(ascii: "\"") {
            position += 1
            return try decode(bytes[start..<position - 1])
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws(FormatError) -> String {
        var plain = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return try decode(plain[...]) }
            if byte == UInt8(ascii: "\\") {
                plain.append(contentsOf: String(try escapedScalar()).utf8)
            } else {
                plain.append(byte)
            }
        }
        throw malformed("the end of a string")
    }

    private func decode(_ bytes: ArraySlice<UInt8>) throws(FormatError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw error("text that is not UTF-8", "save the file as UTF-8")
        }
        return text
    }

    private mutating func escapedScalar() throws(FormatError) -> Unicode.Scalar {
        guard position < bytes.count else { throw malformed("an escape") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw malformed("an escape that JSON knows")
        }
    }

    private mutating func unicodeEscape() throws(FormatError) -> Unicode.Scalar {
        let high = try hexUnit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, consumeWord("\\u") else { throw malformed("the second half of a surrogate pair") }
        let low = try hexUnit()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw malformed("the second half of a surrogate pair") }
        return scalar
    }

    private mutating func hexUnit() throws(FormatError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw malformed("four hexadecimal digits") }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        guard let value = UInt32(digits, radix: 16), !digits.hasPrefix("+") else {
            throw malformed("four hexadecimal digits")
        }
        position += 4
        return value
    }
}
