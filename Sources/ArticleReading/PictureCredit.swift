internal import TextModel

/// The credit at the end of a picture's caption: "The harbour at dusk. Image: Kari Lund." tells who took the picture, and
/// nothing of the story.
struct PictureCredit {
    let text: String

    /// The longest credit, in bytes from its label on.
    private static let longest = 80
    /// The most words that are only a label.
    private static let longestLabel = 4
    private static let labels: Set<Substring> = [
        "Image:", "Images:", "Photo:", "Photos:", "Picture:", "Pictures:", "Photograph:", "Credit:", "IMAGE:", "PHOTO:",
    ]

    /// A paragraph without the credit at its end; `nil` where no more than a label is left.
    ///
    /// - Complexity: O(*n*) in the paragraph's bytes; only at its end are characters told apart.
    func withoutCredit(_ paragraph: TextSpan) -> TextSpan? {
        // Few paragraphs have a colon; to count characters takes its time.
        guard text[paragraph].utf8.contains(UInt8(ascii: ":")) else { return paragraph }
        let tail = text[paragraph].suffix(Self.longest)
        guard let colon = tail.lastIndex(of: ":") else { return paragraph }
        let start = tail[..<colon].lastIndex(of: " ").map(tail.index(after:)) ?? tail.startIndex
        guard Self.labels.contains(tail[start...colon]), start > tail.startIndex || tail.count == text[paragraph].count,
            isName(tail[tail.index(after: colon)...])
        else { return paragraph }
        let kept = text[paragraph][..<start]
        let end = paragraph.end - tail[start...].utf8.count
        let blanks = kept.reversed().prefix { $0.isWhitespace }.reduce(0) { $0 + $1.utf8.count }
        // A few words without a verb only name what the picture shows.
        let isLabel = kept.split(separator: " ").count <= Self.longestLabel
        return isLabel ? nil : TextSpan(paragraph.start, end - blanks)
    }

    /// Whether what follows the label is a name or two rather than a sentence about the picture: words in capitals, and at
    /// most one full stop, at the end.
    private func isName(_ credit: Substring) -> Bool {
        let words = credit.split(separator: " ")
        guard (1...7).contains(words.count), let first = words.first?.first, first.isLetter || first == "@" else {
            return false
        }
        let small = words.filter { $0.first?.isLowercase ?? false && !Self.joining.contains($0) }.count
        return small == 0 || words.count == 1
    }

    private static let joining: Set<Substring> = [
        "via", "and", "of", "the", "for", "from", "by", "de", "van", "von", "file",
    ]
}
