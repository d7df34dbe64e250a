import RelationExtraction
import Testing

@Suite("What sentences do not say")
struct PrecisionTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("A title of two words after a comma is that of the name it leads to")
    func titleOfNext() {
        let found = extractor.told(
            """
            Lund NNP 8 nsubj person:lund
            , , 1 punct
            UN NNP 4 compound organization:un
            Secretary NNP 6 compound
            General NNP 6 compound
            Berg NNP 1 appos person:berg
            both DT 8 advmod
            spoke/speak VBD 0 root
            """)
        #expect(!found.contains { $0.hasPrefix("lund -affiliated_with->") })
        #expect(found.contains { $0.hasPrefix("berg -affiliated_with-> un") })
    }

    @Test("Hailing something as a blow to somebody does not hail him")
    func blow() {
        let found = extractor.told(
            """
            Norway NNP 2 nsubj place:norway
            hailed/hail VBD 0 root
            it PRP 2 obj
            as IN 6 case
            a DT 6 det
            blow NN 2 obl
            to IN 8 case
            Nordlys NNP 6 nmod organization:nordlys
            """)
        #expect(!found.contains { $0.contains("-support->") })
    }

    @Test("A joint operation with somebody is not against him")
    func joint() {
        let found = extractor.told(
            """
            Norway NNP 2 nsubj place:norway
            conducted/conduct VBD 0 root
            a DT 5 det
            joint JJ 5 amod
            operation NN 2 obj
            with IN 8 case
            the DT 8 det
            Nordlys NNP 5 nmod organization:nordlys
            """)
        #expect(!found.contains { $0.contains("-assault->") })
        #expect(found.contains { $0.contains("norway -cooperate-> nordlys") })
    }

    @Test("An accident that kills is no attack")
    func accident() {
        let found = extractor.told(
            """
            A DT 3 det
            Norwegian JJ 3 amod place:norway:demonym
            force NN 4 nsubj
            crashed/crash VBD 0 root
            , , 6 punct
            killing/kill VBG 4 advcl
            Lund NNP 6 obj person:lund
            """)
        #expect(!found.contains { $0.contains("-assault->") })
    }

    @Test("What leaves somebody with something does not go")
    func bequest() {
        let found = extractor.told(
            """
            Nordlys NNP 2 nsubj organization:nordlys
            left/leave VBD 0 root
            Norway NNP 2 obj place:norway
            with IN 6 case
            a DT 6 det
            debt NN 2 obl
            """)
        #expect(!found.contains { $0.contains("-retreat->") })
    }

    @Test("Who owns a base near an event is not where it is")
    func base() {
        let found = extractor.told(
            """
            clashes/clash NNS 0 root event:clashes
            near IN 5 case event:clashes
            a DT 5 det event:clashes
            U.S. NNP 5 compound place:us
            base NN 1 nmod
            """)
        #expect(!found.contains { $0.contains("clashes -located_in-> us") })
    }

    @Test("What a debate is about takes no part in it")
    func debate() {
        let found = extractor.told(
            """
            the DT 2 det
            debate NN 0 root event:debate
            on IN 4 case
            Nordlys NNP 2 nmod organization:nordlys
            """)
        #expect(!found.contains { $0.contains("-participates_in->") })
    }
}
