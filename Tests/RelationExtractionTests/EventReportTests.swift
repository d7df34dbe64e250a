import RelationExtraction
import Testing

@Suite("Events that a report tells of in turn")
struct EventReportTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private static let twoMatches = """
        The DT 3 det
        first JJ 3 amod
        match NN 4 nsubj event:first:nominal
        began/begin VBD 0 root

        Lund NNP 2 nsubj person:lund
        scored/score VBD 0 root

        The DT 3 det
        last JJ 3 amod
        match NN 4 nsubj event:last:nominal
        began/begin VBD 0 root

        Novak NNP 3 nsubj:pass person:novak
        was/be VBD 3 aux:pass
        substituted/substitute VBN 0 root
        """

    @Test("What a player does belongs to the match told of last")
    func bouts() {
        let found = extractor.told(Self.twoMatches)
        #expect(found.contains("lund -participates_in-> first | scored"))
        #expect(found.contains("novak -participates_in-> last | substituted"))
        #expect(!found.contains { $0.hasPrefix("novak -participates_in-> first") })
    }

    @Test("Whose attempt a match had took part in it, also several one after the other")
    func attempts() {
        let found = extractor.told(
            """
            The DT 2 det
            match NN 3 nsubj event:match:nominal
            began/begin VBD 0 root
            with IN 5 case
            attempts/attempt NNS 3 obl
            from IN 7 case
            Lund NNP 5 nmod person:lund
            and CC 9 cc
            Novak NNP 7 conj person:novak
            """)
        #expect(found.contains("lund -participates_in-> match | attempts"))
        #expect(found.contains("novak -participates_in-> match | attempts"))
    }

    @Test("A match is where its sides face each other, and part of the cup that the report opens with")
    func scene() {
        let found = extractor.told(
            """
            Norway NNP 2 nsubj place:norway
            enters/enter VBZ 0 root
            World NNP 4 compound event:cup
            Cup NNP 2 obj event:cup

            In IN 4 case
            the DT 4 det
            first JJ 4 amod
            match NN 6 obl event:match:nominal
            Norway NNP 6 nsubj place:norway
            faced/face VBD 0 root
            Sweden NNP 6 obj place:sweden
            at IN 10 case
            the DT 10 det
            Arena NNP 6 obl place:arena
            """)
        #expect(found.contains("match -located_in-> arena | faced at"))
        #expect(found.contains("match -part_of-> cup | part of"))
    }

    @Test("Two were shot, then the attack: what was done before the phrase is part of what it takes up")
    func takenUp() {
        let found = extractor.told(
            """
            Lund NNP 3 nsubj:pass person:lund
            was/be VBD 3 aux:pass
            shot/shoot VBN 0 root
            in IN 5 case
            Bergen NNP 3 obl place:bergen

            The DT 2 det
            attack NN 3 nsubj event:attack:nominal
            shocked/shock VBD 0 root
            Norway NNP 3 obj place:norway
            """)
        #expect(found.contains("lund -participates_in-> attack | shot"))
        #expect(found.contains("attack -located_in-> bergen | shot in"))
    }

    @Test("Countries whose leaders met took part in the meeting; a match still to be played is not the one told of")
    func meeting() {
        let found = extractor.told(
            """
            Leaders/leader NNS 4 nsubj
            of IN 3 case
            Norway NNP 1 nmod place:norway
            met/meet VBD 0 root

            The DT 2 det
            meeting NN 3 nsubj event:meeting:nominal
            ended/end VBD 0 root
            """)
        #expect(found.contains("norway -participates_in-> meeting | met"))
        let ahead = extractor.told(
            Self.twoMatches + "\n\n"
                + """
                Keller NNP 3 nsubj person:keller
                will MD 3 aux
                face VB 0 root
                Berg NNP 3 obj person:berg
                """)
        #expect(!ahead.contains { $0.hasPrefix("keller -participates_in->") })
    }

    @Test("Other guests included: who is listed was there, persons and groups")
    func listed() {
        let found = extractor.told(
            """
            The DT 2 det
            Festival NNP 3 nsubj event:festival
            opened/open VBD 0 root

            Other JJ 2 amod
            groups/group NNS 3 nsubj
            included/include VBD 0 root
            Telenor NNP 3 obj organization:telenor
            and CC 6 cc
            Lund NNP 4 conj person:lund
            """)
        #expect(found.contains("telenor -participates_in-> festival | groups"))
        #expect(found.contains("lund -participates_in-> festival | groups"))
    }

    @Test("Was there, attended: at the occasion told of last")
    func there() {
        let found = extractor.told(
            """
            The DT 2 det
            Festival NNP 3 nsubj event:festival
            opened/open VBD 0 root

            Lund NNP 3 nsubj person:lund
            was/be VBD 3 cop
            there RB 0 root

            Novak NNP 2 nsubj person:novak
            attended/attend VBD 0 root
            """)
        #expect(found.contains("lund -participates_in-> festival | was there"))
        #expect(found.contains("novak -participates_in-> festival | attended"))
    }

    @Test("A named event is where the pilgrimage that explains it goes")
    func explained() {
        let found = extractor.told(
            """
            The DT 2 det
            Romeria NNP 10 nsubj event:romeria
            , , 6 punct
            the DT 6 det
            annual JJ 6 amod
            pilgrimage NN 2 appos
            to IN 8 case
            Bergen NNP 6 nmod place:bergen
            , , 6 punct
            began/begin VBD 0 root
            """)
        #expect(found.contains("romeria -located_in-> bergen | pilgrimage to"))
    }

    @Test("A part of an event is stated by of, by part of, and by as part of")
    func parts() {
        let found = extractor.told(
            """
            The DT 2 det
            hearing NN 5 nsubj event:hearing:nominal
            is/be VBZ 5 cop
            a DT 5 det
            part NN 0 root
            of IN 8 case
            the DT 8 det
            trial NN 5 nmod event:trial:nominal
            """)
        #expect(found.contains("hearing -part_of-> trial | part of"))
    }

    @Test("An event expected to take place in a town is there")
    func expected() {
        let found = extractor.told(
            """
            The DT 2 det
            summit NN 4 nsubj:pass event:summit:nominal
            is/be VBZ 4 aux:pass
            expected/expect VBN 0 root
            to TO 6 mark
            open VB 4 xcomp
            in IN 8 case
            Bergen NNP 6 obl place:bergen
            """)
        #expect(found.contains("summit -located_in-> bergen | open in"))
    }

    @Test("Who calls a crash a tragedy has no part in it; who hears of it neither")
    func spokenOf() {
        let found = extractor.told(
            """
            Telenor NNP 2 nsubj organization:telenor
            called/call VBD 0 root
            the DT 4 det
            crash NN 2 iobj event:crash:nominal
            a DT 6 det
            tragedy NN 2 obj

            Lund NNP 2 nsubj person:lund
            heard/hear VBD 0 root
            of IN 5 case
            the DT 5 det
            crash NN 2 obl event:crash:nominal
            """)
        #expect(!found.contains { $0.contains("participates_in-> crash") })
    }
}
