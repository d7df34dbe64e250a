import GraphModel
import Ontology
import RelationExtraction
import Testing
import TextModel

@Suite("Statements through phrases")
struct PhraseTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("A person acts where the tree takes the body in his title for the subject")
    func bearer() {
        let found = extractor.told(
            """
            Union NNP 5 nsubj organization:union
            Secretary NNP 4 nmod:desc
            of IN 4 case
            Kari NNP 1 nmod person:kari
            met/meet VBD 0 root
            with IN 7 case
            Berg NNP 5 obl person:berg
            """)
        #expect(found.contains("kari -consult-> berg | met with"))
        #expect(!found.contains { $0.hasPrefix("union -consult") })
    }

    @Test("A word that follows its title belongs to the label, whichever of the two the tree takes for the head")
    func postpositive() {
        let found = extractor.told(
            """
            Kari NNP 8 nsubj person:kari
            , , 5 punct
            the DT 5 det
            Union NNP 5 compound organization:union
            Secretary NNP 6 nmod:desc
            General NNP 1 appos
            , , 1 punct
            left/leave VBD 0 root
            """)
        #expect(found == ["kari -affiliated_with-> union | secretary general"])
    }

    @Test("Where two names share a hyphen, the event's noun is the label")
    func pairedLabel() {
        let found = extractor.told(
            """
            the DT 5 det
            Oslo NNP 5 compound place:oslo
            - HYPH 4 punct
            Warsaw NNP 5 compound place:warsaw
            talks/talk NNS 6 nsubj event:talks:nominal
            failed/fail VBD 0 root
            """)
        #expect(found.contains("oslo -participates_in-> talks | talks"))
        #expect(!found.contains { $0.hasSuffix("| warsaw") })
    }

    @Test("A title of state before a name")
    func ministerial() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            Secretary NNP 5 nmod:desc
            of IN 4 case
            State NNP 2 nmod
            Kari NNP 6 nsubj person:kari
            left/leave VBD 0 root
            """)
        #expect(found == ["kari -affiliated_with-> norway | secretary of state"])
    }

    @Test("Both countries are the two that were named")
    func pair() {
        let found = extractor.told(
            """
            Oslo NNP 2 nsubj place:oslo
            criticised/criticise VBD 0 root
            Minsk NNP 2 obj place:minsk

            Talks/talk NNS 5 nsubj
            between IN 4 case
            both DT 4 det
            countries/country NNS 1 nmod
            failed/fail VBD 0 root
            """)
        #expect(found.contains("oslo -consult-> minsk | talks between"))
    }

    @Test("With three in sight nobody can say which two are meant")
    func ambiguousPair() {
        let found = extractor.told(
            """
            Oslo NNP 2 nsubj place:oslo
            criticised/criticise VBD 0 root
            Minsk NNP 2 obj place:minsk
            and CC 5 cc
            Malta NNP 3 conj place:malta

            Talks/talk NNS 5 nsubj
            between IN 4 case
            both DT 4 det
            countries/country NNS 1 nmod
            failed/fail VBD 0 root
            """)
        #expect(!found.contains { $0.contains("consult") })
    }

    @Test("Rivals compete, and who went before is the one succeeded")
    func counterparts() {
        #expect(
            extractor.told(
                """
                Lund NNP 3 nmod:poss person:lund
                's POS 1 case
                rival NN 4 nmod:desc
                Berg NNP 0 root person:berg
                """
            ).contains("berg -competes_with-> lund | rival"))
        #expect(
            extractor.told(
                """
                Lund NNP 3 nmod:poss person:lund
                's POS 1 case
                predecessor NN 5 nsubj
                , , 5 punct
                Berg NNP 3 appos person:berg
                """
            ).contains("lund -succeeded-> berg | predecessor"))
    }

    @Test("Talks in a city are no talks with it")
    func venue() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            held/hold VBD 0 root
            talks/talk NNS 2 obj
            with IN 5 case
            Berg NNP 3 nmod person:berg
            in IN 7 case
            Malta NNP 3 nmod place:malta
            """)
        #expect(found.contains("lund -consult-> berg | held talks with"))
        #expect(!found.contains { $0.contains("malta") })
    }

    @Test("Criticism that one faces comes from the other")
    func receiving() {
        let found = extractor.told(
            """
            Oslo NNP 2 nsubj place:oslo
            faced/face VBD 0 root
            criticism NN 2 obj
            from IN 5 case
            Minsk NNP 3 nmod place:minsk
            """)
        #expect(found.contains { $0.hasPrefix("minsk -accuse-> oslo") })
    }

    @Test("Condemning an attack says nothing against those attacked")
    func condemnedDeed() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            condemned/condemn VBD 0 root
            attacks/attack NNS 2 obj
            on IN 5 case
            Minsk NNP 3 nmod place:minsk
            """)
        #expect(!found.contains { $0.contains("accuse-> minsk") })
    }

    @Test("A deed's owner and target are read from the order of words where the tree lost them")
    func neighbours() {
        let found = extractor.told(
            """
            the DT 3 det
            Norwegian JJ 3 amod place:norway:demonym
            missile NN 0 root
            and CC 6 cc
            drone NN 6 compound
            strike NN 3 conj
            on IN 8 case
            Minsk NNP 3 nmod place:minsk
            """)
        #expect(found.contains("norway -assault-> minsk | strike on"))
    }

    @Test("The role that \"as\" tells is the object's only with verbs of appointing")
    func roleSlots() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            succeeded/succeed VBD 0 root
            Berg NNP 2 obj person:berg
            as IN 5 case
            mayor NN 2 obl
            of IN 7 case
            Bergen NNP 5 nmod place:bergen
            """)
        #expect(found.contains("lund -affiliated_with-> bergen | mayor"))
        #expect(!found.contains { $0.hasPrefix("berg -") })
    }

    @Test("Offices, homes and descriptions place whom they belong to")
    func places() {
        #expect(
            extractor.told(
                """
                the DT 3 det
                Bergen NNP 3 compound place:bergen
                office NN 0 root
                of IN 5 case
                Interpol NNP 3 nmod organization:interpol
                """) == ["interpol -located_in-> bergen | office"])
        #expect(
            extractor.told(
                """
                Lund NNP 3 nmod:poss person:lund
                's POS 1 case
                home NN 0 root
                in IN 5 case
                Bergen NNP 3 nmod place:bergen
                """) == ["lund -from-> bergen | home"])
        #expect(
            extractor.told(
                """
                Hamar NNP 0 root place:hamar
                , , 4 punct
                a DT 4 det
                town NN 1 appos
                in IN 6 case
                Norway NNP 4 nmod place:norway
                """
            ).contains("hamar -located_in-> norway | town in"))
    }

    @Test("A role in an event is a part in it; speaking of it is none")
    func parts() {
        #expect(
            extractor.told(
                """
                Lund NNP 3 nmod:poss person:lund
                's POS 1 case
                role NN 0 root
                in IN 6 case
                the DT 6 det
                bombing NN 3 nmod event:bombing:nominal
                """
            ).contains("lund -participates_in-> bombing | role in"))
        #expect(
            !extractor.told(
                """
                Lund NNP 2 nsubj person:lund
                condemned/condemn VBD 0 root
                the DT 4 det
                bombing NN 2 obj event:bombing:nominal
                """
            ).contains { $0.contains("participates_in") })
    }

    @Test("An inflected verb is known by its base, whatever the lemmatizer made of it")
    func inflection() {
        let found = extractor.told(
            """
            Interpol NNP 2 nsubj organization:interpol
            raided/raide VBD 0 root
            Berg NNP 2 obj person:berg
            """)
        #expect(found == ["interpol -coerce-> berg | raided"])
    }
}
