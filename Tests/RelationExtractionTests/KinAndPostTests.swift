import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Kin and posts of whom a pronoun or a noun stands for")
struct KinAndPostTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("Behind a form of address stands the name, before it the post")
    func address() {
        #expect(
            extractor.told(
                """
                Its/its PRP$ 2 nmod:poss organization:nordlys:pronoun
                director NN 6 nsubj
                , , 4 punct
                Mr NNP 2 appos
                Berg NNP 4 flat person:berg
                smiled/smile VBD 0 root
                """
            ).contains("berg -affiliated_with-> nordlys | director"))
    }

    @Test("The wife in a relative clause is the wife of whom it is about, of all of them")
    func whose() {
        let found = extractor.told(
            """
            Lund NNP 9 nsubj person:lund
            and CC 3 cc
            Berg NNP 1 conj person:berg
            , , 1 punct
            whose WP$ 6 nmod:poss
            daughter NN 8 nsubj
            Kari NNP 6 appos person:kari
            died/die VBD 1 acl:relcl
            sued/sue VBD 0 root
            """)
        #expect(found.contains("kari -kin_of-> lund | daughter") && found.contains("kari -kin_of-> berg | daughter"))
    }

    @Test("A director of whom a museum is told is not the town's that it is in")
    func seat() {
        let found = extractor.told(
            """
            the DT 2 det
            Glassverk NNP 0 root organization:glassverk
            in IN 4 case
            Hamar NNP 2 nmod place:hamar
            , , 8 punct
            whose WP$ 7 nmod:poss
            director NN 10 nsubj
            Berg NNP 7 appos person:berg
            , , 8 punct
            paid/pay VBD 4 acl:relcl
            """)
        #expect(found.contains("berg -affiliated_with-> glassverk | director"))
        #expect(!found.contains { $0.contains("-> hamar | director") })
    }

    @Test("The victim's sister is the sister of whoever was told of as the victim")
    func nominalOwner() {
        #expect(
            extractor.told(
                """
                The DT 2 det
                victim NN 4 nmod:poss person:lund:nominal
                's POS 2 case
                sister NN 7 nsubj
                , , 4 punct
                Berg NNP 4 appos person:berg
                wept/weep VBD 0 root
                """
            ).contains("berg -kin_of-> lund | sister"))
    }

    @Test("A month before a title is no part of it")
    func month() {
        #expect(
            extractor.told(
                """
                In IN 2 case
                May NNP 6 obl
                climate NN 4 compound
                minister NN 5 compound
                Berg NNP 6 nsubj person:berg
                left/leave VBD 0 root
                Norway NNP 6 obj place:norway
                """
            ).allSatisfy { !$0.contains("may") })
        #expect(
            extractor.told(
                """
                Norway NNP 4 nmod:poss place:norway
                's POS 1 case
                May NNP 4 compound
                minister NN 5 compound
                Berg NNP 6 nsubj person:berg
                left/leave VBD 0 root
                """
            ).contains("berg -affiliated_with-> norway | minister"))
    }

    @Test("A player or coach is from where he is called after; a minister acts for it")
    func nationality() {
        let coach = """
            Norwegian JJ 2 amod place:norway:demonym
            coach NN 3 compound
            Berg NNP 4 nsubj person:berg
            left/leave VBD 0 root
            """
        #expect(extractor.told(coach).contains("berg -from-> norway | coach"))
        #expect(
            extractor.told(coach.replacing("coach", with: "minister")).contains(
                "berg -affiliated_with-> norway | minister"))
    }
}
