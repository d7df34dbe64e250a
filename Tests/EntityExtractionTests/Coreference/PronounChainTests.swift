import EntityExtraction
import ModelFiles
import Ontology
import Testing
import TextModel

@Suite("Pronouns, by the shipped ranking")
struct PronounChainTests {
    private func resolve(_ notation: String) throws -> AnalyzedArticle {
        var article = ArticleBuilder.article(notation)
        let path = try ShippedModels.path(of: CoreferenceResolver.fileName)
        try CoreferenceResolver(knowledge: FewNames(), modelPath: path).analyze(&article)
        return article
    }

    private static let meeting = """
        [person: Mark|PROPN|3|nsubj Rutte|PROPN|1|flat] met|VERB|0|root|meet [person: Julia|PROPN|3|obj Smith|PROPN|4|flat]

        """

    @Test func aPronounGoesWithItsGender() throws {
        let she = try resolve(Self.meeting + "She|PRON|2|nsubj left|VERB|0|root|leave early|ADV|2|advmod")
        #expect(she.chainTexts == [["Mark Rutte"], ["Julia Smith", "She"]])
        let he = try resolve(Self.meeting + "He|PRON|2|nsubj left|VERB|0|root|leave early|ADV|2|advmod")
        #expect(he.chainTexts == [["Mark Rutte", "He"], ["Julia Smith"]])
    }

    @Test func whatHasADirectorIsABody() throws {
        let article = try resolve(
            """
            [organization: Nordlys|PROPN|2|nsubj] left|VERB|0|root|leave Oslo|PROPN|2|obj early|ADV|2|advmod

            Its|PRON|2|nmod:poss director|NOUN|3|nsubj stayed|VERB|0|root|stay
            """)
        #expect(article.chainTexts.contains(["Nordlys", "Its"]))
    }

    @Test func itIsNoPerson() throws {
        let article = try resolve(Self.meeting + "It|PRON|2|nsubj failed|VERB|0|root|fail")
        #expect(article.mentions.allSatisfy { $0.kind != .pronoun })
    }

    @Test func whomSheStandsForIsAPersonEvenWhereTheRecognizerOverlookedTheName() throws {
        let lone = "Kari|PROPN|2|nsubj spoke|VERB|0|root|speak"
        #expect(try resolve(lone).chains.isEmpty)
        let article = try resolve(lone + "\nShe|PRON|2|nsubj left|VERB|0|root|leave early|ADV|2|advmod")
        #expect(article.chainTexts == [["Kari", "She"]])
        #expect(article.chains.map(\.type) == [.person])
    }

    @Test func aSurnameThatIsAGivenNameTooTellsNoGender() throws {
        let article = try resolve(
            "[person: Dale|PROPN|2|nsubj] spoke|VERB|0|root|speak\nShe|PRON|2|nsubj left|VERB|0|root|leave")
        #expect(article.chainTexts == [["Dale", "She"]])
    }

    @Test func aNameFollowsItsPronounOnlyInAFrontedPhrase() throws {
        let subject = try resolve("She|PRON|2|nsubj met|VERB|0|root|meet [person: Julia|PROPN|2|obj]")
        #expect(subject.chainTexts == [["Julia"]])
        let fronted = try resolve(
            "In|ADP|3|case her|PRON|3|nmod:poss speech|NOUN|6|obl ,|PUNCT|6|punct [person: Julia|PROPN|6|nsubj] thanked|VERB|0|root|thank"
        )
        #expect(fronted.chainTexts == [["her", "Julia"]])
    }

    @Test func anOverlookedFamilyNameIsItsBearers() throws {
        let article = try resolve("[person: Kari Lund] met .\nLund|PROPN|2|nsubj spoke|VERB|0|root|speak")
        #expect(article.chainTexts == [["Kari Lund", "Lund"]])
    }

    @Test func resolvingTwiceGivesTheSame() throws {
        let text = Self.meeting + "She|PRON|2|nsubj saw|VERB|0|root|see his|PRON|4|nmod:poss aide|NOUN|2|obj"
        #expect(try resolve(text) == resolve(text))
    }
}
