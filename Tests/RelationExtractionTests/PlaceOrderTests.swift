import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Places told by the order of words")
struct PlaceOrderTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func placed(_ text: String) -> [String] {
        extractor.told(text).filter { $0.contains("located_in") }.map { String($0.prefix { $0 != "|" }.dropLast()) }
    }

    @Test("A capital behind a comma is in the country whose capital it is")
    func capital() {
        #expect(
            placed(
                """
                They/they PRP 2 nsubj
                met/meet VBD 0 root
                in IN 6 case
                the DT 6 det
                Norwegian/norwegian JJ 6 amod place:norway:demonym
                capital NN 2 obl
                , , 8 punct
                Oslo NNP 2 obl:unmarked place:oslo
                , , 2 punct
                today RB 2 advmod
                """) == ["oslo -located_in-> norway"])
    }

    @Test("Bodies named after what they are are where the list of them ends")
    func list() {
        #expect(
            placed(
                """
                Schools/school NNS 6 nsubj
                Fjord NNP 1 appos organization:fjord
                and CC 4 cc
                Nordlys NNP 2 conj organization:nordlys
                in IN 6 case
                Hamar NNP 1 nmod place:hamar
                . . 1 punct
                """) == ["fjord -located_in-> hamar", "nordlys -located_in-> hamar"])
    }

    @Test("Who is from a country behind a comma is at home there")
    func hailing() {
        #expect(
            placed(
                """
                Fjord NNP 6 nsubj organization:fjord
                , , 4 punct
                from IN 4 case
                Norway NNP 1 dep place:norway
                , , 1 punct
                won/win VBD 0 root
                """) == ["fjord -located_in-> norway"])
        #expect(
            placed(
                """
                They/they PRP 2 nsubj
                expelled/expel VBD 0 root
                Fjord NNP 2 obj organization:fjord
                from IN 5 case
                Norway NNP 2 obl place:norway
                today RB 2 advmod
                """
            ).isEmpty)
    }

    @Test("The Norwegian company, once named, is a company of Norway")
    func national() {
        #expect(
            placed(
                """
                Fjord NNP 2 nsubj organization:fjord
                grew/grow VBD 0 root

                The DT 3 det
                Norwegian/norwegian JJ 3 amod place:norway:demonym
                company NN 4 nsubj organization:fjord:nominal
                paid/pay VBD 0 root
                """) == ["fjord -located_in-> norway"])
    }

    @Test("A region that has its name before it is in what follows")
    func region() {
        #expect(
            placed(
                """
                in IN 4 case
                the DT 4 det
                Hedmark NNP 4 compound place:hedmark
                region NN 0 root
                of IN 6 case
                Norway NNP 4 nmod place:norway
                . . 4 punct
                """) == ["hedmark -located_in-> norway"])
    }

    @Test("A province with its name before it is not in itself, whichever place its noun is taken for")
    func province() {
        #expect(
            placed(
                """
                in IN 3 case
                Hedmark NNP 3 compound place:hedmark
                province NN 0 root place:norway:nominal
                , , 5 punct
                Norway NNP 3 appos place:norway
                . . 3 punct
                """) == ["hedmark -located_in-> norway"])
    }

    @Test("What comes after \"and\" tells places in places from a list")
    func andAfterComma() {
        let nested = """
            in IN 2 case
            Hamar NNP 0 root place:hamar
            , , 2 punct
            Norway NNP 2 appos place:norway
            , , 2 punct
            and CC 8 cc
            nine CD 8 nummod
            others/other NNS 2 conj
            """
        #expect(placed(nested) == ["hamar -located_in-> norway"])
        #expect(placed(nested.replacing("others/other", with: "countries/country")).isEmpty)
    }

    @Test("A house with its kind behind its name is in the place after both")
    func besideNouns() {
        #expect(
            placed(
                """
                at IN 4 case
                Nordlys NNP 4 compound place:nordlys
                internet NN 4 compound
                café NN 0 root
                in IN 6 case
                Hamar NNP 4 nmod place:hamar
                . . 4 punct
                """) == ["nordlys -located_in-> hamar"])
    }
}
