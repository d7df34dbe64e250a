import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Deeds in their constructions")
struct DeedTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("Whoever announces plans to do something is to do it, and has not yet")
    func plans() throws {
        let found = extractor.statements(
            in: annotated(
                """
                Norway NNP 2 nsubj place:norway
                announced/announce VBD 0 root
                plans/plan NNS 2 obj
                to TO 5 mark
                attack VB 3 acl
                Sweden NNP 5 obj place:sweden
                """))
        let attack = try #require(found.first { $0.type == .assault })
        #expect(attack.modality == .planned)
    }

    @Test("Who will not do a friendly deed rejects, and has done so")
    func refusal() throws {
        let found = extractor.statements(
            in: annotated(
                """
                Norway NNP 2 nsubj place:norway
                refused/refuse VBD 0 root
                to TO 4 mark
                meet VB 2 xcomp
                Lund NNP 4 obj person:lund
                """))
        let refusal = try #require(found.first { $0.type == .reject })
        #expect(refusal.polarity == .affirmed && refusal.label == "refused to meet")
        #expect(!found.contains { $0.type == .consult })
    }

    @Test("A phrase beside the object tells what is done to it")
    func frame() {
        let trial = """
            Norway NNP 2 nsubj place:norway
            put/put VBD 0 root
            Lund NNP 2 obj person:lund
            on IN 5 case
            trial NN 2 obl
            """
        #expect(extractor.told(trial) == ["norway -accuse-> lund | put"])
        #expect(extractor.told(trial.replacing("trial NN", with: "stage NN")).isEmpty)
    }

    @Test("A plan's owner is to carry it out")
    func ownPlan() {
        #expect(
            extractor.told(
                """
                Berg NNP 2 nsubj person:berg
                denies/deny VBZ 0 root
                Norway NNP 5 nmod:poss place:norway
                's POS 3 case
                plan NN 2 obj
                to TO 7 mark
                arrest VB 5 acl
                Lund NNP 7 obj person:lund
                """
            ).contains("norway -coerce-> lund | arrest"))
    }

    @Test("A relative clause without an object of its own is about the noun before it")
    func relativeObject() {
        #expect(
            extractor.told(
                """
                Lund NNP 6 nsubj person:lund
                , , 1 punct
                whom/who WP 5 obj
                Norway NNP 5 nsubj place:norway
                accused/accuse VBD 1 acl:relcl
                left/leave VBD 0 root
                """
            ).contains("norway -accuse-> lund | accused"))
    }

    @Test("What was given to somebody tells what was done to him")
    func givenThing() {
        #expect(
            extractor.told(
                """
                Lund NNP 3 nsubj:pass person:lund
                was/be VBD 3 aux:pass
                granted/grant VBN 0 root
                asylum NN 3 obj
                by IN 6 case
                Norway NNP 3 obl:agent place:norway
                """
            ).contains("norway -aid-> lund | granted"))
    }

    @Test("To threaten to attack is to threaten")
    func threat() {
        #expect(
            extractor.told(
                """
                Norway NNP 2 nsubj place:norway
                threatened/threaten VBD 0 root
                to TO 4 mark
                attack VB 2 xcomp
                Sweden NNP 4 obj place:sweden
                """) == ["norway -threaten-> sweden | attack"])
    }

    @Test("Convicted of a crime has done it, charged with it may have")
    func crime() throws {
        let text = { (verb: String) in
            """
            Lund NNP 3 nsubj:pass person:lund
            was/be VBD 3 aux:pass
            \(verb) VBN 0 root
            of IN 6 case
            the DT 6 det
            murder NN 3 obl
            of IN 8 case
            Berg NNP 6 nmod person:berg
            """
        }
        let convicted = extractor.statements(in: annotated(text("convicted/convict")))
        #expect(convicted.map(\.type) == [.assault])
        #expect(convicted.map(\.modality) == [.asserted])
        let suspected = extractor.statements(in: annotated(text("suspected/suspect")))
        #expect(suspected.map(\.modality) == [.possible])
    }

    @Test("Signed by two, it is agreed between them")
    func signedByTwo() {
        #expect(
            extractor.told(
                """
                The DT 2 det
                agreement NN 4 nsubj:pass
                was/be VBD 4 aux:pass
                signed/sign VBN 0 root
                by IN 6 case
                Norway NNP 4 obl:agent place:norway
                and CC 8 cc
                Sweden NNP 6 conj place:sweden
                """
            ).contains("norway -agree-> sweden | signed"))
    }

    @Test("Two that launch an offensive together do not attack each other")
    func allies() {
        let found = extractor.told(
            """
            Norwegian JJ 4 amod place:norway:demonym
            and CC 3 cc
            Swedish JJ 1 conj place:sweden:demonym
            forces/force NNS 5 nsubj
            launched/launch VBD 0 root
            an DT 7 det
            offensive NN 5 obj
            """)
        #expect(!found.contains { $0.contains("-assault->") })
    }

    @Test("The topic of talks is no party to them")
    func topic() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            held/hold VBD 0 root
            talks/talk NNS 2 obj
            with IN 5 case
            Berg NNP 3 nmod person:berg
            about IN 7 case
            Norway NNP 2 obl place:norway
            """)
        #expect(found.contains("lund -consult-> berg | held talks with"))
        #expect(!found.contains { $0.contains("consult-> norway") })
    }

    @Test("Whose treatment is criticised, not who is treated")
    func doer() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            criticised/criticise VBD 0 root
            Norway NNP 5 nmod:poss place:norway
            's POS 3 case
            treatment NN 2 obj
            of IN 7 case
            Sweden NNP 5 nmod place:sweden
            """)
        #expect(found.contains("lund -accuse-> norway | criticised"))
        #expect(!found.contains { $0.contains("accuse-> sweden") })
    }

    @Test("A name that the verb above leads into a war took part in it")
    func warBehindName() {
        #expect(
            extractor.told(
                """
                Sweden NNP 3 nsubj:pass place:sweden
                was/be VBD 3 aux:pass
                overrun/overrun VBN 0 root
                by IN 5 case
                Norway NNP 3 obl:agent place:norway
                in IN 9 case
                the DT 9 det
                Northern NNP 9 amod event:war
                War NNP 5 nmod event:war
                """
            ).contains("norway -participates_in-> war | overrun in"))
    }

    @Test("Named the winner of an election, one was in it")
    func winner() {
        #expect(
            extractor.told(
                """
                Norway NNP 2 nsubj place:norway
                declared/declare VBD 0 root
                Lund NNP 2 obj person:lund
                the DT 5 det
                winner NN 2 xcomp
                of IN 8 case
                the DT 8 det
                election NN 5 nmod event:election:nominal
                """
            ).contains("lund -participates_in-> election | winner of"))
    }

    @Test("What is asked for has not happened")
    func asked() throws {
        let found = extractor.statements(
            in: annotated(
                """
                Lund NNP 2 nsubj person:lund
                called/call VBD 0 root
                on IN 4 case
                Norway NNP 2 obl place:norway
                to TO 6 mark
                release VB 2 advcl
                Berg NNP 6 obj person:berg
                """))
        let release = try #require(found.first { $0.type == .concede })
        #expect(release.modality == .possible)
    }
}

extension DeedTests {
    @Test("Whoever does something with another's help is helped by him")
    func help() {
        #expect(
            extractor.told(
                """
                Lund NNP 2 nsubj person:lund
                fled/flee VBD 0 root
                with IN 5 case
                the DT 5 det
                help NN 2 obl
                of IN 7 case
                Norway NNP 5 nmod place:norway
                """
            ).contains("norway -aid-> lund | help"))
    }

    @Test("Whoever rejects a call was called on")
    func rejectedCall() {
        let found = extractor.told(
            """
            Norway NNP 2 nsubj place:norway
            rejected/reject VBD 0 root
            calls/call NNS 2 obj
            from IN 5 case
            NATO NNP 3 nmod organization:nato
            """)
        #expect(found.contains("nato -request-> norway | calls"))
        #expect(found.contains("norway -reject-> nato | rejected"))
    }

    @Test("Troops that are deployed are their country's")
    func deployment() {
        #expect(
            extractor.told(
                """
                Norwegian JJ 2 amod place:norway:demonym
                troops/troop NNS 4 nsubj:pass
                were/be VBD 4 aux:pass
                deployed/deploy VBN 0 root
                in IN 6 case
                Sweden NNP 4 obl place:sweden
                """) == ["norway -mobilize-> sweden | deployed in"])
    }

    @Test("Two persons in the caption of a picture were together")
    func caption() {
        #expect(
            extractor.told(
                """
                Lund NNP 0 root person:lund
                with IN 3 case
                Berg NNP 1 nmod person:berg
                in IN 5 case
                Oslo NNP 1 nmod place:oslo
                """
            ).contains("lund -consult-> berg | with"))
    }

    @Test("Who is called something acts under that name")
    func alias() {
        #expect(
            extractor.told(
                """
                A DT 2 det
                hacker NN 5 nsubj
                called/call VBN 2 acl
                Nightowl NNP 3 xcomp person:nightowl
                attacked/attack VBD 0 root
                NATO NNP 5 obj organization:nato
                """
            ).contains("nightowl -assault-> nato | attacked"))
    }
}
