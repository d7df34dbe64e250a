import LanguageAnalysis
import Testing
import TextModel

@testable import EntityExtraction

@Suite("Tokens that need no features")
struct PlainTokenTests {
    let pipeline: AnalysisPipeline
    let gazetteer: Gazetteer

    init() throws {
        pipeline = try AnalysisPipeline([Tokenizer(), Tagger()])
        gazetteer = try Gazetteer()
    }

    /// The tokens that are plain, of a text of one sentence.
    private func plain(_ text: String) -> [String] {
        let article = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        var copy = text
        return copy.withUTF8 { bytes in
            let features = NameFeatures(
                article, article.tokens.indices, bytes, topic: ArticleTopic(article, bytes), gazetteer: gazetteer,
                clusters: nil)
            return article.tokens.indices.filter(features.isPlain).map { String(article.text($0)) }
        }
    }

    @Test("Words far from capitals and numbers are plain, those beside them are not")
    func distance() {
        #expect(plain("Kari Lund said that she was not there to sign it.").prefix(4) == ["that", "she", "was", "not"])
        #expect(!plain("Kari Lund said that she was not there to sign it.").contains("said"))
        #expect(!plain("They came to see the Oslo police.").contains("the"))
        #expect(!plain("They had only 12 of them.").contains("only"))
    }

    @Test("Nouns must be further away than other words")
    func nouns() {
        let words = plain("They wanted to hear what the old men of Oslo had to say about prices and wages there.")
        #expect(words.contains("what") && words.contains("wages"))
        #expect(!words.contains("men") && !words.contains("of"))
    }

    @Test("In headlines capitals say nothing, and no word is plain")
    func headlines() {
        #expect(plain("Prices and Wages Rise Again as the Winter Comes to Oslo").isEmpty)
    }
}
