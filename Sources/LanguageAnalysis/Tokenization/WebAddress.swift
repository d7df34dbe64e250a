/// Finds web and mail addresses.
enum WebAddress {
    /// The address in a chunk, without the marks around it; `nil` where there is none.
    static func range(in chunk: Range<Int>, _ reader: CharacterReader) -> Range<Int>? {
        guard chunk.count > 4, let start = start(in: chunk, reader) else { return nil }
        var end = chunk.upperBound
        while end > start {
            let character = reader.character(before: end)
            switch character.kind {
            case .period, .comma, .colon, .terminator, .quote, .apostrophe, .closer: end -= character.length
            case .symbol where character.scalar == 0x3E: end -= 1
            default: return start..<end
            }
        }
        return nil
    }

    private static func start(in chunk: Range<Int>, _ reader: CharacterReader) -> Int? {
        var start = chunk.lowerBound
        while start < chunk.upperBound {
            let character = reader.character(at: start)
            if character.kind.isWordlike { break }
            start += character.length
        }
        let rest = start..<chunk.upperBound
        return isWeb(rest, reader) || isMail(rest, reader) ? start : nil
    }

    private static func isWeb(_ rest: Range<Int>, _ reader: CharacterReader) -> Bool {
        guard rest.count > 4 else { return false }
        if reader.lowered(rest.lowerBound..<rest.lowerBound + 4) == "www." { return true }
        for offset in rest.dropLast(2) where reader.bytes[offset] == UInt8(ascii: ":") {
            return reader.bytes[offset + 1] == UInt8(ascii: "/") && reader.bytes[offset + 2] == UInt8(ascii: "/")
        }
        return false
    }

    private static func isMail(_ rest: Range<Int>, _ reader: CharacterReader) -> Bool {
        guard let at = rest.dropFirst().first(where: { reader.bytes[$0] == UInt8(ascii: "@") }) else { return false }
        guard let dot = (at..<rest.upperBound).first(where: { reader.bytes[$0] == UInt8(ascii: ".") }) else {
            return false
        }
        return dot > at + 1 && dot + 1 < rest.upperBound && reader.character(at: dot + 1).kind.isWordlike
    }
}
