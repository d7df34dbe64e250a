import LanguageAnalysis
import Testing
import TextModel

/// A text's sentences, each as its tokens.
func sentences(of text: String) -> [[String]] {
    var analyzed = AnalyzedArticle(
        Article(id: "test", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
    Tokenizer().analyze(&analyzed)
    return analyzed.sentences.map { sentence in sentence.tokens.map { String(analyzed.text($0)) } }
}

/// A text's tokens with `|` between them and ` ‖ ` between sentences.
func segmented(_ text: String) -> String {
    sentences(of: text).map { $0.joined(separator: "|") }.joined(separator: " ‖ ")
}

/// A rule of segmentation by example.
struct GoldenRule: CustomTestStringConvertible, Sendable {
    let number: Int
    let rule: String
    let text: String
    let expected: String

    init(_ number: Int, _ rule: String, _ text: String, _ expected: String) {
        self.number = number
        self.rule = rule
        self.text = text
        self.expected = expected
    }

    var testDescription: String { "\(number). \(rule)" }
}
