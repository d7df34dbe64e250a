/// Reads XML 1.0 text tag by tag and keeps the line for messages.
///
/// Names lose their prefixes. Comments, processing instructions and the document type are read over; no entities are
/// known but the five of XML and numeric ones, so that no file can make its reader fetch or swell anything.
struct XMLScanner {
    /// What comes next in the file.
    enum Event: Equatable {
        /// A start tag; an empty element's is followed by its end.
        case open(String, [String: String])
        /// An end tag.
        case close(String)
        /// Text between tags.
        case text(String)
    }

    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line = 1
    private var open: [String] = []
    private var pendingClose: String?
    private var hasRoot = false

    /// A scanner at the start of `bytes`; `file` is for messages.
    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// An error at the present line.
    func error(_ problem: String, _ remedy: String) -> FormatError {
        FormatError(file: file, place: "line \(line)", problem: problem, remedy: remedy)
    }

    /// The next tag or text; `nil` at the end of the file.
    ///
    /// - Complexity: O(*n*) in the length of what is read.
    mutating func next() throws(FormatError) -> Event? {
        if let name = pendingClose {
            pendingClose = nil
            open.removeLast()
            return .close(name)
        }
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                let text = try decoded(until: UInt8(ascii: "<"))
                if !open.isEmpty { return .text(text) }
                guard text.utf8.allSatisfy(Self.isSpace) else { throw malformed("text outside the root element") }
            } else if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<?") {
                try skip(past: "?>")
            } else if starts("<![CDATA[") {
                position += 9
                let start = position
                try skip(past: "]]>")
                return .text(try string(bytes[start..<position - 3]))
            } else if starts("<!") {
                try skipDeclaration()
            } else if starts("</") {
                return try closingTag()
            } else {
                return try openingTag()
            }
        }
        if let name = open.last { throw malformed("the file ends inside <\(name)>") }
        guard hasRoot else { throw malformed("no element") }
        return nil
    }

    // MARK: Tags

    private mutating func openingTag() throws(FormatError) -> Event {
        guard !hasRoot || !open.isEmpty else { throw malformed("a second root element") }
        position += 1
        let name = try name()
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            guard position < bytes.count else { throw malformed("the file ends inside a tag") }
            if bytes[position] == UInt8(ascii: ">") {
                position += 1
                break
            }
            if starts("/>") {
                position += 2
                pendingClose = name
                break
            }
            let key = try self.name()
            attributes[key] = try attributeValue(of: key)
        }
        open.append(name)
        hasRoot = true
        return .open(name, attributes)
    }

    private mutating func attributeValue(of key: String) throws(FormatError) -> String {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            throw malformed("the attribute \(key) has no value")
        }
        position += 1
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
        else { throw malformed("the value of \(key) is not in quotes") }
        let quote = bytes[position]
        position += 1
        let value = try decoded(until: quote)
        guard position < bytes.count else { throw malformed("the value of \(key) has no end") }
        position += 1
        return value
    }

    private mutating func closingTag() throws(FormatError) -> Event {
        position += 2
        let name = try name()
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { throw malformed("a broken end tag") }
        position += 1
        guard open.last == name else { throw malformed("</\(name)> ends <\(open.last ?? "nothing")>") }
        open.removeLast()
        return .close(name)
    }

    /// A name without its prefix.
    private mutating func name() throws(FormatError) -> String {
        var start = position
        while position < bytes.count, Self.isName(bytes[position]) {
            position += 1
            if bytes[position - 1] == UInt8(ascii: ":") { start = position }
        }
        guard position > start else { throw malformed("a name is missing") }
        return try string(bytes[start..<position])
    }

    // MARK: Text

    /// The text up to a byte that ends it, or to the end of the file.
    private mutating func decoded(until end: UInt8) throws(FormatError) -> String {
        var text: [UInt8] = []
        var start = position
        while position < bytes.count, bytes[position] != end {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            if bytes[position] == UInt8(ascii: "&") {
                text += bytes[start..<position]
                text += try entity()
                start = position
            } else {
                position += 1
            }
        }
        return try string((text + bytes[start..<position])[...])
    }

    private mutating func entity() throws(FormatError) -> [UInt8] {
        let start = position + 1
        guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw malformed("an & that begins no entity")
        }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        position = end + 1
        switch name {
        case "amp": return [UInt8(ascii: "&")]
        case "lt": return [UInt8(ascii: "<")]
        case "gt": return [UInt8(ascii: ">")]
        case "quot": return [UInt8(ascii: "\"")]
        case "apos": return [UInt8(ascii: "'")]
        default:
            let isHexadecimal = name.hasPrefix("#x")
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            guard name.hasPrefix("#"), let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
                let scalar = Unicode.Scalar(number)
            else { throw malformed("the entity &\(name); is not known") }
            return Array(String(Character(scalar)).utf8)
        }
    }

    private func string(_ part: ArraySlice<UInt8>) throws(FormatError) -> String {
        guard let text = String(validating: part, as: UTF8.self) else {
            throw error("bytes that are not UTF-8", "save the file as UTF-8")
        }
        return text
    }

    // MARK: What is read over

    private mutating func skip(past end: StaticString) throws(FormatError) {
        while position < bytes.count, !starts(end) {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
        guard position < bytes.count else { throw malformed("no \(end) before the end of the file") }
        position += end.utf8CodeUnitCount
    }

    /// The document type, with what stands in its brackets.
    private mutating func skipDeclaration() throws(FormatError) {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: ">") where depth <= 0:
                position += 1
                return
            default: break
            }
            position += 1
        }
        throw malformed("a declaration has no end")
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    private func starts(_ text: StaticString) -> Bool { text.withUTF8Buffer { bytes[position...].starts(with: $0) } }

    private func malformed(_ problem: String) -> FormatError {
        error(problem, "the file is no XML or was cut off: write it again")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }
}
