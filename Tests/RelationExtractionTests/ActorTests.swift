import RelationExtraction
import Testing

@Suite("Who acts, where the words leave it out")
struct ActorTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("The government is that of the country whose government was named before")
    func namedBefore() {
        let found = extractor.told(
            """
            The DT 3 det
            Norwegian JJ 3 amod place:norway:demonym
            government NN 4 nsubj
            resigned/resign VBD 0 root

            Lund NNP 2 nsubj person:lund
            praised/praise VBD 0 root
            the DT 4 det
            government NN 2 obj

            Sweden NNP 2 nsubj place:sweden
            waits/wait VBZ 0 root
            """)
        #expect(found.contains("lund -support-> norway | praised"))
    }

    @Test("Without one, it is that of the country that the article names most; among several there is none")
    func mainCountry() {
        let praise = """
            Lund NNP 2 nsubj person:lund
            praised/praise VBD 0 root
            the DT 4 det
            government NN 2 obj
            """
        let voters = """
            Norwegian JJ 2 amod place:norway:demonym
            voters/voter NNS 3 nsubj
            wait VBP 0 root

            """
        let others = """
            Swedish JJ 2 amod place:sweden:demonym
            firms/firm NNS 3 nsubj
            wait VBP 0 root

            """
        #expect(extractor.told(voters + "\n" + praise).contains("lund -support-> norway | praised"))
        #expect(
            !extractor.told(voters + "\n" + others + "\n" + praise).contains { $0.contains("-support->") })
    }

    @Test("A local government is not the country's")
    func local() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            voters/voter NNS 3 nsubj
            wait VBP 0 root

            Lund NNP 2 nsubj person:lund
            praised/praise VBD 0 root
            the DT 5 det
            regional JJ 5 amod
            government NN 2 obj
            """)
        #expect(!found.contains { $0.contains("-support->") })
    }

    @Test("Found guilty of killing: the guilty has done it")
    func guilty() {
        let found = extractor.told(
            """
            Jurors/juror NNS 2 nsubj
            found/find VBD 0 root
            Lund NNP 2 obj person:lund
            guilty JJ 2 xcomp
            of IN 6 mark
            killing/kill VBG 4 advcl
            Novak NNP 6 obj person:novak
            """)
        #expect(found.contains("lund -assault-> novak | killing"))
    }

    @Test("On patrol somewhere: the patrol's country has moved its forces there")
    func patrol() {
        let found = extractor.told(
            """
            A DT 3 det
            Norwegian JJ 3 amod place:norway:demonym
            warship NN 6 nsubj
            is/be VBZ 6 cop
            on IN 6 case
            patrol NN 0 root
            in IN 9 case
            the DT 9 det
            Gulf NNP 6 nmod place:gulf
            """)
        #expect(found.contains("norway -mobilize-> gulf | patrol in"))
    }

    @Test("Buying rival Y: whose rival it is stands for the verb's subject")
    func rival() {
        let found = extractor.told(
            """
            Telenor NNP 2 nsubj organization:telenor
            sued/sue VBD 0 root
            rival NN 4 compound
            Telia NNP 2 obj organization:telia
            """)
        #expect(found.contains("telia -competes_with-> telenor | rival"))
    }

    @Test("Writing a book with somebody, scoring from his assist and stopping his shot are done with or against him")
    func together() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            wrote/write VBD 0 root
            the DT 4 det
            book NN 2 obj
            with IN 6 case
            Novak NNP 2 obl person:novak

            Lund NNP 2 nsubj person:lund
            scored/score VBD 0 root
            from IN 6 case
            Keller NNP 6 nmod:poss person:keller
            's POS 4 case
            assist NN 2 obl

            Keller NNP 3 nmod:poss person:keller
            's POS 1 case
            shot NN 5 nsubj:pass
            was/be VBD 5 aux:pass
            saved/save VBN 0 root
            by IN 7 case
            Novak NNP 5 obl:agent person:novak
            """)
        #expect(found.contains { $0.hasPrefix("lund -cooperate-> novak") })
        #expect(found.contains { $0.hasPrefix("keller -cooperate-> lund") })
        #expect(found.contains { $0.hasPrefix("novak -competes_with-> keller") })
        #expect(!found.contains { $0.contains("-aid->") })
    }
}
