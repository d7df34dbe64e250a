import RelationExtraction
import Testing

@Suite("Who takes part in events")
struct AttendanceTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("Being at an event is taking part, whatever a date after it makes of the tree")
    func present() {
        let found = extractor.told(
            """
            Lund NNP 6 nsubj person:lund
            was/be VBD 6 cop
            at IN 6 case
            the DT 6 det
            Games NNPS 6 compound event:games
            week NN 0 root
            """)
        #expect(found.contains("lund -participates_in-> games | was at"))
    }

    @Test("Those who meet on the sidelines of an event take part in it")
    func sidelines() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            met/meet VBD 0 root
            Novak NNP 2 obj person:novak
            on IN 6 case
            the DT 6 det
            sidelines/sideline NNS 2 obl
            of IN 8 case
            Summit NNP 6 nmod event:summit
            """)
        #expect(found.contains("lund -participates_in-> summit | met on sidelines"))
        #expect(found.contains("novak -participates_in-> summit | met on sidelines"))
    }

    @Test("An event fought between two has both for parts")
    func opposed() {
        let found = extractor.told(
            """
            The DT 2 det
            battle NN 4 nsubj:pass event:battle:nominal
            was/be VBD 4 aux:pass
            fought/fight VBN 0 root
            between IN 6 case
            Norway NNP 4 obl place:norway
            and CC 8 cc
            Sweden NNP 6 conj place:sweden
            """)
        #expect(found.contains("norway -participates_in-> battle | fought between"))
        #expect(found.contains("sweden -participates_in-> battle | fought between"))
    }

    @Test("A participle after an event names its host; a relative clause its place")
    func held() {
        let found = extractor.told(
            """
            The DT 2 det
            Cup NNP 10 nsubj event:cup
            , , 4 punct
            organised/organise VBN 2 acl
            by IN 6 case
            Telenor NNP 4 obl:agent organization:telenor
            , , 2 punct
            which WDT 10 nsubj
            had/have VBD 10 aux
            opened/open VBN 0 root
            """)
        #expect(found.contains { $0.hasPrefix("telenor -participates_in-> cup") })
        let relative = extractor.told(
            """
            The DT 2 det
            Cup NNP 9 nsubj event:cup
            , , 6 punct
            which WDT 6 nsubj:pass event:cup:pronoun
            was/be VBD 6 aux:pass
            held/hold VBN 2 acl:relcl
            in IN 8 case
            Oslo NNP 6 obl place:oslo
            ended/end VBD 0 root
            """)
        #expect(relative.contains("cup -located_in-> oslo | held in"))
    }

    @Test("Who is charged over an attack, or in connection with it, is told to have a part in it")
    func charged() {
        let found = extractor.told(
            """
            Novak NNP 3 nsubj:pass person:novak
            was/be VBD 3 aux:pass
            charged/charge VBN 0 root
            in IN 5 case
            connection NN 3 obl
            with IN 8 case
            the DT 8 det
            attack NN 5 nmod event:attack:nominal
            """)
        #expect(found.contains("novak -participates_in-> attack | charged over"))
    }

    @Test("Games are awarded by one and to another; a side is at them through its players")
    func awarded() {
        let found = extractor.told(
            """
            FIFA NNP 2 nsubj organization:fifa
            awarded/award VBD 0 root
            the DT 4 det
            Cup NNP 2 obj event:cup
            to IN 6 case
            Norway NNP 2 obl place:norway
            """)
        #expect(found.contains("fifa -participates_in-> cup | awarded"))
        #expect(found.contains("norway -participates_in-> cup | awarded"))
        let side = extractor.told(
            """
            Novak NNP 2 nsubj person:novak
            scored/score VBD 0 root
            for IN 4 case
            Norway NNP 2 obl place:norway
            at IN 7 case
            the DT 7 det
            Cup NNP 2 obl event:cup
            """)
        #expect(side.contains("norway -participates_in-> cup | scored for"))
    }

    @Test("Participants in an event are those that the sentence counts up")
    func counted() {
        let found = extractor.told(
            """
            Participants/participant NNS 4 nsubj
            in IN 3 case
            Summit NNP 1 nmod event:summit
            include VBP 0 root
            Lund NNP 4 obj person:lund
            and CC 7 cc
            Novak NNP 5 conj person:novak
            """)
        #expect(found.contains("lund -participates_in-> summit | participants"))
        #expect(found.contains("novak -participates_in-> summit | participants"))
    }

    @Test("One of those killed in an attack is its victim")
    func singledOut() {
        let found = extractor.told(
            """
            Lund NNP 4 nsubj person:lund
            was/be VBD 4 cop
            among IN 4 case
            those DT 0 root
            killed/kill VBN 4 acl
            in IN 8 case
            the DT 8 det
            attack NN 5 obl event:attack:nominal
            """)
        #expect(found.contains { $0.hasPrefix("lund -participates_in-> attack") })
    }

    @Test("A team from a country takes part for it in what the article is about")
    func teams() {
        let found = extractor.told(
            """
            The DT 2 det
            competition NN 3 nsubj event:competition:nominal
            began/begin VBD 0 root

            A DT 2 det
            team NN 7 nsubj
            of IN 5 case
            six CD 5 nummod
            girls/girl NNS 2 nmod
            from IN 7 case
            Mali NNP 5 nmod place:mali
            built/build VBD 0 root
            """)
        #expect(found.contains("mali -participates_in-> competition | team"))
    }
}
