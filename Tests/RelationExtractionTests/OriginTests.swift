import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Where persons are from, by the order of words")
struct OriginTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func homes(_ text: String) -> [String] { extractor.told(text).filter { $0.contains("-from->") } }

    @Test("Whatever somebody is, he is from where the words say")
    func calling() {
        #expect(
            homes(
                """
                Lund NNP 10 nsubj person:lund
                ( -LRB- 3 punct
                24 CD 1 dep
                ) -RRB- 3 punct
                , , 7 punct
                a DT 7 det
                juggler NN 1 appos person:lund:nominal
                from IN 9 case
                Hamar NNP 7 nmod place:hamar
                sang/sing VBD 0 root
                """) == ["lund -from-> hamar | juggler"])
    }

    @Test("A message from a town is not from there, though a name stands before it")
    func message() {
        #expect(
            homes(
                """
                Before IN 2 case
                Lund NNP 8 obl person:lund
                , , 2 punct
                a DT 5 det
                message NN 8 nsubj
                from IN 7 case
                Hamar NNP 5 nmod place:hamar
                came/come VBD 0 root
                """
            ).isEmpty)
    }

    @Test("All of a group are from where the group is")
    func group() {
        #expect(
            homes(
                """
                Climbers/climber NNS 8 nsubj
                from IN 3 case
                Hamar NNP 1 nmod place:hamar
                , , 3 punct
                Lund NNP 1 appos person:lund
                and CC 7 cc
                Berg NNP 5 conj person:berg
                fell/fall VBD 0 root
                """) == ["lund -from-> hamar | climbers", "berg -from-> hamar | from"])
        #expect(
            homes(
                """
                Norwegian JJ 2 amod place:norway:demonym
                climbers/climber NNS 6 nsubj
                Lund NNP 2 appos person:lund
                and CC 5 cc
                Berg NNP 3 conj person:berg
                fell/fall VBD 0 root
                """
            ).contains("berg -from-> norway | from"))
    }

    @Test("A Norwegian, named behind a comma, is from Norway")
    func fellow() {
        let text = """
            It PRP 2 nsubj
            is/be VBZ 0 root
            led/lead VBN 2 acl
            by IN 6 case
            a DT 6 det
            Norwegian NNP 3 obl:agent place:norway:demonym
            , , 8 punct
            Lund NNP 6 appos person:lund
            . . 2 punct
            """
        #expect(homes(text) == ["lund -from-> norway | from"])
    }

    @Test("Where one's flat and one's native town are, one is from")
    func home() {
        #expect(
            homes(
                """
                Lund NNP 2 nsubj person:lund
                left/leave VBD 0 root
                her PRP$ 5 nmod:poss person:lund:pronoun
                native JJ 5 amod
                Hamar NNP 2 obj place:hamar
                """) == ["lund -from-> hamar | native"])
        #expect(
            homes(
                """
                Lund NNP 2 nsubj person:lund
                died/die VBD 0 root
                at IN 5 case
                his PRP$ 5 nmod:poss person:lund:pronoun
                flat NN 2 obl
                in IN 7 case
                Hamar NNP 2 obl place:hamar
                """) == ["lund -from-> hamar | flat"])
    }

    @Test("The Dutch company, where one body only is named before it, is that body")
    func national() {
        let text = """
            Nordlys NNP 2 nsubj organization:nordlys
            grew/grow VBD 0 root

            The DT 3 det
            Dutch JJ 3 amod place:netherlands:demonym
            company NN 4 nsubj
            paid/pay VBD 0 root
            """
        let seats = { extractor.told($0).filter { $0.contains("located_in") } }
        #expect(seats(text) == ["nordlys -located_in-> netherlands | company of"])
        #expect(
            seats(text.replacing("grew/grow VBD 0 root", with: "met/meet VBD 0 root\nPolaris NNP 2 obj organization:p"))
                .isEmpty)
    }
}
