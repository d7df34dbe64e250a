import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Parties' members, and who seeks to join what")
struct PartyTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func told(_ text: String) -> [String] {
        extractor.told(text).map { String($0.prefix { $0 != "|" }.dropLast()) }
    }

    @Test("A partisan in apposition, and a party in a parliament")
    func partisans() {
        let apposed = told(
            """
            Kari NNP 6 nsubj person:lund
            Lund NNP 1 flat person:lund
            , , 5 punct
            a DT 5 det
            Democrat NNP 1 appos organization:party
            smiled/smile VBD 0 root
            """)
        #expect(apposed.contains("lund -member_of-> party"))
        let seated = told(
            """
            Democrats NNPS 4 nsubj organization:party
            in IN 3 case
            Congress NNP 1 nmod organization:congress
            smiled/smile VBD 0 root
            """)
        #expect(seated == ["party -member_of-> congress"])
    }

    @Test("Membership is whose the noun above it is")
    func membership() {
        let found = told(
            """
            They/they PRP 2 nsubj
            back VBP 0 root
            Norway NNP 5 nmod:poss place:norway
            's POS 3 case
            move NN 2 obj
            toward IN 8 case
            Council NNP 8 compound organization:council
            membership NN 5 nmod
            """)
        #expect(found.contains("norway -member_of-> council"))
    }

    @Test(
        "Membership that is thought of is not had yet",
        arguments: [
            ("potential", Modality.possible), ("long", .asserted),
        ])
    func prospect(adjective: String, modality: Modality) {
        let article = annotated(
            """
            Norway NNP 4 nmod:poss place:norway
            's POS 1 case
            \(adjective) JJ 4 amod
            membership NN 7 nsubj
            in IN 6 case
            Council NNP 4 nmod organization:council
            ended/end VBD 0 root
            """)
        let found = extractor.statements(in: article).filter { $0.type == .memberOf }
        #expect(found.map(\.modality) == [modality])
    }

    @Test("A party is its leader's, whatever the tree makes of the possessive")
    func owner() {
        let found = told(
            """
            Lund NNP 4 nsubj person:lund
            's POS 1 case
            ruling JJ 1 amod
            Farmers NNPS 1 conj organization:farmers
            won/win VBD 0 root
            """)
        #expect(found.contains("lund -affiliated_with-> farmers"))
    }

    @Test("A body is part of the one that its name begins with")
    func whole() {
        let found = told(
            """
            The DT 4 det
            AU NNP 4 compound organization:tribunal
            war NN 4 compound organization:tribunal
            tribunal NN 5 nsubj organization:tribunal
            sat/sit VBD 0 root

            AU NNP 2 nsubj organization:au
            slept/sleep VBD 0 root
            """)
        #expect(found == ["tribunal -part_of-> au"])
    }

    @Test("A coalition's leader is in it")
    func coalition() {
        let found = told(
            """
            The DT 5 det
            Norway NNP 4 obl place:norway
            - HYPH 2 punct
            led/lead VBN 5 amod
            coalition NN 6 nsubj organization:coalition
            waited/wait VBD 0 root
            """)
        #expect(found == ["norway -member_of-> coalition"])
    }
}
