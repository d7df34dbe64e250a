import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Offices and parts that the sentence leaves open")
struct OfficeTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor() }

    private static let norway = """
        Norwegian/norwegian JJ 2 amod place:norway:demonym
        ships/ship NNS 3 nsubj
        left/leave VBD 0 root
        Norway NNP 3 obj place:norway

        """

    private static let sweden = """

        Swedish/swedish JJ 2 amod place:sweden:demonym
        ships/ship NNS 3 nsubj
        left/leave VBD 0 root

        """

    private static let president = """

        President/president NNP 2 compound
        Kari NNP 4 nsubj person:lund
        Lund NNP 2 flat person:lund
        spoke/speak VBD 0 root
        """

    @Test("A president is that of the country that the article is about")
    func president() {
        #expect(
            extractor.told(Self.norway + Self.president).contains("lund -affiliated_with-> norway | president"))
    }

    @Test("Not where another country was spoken of last, or as often")
    func twoCountries() {
        #expect(!extractor.told(Self.norway + Self.sweden + Self.president).contains { $0.contains("affiliated_with") })
    }

    @Test("Nor where he presides over something else")
    func clubPresident() {
        let club = Self.president.replacing(
            "President/president NNP 2", with: "club NN 2 compound\nPresident/president NNP 3"
        )
        .replacing("Kari NNP 4", with: "Kari NNP 5").replacing("Lund NNP 2", with: "Lund NNP 3")
        #expect(!extractor.told(Self.norway + club).contains { $0.contains("affiliated_with") })
    }

    @Test("Who takes part without saying in what, takes part in what was just told of")
    func elidedEvent() {
        let told = extractor.told(
            """
            The DT 2 det
            exercises/exercise NNS 3 nsubj event:exercises
            began/begin VBD 0 root

            Norway NNP 5 nsubj place:norway
            and CC 3 cc
            Sweden NNP 1 conj place:sweden
            are/be VBP 5 aux
            participating/participate VBG 0 root
            """)
        #expect(told.contains("norway -participates_in-> exercises | participating"))
        #expect(told.contains("sweden -participates_in-> exercises | participating"))
        #expect(!told.contains { $0.contains("cooperate") })
    }

    @Test("Who is joined by several deals with each of them, not they with one another")
    func joinedBy() {
        let told = extractor.told(
            """
            Vendors/vendor NNS 3 nsubj:pass
            were/be VBD 3 aux:pass
            joined/join VBN 0 root
            by IN 5 case
            Lund NNP 3 obl:agent person:lund
            and CC 7 cc
            Berg NNP 5 conj person:berg
            """)
        #expect(!told.contains { $0.contains("cooperate") })
    }
}
