internal import TextModel

/// Tells the parts of an article's text apart: title, line with the date, paragraphs.
struct ArticleLayout {
    private(set) var title: TextSpan?
    private(set) var published: String?
    private(set) var paragraphs: [TextSpan] = []
    /// Whether anything but white space is there.
    let hasText: Bool

    /// A headline is shorter than this, in bytes.
    private static let longestTitle = 300
    /// The title may be followed by this many lines before the date's.
    private static let linesBeforeDate = 3

    init(text: String) {
        let lines = TextLines.of(text)
        hasText = lines.contains { !$0.isEmpty }
        var blocks = lines.split(whereSeparator: \.isEmpty).map(Array.init)
        if Self.startsWithTitle(text, lines), let first = blocks.first?.first {
            title = first
            blocks.removeFirst()
        }
        takeDate(from: &blocks, text: text)
        paragraphs =
            HardWrapping.isHardWrapped(blocks, of: text)
            ? blocks.flatMap { HardWrapping.paragraphs(of: $0, in: text) } : blocks.flatMap { $0 }
    }

    /// The first line stands alone and something follows. Where blank lines lead, it must also look like a headline.
    private static func startsWithTitle(_ text: String, _ lines: [TextSpan]) -> Bool {
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), first + 1 < lines.count,
            lines[first + 1].isEmpty, lines[(first + 1)...].contains(where: { !$0.isEmpty })
        else { return false }
        let line = lines[first]
        guard line.length <= longestTitle, DateLine.day(in: text[line]) == nil else { return false }
        return first == 0 || line.length <= longestTitle / 2 && !SentenceEnd.closes(text[line])
    }

    private mutating func takeDate(from blocks: inout [[TextSpan]], text: String) {
        var seen = 0
        for block in blocks.indices {
            for line in blocks[block].indices {
                if let day = DateLine.day(in: text[blocks[block][line]]) {
                    published = day
                    blocks[block].remove(at: line)
                    blocks.removeAll(where: \.isEmpty)
                    return
                }
                seen += 1
                if seen == Self.linesBeforeDate { return }
            }
        }
    }
}

/// Whether a text's end is a sentence's end.
enum SentenceEnd {
    static func closes(_ text: some StringProtocol) -> Bool {
        let marks: Set<Unicode.Scalar> = [".", "!", "?", "…", "”", "\"", ":", "’", ")", "»"]
        return text.unicodeScalars.last.map(marks.contains) ?? false
    }
}
