import Testing
import TextModel

@testable import EntityExtraction

@Suite("Reporting clauses")
struct ReportingClausesTests {
    private func straightened(_ notation: String, closing: Int) -> AnalyzedArticle {
        var article = ArticleBuilder.article(notation)
        article.tokens[closing].xpos = .closeQuote
        ReportingClauses(dependents: DependentTable(article)).straighten(&article)
        return article
    }

    @Test("What follows the verb of saying outside the quotation marks belongs to it")
    func behind() {
        let article = straightened(
            """
            “|PUNCT|4|punct NATO|PROPN|4|nsubj is|AUX|4|cop calm|ADJ|0|root ,|PUNCT|4|punct ”|PUNCT|4|punct \
            Lund|PROPN|8|nsubj added|VERB|4|parataxis|add ,|PUNCT|10|punct mentioning|VERB|4|advcl|mention \
            talks|NOUN|10|obj|talk
            """, closing: 5)
        #expect(article.tokens[9].head == 7 && article.tokens[9].relation == .advcl)
        #expect(article.tokens[10].head == 9)
    }

    @Test("What stands between the quotation marks is no second subject beside the speaker")
    func subjects() {
        let article = straightened(
            """
            “|PUNCT|4|punct NATO|PROPN|4|nsubj is|AUX|4|aux doing|VERB|0|root|do just|ADV|9|advmod that|PRON|9|nsubj \
            ”|PUNCT|4|punct Lund|PROPN|9|nsubj added|VERB|4|parataxis|add
            """, closing: 6)
        #expect(article.tokens[5].head == 3 && article.tokens[5].relation == .obj)
        #expect(article.tokens[7].head == 8 && article.tokens[7].relation == .nsubj)
    }

    @Test("Without quotation marks it stays where it is")
    func unquoted() {
        let article = straightened(
            """
            NATO|PROPN|3|nsubj is|AUX|3|cop calm|ADJ|0|root ,|PUNCT|5|punct added|VERB|3|parataxis|add \
            mentioning|VERB|3|advcl|mention talks|NOUN|6|obj|talk ”|PUNCT|3|punct
            """, closing: 7)
        #expect(article.tokens[5].head == 2)
    }
}
