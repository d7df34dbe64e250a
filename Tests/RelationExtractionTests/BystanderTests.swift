import RelationExtraction
import Testing

@Suite("Who stands beside a deed without a part in it")
struct BystanderTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("In a town where somebody speaks of a president he is not the town's; in a country he is the country's")
    func ruler() {
        func told(_ place: String) -> [String] {
            extractor.told(
                """
                In/in IN 2 case
                \(place) NNP 5 obl place:\(place.lowercased())
                , , 2 punct
                spokesmen/spokesman NNS 5 nsubj
                praised/praise VBD 0 root
                President/president NNP 7 compound
                Kari NNP 5 obj person:lund
                Lund NNP 7 flat person:lund
                """
            ).filter { $0.contains("affiliated_with") }
        }
        #expect(told("Oslo").isEmpty)
        #expect(told("Norway") == ["lund -affiliated_with-> norway | president"])
    }

    @Test("With somebody as its only critic a deal is not signed with him")
    func aside() {
        let deal = """
            Norway NNP 2 nsubj place:norway
            signed/sign VBD 0 root
            a DT 4 det
            deal NN 2 obj
            """
        let partner = """

            with IN 6 case
            Sweden NNP 4 nmod place:sweden
            """
        #expect(extractor.told(deal + partner).contains { $0.hasPrefix("norway -agree-> sweden") })
        let critic = """

            , , 7 punct
            with IN 7 case
            Sweden NNP 4 nmod place:sweden
            as IN 10 case
            a DT 10 det
            critic NN 7 nmod
            """
        #expect(!extractor.told(deal + critic).contains { $0.contains("-agree->") })
    }

    @Test("Who hunts a regime does not hunt the country that it ruled")
    func regime() {
        let found = extractor.told(
            """
            Sweden NNP 2 nsubj place:sweden
            attacked/attack VBD 0 root
            Norway NNP 7 nmod:poss place:norway
            's POS 3 case
            ousted/oust VBN 7 amod
            Nordlys NNP 7 compound organization:nordlys
            regime NN 2 obj
            """)
        #expect(
            found.filter { $0.contains("-assault->") }.map { $0.prefix { $0 != "|" } } == ["sweden -assault-> nordlys "]
        )
    }

    @Test("Whose exit leaves others in the race has not left them")
    func exit() {
        let found = extractor.told(
            """
            Lund NNP 3 nmod:poss person:lund
            's POS 1 case
            exit NN 4 nsubj
            leaves/leave VBZ 0 root
            Berg NNP 4 obj person:berg
            """)
        #expect(!found.contains { $0.contains("-retreat->") })
    }
}
