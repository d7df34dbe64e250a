import EntityExtraction
import Ontology
import Testing
import TextModel

@Suite("Posts in headlines, and whom somebody quotes")
struct HeadlinePostTests {
    private func resolve(_ notation: String) -> AnalyzedArticle {
        var article = ArticleBuilder.article(notation)
        CoreferenceResolver(knowledge: FewNames()).analyze(&article)
        return article
    }

    @Test func aPostInTheHeadlineIsHeldByWhomTheTextNamesWithIt() {
        let article = resolve(
            """
            Nordic|ADJ|2|amod envoy|NOUN|3|nsubj visits|VERB|0|root|visit [place: Oslo|PROPN|3|obj]
            Nordic|ADJ|2|amod envoy|NOUN|3|nmod:desc [person: Kari|PROPN|5|nsubj Lund|PROPN|3|flat] arrived|VERB|0|root
            """)
        #expect(article.chainTexts.contains(["Nordic envoy", "Nordic envoy", "Kari Lund"]))
    }

    @Test func ofTwoHoldersNeitherIsMeant() {
        let article = resolve(
            """
            Nordic|ADJ|2|amod envoy|NOUN|3|nsubj visits|VERB|0|root|visit [place: Oslo|PROPN|3|obj]
            Nordic|ADJ|2|amod envoy|NOUN|3|nmod:desc [person: Kari|PROPN|5|nsubj Lund|PROPN|3|flat] arrived|VERB|0|root
            Nordic|ADJ|2|amod envoy|NOUN|3|nmod:desc [person: Peter|PROPN|5|nsubj Novak|PROPN|3|flat] left|VERB|0|root
            """)
        #expect(article.chainTexts.contains(["Nordic envoy", "Kari Lund"]))
    }

    @Test func whoIsQuotedAsSayingItSaysIt() {
        let article = resolve(
            """
            [organization: Nordlys|PROPN|2|nsubj] quoted|VERB|0|root|quote [person: Lund|PROPN|2|obj] as|SCONJ|5|mark \
            saying|VERB|2|advcl|say talks|NOUN|7|nsubj failed|VERB|5|ccomp
            """)
        let speakers = article.quotations.map { $0.speaker.map { article.chains[$0].name } }
        #expect(speakers == ["Lund"])
    }
}
