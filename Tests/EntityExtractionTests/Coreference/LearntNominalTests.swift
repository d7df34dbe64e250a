import EntityExtraction
import ModelFiles
import Ontology
import Testing
import TextModel

@Suite("Definite noun phrases, by the shipped ranking")
struct LearntNominalTests {
    private func resolve(_ notation: String) throws -> (ruled: AnalyzedArticle, learnt: AnalyzedArticle) {
        var ruled = ArticleBuilder.article(notation)
        var learnt = ruled
        CoreferenceResolver(knowledge: FewNames()).analyze(&ruled)
        let path = try ShippedModels.path(of: CoreferenceResolver.fileName)
        try CoreferenceResolver(knowledge: FewNames(), modelPath: path).analyze(&learnt)
        return (ruled, learnt)
    }

    @Test func aNounOfNoClassGoesWithTheNameThatHoldsIt() throws {
        let both = try resolve(
            """
            The|DET|3|det [place: Hamar|PROPN|3|compound Wall|PROPN|5|nsubj:pass] was|AUX|5|aux:pass built|VERB|0|root|build
            Thousands|NOUN|2|nsubj|thousand fled|VERB|0|root|flee before|SCONJ|6|mark the|DET|5|det wall|NOUN|6|nsubj fell|VERB|2|advcl|fall
            """)
        #expect(both.ruled.chainTexts == [["Hamar Wall"]])
        #expect(both.learnt.chainTexts == [["Hamar Wall", "wall"]])
    }

    @Test func whatRulesAreSureOfStays() throws {
        let both = try resolve(
            """
            Mayor|PROPN|2|nmod:desc [person: Kari|PROPN|4|nsubj Lund|PROPN|2|flat] left|VERB|0|root|leave
            the|DET|2|det mayor|NOUN|3|nsubj wept|VERB|0|root|weep
            """)
        #expect(both.ruled.chainTexts == [["Mayor", "Kari Lund", "mayor"]])
        #expect(both.learnt.chainTexts == both.ruled.chainTexts)
    }

    @Test func whatIsNotNamedJoinsNothing() throws {
        let both = try resolve(
            """
            [person: Kari|PROPN|3|nsubj Lund|PROPN|1|flat] left|VERB|0|root|leave [place: Oslo|PROPN|3|obj]
            the|DET|2|det island|NOUN|3|nsubj slept|VERB|0|root|sleep
            """)
        #expect(both.learnt.chainTexts == [["Kari Lund"], ["Oslo"]])
    }
}
