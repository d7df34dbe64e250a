import RelationExtraction
import Testing

@Suite("Being somewhere, leaving a post, winning more than another")
struct PresenceTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("Who is in a place visits it; the day behind the place is none")
    func presence() {
        let found = extractor.told(
            """
            Lund NNP 5 nsubj person:lund
            is/be VBZ 5 cop
            in IN 5 case
            Oslo NNP 5 compound place:oslo
            Thursday NNP 0 root
            """)
        #expect(found.contains("lund -consult-> oslo | is in"))
    }

    @Test("A firm that is in a place does not visit it")
    func firm() {
        let found = extractor.told(
            """
            Nordlys NNP 4 nsubj organization:nordlys
            is/be VBZ 4 cop
            in IN 4 case
            Oslo NNP 0 root place:oslo
            """)
        #expect(!found.contains { $0.contains("-consult->") })
    }

    @Test("Who resigns leaves the body that the sentence names his post with")
    func resignation() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            minister NN 3 nmod:desc
            Lund NNP 5 nsubj person:lund
            has/have VBZ 5 aux
            resigned/resign VBN 0 root
            """)
        #expect(found.contains("lund -retreat-> norway | resigned"))
    }

    @Test("More than another: the two compete; a person and a country do not")
    func comparison() {
        let found = extractor.told(
            """
            Nordlys NNP 2 nsubj organization:nordlys
            won/win VBD 0 root
            four CD 5 nummod
            more JJR 5 amod
            seats/seat NNS 2 obj
            than IN 7 case
            Sydlys NNP 5 nmod organization:sydlys
            """)
        #expect(found.contains("nordlys -competes_with-> sydlys | won more than"))
    }

    @Test("Troops that enter a place attack it, a person does not")
    func entering() {
        let troops = extractor.told(
            """
            Swedish JJ 2 amod place:sweden:demonym
            troops NNS 3 nsubj
            swept/sweep VBD 0 root
            into IN 5 case
            Norway NNP 3 obl place:norway
            """)
        #expect(troops.contains("sweden -assault-> norway | swept into"))
        let person = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            swept/sweep VBD 0 root
            into IN 4 case
            Norway NNP 2 obl place:norway
            """)
        #expect(!person.contains { $0.contains("-assault->") })
    }

    @Test("Troops that a country has somewhere are deployed there")
    func serving() {
        let found = extractor.told(
            """
            Sweden NNP 2 nsubj place:sweden
            has/have VBZ 0 root
            200 CD 4 nummod
            troops NNS 2 obj
            serving/serve VBG 4 acl
            in IN 7 case
            Norway NNP 5 obl place:norway
            """)
        #expect(found.contains("sweden -mobilize-> norway | has troops in"))
    }

    @Test("To threaten to answer with sanctions is to threaten")
    func answer() {
        let found = extractor.told(
            """
            Sweden NNP 2 nsubj place:sweden
            threatened/threaten VBD 0 root
            to TO 4 mark
            respond VB 2 xcomp
            with IN 6 case
            sanctions/sanction NNS 4 obl
            on IN 8 case
            Norway NNP 6 nmod place:norway
            """)
        #expect(found.contains("sweden -threaten-> norway | sanctions on"))
    }

    @Test("Not guilty: the accused rejects the charge of who charged him")
    func plea() {
        let found = extractor.told(
            """
            Norway NNP 2 nsubj place:norway
            charged/charge VBD 0 root
            Lund NNP 2 obj person:lund

            Lund NNP 3 nsubj person:lund
            has/have VBZ 3 aux
            pleaded/plead VBN 0 root
            not RB 5 advmod
            guilty JJ 3 xcomp
            """)
        #expect(found.contains("lund -reject-> norway | pleaded guilty"))
    }
}
