package import TextModel

/// Plain news, a tokenised sentence a line, set as running text again.
package struct PlainNews {
    private let lines: [Substring]

    /// The sentences of a file.
    ///
    /// - Throws: `TrainingDataError` where it cannot be read.
    package init(path: String) throws { lines = try TrainingData.lines(path) }

    /// The number of sentences.
    package var count: Int { lines.count }

    /// Some sentences in a row as an article.
    ///
    /// - Parameters:
    ///   - line: The first sentence, from 0.
    ///   - length: How many; fewer at the end of the file.
    package func passage(at line: Int, length: Int) -> Article {
        let text = lines[min(line, count)..<min(line + length, count)].map(Self.runningText).joined(separator: " ")
        return Article(id: "line-\(line)", text: text, paragraphs: [TextSpan(0, text.utf8.count)])
    }

    /// The number of sentences that are read together to learn from.
    private static let passageLength = 12

    /// All of it in passages to learn from, each with its first line. An empty line ends a passage.
    package var passages: some Sequence<(line: Int, article: Article)> {
        lines.indices.split { lines[$0].isEmpty }.lazy.flatMap { run in
            stride(from: run.lowerBound, to: run.upperBound, by: Self.passageLength).lazy.map { line in
                (line, passage(at: line, length: min(Self.passageLength, run.upperBound - line)))
            }
        }
    }

    /// A tokenised sentence with its punctuation set as print sets it.
    package static func runningText(_ sentence: Substring) -> String {
        var setting = Typesetting()
        return sentence.split(separator: " ").reduce(into: "") { text, word in
            if setting.blank(before: word) { text += " " }
            text += word
        }
    }
}
