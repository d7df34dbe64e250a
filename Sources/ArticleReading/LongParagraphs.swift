internal import TextModel

/// Cuts paragraphs that are too long to be analysed in one piece.
enum LongParagraphs {
    static func cut(_ paragraphs: [TextSpan], of text: String, limit: Int) -> [TextSpan] {
        guard paragraphs.contains(where: { $0.length > limit }) else { return paragraphs }
        var copy = text
        return copy.withUTF8 { bytes in paragraphs.flatMap { pieces(of: $0, bytes, limit) } }
    }

    private static func pieces(
        of paragraph: TextSpan, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int
    ) -> [TextSpan] {
        var pieces: [TextSpan] = []
        var start = paragraph.start
        while paragraph.end - start > limit {
            let end = cutPoint(bytes, from: start, limit: start + limit)
            pieces.append(TextSpan(start, end))
            start = end
            while start < paragraph.end, bytes[start] == 0x20 { start += 1 }
        }
        if start < paragraph.end { pieces.append(TextSpan(start, paragraph.end)) }
        return pieces
    }

    /// After the last full stop in the second half, else after the last word, else between two characters.
    private static func cutPoint(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
        let half = (start + limit) / 2
        var lastSpace: Int?
        for index in stride(from: limit - 1, through: half, by: -1) where bytes[index] == 0x20 {
            if lastSpace == nil { lastSpace = index }
            if bytes[index - 1] == 0x2E || bytes[index - 1] == 0x21 || bytes[index - 1] == 0x3F { return index }
        }
        if let lastSpace { return lastSpace }
        var end = limit
        while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }
}
