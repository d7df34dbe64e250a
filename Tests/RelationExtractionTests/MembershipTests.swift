import GraphModel
import Ontology
import RelationExtraction
import Testing
import TextModel

@Suite("Members, heads-elect and seats, by the words' order")
struct MembershipTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func told(_ text: String) -> [String] {
        extractor.told(text).map { String($0.prefix { $0 != "|" }.dropLast()) }
    }

    @Test("As a member of a body, and among its members")
    func members() {
        let fronted = told(
            """
            As IN 3 case
            a DT 3 det
            member NN 9 obl
            of IN 6 case
            the DT 6 det
            Council NNP 3 nmod organization:council
            , , 3 punct
            Norway NNP 9 nsubj place:norway
            votes/vote VBZ 0 root
            """)
        #expect(fronted == ["norway -member_of-> council"])
        let listed = told(
            """
            Council NNP 2 compound organization:council
            countries/country NNS 8 nsubj
            such JJ 5 case
            as IN 3 fixed
            Norway NNP 2 nmod place:norway
            and CC 7 cc
            Sweden NNP 5 conj place:sweden
            smile VBP 0 root
            """)
        #expect(Set(listed) == ["norway -member_of-> council", "sweden -member_of-> council"])
    }

    @Test("A group of a body's countries without examples names no member")
    func noMembers() {
        let found = told(
            """
            Council NNP 2 compound organization:council
            countries/country NNS 3 nsubj
            admire VBP 0 root
            Norway NNP 3 obj place:norway
            """)
        #expect(!found.contains { $0.contains("member_of") })
    }

    @Test("A party in brackets is the person's, a country in brackets the town's")
    func brackets() {
        let found = told(
            """
            Lund NNP 0 root person:lund
            ( -LRB- 3 punct
            Greens NNP 1 appos organization:greens
            ) -RRB- 3 punct
            toured VBD 1 dep
            Bergen NNP 5 obj place:bergen
            ( -LRB- 8 punct
            Norway NNP 6 appos place:norway
            ) -RRB- 8 punct
            """)
        #expect(found.contains("lund -affiliated_with-> greens"))
        #expect(found.contains("bergen -located_in-> norway"))
    }

    @Test("Who is not in office yet, and a post told at length before the name")
    func roles() {
        let elect = told(
            """
            Norway NNP 2 compound place:norway
            President/president NNP 5 nsubj
            - HYPH 4 punct
            elect JJ 2 amod
            Lund NNP 6 nsubj person:lund
            smiled VBD 0 root
            """)
        #expect(elect == ["lund -affiliated_with-> norway"])
        let commander = told(
            """
            The DT 2 det
            commander NN 12 nsubj
            of IN 5 case
            Interpol NNP 5 compound organization:interpol
            forces/force NNS 2 nmod
            in IN 7 case
            Kosovo NNP 5 nmod place:kosovo
            , , 2 punct
            General/general NNP 10 nmod:desc
            Lund NNP 2 appos person:lund
            , , 2 punct
            smiled VBD 0 root
            """)
        #expect(commander == ["lund -affiliated_with-> interpol"])
    }

    @Test("A title inside an event's phrase")
    func insideEvent() {
        let found = told(
            """
            talks/talk NNS 0 root event:talks:nominal
            with IN 5 case event:talks:nominal
            Norwegian JJ 5 amod place:norway:demonym
            premier NN 5 nmod:desc event:talks:nominal
            Lund NNP 1 nmod person:lund
            """)
        #expect(found.contains("lund -affiliated_with-> norway"))
    }

    @Test("Where a body has its seat, and what a country is in its region")
    func seats() {
        let seat = told(
            """
            The DT 2 det
            headquarters NN 7 nsubj
            of IN 4 case
            Interpol NNP 2 nmod organization:interpol
            is VBZ 7 cop
            in IN 7 case
            Bergen NNP 0 root place:bergen
            """)
        #expect(seat == ["interpol -located_in-> bergen"])
        let producer = told(
            """
            Norway NNP 4 nsubj place:norway
            is VBZ 4 cop
            a DT 4 det
            producer NN 0 root
            in IN 6 case
            Europe NNP 4 nmod place:europe
            """)
        #expect(producer == ["norway -located_in-> europe"])
    }

    @Test("A party's leader, a body's members, a district of a province")
    func bodies() {
        let party = told(
            """
            Fatah NNP 2 compound organization:fatah
            party NN 6 nsubj
            of IN 5 case
            President/president NNP 5 nmod:desc
            Lund NNP 2 nmod person:lund
            smiled VBD 0 root
            """)
        #expect(party.contains("lund -affiliated_with-> fatah"))
        let members = told(
            """
            Council NNP 2 nsubj organization:council
            comprises/comprise VBZ 0 root
            Norway NNP 2 obj place:norway
            and CC 5 cc
            Sweden NNP 3 conj place:sweden
            """)
        #expect(Set(members) == ["norway -member_of-> council", "sweden -member_of-> council"])
        let district = told(
            """
            Hamar NNP 2 compound place:hamar
            district NN 5 nsubj
            of IN 4 case
            Hedmark NNP 2 nmod place:hedmark
            smiled VBD 0 root
            """)
        #expect(district == ["hamar -located_in-> hedmark"])
    }

    @Test("What befalls a place happens there; the architect of an attack on a country is not from it")
    func befallen() {
        let quake = told(
            """
            quake NN 2 nsubj event:quake:nominal
            rocked/rock VBD 0 root
            Norway NNP 2 obj place:norway
            """)
        #expect(quake.contains("quake -located_in-> norway"))
        let architect = told(
            """
            Lund NNP 0 root person:lund
            , , 4 punct
            the DT 4 det
            architect NN 1 appos
            of IN 7 case
            the DT 7 det
            attacks/attack NNS 4 nmod
            on IN 9 case
            Norway NNP 7 nmod place:norway
            """)
        #expect(!architect.contains("lund -from-> norway"))
    }

    @Test("Places in a list with other names lie in none of the list")
    func listed() {
        let found = told(
            """
            Lund NNP 2 nsubj person:lund
            invited VBD 0 root
            Norway NNP 2 obj place:norway
            , , 5 punct
            Sweden NNP 3 conj place:sweden
            , , 8 punct
            the DT 8 det
            Interpol NNP 3 conj organization:interpol
            and CC 10 cc
            Finland NNP 3 conj place:finland
            """)
        #expect(!found.contains { $0.contains("located_in") })
    }
}
