/// Reads HTML tag by tag, as forgiving as a browser: whatever is wrong is text or is read over.
struct HTMLScanner {
    /// What comes next on the page.
    enum Token: Equatable {
        /// A start tag with its attributes, names in small letters.
        case open(String, [String: String])
        /// An end tag.
        case close(String)
        /// Text, character references resolved.
        case text(String)
    }

    private let bytes: [UInt8]
    private var position = 0
    /// The element whose content is text to its end tag, whatever is in it.
    private var rawElement: String?

    private static let rawElements: Set<String> = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed"]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next tag or text; `nil` at the end of the page.
    ///
    /// - Complexity: O(*n*) in the length of what is read.
    mutating func next() -> Token? {
        if let name = rawElement {
            rawElement = nil
            if let text = rawText(of: name) { return text }
        }
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else { return text() }
            if starts("<!--") {
                skip(past: "-->")
            } else if position + 1 < bytes.count, [UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[position + 1]) {
                skip(past: ">")
            } else if let tag = tag() {
                return tag
            } else {
                return text()
            }
        }
        return nil
    }

    // MARK: Tags

    private mutating func tag() -> Token? {
        var place = position + 1
        let isEnd = place < bytes.count && bytes[place] == UInt8(ascii: "/")
        if isEnd { place += 1 }
        guard place < bytes.count, Self.isLetter(bytes[place]) else { return nil }
        let name = word(&place)
        let attributes = attributes(&place)
        position = place
        if isEnd { return .close(name) }
        if Self.rawElements.contains(name) { rawElement = name }
        return .open(name, attributes)
    }

    /// The attributes up to the tag's end, which is read over.
    private func attributes(_ place: inout Int) -> [String: String] {
        var attributes: [String: String] = [:]
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            guard !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: "/") else {
                place += 1
                continue
            }
            let name = word(&place)
            while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
            var value = ""
            if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
                place += 1
                value = attributeValue(&place)
            } else if name.isEmpty {
                place += 1
            }
            if attributes[name] == nil { attributes[name] = value }
        }
        if place < bytes.count { place += 1 }
        return attributes
    }

    private func attributeValue(_ place: inout Int) -> String {
        while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
        guard place < bytes.count else { return "" }
        let quote = bytes[place]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { place += 1 }
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            if isQuoted ? byte == quote : Self.isSpace(byte) || byte == UInt8(ascii: ">") { break }
            place += 1
        }
        let value = bytes[start..<place]
        if isQuoted, place < bytes.count { place += 1 }
        return HTMLCharacters.resolved(value)
    }

    /// A name in small letters.
    private func word(_ place: inout Int) -> String {
        let start = place
        while place < bytes.count, !Self.isSpace(bytes[place]), !"=/>".utf8.contains(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    }

    // MARK: Text

    private mutating func text() -> Token {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(HTMLCharacters.resolved(bytes[start..<position]))
    }

    /// The content of an element that holds no tags; `nil` where there is none.
    private mutating func rawText(of name: String) -> Token? {
        let end = Array("</\(name)".utf8)
        let start = position
        while position < bytes.count, !isAt(end) { position += 1 }
        guard position > start else { return nil }
        let text = bytes[start..<position]
        return .text(name == "title" ? HTMLCharacters.resolved(text) : String(decoding: text, as: UTF8.self))
    }

    private func isAt(_ tag: [UInt8]) -> Bool {
        guard bytes[position] == tag[0], position + tag.count <= bytes.count else { return false }
        return tag.indices.allSatisfy { bytes[position + $0] | (Self.isLetter(tag[$0]) ? 0x20 : 0) == tag[$0] }
    }

    private mutating func skip(past end: StaticString) {
        while position < bytes.count, !starts(end) { position += 1 }
        position = min(bytes.count, position + end.utf8CodeUnitCount)
    }

    private func starts(_ text: StaticString) -> Bool { text.withUTF8Buffer { bytes[position...].starts(with: $0) } }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
