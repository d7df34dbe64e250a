import GraphModel
import Ontology
import RelationExtraction
import Testing
import TextModel

@Suite("Statements from trees")
struct StatementTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("A title before a name, with a nationality")
    func title() {
        let found = extractor.told(
            """
            Norwegian JJ 3 amod place:norway:demonym
            Foreign NNP 3 compound
            Minister NNP 4 nmod:desc
            Kari NNP 6 nsubj person:kari
            Lund NNP 4 flat person:kari
            resigned/resign VBD 0 root
            """)
        #expect(found == ["kari -affiliated_with-> norway | foreign minister", "kari -retreat-> norway | resigned"])
    }

    @Test("An apposition with two owners")
    func apposition() {
        let found = extractor.told(
            """
            Lund NNP 8 nsubj person:lund
            , , 1 punct
            Norway NNP 5 nmod:poss place:norway
            's POS 3 case
            ambassador NN 1 appos
            to IN 7 case
            NATO NNP 5 nmod organization:nato
            left/leave VBD 0 root
            . . 8 punct
            """)
        #expect(found.contains("lund -affiliated_with-> norway | ambassador"))
        #expect(found.contains("lund -affiliated_with-> nato | ambassador"))
    }

    @Test("Subject, verb, object; and the prepositional object of a verb that wants one")
    func verbs() {
        #expect(
            extractor.told(
                """
                Oslo NNP 2 nsubj place:oslo
                criticised/criticise VBD 0 root
                Minsk NNP 2 obj place:minsk
                """) == ["oslo -accuse-> minsk | criticised"])
        #expect(
            extractor.told(
                """
                Lund NNP 2 nsubj person:lund
                met/meet VBD 0 root
                with IN 4 case
                Berg NNP 2 obl person:berg
                """) == ["lund -consult-> berg | met with"])
    }

    @Test("The passive turns the arrow round")
    func passive() {
        let found = extractor.told(
            """
            Berg NNP 3 nsubj:pass person:berg
            was/be VBD 3 aux:pass
            arrested/arrest VBN 0 root
            by IN 5 case
            Interpol NNP 3 obl:agent organization:interpol
            """)
        #expect(found == ["interpol -coerce-> berg | arrested"])
    }

    @Test("Officials act for their country, and coordinated objects each count")
    func collectives() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            officials/official NNS 3 nsubj
            praised/praise VBD 0 root
            Berg NNP 3 obj person:berg
            and CC 6 cc
            Lund NNP 4 conj person:lund
            """)
        #expect(
            found == ["norway -support-> berg | praised", "norway -support-> lund | praised"])
    }

    @Test("Negation and plans are read from the words around")
    func status() throws {
        let denied = extractor.statements(
            in: annotated(
                """
                Oslo NNP 4 nsubj place:oslo
                did/do VBD 4 aux
                not RB 4 advmod
                attack VB 0 root
                Minsk NNP 4 obj place:minsk
                """))
        #expect(denied.map(\.polarity) == [.negated])
        let planned = extractor.statements(
            in: annotated(
                """
                Oslo NNP 3 nsubj place:oslo
                will MD 3 aux
                visit VB 0 root
                Minsk NNP 3 obj place:minsk
                """))
        #expect(planned.map(\.modality) == [.planned])
        let asked = extractor.statements(
            in: annotated(
                """
                Oslo NNP 2 nsubj place:oslo
                asked/ask VBD 0 root
                NATO NNP 2 obj organization:nato
                to TO 5 mark
                protect VB 2 xcomp
                Minsk NNP 5 obj place:minsk
                """))
        #expect(asked.first { $0.type == .aid }?.modality == .possible)
        #expect(asked.first { $0.type == .request }?.modality == .asserted)
    }

    @Test("What a report tells that is denied is not so")
    func disclaimed() throws {
        let report = """
            Oslo NNP 2 nsubj place:oslo
            denied/deny VBD 0 root
            a DT 4 det
            report NN 2 obj
            that IN 7 mark
            Bergen NNP 7 nsubj place:bergen
            attacked/attack VBD 4 acl
            Minsk NNP 7 obj place:minsk
            """
        let attack = { (text: String) in
            extractor.statements(in: annotated(text)).first { $0.type == .assault }
        }
        #expect(attack(report)?.polarity == .negated)
        #expect(attack(report.replacing("denied/deny", with: "published/publish"))?.polarity == .affirmed)
    }

    @Test(
        "Deeds without a verb, as in headlines, have no more to them than is said", arguments: ["accusation", "call"])
    func rootNouns(deed: String) {
        let article = annotated(
            """
            Oslo NNP 3 nmod:poss place:oslo
            's POS 1 case
            \(deed) NN 0 root
            Minsk NNP 3 parataxis place:minsk
            """)
        #expect(extractor.statements(in: article).isEmpty)
    }

    @Test("What is denied of a minister leaves him a minister")
    func presupposition() {
        let found = extractor.statements(
            in: annotated(
                """
                Minister NNP 2 nmod:desc
                Kari NNP 7 nsubj person:kari
                of IN 4 case
                Norway NNP 1 nmod place:norway
                did/do VBD 7 aux
                not RB 7 advmod
                visit VB 0 root
                Oslo NNP 7 obj place:oslo
                """))
        #expect(found.first { $0.type == .consult }?.polarity == .negated)
        let titled = extractor.statements(
            in: annotated(
                """
                Norwegian JJ 2 amod place:norway:demonym
                Minister NNP 3 nmod:desc
                Kari NNP 6 nsubj person:kari
                did/do VBD 6 aux
                not RB 6 advmod
                resign VB 0 root
                """))
        #expect(titled.map(\.polarity) == [.affirmed])
        #expect(titled.map(\.type) == [.affiliatedWith])
    }

    @Test("An event has its participants, its place, and joins its participants")
    func event() {
        let found = extractor.told(
            """
            the DT 2 det
            dialogue NN 0 root event:dialogue:nominal
            between IN 4 case
            Oslo NNP 2 nmod place:oslo
            and CC 6 cc
            Minsk NNP 4 conj place:minsk
            """)
        #expect(
            found == [
                "oslo -participates_in-> dialogue | dialogue between", "oslo -consult-> minsk | dialogue between",
                "minsk -participates_in-> dialogue | dialogue between",
            ])
    }

    @Test("A place after a comma holds the one before, but a list does not")
    func places() {
        #expect(
            extractor.told(
                """
                Bergen NNP 0 root place:bergen
                , , 3 punct
                Norway NNP 1 appos place:norway
                . . 1 punct
                """) == ["bergen -located_in-> norway | in"])
        #expect(
            extractor.told(
                """
                Bergen NNP 0 root place:bergen
                , , 3 punct
                Norway NNP 1 conj place:norway
                and CC 5 cc
                Malta NNP 1 conj place:malta
                """
            ).isEmpty)
    }

    @Test("A person's kin")
    func kin() {
        let found = extractor.told(
            """
            Lund NNP 3 nmod:poss person:lund
            's POS 1 case
            wife NN 4 nmod:desc
            Anna NNP 0 root person:anna
            Berg NNP 4 flat person:anna
            """)
        #expect(found == ["anna -kin_of-> lund | wife"])
    }

    @Test("A predicate adjective says how its subject stands to another")
    func states() {
        let found = extractor.told(
            """
            Oslo NNP 2 nsubj place:oslo
            remains/remain VBZ 0 root
            critical JJ 2 xcomp
            of IN 5 case
            Minsk NNP 3 obl place:minsk
            """)
        #expect(found == ["oslo -accuse-> minsk | critical of"])
    }

    @Test("What two subjects do, they do to each other")
    func reciprocal() {
        let found = extractor.told(
            """
            Lund NNP 4 nsubj person:lund
            and CC 3 cc
            Berg NNP 1 conj person:berg
            met/meet VBD 0 root
            . . 4 punct
            """)
        #expect(found == ["lund -consult-> berg | met"])
    }

    @Test("A name, a hyphen and a participle before a noun")
    func hyphen() {
        let found = extractor.told(
            """
            the DT 5 det
            EU NNP 4 obl organization:eu
            - HYPH 2 punct
            led/lead VBN 5 amod
            dialogue NN 0 root event:dialogue:nominal
            """)
        #expect(found.contains("eu -participates_in-> dialogue | led"))
    }

    @Test("A title without an owner takes that of the group it is an example of")
    func inheritedTitle() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            officials/official NNS 7 nsubj
            including VBG 5 case
            Minister NNP 5 nmod:desc
            Kari NNP 2 nmod person:kari
            Lund NNP 5 flat person:kari
            left/leave VBD 0 root
            """)
        #expect(found == ["kari -affiliated_with-> norway | minister"])
    }

    @Test("Who speaks of a war has not waged it")
    func observers() {
        let found = extractor.told(
            """
            Oslo NNP 2 nsubj place:oslo
            discussed/watch VBD 0 root
            the DT 4 det
            war NN 2 obj
            in IN 6 case
            Minsk NNP 4 nmod place:minsk
            """)
        #expect(!found.contains { $0.contains("assault") })
    }

    @Test("Evidence stays inside its sentence")
    func evidence() throws {
        let article = annotated(
            """
            Oslo NNP 2 nsubj place:oslo
            criticised/criticise VBD 0 root
            Minsk NNP 2 obj place:minsk
            """)
        let statement = try #require(extractor.statements(in: article).first)
        #expect(statement.sentence.contains(statement.range))
        #expect(article.text(statement.range) == "Oslo criticised Minsk")
    }
}

@Suite("The relation lexicon")
struct RelationLexiconTests {
    @Test("An entry before any heading is an error that names the line")
    func strayEntry() {
        #expect(throws: (any Error).self) { try RelationLexicon(text: "# note\nmeet", path: "x") }
    }

    @Test("An unknown category is an error")
    func unknownCategory() {
        #expect(throws: (any Error).self) { try RelationLexicon(text: "[verbs dance]\nwaltz", path: "x") }
    }
}
