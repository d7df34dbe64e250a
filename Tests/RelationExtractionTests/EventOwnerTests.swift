import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Whose an event is, and the place in its name")
struct EventOwnerTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func told(_ text: String) -> [String] {
        extractor.told(text).map { String($0.prefix { $0 != "|" }.dropLast()) }
    }

    @Test("A possessive pronoun's bearer takes part")
    func pronoun() {
        #expect(
            told(
                """
                Reporters/reporter NNS 2 nsubj
                watched/watch VBD 0 root
                her PRP$ 4 nmod:poss person:lund:pronoun
                trial NN 2 obj event:trial:nominal
                """) == ["lund -participates_in-> trial"])
    }

    @Test("A country's election is held in it, a country's raid is its own")
    func country() {
        let vote = told(
            """
            Norway NNP 3 nmod:poss place:norway
            's POS 1 case
            election NN 4 nsubj event:election:nominal
            ended/end VBD 0 root
            """)
        #expect(vote == ["election -located_in-> norway"])
        let raid = told(
            """
            Norway NNP 3 nmod:poss place:norway
            's POS 1 case
            raid NN 4 nsubj event:raid:nominal
            ended/end VBD 0 root
            """)
        #expect(raid == ["norway -participates_in-> raid"])
    }

    @Test("An event called after a place that the article names is there")
    func name() {
        #expect(
            told(
                """
                The DT 3 det
                Hamar NNP 3 compound event:massacre
                massacre NN 5 nsubj event:massacre
                was/be VBD 5 aux
                remembered/remember VBN 0 root

                Hamar NNP 2 nsubj place:hamar
                slept/sleep VBD 0 root
                """) == ["massacre -located_in-> hamar"])
    }

    @Test("Of a sweep, a tour or a siege \"of\" tells where it is")
    func scenes() {
        let siege = told(
            """
            The DT 2 det
            siege NN 5 nsubj event:siege:nominal
            of IN 4 case
            Hamar NNP 2 nmod place:hamar
            ended/end VBD 0 root
            """)
        #expect(siege == ["siege -located_in-> hamar"])
    }

    @Test("A day of the week that the tree takes for a second subject does nothing")
    func day() {
        let found = told(
            """
            Saturday NNP 4 nsubj
            , , 1 punct
            Norway NNP 4 nsubj place:norway
            attacked/attack VBD 0 root
            Sweden NNP 4 obj place:sweden
            """)
        #expect(found == ["norway -assault-> sweden"])
    }
}
