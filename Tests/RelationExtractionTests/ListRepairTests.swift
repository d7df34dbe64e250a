import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Lists and groups")
struct ListRepairTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func told(_ text: String) -> [String] {
        extractor.told(text).map { String($0.prefix { $0 != "|" }.dropLast()) }.sorted()
    }

    @Test("A list of countries that the tree tears apart is one list")
    func countries() {
        let found = told(
            """
            Lund NNP 2 nsubj person:lund
            met/meet VBD 0 root
            the DT 4 det
            ministers/minister NNS 2 obj
            of IN 6 case
            Norway NNP 4 nmod place:norway
            , , 8 punct
            Sweden NNP 2 obl place:sweden
            , , 10 punct
            Denmark NNP 8 conj place:denmark
            , , 12 punct
            Finland NNP 8 conj place:finland
            and CC 14 cc
            Iceland NNP 8 conj place:iceland
            """)
        for country in ["norway", "sweden", "denmark", "finland", "iceland"] {
            #expect(found.contains("lund -consult-> \(country)"))
        }
    }

    @Test("Two sides of a meeting, one of them several")
    func sides() {
        let found = told(
            """
            Meetings/meeting NNS 2 nsubj
            began/begin VBD 0 root
            between IN 4 case
            officials/official NNS 2 obl
            of IN 6 case
            Norway NNP 4 nmod place:norway
            and CC 8 cc
            ministers/minister NNS 6 conj
            of IN 10 case
            Sweden NNP 8 nmod place:sweden
            and CC 12 cc
            Denmark NNP 10 conj place:denmark
            """)
        #expect(found.contains("norway -consult-> sweden"))
        #expect(found.contains("norway -consult-> denmark"))
        #expect(!found.contains("sweden -consult-> denmark"))
    }

    @Test("Persons given as examples of a group are what the group is")
    func examples() {
        let found = told(
            """
            Police/police NNS 2 nsubj
            freed/free VBD 0 root
            Norwegian/norwegian JJ 4 amod place:norway:demonym
            journalists/journalist NNS 2 obj
            , , 7 punct
            including/including IN 7 case
            Lund NNP 4 nmod person:lund
            """)
        #expect(found.contains("lund -from-> norway"))
    }

    @Test("Who stands behind \"under\" commands the force before it")
    func command() {
        let found = told(
            """
            Troops/troop NNS 6 nsubj
            of IN 3 case
            Norway NNP 1 nmod place:norway
            under IN 5 case
            Lund NNP 1 nmod person:lund
            left/leave VBD 0 root
            """)
        #expect(found.contains("lund -affiliated_with-> norway"))
    }

    @Test("A storm is where it goes")
    func storms() {
        let found = told(
            """
            Paula NNP 2 nsubj event:paula
            moved/move VBD 0 root
            across IN 4 case
            Norway NNP 2 obl place:norway
            """)
        #expect(found == ["paula -located_in-> norway"])
    }

    @Test("Most of a town is taken as the town is")
    func parts() {
        let found = told(
            """
            Fjord NNP 2 nsubj organization:fjord
            took/take VBD 0 root
            most/most JJS 2 obj
            of IN 5 case
            Hamar NNP 3 nmod place:hamar
            """)
        #expect(found == ["fjord -assault-> hamar"])
    }

    @Test("Those fighters are the group that was named with them")
    func fighters() {
        let found = told(
            """
            Fjord NNP 2 compound organization:fjord
            rebels/rebel NNS 3 nsubj
            left/leave VBD 0 root

            Norway NNP 2 nsubj place:norway
            attacked/attack VBD 0 root
            the DT 4 det
            rebels/rebel NNS 2 obj
            """)
        #expect(found.contains("norway -assault-> fjord"))
    }

    @Test("Who stands by somebody supports him")
    func standing() {
        let found = told(
            """
            Norway NNP 3 nsubj place:norway
            would MD 3 aux
            stand/stand VB 0 root
            by IN 5 case
            Lund NNP 3 obl person:lund
            """)
        #expect(found == ["norway -support-> lund"])
    }

    @Test("Whom one pushes out of a town one attacks")
    func ousting() {
        let found = told(
            """
            Norway NNP 2 nsubj place:norway
            pushed/push VBD 0 root
            Fjord NNP 2 obj organization:fjord
            out IN 6 case
            of IN 6 case
            Hamar NNP 2 obl place:hamar
            """)
        #expect(found.contains("norway -assault-> fjord"))
    }

    @Test("The topic of a conference is not where it is")
    func topics() {
        let found = told(
            """
            Lund NNP 2 nsubj person:lund
            left/leave VBD 0 root
            the DT 4 det
            conference/conference NN 2 obj event:conference
            on IN 6 case
            Sudan NNP 4 nmod place:sudan
            in IN 8 case
            Oslo NNP 6 nmod place:oslo
            """)
        #expect(!found.contains("sudan -located_in-> oslo"))
        #expect(!found.contains("conference -located_in-> sudan"))
    }

    @Test("No country lies in another, whatever a headline sets side by side")
    func countriesApart() throws {
        #expect(
            told(
                """
                Strikes/strike NNS 2 nsubj
                continue/continue VBP 0 root
                in IN 4 case
                Syria NNP 2 obl place:Syria
                , , 6 punct
                Iraq NNP 4 nmod:unmarked place:Iraq
                """
            ).isEmpty)
    }
}
