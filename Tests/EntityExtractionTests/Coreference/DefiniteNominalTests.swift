import EntityExtraction
import Ontology
import Testing
import TextModel

@Suite("Definite noun phrases that stand for somebody named before")
struct DefiniteNominalTests {
    private func resolve(_ notation: String) -> AnalyzedArticle {
        var article = ArticleBuilder.article(notation)
        CoreferenceResolver(knowledge: FewNames()).analyze(&article)
        return article
    }

    @Test func theMayorIsWhoeverHasTheTitle() {
        let article = resolve(
            """
            Mayor|PROPN|2|nmod:desc [person: Kari|PROPN|4|nsubj Lund|PROPN|2|flat] left|VERB|0|root
            [person: Ola|PROPN|3|nsubj Berg|PROPN|1|flat] spoke|VERB|0|root
            the|DET|2|det mayor|NOUN|3|nsubj wept|VERB|0|root
            """)
        #expect(article.chainTexts == [["Mayor", "Kari Lund", "mayor"], ["Ola Berg"]])
    }

    @Test func aViceChancellorIsNoChancellor() {
        let article = resolve(
            """
            Vice|PROPN|2|compound Chancellor|PROPN|3|nmod:desc [person: Kari|PROPN|5|nsubj Lund|PROPN|3|flat] left|VERB|0|root
            the|DET|2|det chancellor|NOUN|3|nsubj wept|VERB|0|root
            """)
        #expect(article.chainTexts == [["Vice Chancellor", "Kari Lund"]])
    }

    @Test func aLeaderIsTheOneWhosePostIsToldOfTheSameCountry() {
        let article = resolve(
            """
            [demonym: Dutch|ADJ|2|amod] President|PROPN|3|nmod:desc [person: Kari|PROPN|5|nsubj Lund|PROPN|3|flat] met|VERB|0|root \
            [person: Ola|PROPN|5|obj Berg|PROPN|6|flat]
            the|DET|3|det [demonym: Dutch|ADJ|3|amod] leader|NOUN|4|nsubj spoke|VERB|0|root
            """)
        #expect(article.chainTexts.contains(["Dutch President", "Kari Lund", "Dutch leader"]))
    }

    @Test func theMinisterIsNobodyWithAnotherPost() {
        let article = resolve(
            """
            Mayor|PROPN|2|nmod:desc [person: Kari|PROPN|4|nsubj Lund|PROPN|2|flat] left|VERB|0|root
            the|DET|2|det minister|NOUN|3|nsubj wept|VERB|0|root
            """)
        #expect(article.chainTexts == [["Mayor", "Kari Lund"]])
    }

    @Test func thePersonOfAnAgeIsTheOneOfWhomItIsTold() {
        let article = resolve(
            """
            [person: Kari|PROPN|6|nsubj Lund|PROPN|1|flat] ,|PUNCT|4|punct 41|NUM|1|appos ,|PUNCT|4|punct left|VERB|0|root
            [person: Ola|PROPN|3|nsubj Berg|PROPN|1|flat] spoke|VERB|0|root
            the|DET|6|det 41|NUM|4|nummod -|PUNCT|4|punct year|NOUN|6|compound -|PUNCT|6|punct old|ADJ|7|nsubj wept|VERB|0|root
            """)
        #expect(article.chainTexts == [["Kari Lund", "41 - year - old"], ["Ola Berg"]])
    }

    @Test func theInsurerIsTheOneSoCalled() {
        let article = resolve(
            """
            the|DET|3|det insurer|NOUN|3|compound [organization: Nordlys|PROPN|4|nsubj] sued|VERB|0|root \
            [organization: Fjellvik|PROPN|4|obj]
            [organization: Fjellvik|PROPN|2|nsubj] left|VERB|0|root
            the|DET|2|det insurer|NOUN|3|nsubj won|VERB|0|root
            """)
        #expect(article.chainTexts.contains(["Nordlys", "insurer"]))
    }

    @Test func theFirmIsNoMinistryThatGoesByLettersToo() {
        let article = resolve(
            """
            [organization: Bridge|PROPN|2|compound Ministry|PROPN|6|nsubj] (|PUNCT|4|punct [organization: BM|PROPN|2|appos] \
            )|PUNCT|4|punct left|VERB|0|root
            the|DET|2|det firm|NOUN|3|nsubj won|VERB|0|root
            """)
        #expect(!article.chainTexts.joined().contains("firm"))
    }

    @Test func theDutchCompanyIsTheOneFromThere() {
        let article = resolve(
            """
            [organization: Nordlys|PROPN|6|nsubj] ,|PUNCT|5|punct a|DET|5|det [demonym: Dutch|ADJ|5|amod] retailer|NOUN|1|appos \
            met|VERB|0|root [organization: Fjellvik|PROPN|6|obj]
            [organization: Fjellvik|PROPN|2|nsubj] left|VERB|0|root
            the|DET|3|det [demonym: Dutch|ADJ|3|amod] company|NOUN|4|nsubj won|VERB|0|root
            """)
        #expect(article.chainTexts.contains(["Nordlys", "Dutch retailer", "Dutch company"]))
    }

    @Test func theRivalCompanyIsAnother() {
        let article = resolve(
            """
            [organization: Nordlys|PROPN|2|nsubj] left|VERB|0|root
            the|DET|3|det rival|ADJ|3|amod company|NOUN|4|nsubj won|VERB|0|root
            """)
        #expect(article.chainTexts == [["Nordlys"]])
    }

    @Test func theStationIsTheRadioNamedBefore() {
        let article = resolve(
            """
            [organization: Radio|PROPN|2|compound Nordlys|PROPN|3|nsubj] spoke|VERB|0|root
            the|DET|2|det station|NOUN|3|nsubj won|VERB|0|root
            """)
        #expect(article.chainTexts == [["Radio Nordlys", "station"]])
    }

    @Test func theGovernmentIsTheCountryNamedMost() {
        let article = resolve(
            """
            [place: Sudan|PROPN|2|nsubj] grew|VERB|0|root
            [place: Sudan|PROPN|2|nsubj] met|VERB|0|root [place: Iraq|PROPN|2|obj]
            the|DET|2|det government|NOUN|3|nsubj on|ADP|5|case Friday|PROPN|2|nmod fell|VERB|0|root
            """)
        #expect(article.chainTexts.contains(["Sudan", "Sudan", "government"]))
    }

    @Test func theCapitalIsNoOtherTown() {
        let article = resolve(
            """
            [place: Bergen|PROPN|2|nsubj] grew|VERB|0|root
            the|DET|2|det capital|NOUN|3|nsubj fell|VERB|0|root
            """)
        #expect(article.chainTexts == [["Bergen"]])
    }
}
