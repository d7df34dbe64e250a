import GraphModel
import Ontology
import RelationExtraction
import Testing
import TextModel

@Suite("Sentences of definition and places in places")
struct DefinitionTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    /// The statements without their labels.
    private func told(_ text: String) -> [String] {
        extractor.told(text).map { String($0.prefix { $0 != "|" }.dropLast()) }
    }

    @Test("What a person is, with brackets and several posts between")
    func person() {
        let found = told(
            """
            Lund NNP 0 root person:lund
            ( -LRB- 1 punct
            born VBN 1 dep
            1950 CD 1 dep
            ) -RRB- 1 punct
            is VBZ 1 dep
            a DT 1 dep
            Norwegian JJ 1 dep place:norway:demonym
            skier NN 1 dep
            and CC 1 dep
            president NN 1 dep
            of IN 1 dep
            Interpol NNP 1 dep organization:interpol
            """)
        #expect(found.contains("lund -from-> norway"))
        #expect(found.contains("lund -affiliated_with-> interpol"))
    }

    @Test("A subsidiary is part of the whole, and where it is based")
    func organization() {
        let found = told(
            """
            Fjord NNP 0 root organization:fjord
            is VBZ 1 dep
            a DT 1 dep
            subsidiary NN 1 dep
            of IN 1 dep
            Interpol NNP 1 dep organization:interpol
            """)
        #expect(found == ["fjord -part_of-> interpol"])
        let placed = told(
            """
            Fjord NNP 0 root organization:fjord
            is VBZ 1 dep
            a DT 1 dep
            company NN 1 dep
            based VBN 1 dep
            in IN 1 dep
            Bergen NNP 1 dep place:bergen
            """)
        #expect(placed == ["fjord -located_in-> bergen"])
    }

    @Test("Names between commas tell places in places, but not with \"and\" before the last")
    func nesting() {
        #expect(
            told(
                """
                Hamar NNP 0 root place:hamar
                , , 1 punct
                Hedmark NNP 1 dep place:hedmark
                , , 1 punct
                Norway NNP 1 dep place:norway
                . . 1 punct
                """) == ["hamar -located_in-> hedmark", "hedmark -located_in-> norway"])
        #expect(
            told(
                """
                Norway NNP 0 root place:norway
                , , 1 punct
                Malta NNP 1 conj place:malta
                , , 1 punct
                and CC 1 cc
                the DT 7 det
                Lebanon NNP 1 conj place:lebanon
                """
            ).isEmpty)
        #expect(
            told(
                """
                Norway NNP 0 root place:norway
                , , 1 punct
                Malta NNP 1 conj place:malta
                , , 1 punct
                the DT 6 det
                Lebanon NNP 1 conj place:lebanon
                and CC 8 cc
                Chad NNP 1 conj place:chad
                """
            ).isEmpty)
    }
}
