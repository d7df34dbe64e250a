import GraphModel
import Ontology
import RelationExtraction
import Testing

@Suite("Who owns and who founded what")
struct StakeTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private func owned(_ text: String) -> [String] { extractor.told(text).filter { $0.contains("-owns->") } }

    @Test("Who holds a share of a body owns of it, and does nothing to it")
    func share() {
        #expect(
            extractor.told(
                """
                Polaris NNP 2 nsubj organization:polaris
                holds/hold VBZ 0 root
                5 CD 4 nummod
                % NN 2 obj
                of IN 6 case
                Nordlys NNP 4 nmod organization:nordlys
                """) == ["polaris -owns-> nordlys | holds"])
    }

    @Test("Each name before a share in brackets is an owner's")
    func list() {
        #expect(
            owned(
                """
                Nordlys NNP 3 nsubj:pass organization:nordlys
                is/be VBZ 3 aux:pass
                owned/own VBN 0 root
                by IN 5 case
                Polaris NNP 3 obl:agent organization:polaris
                ( -LRB- 8 punct
                60 CD 8 nummod
                % NN 5 appos
                ) -RRB- 8 punct
                and CC 12 cc
                investor NN 12 compound
                Fjord NNP 3 dep organization:fjord
                ( -LRB- 15 punct
                40 CD 15 nummod
                % NN 12 appos
                ) -RRB- 15 punct
                """) == ["polaris -owns-> nordlys | owned", "fjord -owns-> nordlys | owned"])
    }

    @Test("A shareholder is named before or after the noun")
    func shareholder() {
        #expect(
            owned(
                """
                Polaris NNP 9 nsubj organization:polaris
                , , 5 punct
                a DT 5 det
                minority NN 5 compound
                shareholder NN 1 appos
                of IN 7 case
                Nordlys NNP 5 nmod organization:nordlys
                , , 1 punct
                left/leave VBD 0 root
                """) == ["polaris -owns-> nordlys | shareholder"])
        #expect(
            owned(
                """
                Nordlys NNP 4 nmod:poss organization:nordlys
                ' POS 1 case
                largest/large JJS 4 amod
                shareholder NN 11 nsubj
                , , 10 punct
                the DT 10 det
                Oslo NNP 9 compound place:oslo
                - HYPH 9 punct
                based VBN 10 amod
                Polaris NNP 4 appos organization:polaris
                left/leave VBD 0 root
                """) == ["polaris -owns-> nordlys | shareholder"])
    }

    @Test("A clinic owned by a body, and what the clinic is called")
    func named() {
        #expect(
            owned(
                """
                Nordlys NNP 8 nsubj organization:nordlys
                , , 4 punct
                a DT 4 det
                house NN 1 appos
                owned/own VBN 4 acl
                by IN 7 case
                Polaris NNP 5 obl organization:polaris
                closed/close VBD 0 root
                """) == ["polaris -owns-> nordlys | owned"])
    }

    @Test("The second of two roles is in the second body")
    func later() {
        #expect(
            extractor.told(
                """
                Lund NNP 9 nsubj person:lund
                , , 3 punct
                president NN 1 appos
                of IN 5 case
                Forum NNP 3 nmod organization:forum
                and CC 7 cc
                owner NN 3 conj
                of IN 10 case
                the DT 10 det
                Nordlys NNP 7 nmod organization:nordlys
                """
            ).contains("lund -owns-> nordlys | owner"))
    }

    @Test("Founders follow a participle that the tagger takes for the verb")
    func founders() {
        #expect(
            extractor.told(
                """
                Nordlys NNP 3 nsubj organization:nordlys
                , , 1 punct
                set VB 0 root
                up RP 3 compound:prt
                in IN 6 case
                2014 CD 3 obl
                by IN 10 case
                the DT 10 det
                banker NN 10 compound
                Lund NNP 3 obl person:lund
                , , 3 punct
                grew/grow VBD 3 conj
                """
            ).contains("lund -founded-> nordlys | set"))
    }
}
