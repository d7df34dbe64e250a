import EntityExtraction
import Ontology
import Testing
import TextModel

@Suite("Names of one person, organization or place")
struct NameChainTests {
    private func resolve(_ notation: String) -> AnalyzedArticle {
        var article = ArticleBuilder.article(notation)
        CoreferenceResolver(knowledge: FewNames()).analyze(&article)
        return article
    }

    /// Names that are one, given as `type: form; form; …`; the canonical name comes first.
    @Test(arguments: [
        ("person", ["Mark Rutte", "Rutte"]),
        ("person", ["Mark Rutte", "Mark"]),
        ("person", ["Park Chung-hee", "Park Chung Hee", "Park"]),
        ("person", ["John F. Kennedy", "John Kennedy", "Kennedy"]),
        ("person", ["William Clinton", "Bill Clinton"]),
        ("person", ["Jong Un Kim", "Kim Jong Un"]),
        ("person", ["Pedro Sánchez Castejón", "Pedro Sánchez", "Pedro Sanchez"]),
        ("organization", ["Partnership for Peace", "PfP"]),
        ("organization", ["New Farmers' Party", "New Farmers Party", "NFP"]),
        ("organization", ["Nordtech Technology", "Nordtech"]),
        ("organization", ["Anta news agency", "Anta"]),
        ("organization", ["US Treasury Department", "Treasury Department"]),
        ("organization", ["Ministry of Inland Waters", "Inland Waters Ministry"]),
        ("organization", ["Liberal Party of Canada", "Liberal Party"]),
        ("organization", ["Volkswagen", "Volkswagen AG"]),
        ("organization", ["US Supreme Court of Appeal", "Supreme Court"]),
        ("organization", ["Nordic Council", "Nodric Council"]),
        ("organization", ["Green Brotherhood", "Brotherhood"]),
        ("organization", ["Oslo Tribune", "Tribune"]),
        ("organization", ["House of Representatives", "House"]),
        ("place", ["Jharkhand state", "Jharkhand"]),
        ("place", ["Western Balkans", "Balkans"]),
        ("place", ["North Korea", "the North"]),
    ])
    func areOne(type: String, forms: [String]) {
        let article = resolve(forms.map { "[\(type): \($0)] left ." }.joined(separator: "\n"))
        #expect(article.chains.count == 1)
        let backwards = resolve(forms.reversed().map { "[\(type): \($0)] left ." }.joined(separator: "\n"))
        #expect(backwards.chains.count == 1)
        #expect(article.chainNames.first.map { Set(forms).contains($0) } == true)
    }

    @Test(arguments: [
        ("person", ["Kim Min-jun", "Kim Ji-hoon"]),
        ("person", ["George Bush", "Laura Bush"]),
        ("person", ["John Smith Jr.", "John Smith III"]),
        ("person", ["Mark Rutte", "Mark Warner"]),
        ("organization", ["Chilean Navy", "Peruvian Navy"]),
        ("organization", ["Liberal Party", "Farmers Party"]),
        ("place", ["Sudan", "South Sudan"]),
        ("place", ["Africa", "South Africa"]),
        ("place", ["Iraq", "Iran"]),
        ("place", ["Hong Kong", "Hong Kong Island"]),
        ("place", ["Newport", "New Delhi"]),
    ])
    func areTwo(type: String, forms: [String]) {
        let article = resolve(forms.map { "[\(type): \($0)] left ." }.joined(separator: "\n"))
        #expect(article.chains.count == forms.count)
    }

    @Test func aFamilyNameGoesToTheNearestBearerBefore() {
        let article = resolve(
            """
            [person: Kim Min-jun] spoke .
            [person: Kim] left .
            [person: Kim Ji-hoon] came .
            [person: Kim] spoke .
            """)
        #expect(article.chainTexts == [["Kim Min-jun", "Kim"], ["Kim Ji-hoon", "Kim"]])
    }

    @Test func aTitleOfTheOtherGenderChoosesTheOtherBearer() {
        let article = resolve(
            """
            [person: John Smith] met [person: Anna Smith] .
            Mr. [person: Smith] left .
            """)
        #expect(article.chainTexts == [["John Smith", "Smith"], ["Anna Smith"]])
    }

    @Test func anAcronymInBracketsTakesItsExpansionsType() {
        let article = resolve("the [organization: Nordic Central News Agency] ( [place: NCNA] ) said .")
        #expect(article.chainNames == ["Nordic Central News Agency"])
        #expect(article.chains[0].type == .organization)
        #expect(article.chains[0].aliases == ["NCNA"])
    }

    @Test(arguments: [
        ("the [organization: Partnership for Peace] ( P4P ) .", "Partnership for Peace", "P4P"),
        ("the [organization: Board of Trade] in [place: Sudan] ( Botis ) .", "Board of Trade in Sudan", "Botis"),
        ("a Global Robot League ( GRL ) .", "Global Robot League", "GRL"),
    ])
    func anAcronymInBracketsShowsTheWholeName(notation: String, name: String, acronym: String) {
        let article = resolve(notation)
        #expect(article.chainNames == [name])
        #expect(article.chains.first?.aliases == [acronym])
    }

    @Test func wordsInBracketsAreNoAcronyms() {
        #expect(resolve("the [organization: Farmers Party] ( UK ) .").chainNames == ["Farmers Party"])
    }

    @Test func aDemonymNamesItsCountry() {
        let article = resolve("the [demonym: Dutch] king , [demonym: American] and [place: U.S.] guests")
        #expect(article.chainNames == ["Netherlands", "United States"])
        #expect(article.chains[0].aliases == ["Dutch"])
        #expect(article.chains[1].aliases == ["American", "U.S."])
    }

    @Test func anAcronymAloneGoesByItsCommonName() {
        #expect(
            resolve("the [organization: EU] and [organization: UNESCO]").chainNames == ["European Union", "UNESCO"])
    }

    @Test func aHeadlineInCapitalsGivesNoName() {
        let article = resolve("[place: LISBON] HOSTS TALKS\nIn [place: Lisbon] they met .\n[place: TEHRAN] left .")
        #expect(article.chainNames == ["Lisbon", "Tehran"])
    }

    @Test func oneFormHasOneType() {
        let article = resolve(
            """
            [organization: Lisbon] said so .
            in [place: Lisbon] it rained .
            in [place: Lisbon] it snowed .
            """)
        #expect(article.chainTexts.count == 1)
        #expect(article.chains[0].type == .place)
    }

    @Test func aCountryIsNobody() {
        #expect(resolve("[person: Iran] wants talks .").chains.map(\.type) == [.place])
        #expect(resolve("Mr. [person: Iran] left .").chains.map(\.type) == [.person])
    }

    @Test func aFamilyNameMayAlsoBeATown() {
        let article = resolve(
            """
            [person: Amanda Milan] spoke .
            [place: Milan|PROPN|2|nsubj] left|VERB|0|root .
            She lives in [place: Milan] .
            """)
        #expect(article.chains.map(\.type) == [.person, .place])
        #expect(article.chainTexts == [["Amanda Milan", "Milan"], ["Milan"]])
    }
}
