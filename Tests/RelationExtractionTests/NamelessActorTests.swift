import RelationExtraction
import Testing

@Suite("Whom nameless actors act for")
struct NamelessActorTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private let arrest = """
        Authorities/authority NNS 2 nsubj
        arrested/arrest VBD 0 root
        Lund NNP 2 obj person:lund
        """

    @Test("Authorities without an owner are those named before")
    func authorities() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            authorities/authority NNS 3 nsubj
            wait VBP 0 root

            Swedish JJ 2 amod place:sweden:demonym
            voters/voter NNS 3 nsubj
            wait VBP 0 root

            """ + "\n" + arrest)
        #expect(found.contains("norway -coerce-> lund | arrested"))
    }

    @Test("In a sentence that opens with a place they are that place's")
    func scene() {
        let found = extractor.told(
            """
            In IN 2 case
            Sweden NNP 5 obl place:sweden
            , , 2 punct
            police NN 5 nsubj
            arrested/arrest VBD 0 root
            Lund NNP 5 obj person:lund
            """)
        #expect(found.contains("sweden -coerce-> lund | arrested"))
    }

    @Test("Police of nowhere are not the country's that the article is about")
    func police() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            voters/voter NNS 3 nsubj
            wait VBP 0 root

            Police/police NN 2 nsubj
            arrested/arrest VBD 0 root
            Lund NNP 2 obj person:lund
            """)
        #expect(!found.contains { $0.contains("-coerce->") })
    }

    @Test("Rebel officials have an owner that nobody names")
    func rebels() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            voters/voter NNS 3 nsubj
            wait VBP 0 root

            Rebel/rebel NN 2 compound
            officials/official NNS 3 nsubj
            praised/praise VBD 0 root
            Lund NNP 3 obj person:lund
            """)
        #expect(!found.contains { $0.contains("-support->") })
    }

    @Test("A country's newspapers do not speak for it")
    func press() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            newspapers/newspaper NNS 3 nsubj
            praised/praise VBD 0 root
            Lund NNP 3 obj person:lund
            """)
        #expect(!found.contains { $0.contains("-support->") })
    }

    @Test("A resolution acts for those who wrote it, a group for who leads it")
    func makers() {
        let found = extractor.told(
            """
            A DT 2 det
            resolution NN 6 nsubj
            drafted/draft VBN 2 acl
            by IN 5 case
            Norway NNP 3 obl:agent place:norway
            criticizes/criticize VBZ 0 root
            Sweden NNP 6 obj place:sweden

            A DT 2 det
            group NN 6 nsubj
            led/lead VBN 2 acl
            by IN 5 case
            Lund NNP 3 obl:agent person:lund
            praised/praise VBD 0 root
            Sweden NNP 6 obj place:sweden
            """)
        #expect(found.contains("norway -accuse-> sweden | criticizes"))
        #expect(found.contains("lund -support-> sweden | praised"))
    }

    @Test("The regions are those that were listed before, and who is one of them does nothing to the others")
    func list() {
        let listed = """
            Lund NNP 2 nsubj person:lund
            visited/visit VBD 0 root
            Hamar NNP 2 obj place:hamar
            and CC 5 cc
            Alta NNP 3 conj place:alta

            """
        let found = extractor.told(
            listed + """

                Sweden NNP 2 nsubj place:sweden
                recognized/recognize VBD 0 root
                the DT 5 det
                two CD 5 nummod
                regions/region NNS 2 obj
                """)
        #expect(found.contains("sweden -support-> hamar | recognized"))
        #expect(found.contains("sweden -support-> alta | recognized"))
        let other = extractor.told(
            listed + """

                Sweden NNP 2 nsubj place:sweden
                recognized/recognize VBD 0 root
                other JJ 4 amod
                regions/region NNS 2 obj
                """)
        #expect(!other.contains { $0.contains("-support->") })
    }
}
