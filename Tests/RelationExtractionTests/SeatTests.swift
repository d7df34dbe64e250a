import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Where things are by what is said of them between commas")
struct SeatTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func placed(_ text: String) -> [String] { extractor.told(text).filter { $0.contains("-located_in->") } }

    @Test("A house that is described as one in a town is there")
    func phrased() {
        #expect(
            placed(
                """
                Nordlys NNP 8 nsubj organization:nordlys
                , , 5 punct
                an DT 5 det
                independent JJ 5 amod
                house NN 8 dep
                in IN 7 case
                Hamar NNP 5 nmod place:hamar
                closed/close VBD 0 root
                """) == ["nordlys -located_in-> hamar | house in"])
    }

    @Test("What a noun with a nationality introduces is of that country")
    func introduced() {
        #expect(
            placed(
                """
                Norway NNP 4 nmod:poss place:norway
                's POS 1 case
                antitrust NN 4 compound
                regulator NN 7 nsubj
                , , 6 punct
                Nordlys NNP 4 appos organization:nordlys
                agreed/agree VBD 0 root
                """) == ["nordlys -located_in-> norway | regulator of"])
    }

    @Test("The Bergen firm is the one named before the comma")
    func told() {
        #expect(
            placed(
                """
                By IN 2 case
                Nordlys NNP 7 obl organization:nordlys
                , , 2 punct
                the DT 6 det
                Bergen NNP 6 compound place:bergen
                firm NN 7 nsubj
                called/call VBN 0 root
                in RP 7 advmod
                """) == ["nordlys -located_in-> bergen | firm of"])
    }

    @Test("A ministry that acts where the sentence is set has its seat there, a country's does not")
    func seated() {
        let text = """
            In IN 2 case
            Oslo NNP 6 obl place:oslo
            , , 2 punct
            the DT 5 det
            Ministry NNP 6 nsubj organization:ministry
            agreed/agree VBD 0 root
            """
        #expect(placed(text) == ["ministry -located_in-> oslo | in"])
        #expect(placed(text.replacing("place:oslo", with: "place:Norway")).isEmpty)
    }

    @Test("At the head of a fjord, in the east of a country, in a neighbouring land")
    func situated() {
        #expect(
            placed(
                """
                Hamar NNP 9 nsubj place:hamar
                , , 5 punct
                at IN 5 case
                the DT 5 det
                head NN 1 nmod
                of IN 8 case
                the DT 8 det
                Fjord NNP 5 nmod place:fjord
                grew/grow VBD 0 root
                """) == ["hamar -located_in-> fjord | in"])
        #expect(
            placed(
                """
                Hamar NNP 5 nsubj place:hamar
                in IN 4 mark
                neighbouring/neighbour VBG 1 acl
                Norway NNP 3 obj place:norway
                grew/grow VBD 0 root
                """) == ["hamar -located_in-> norway | in"])
    }

    @Test("Both places before \"based\" are its seats")
    func based() {
        #expect(
            placed(
                """
                the DT 8 det
                Oslo NNP 6 compound place:oslo
                - , 4 punct
                and CC 5 cc
                Bergen NNP 2 conj place:bergen
                - HYPH 7 punct
                based VBN 8 amod
                maker NN 0 root organization:nordlys:nominal
                """
            ).map { $0.prefix { $0 != "|" } } == ["nordlys -located_in-> oslo ", "nordlys -located_in-> bergen "])
    }

    @Test("A country that is only part of a body's name is not where the text says it is")
    func titled() {
        let text = """
            Norwegian NNP 2 amod organization:body
            Institute NNP 3 nsubj organization:body
            met/meet VBD 0 root
            Norwegian JJ 5 amod place:norway:demonym
            sailors/sailor NNS 3 obj
            """
        #expect(placed(text).isEmpty)
        #expect(!placed(text.replacing("Institute", with: "Parliament")).isEmpty)
    }
}
