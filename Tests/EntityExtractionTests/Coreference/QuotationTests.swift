import EntityExtraction
import Ontology
import Testing
import TextModel

@Suite("Who says what")
struct QuotationTests {
    private func resolve(_ notation: String) -> AnalyzedArticle {
        var article = ArticleBuilder.article(notation)
        CoreferenceResolver(knowledge: FewNames()).analyze(&article)
        return article
    }

    private func speakers(_ article: AnalyzedArticle) -> [String?] {
        article.quotations.map { $0.speaker.map { article.chains[$0].name } }
    }

    @Test func aDirectQuotationIsItsSubjects() {
        let article = resolve(
            """
            “|PUNCT|3|punct I|PRON|3|nsubj agree|VERB|6|ccomp ,|PUNCT|3|punct ”|PUNCT|3|punct \
            said|VERB|0|root|say [person: Olaf|PROPN|6|nsubj Scholz|PROPN|7|flat] .|PUNCT|6|punct
            """)
        #expect(article.quotations.count == 1)
        #expect(article.quotations.first.map { String(article.text($0.span)) } == "I agree")
        #expect(article.quotations.first?.style == .direct)
        #expect(speakers(article) == ["Olaf Scholz"])
        #expect(article.chainTexts == [["I", "Olaf Scholz"]])
    }

    @Test func anIndirectOneIsTheClauseOfAVerbOfSaying() {
        let article = resolve(
            """
            [person: Scholz|PROPN|2|nsubj] said|VERB|0|root|say that|SCONJ|5|mark talks|NOUN|5|nsubj failed|VERB|2|ccomp
            """)
        #expect(article.quotations.map { String(article.text($0.span)) } == ["that talks failed"])
        #expect(article.quotations.map(\.style) == [.indirect])
        #expect(speakers(article) == ["Scholz"])
        #expect(article.quotations[0].cue == 1)
    }

    @Test func whatHearersAreToldIsSaidThoughTheTreeHangsItFromThem() {
        let article = resolve(
            """
            [person: Scholz|PROPN|2|nsubj] told|VERB|0|root|tell reporters|NOUN|2|obj that|SCONJ|6|mark \
            talks|NOUN|6|nsubj failed|VERB|3|acl
            """)
        #expect(article.quotations.map { String(article.text($0.span)) } == ["that talks failed"])
        #expect(speakers(article) == ["Scholz"])
    }

    @Test func accordingToNamesASource() {
        let article = resolve(
            """
            According|VERB|3|case to|ADP|1|fixed [organization: Yonhap|PROPN|7|obl] ,|PUNCT|7|punct the|DET|6|det \
            talks|NOUN|7|nsubj failed|VERB|0|root .|PUNCT|7|punct
            """)
        #expect(article.quotations.map { String(article.text($0.span)) } == ["the talks failed ."])
        #expect(speakers(article) == ["Yonhap"])
    }

    @Test func aSpeakerGoesOnInTheSameParagraph() {
        let article = resolve(
            """
            “|PUNCT|2|punct Go|VERB|4|ccomp ”|PUNCT|2|punct said|VERB|0|root|say [person: Scholz|PROPN|4|nsubj]
            “|PUNCT|4|punct We|PRON|4|nsubj will|AUX|4|aux stay|VERB|0|root here|ADV|4|advmod now|ADV|4|advmod ”|PUNCT|4|punct
            """)
        #expect(speakers(article) == ["Scholz", "Scholz"])
        #expect(article.chainTexts == [["Scholz", "We"]])
    }

    @Test func aWordInQuotationMarksIsNoQuotation() {
        #expect(resolve("the “|PUNCT|0|punct quiet season ”|PUNCT|0|punct is new").quotations.isEmpty)
    }

    @Test func ofTwoSubjectsTheNearerSpeaks() {
        let article = resolve(
            """
            with|ADP|2|case [organization: Yonhap|PROPN|5|nsubj] ,|PUNCT|5|punct [person: Scholz|PROPN|5|nsubj] \
            said|VERB|0|root|say talks|NOUN|7|nsubj failed|VERB|5|ccomp
            """)
        #expect(speakers(article) == ["Scholz"])
    }
}
