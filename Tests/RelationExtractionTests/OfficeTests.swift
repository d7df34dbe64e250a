import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Offices and parts that the sentence leaves open")
struct OfficeTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

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

    @Test("A minister is the ministry's that his title names")
    func portfolio() {
        let told = extractor.told(
            """
            Transport/transport NN 2 compound
            Minister/minister NNP 3 compound
            Lund NNP 4 nsubj person:lund
            spoke/speak VBD 0 root

            The DT 3 det
            Transport NNP 3 compound organization:ministry
            Ministry NNP 4 nsubj organization:ministry
            waits/wait VBZ 0 root
            """)
        #expect(told.contains("lund -affiliated_with-> ministry | transport minister"))
        let other = extractor.told(
            """
            Health/health NN 2 compound
            Minister/minister NNP 3 compound
            Lund NNP 4 nsubj person:lund
            spoke/speak VBD 0 root

            The DT 3 det
            Transport NNP 3 compound organization:ministry
            Ministry NNP 4 nsubj organization:ministry
            waits/wait VBZ 0 root
            """)
        #expect(!other.contains { $0.contains("ministry") })
    }

    @Test("A member's party is read after an abbreviated title, whatever the tree")
    func partyTag() {
        #expect(
            extractor.told(
                """
                Rep./rep. NNP 8 nsubj
                Lund NNP 1 flat person:lund
                of IN 7 case
                the DT 7 det
                ruling/rule VBG 7 amod
                Farmers NNP 7 compound organization:party
                Party NNP 1 nmod organization:party
                spoke/speak VBD 0 root
                """
            ).contains("lund -affiliated_with-> party | of"))
    }

    @Test("The part of a country that a town is in is no bar")
    func partOfCountry() {
        #expect(
            extractor.told(
                """
                It/it PRP 2 nsubj
                began/begin VBD 0 root
                in IN 4 case
                Bergen NNP 2 obl place:bergen
                , , 7 punct
                western JJ 7 amod
                Norway NNP 4 appos place:norway
                . . 2 punct
                """
            ).contains("bergen -located_in-> norway | in"))
    }

    @Test("Members are named with what they do")
    func membersWithProfessions() {
        let told = extractor.told(
            """
            Old/old JJ 2 amod
            members/member NNS 12 nsubj
            of IN 5 case
            the DT 5 det
            Society NNP 2 nmod organization:society
            , , 8 punct
            including/include VBG 9 case
            pianist NN 9 compound
            Lund NNP 2 nmod person:lund
            and CC 11 cc
            Berg NNP 9 conj person:berg
            spoke/speak VBD 0 root
            """)
        #expect(told.contains("lund -member_of-> society | member"))
        #expect(told.contains("berg -member_of-> society | member"))
    }

    @Test("Who ends aid gives none")
    func endedAid() {
        let told = extractor.told(
            """
            Norway NNP 2 nsubj place:norway
            ended/end VBD 0 root
            military JJ 4 amod
            aid NN 2 obj
            to IN 6 case
            Sweden NNP 4 nmod place:sweden
            """)
        #expect(told.contains { $0.hasPrefix("norway -sanction-> sweden") })
        #expect(!told.contains { $0.hasPrefix("norway -aid-> sweden") })
    }

    @Test("Who is among those in an event takes part in it")
    func entrants() {
        let told = extractor.told(
            """
            Norway NNP 5 nsubj place:norway
            is/be VBZ 5 cop
            among IN 5 case
            the DT 5 det
            nations/nation NNS 0 root
            in IN 8 case
            the DT 8 det
            cup NN 5 nmod event:cup
            """)
        #expect(told.contains("norway -participates_in-> cup | cup in"))
    }
}
