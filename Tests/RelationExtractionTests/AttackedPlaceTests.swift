import RelationExtraction
import Testing

@Suite("What troops do to a place, and deeds that are somebody else's")
struct AttackedPlaceTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    @Test("Who attacks targets somewhere attacks the place")
    func place() {
        let found = extractor.told(
            """
            Swedish JJ 2 amod place:sweden:demonym
            troops/troop NNS 3 nsubj
            bombed/bomb VBD 0 root
            targets/target NNS 3 obj
            in IN 7 case
            northern JJ 7 amod
            Norway NNP 3 obl place:norway
            """)
        #expect(found.contains("sweden -assault-> norway | bombed"))
    }

    @Test("A verb taken for a participle after all of the sentence is its verb where it has an object")
    func participle() {
        let found = extractor.told(
            """
            Swedish JJ 2 amod place:sweden:demonym
            troops/troop NNS 0 root
            attacked/attack VBN 2 acl
            Nordlys NNP 3 obj organization:nordlys
            """)
        #expect(found.contains("sweden -assault-> nordlys | attacked"))
    }

    @Test("Who is given something is not who gives it")
    func given() {
        let found = extractor.told(
            """
            Lund NNP 0 root person:lund
            given/give VBN 1 acl
            Berg NNP 2 obj person:berg
            """)
        #expect(!found.contains { $0.hasPrefix("lund -aid->") })
    }

    @Test("Where somebody was as he did something he has been")
    func whileThere() {
        let found = extractor.told(
            """
            While/while IN 6 mark
            in IN 3 case
            Oslo NNP 6 obl place:oslo
            , , 3 punct
            Lund NNP 6 nsubj person:lund
            tried/try VBD 0 root
            """)
        #expect(found.contains("lund -consult-> oslo | while in"))
    }

    @Test("Another's ties are not those of who criticizes them")
    func another() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            criticized/criticize VBD 0 root
            the DT 4 det
            country/country NN 6 nmod:poss
            's POS 4 case
            ties/tie NNS 2 obj
            with IN 8 case
            Norway NNP 6 nmod place:norway
            """)
        #expect(!found.contains { $0.contains("-cooperate->") })
    }

    @Test("Who takes charge accuses nobody")
    func charge() {
        let found = extractor.told(
            """
            Lund NNP 2 nsubj person:lund
            took/take VBD 0 root
            charge NN 2 obj
            of IN 5 case
            Nordlys NNP 3 nmod organization:nordlys
            """)
        #expect(!found.contains { $0.contains("-accuse->") })
    }

    @Test("Not to be concerned accuses nobody")
    func unconcerned() {
        let found = extractor.told(
            """
            Lund NNP 4 nsubj person:lund
            is/be VBZ 4 cop
            not RB 4 advmod
            concerned JJ 0 root
            about IN 6 case
            Norway NNP 4 obl place:norway
            """)
        #expect(!found.contains { $0.contains("-accuse->") })
    }

    @Test("Places after a noun in the plural and a dash stand side by side, each in the country before the noun")
    func list() {
        let found = extractor.told(
            """
            Norwegian JJ 2 amod place:norway:demonym
            cities/city NNS 0 root
            - : 4 punct
            Bergen NNP 2 appos place:bergen
            , , 6 punct
            Hamar NNP 4 conj place:hamar
            , , 8 punct
            Elverum NNP 4 conj place:elverum
            """)
        #expect(!found.contains { $0.contains("bergen -located_in-> hamar") })
        #expect(found.contains { $0.contains("bergen -located_in-> norway") })
    }

    @Test("A title after a comma leads to the name whose role stands before it")
    func title() {
        let found = extractor.told(
            """
            the DT 3 det
            Norwegian JJ 3 amod place:norway:demonym
            president NN 8 nsubj
            , , 3 punct
            General NNP 3 appos
            Kari NNP 5 flat person:lund
            Lund NNP 5 flat person:lund
            resigned/resign VBD 0 root
            """)
        #expect(found.contains { $0.contains("lund -affiliated_with-> norway") })
    }

    @Test("A place right behind its country is in it")
    func behindCountry() {
        let found = extractor.told(
            """
            the DT 3 det
            Norwegian JJ 3 amod place:norway:demonym
            Svalbard NNP 0 root place:svalbard
            """)
        #expect(found.contains("svalbard -located_in-> norway | in"))
    }
}
