import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Places that names, strongholds and lists tell")
struct NamedPlaceTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func placed(_ text: String) -> [String] {
        extractor.told(text).filter { $0.contains("located_in") }.map { String($0.prefix { $0 != "|" }.dropLast()) }
    }

    @Test("An organ of state is in the place that its name begins with, where the place is named elsewhere")
    func organ() {
        let court = """
            A/a DT 3 det
            Hamar NNP 3 compound organization:court
            court NN 4 nsubj organization:court
            ruled/rule VBD 0 root
            """
        #expect(placed(court).isEmpty)
        let town = """


            Hamar NNP 2 nsubj place:hamar
            slept/sleep VBD 0 root
            """
        #expect(placed(court + town) == ["court -located_in-> hamar"])
        let shop = court.replacing("court NN", with: "Fashion NNP").replacing(
            "organization:court", with: "organization:shop")
        #expect(placed(shop + town).isEmpty)
    }

    @Test("What stands after a list of towns holds all of them")
    func list() {
        let towns = """
            They/they PRP 2 nsubj
            bombed/bomb VBD 0 root
            Hamar NNP 2 obj place:hamar
            and CC 5 cc
            Elverum NNP 3 conj place:elverum
            """
        let inside = """

            in IN 7 case
            Norway NNP 5 nmod place:norway
            """
        #expect(placed(towns + inside) == ["hamar -located_in-> norway", "elverum -located_in-> norway"])
        let behind = """

            , , 7 punct
            Hedmark NNP 3 appos place:hedmark
            . . 2 punct
            """
        #expect(placed(towns + behind) == ["hamar -located_in-> hedmark", "elverum -located_in-> hedmark"])
    }

    @Test("A body is where its hideouts are, and in the town that is its stronghold")
    func stronghold() {
        #expect(
            placed(
                """
                Jets/jet NNS 2 nsubj
                hit/hit VBD 0 root
                Nordlys NNP 4 compound organization:nordlys
                hideouts/hideout NNS 2 obj
                in IN 6 case
                Hamar NNP 4 nmod place:hamar
                """) == ["nordlys -located_in-> hamar"])
        #expect(
            placed(
                """
                They/they PRP 2 nsubj
                took/take VBD 0 root
                Hamar NNP 2 obj place:hamar
                , , 8 punct
                a DT 8 det
                former JJ 8 amod
                Nordlys NNP 8 compound organization:nordlys
                stronghold NN 3 appos
                """) == ["nordlys -located_in-> hamar"])
    }

    @Test("A part of the world lies in no country")
    func world() {
        let unrest = """
            Unrest/unrest NN 5 nsubj
            in IN 4 case
            southern/southern JJ 4 amod
            Africa NNP 1 nmod place:Africa
            grew/grow VBD 0 root
            in IN 7 case
            Norway NNP 4 nmod place:norway
            """
        #expect(placed(unrest).isEmpty)
        let town = unrest.replacing("Africa NNP", with: "Hamar NNP").replacing("place:Africa", with: "place:hamar")
        #expect(placed(town) == ["hamar -located_in-> norway"])
    }
}
