import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Posts in bodies that are named elsewhere")
struct OwnBodyTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func posts(_ text: String) -> [String] {
        extractor.told(text).filter { $0.contains("affiliated_with") || $0.contains("-from->") }
    }

    private static let navy = """
        Norwegian/norwegian NNP 2 compound organization:navy
        navy NN 3 nsubj organization:navy
        sailed/sail VBD 0 root

        """

    private static let spokesman = """

        Lund NNP 6 nsubj person:lund
        , , 5 punct
        a DT 5 det
        navy NN 5 compound
        spokesman NN 1 appos
        left/leave VBD 0 root
        """

    @Test("A navy spokesman is the only navy's")
    func onlyNavy() {
        #expect(posts(Self.navy + Self.spokesman) == ["lund -affiliated_with-> navy | navy spokesman"])
    }

    @Test("Of two navies neither is meant, nor one that is not named")
    func twoNavies() {
        let other = Self.navy.replacing("Norwegian/norwegian", with: "Swedish/swedish")
            .replacing("organization:navy", with: "organization:other")
        #expect(posts(Self.navy + "\n" + other + Self.spokesman).isEmpty)
        #expect(posts(String(Self.spokesman.dropFirst())).isEmpty)
    }

    @Test("A spokesman for the company is the company's that is meant by it")
    func nominalBody() {
        #expect(
            posts(
                """
                Fjord NNP 2 nsubj organization:fjord
                grew/grow VBD 0 root

                Lund NNP 9 nsubj person:lund
                , , 4 punct
                a DT 4 det
                spokesman NN 1 appos
                for IN 7 case
                the DT 7 det
                company NN 4 nmod organization:fjord:nominal
                , , 4 punct
                left/leave VBD 0 root
                """) == ["lund -affiliated_with-> fjord | spokesman"])
    }

    @Test("A director of the Bergen branch of a body is the body's")
    func branch() {
        #expect(
            posts(
                """
                Lund NNP 10 nsubj person:lund
                , , 3 punct
                director NN 1 appos
                of IN 7 case
                the DT 7 det
                Bergen NNP 7 compound place:bergen
                branch NN 3 nmod
                of IN 9 case
                Fjord NNP 7 nmod organization:fjord
                left/leave VBD 0 root
                """) == ["lund -affiliated_with-> fjord | director"])
    }

    @Test("Who replaces somebody has his post, unless that one had it before")
    func successor() {
        let change = """
            Norwegian/norwegian JJ 3 amod place:norway:demonym
            envoy NN 3 compound
            Lund NNP 5 nsubj:pass person:lund
            was VBD 5 aux:pass
            replaced/replace VBN 0 root
            by IN 7 case
            Berg NNP 5 obl:agent person:berg
            """
        #expect(posts(change).contains("berg -affiliated_with-> norway | envoy"))
        let former = change.replacing("envoy NN 3 compound", with: "former JJ 4 amod\nenvoy NN 4 compound")
            .replacing("Norwegian/norwegian JJ 3", with: "Norwegian/norwegian JJ 4")
            .replacing("Lund NNP 5", with: "Lund NNP 6").replacing("was VBD 5", with: "was VBD 6")
            .replacing("by IN 7", with: "by IN 8").replacing("Berg NNP 5", with: "Berg NNP 6")
        #expect(!posts(former).contains { $0.hasPrefix("berg") })
    }

    @Test("A country's professor is from there; its minister is its")
    func calling() {
        let professor = """
            Norwegian/norwegian JJ 3 amod place:norway:demonym
            professor NN 3 compound
            Lund NNP 4 nsubj person:lund
            left/leave VBD 0 root
            """
        #expect(posts(professor).map { $0.prefix(20) }.contains("lund -from-> norway "))
        #expect(
            posts(professor.replacing("professor", with: "minister"))
                == ["lund -affiliated_with-> norway | minister"])
    }
}
