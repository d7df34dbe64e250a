internal import TextModel

/// The lines of a text, without the white space around them.
///
/// A line ends at LF, CR, CR LF, VT, FF, NEL, U+2028 or U+2029 (Unicode Standard, section 5.8).
enum TextLines {
    /// The lines in order; a blank one is an empty span.
    static func of(_ text: String) -> [TextSpan] {
        var copy = text
        return copy.withUTF8 { bytes in
            var lines: [TextSpan] = []
            var start = 0
            var index = 0
            while index < bytes.count {
                let length = terminator(bytes, index)
                if length > 0 {
                    lines.append(trimmed(bytes, start, index))
                    start = index + length
                    index = start
                } else {
                    index += 1
                }
            }
            if start < bytes.count { lines.append(trimmed(bytes, start, bytes.count)) }
            return lines
        }
    }

    private static func terminator(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0x0A, 0x0B, 0x0C: 1
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0x85: 2
        case 0xE2
        where index + 2 < bytes.count && bytes[index + 1] == 0x80
            && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9):
            3
        default: 0
        }
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> TextSpan {
        var start = from
        var end = to
        while start < end, let length = leadingSpace(bytes, start, end) { start += length }
        while start < end, let length = trailingSpace(bytes, start, end) { end -= length }
        return TextSpan(start, end)
    }

    /// The characters that stand for white space or for nothing: their bytes in UTF-8.
    private static let spaces: [[UInt8]] = [
        [0x20], [0x09], [0x00], [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
    ]

    private static func leadingSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        if bytes[start] > 0x20, bytes[start] < 0x80 { return nil }
        return spaces.first { space in
            start + space.count <= end && space.indices.allSatisfy { bytes[start + $0] == space[$0] }
        }?.count
    }

    private static func trailingSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        if bytes[end - 1] > 0x20, bytes[end - 1] < 0x80 { return nil }
        return spaces.first { space in
            end - space.count >= start && space.indices.allSatisfy { bytes[end - space.count + $0] == space[$0] }
        }?.count
    }
}
