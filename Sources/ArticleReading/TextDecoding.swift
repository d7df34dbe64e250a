/// Bytes to text: recognises what is no text, and repairs what nearly is.
enum TextDecoding {
    /// The text, and what had to be done to get it.
    struct Decoded {
        let text: String
        let repair: ReadingProblem?
    }

    /// The bytes in UTF-8 of a web page in UTF-8, UTF-16 or Windows-1252, as it says or as it looks.
    static func decodePage(_ bytes: [UInt8]) throws(ReadingProblem) -> Decoded {
        if let text = utf16(bytes) { return Decoded(text: text, repair: .converted(from: "UTF-16")) }
        guard !looksBinary(bytes) else { throw .binary }
        if let text = String(validating: bytes, as: UTF8.self) { return Decoded(text: text, repair: nil) }
        return Decoded(text: WindowsText.decode(bytes), repair: .converted(from: "Windows-1252"))
    }

    /// The text of a file's bytes; a byte order mark stays in it, so that offsets count the file's bytes.
    static func decode(_ bytes: [UInt8]) throws(ReadingProblem) -> Decoded {
        if let text = utf16(bytes) { return Decoded(text: text, repair: .converted(from: "UTF-16")) }
        guard !looksBinary(bytes) else { throw .binary }
        guard !looksLikeMarkup(bytes) else { throw .markup }
        if let text = String(validating: bytes, as: UTF8.self) { return Decoded(text: text, repair: nil) }
        let (invalid, firstLine) = invalidBytes(in: bytes)
        // Text in an eight-bit encoding has a stray byte here and there; a picture has one in every word.
        guard invalid * 8 <= bytes.count else { throw .binary }
        return Decoded(
            text: String(decoding: bytes, as: UTF8.self), repair: .repaired(bytes: invalid, firstLine: firstLine))
    }

    private static func utf16(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
        let isLittle = bytes[0] == 0xFF && bytes[1] == 0xFE
        guard isLittle || (bytes[0] == 0xFE && bytes[1] == 0xFF) else { return nil }
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            return UInt16(low) | UInt16(high) << 8
        }
        return String(validating: units, as: UTF16.self)
    }

    /// More than one control character in a hundred.
    private static func looksBinary(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1 << 16)
        let controls = head.count { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) || $0 == 0x7F }
        return controls * 100 > head.count
    }

    private static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased().drop { $0.isWhitespace }
        return ["<!doctype html", "<html", "<?xml"].contains { head.hasPrefix($0) }
    }

    /// How many bytes belong to no valid character, and the line of the first.
    private static func invalidBytes(in bytes: [UInt8]) -> (count: Int, firstLine: Int) {
        var count = 0
        var firstLine = 0
        var line = 1
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        loop: while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): if scalar.first == 0x0A { line += 1 }
            case .error(let length):
                count += length
                if firstLine == 0 { firstLine = line }
            case .emptyInput: break loop
            }
        }
        return (count, firstLine)
    }
}
