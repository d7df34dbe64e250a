import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Kin that more than one phrase tells of")
struct KinTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func kin(_ text: String) -> [String] { extractor.told(text).filter { $0.contains("-kin_of->") } }

    @Test("Brothers named together are each other's")
    func brothers() {
        #expect(
            kin(
                """
                The DT 2 det
                brothers/brother NNS 6 nsubj
                Lars NNP 2 appos person:lars
                and CC 5 cc
                Ola NNP 3 conj person:ola
                left/leave VBD 0 root
                """) == ["lars -kin_of-> ola | brothers"])
    }

    private static let wedding = """
        Lund NNP 5 nsubj person:lund
        , , 4 punct
        Berg/Berg NNP 4 nmod:poss person:berg
        wife NN 1 appos
        left/leave VBD 0 root
        """

    @Test("The couple's daughter is a child of the two who are told to be married")
    func couple() {
        let wedding = Self.wedding.replacing("nmod:poss person:berg\n", with: "nmod:poss person:berg\n's POS 3 case\n")
            .replacing("4 punct", with: "5 punct").replacing("NNP 4 nmod", with: "NNP 5 nmod")
            .replacing("NNP 5 nsubj", with: "NNP 6 nsubj")
        let told = kin(
            wedding + """


                The DT 2 det
                couple NN 4 nmod:poss
                's POS 2 case
                daughter NN 6 nsubj
                Kari NNP 4 appos person:kari
                stayed/stay VBD 0 root
                """)
        #expect(
            told == [
                "lund -kin_of-> berg | wife", "kari -kin_of-> lund | daughter", "kari -kin_of-> berg | daughter",
            ])
    }

    @Test("A brother-in-law is told by all of the word")
    func inLaw() {
        #expect(
            kin(
                """
                Lund NNP 10 nsubj person:lund
                and CC 4 cc
                his PRP$ 4 nmod:poss person:dahl:pronoun
                brother NN 1 conj
                - HYPH 8 punct
                in IN 8 case
                - HYPH 6 punct
                law NN 4 nmod
                Berg NNP 4 appos person:berg
                left/leave VBD 0 root
                """) == ["berg -kin_of-> lund | brother-in-law"])
    }

    @Test("Whose nephew and former driver somebody is, his nephew he is")
    func joined() {
        #expect(
            kin(
                """
                Lund NNP 3 nmod:poss person:lund
                's POS 1 case
                nephew NN 9 nsubj
                and CC 6 cc
                former JJ 6 amod
                driver NN 3 conj
                , , 8 punct
                Berg NNP 6 appos person:berg
                left/leave VBD 0 root
                """) == ["berg -kin_of-> lund | nephew"])
    }

    @Test("Behind a farmer whose wife is named, and in a clause that says who somebody's mother was")
    func whose() {
        #expect(
            kin(
                """
                Lund NNP 9 nsubj person:lund
                , , 4 punct
                a DT 4 det
                farmer NN 1 appos person:lund:nominal
                whose WP$ 6 nmod:poss
                wife NN 4 nmod
                , , 8 punct
                Berg NNP 6 appos person:berg
                left/leave VBD 0 root
                """) == ["berg -kin_of-> lund | wife"])
        #expect(
            kin(
                """
                Lund NNP 6 nsubj person:lund
                's POS 1 case
                mother NN 5 nsubj
                was/be VBD 5 cop
                Berg NNP 0 root person:berg
                """
                .replacing("Lund NNP 6 nsubj", with: "Lund NNP 3 nmod:poss")) == ["berg -kin_of-> lund | mother"])
    }
}
