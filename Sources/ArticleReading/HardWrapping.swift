internal import TextModel

/// Text whose lines were broken to fit a width: several lines make a paragraph.
enum HardWrapping {
    /// The widths, in bytes, that a person or a mail program wraps to.
    private static let widths = 40...160

    /// Whether lines were broken in mid-sentence.
    ///
    /// Where every line is a paragraph, lines end where sentences end and their lengths differ; where lines were
    /// wrapped, most lines that another follows stop in mid-sentence, close below one width.
    static func isHardWrapped(_ blocks: [[TextSpan]], of text: String) -> Bool {
        let inner = blocks.flatMap { $0.dropLast() }
        guard let width = inner.map(\.length).max(), widths.contains(width) else { return false }
        let midSentence = inner.count { !SentenceEnd.closes(text[$0]) }
        let nearlyFull = inner.count { $0.length * 5 >= width * 3 }
        return midSentence * 2 > inner.count && nearlyFull * 3 > inner.count * 2
    }

    /// The paragraphs of one block of wrapped lines: a short line that ends a sentence ends a paragraph.
    static func paragraphs(of block: [TextSpan], in text: String) -> [TextSpan] {
        let width = block.map(\.length).max() ?? 0
        var paragraphs: [TextSpan] = []
        var start: Int?
        for (index, line) in block.enumerated() {
            let from = start ?? line.start
            let isShort = line.length * 3 < width * 2
            if index == block.count - 1 || isShort && SentenceEnd.closes(text[line]) {
                paragraphs.append(TextSpan(from, line.end))
                start = nil
            } else {
                start = from
            }
        }
        return paragraphs
    }
}
