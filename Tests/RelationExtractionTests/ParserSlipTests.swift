import RelationExtraction
import Testing

@Suite("What is read in spite of a tree's slips")
struct ParserSlipTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("Whoever stands right behind a verb without an object is its object")
    func behind() {
        let found = extractor.told(
            """
            Swedish JJ 2 amod place:sweden:demonym
            troops NNS 4 nsubj
            have VBP 4 aux
            killed/kill VBN 0 root
            three CD 4 obl:unmarked
            Nordlys NNP 7 compound organization:nordlys
            militants/militant NNS 5 parataxis
            in IN 9 case
            Oslo NNP 4 obl place:oslo
            """)
        #expect(found.contains("sweden -assault-> nordlys | killed"))
    }

    @Test("Unless the words go on with a verb of which it is the subject")
    func subject() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            attacked/attack VBD 0 root
            Berg NNP 4 nsubj person:berg
            fled/flee VBD 2 parataxis
            """)
        #expect(!found.contains { $0.contains("-assault->") })
    }

    @Test("Accused of lying: whom one accuses, where the tree makes him the liar's subject only")
    func gerund() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            accused/accuse VBD 0 root
            Berg NNP 5 nsubj person:berg
            of IN 5 mark
            lying/lie VBG 2 advcl
            """)
        #expect(found.contains("lund -accuse-> berg | accused"))
    }

    @Test("A capture by somebody is suffered by whoever has it")
    func capture() {
        let found = extractor.told(
            """
            Lund NNP 3 nmod:poss person:lund
            's POS 1 case
            capture NN 7 nsubj
            by IN 6 case
            Swedish JJ 6 amod place:sweden:demonym
            forces/force NNS 3 nmod
            ended/end VBD 0 root
            """)
        #expect(found.contains("sweden -coerce-> lund | capture"))
    }

    @Test("The envoy of one country to another speaks for his own")
    func envoy() {
        let found = extractor.told(
            """
            Norway NNP 3 nmod:poss place:norway
            's POS 1 case
            ambassador NN 6 nsubj
            to IN 5 case
            Sweden NNP 3 nmod place:sweden
            praised/praise VBD 0 root
            Berg NNP 6 obj person:berg
            """)
        #expect(found.contains("norway -support-> berg | praised"))
        #expect(!found.contains { $0.hasPrefix("sweden -support->") })
    }
}
