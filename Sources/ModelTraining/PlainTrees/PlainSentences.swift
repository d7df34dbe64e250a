internal import LanguageAnalysis
internal import TextModel

/// Plain text in lines, in sentences and words as the tokenizer cuts them.
package struct PlainSentences {
    /// The words of each sentence, by line and by number in it.
    package let lines: [[[String]]]

    /// Those of a text's lines.
    package init(_ text: [String]) { lines = text.map(Self.sentences) }

    private static func sentences(of line: String) -> [[String]] {
        let whole = TextSpan(0, line.utf8.count)
        var article = AnalyzedArticle(Article(id: "", text: line, paragraphs: [whole]))
        Tokenizer().analyze(&article)
        return article.sentences.map { sentence in sentence.tokens.map { String(article.text($0)) } }
    }

    /// The words of a sentence; none where the text has no such.
    func words(line: Int, sentence: Int) -> [String] {
        lines.indices.contains(line) && lines[line].indices.contains(sentence) ? lines[line][sentence] : []
    }
}
