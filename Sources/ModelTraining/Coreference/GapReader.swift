internal import Ontology
package import TextModel

/// One example of GAP: a pronoun and two names that it may stand for (Webster et al. 2018, doi:10.1162/tacl_a_00240).
package struct GapExample {
    /// The text.
    package var text: String
    /// The pronoun.
    package var pronoun: TextSpan
    /// The two names.
    package var names: [TextSpan]
    /// Whether the pronoun stands for each of them.
    package var answers: [Bool]
    /// Whether the pronoun is a feminine one.
    package var isFeminine: Bool
}

extension GapExample {
    /// The examples of a tab-separated file.
    package static func read(_ path: String) throws -> [GapExample] {
        try TrainingData.lines(path).dropFirst().filter { !$0.isEmpty }.enumerated().map { number, line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 10 else {
                throw TrainingDataError(path: path, line: number + 2, problem: "fewer than ten columns")
            }
            let text = String(columns[1])
            return GapExample(
                text: text, pronoun: span(text, columns[3], columns[2]),
                names: [span(text, columns[5], columns[4]), span(text, columns[8], columns[7])],
                answers: [columns[6] == "TRUE", columns[9] == "TRUE"],
                isFeminine: ["she", "her", "hers"].contains(columns[2].lowercased()))
        }
    }

    /// GAP counts code points.
    private static func span(_ text: String, _ offset: Substring, _ form: Substring) -> TextSpan {
        let scalars = text.unicodeScalars
        let at = scalars.index(scalars.startIndex, offsetBy: Int(offset) ?? 0, limitedBy: scalars.endIndex)
        let start = text.utf8.distance(from: text.startIndex, to: at ?? text.startIndex)
        return TextSpan(start, start + form.utf8.count)
    }

    /// The example as an article of one paragraph.
    package var article: Article { Article(id: "gap", text: text, paragraphs: [TextSpan(0, text.utf8.count)]) }
}
