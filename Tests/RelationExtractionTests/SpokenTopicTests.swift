import GraphModel
import Ontology
import RelationExtraction
import Testing
import TextModel

@Suite("What a speaker speaks of, beyond what leads")
struct SpokenTopicTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    /// "Lund said …": the words after the second are what is said.
    private func said(_ clause: String) -> [String] {
        var article = annotated(
            """
            Lund NNP 2 nsubj person:lund
            said/say VBD 0 root
            """ + "\n" + clause)
        let tokens = 2..<article.tokens.count
        let span = TextSpan(article.tokens[2].span.start, article.tokens[tokens.upperBound - 1].span.end)
        var quotation = Quotation(span: span, tokens: tokens, style: .indirect, cue: 1)
        quotation.speaker = 0
        article.quotations = [quotation]
        return extractor.statements(in: article).map {
            "\(article.chains[$0.source].name) -\($0.type.rawValue)-> \(article.chains[$0.target].name)"
        }
    }

    @Test("A name in the phrase of an object is spoken of")
    func object() {
        let found = said(
            """
            it PRP 4 nsubj
            showed/show VBD 2 ccomp
            Berg NNP 7 nmod:poss person:berg
            's POS 5 case
            interest NN 4 obj
            """)
        #expect(found.contains("lund -comments_on-> berg"))
    }

    @Test("Who is not called by name is not what a speaker speaks of, but for persons")
    func nameless() {
        let clause = """
            the DT 4 det
            company NN 5 nsubj organization:nordlys:nominal
            grew/grow VBD 2 ccomp
            """
        #expect(said(clause).isEmpty)
        #expect(said(clause.replacing(":nominal", with: "")) == ["lund -comments_on-> nordlys"])
        let pronoun = clause.replacing("the DT 4 det\n", with: "").replacing("NN 5", with: "PRP 4")
        #expect(said(pronoun.replacing("company", with: "it").replacing("nominal", with: "pronoun")).isEmpty)
        let she = pronoun.replacing("company", with: "she").replacing(
            "organization:nordlys:nominal", with: "person:berg:pronoun")
        #expect(said(she) == ["lund -comments_on-> berg"])
    }

    @Test("A country whose goods are sold is not")
    func goods() {
        let found = said(
            """
            shops/shop NNS 4 nsubj
            sold/sell VBD 2 ccomp
            Swedish JJ 6 amod place:sweden:demonym
            furniture NN 4 obj
            """)
        #expect(!found.contains { $0.contains("-comments_on-> sweden") })
    }

    @Test("Who calls another's report false rejects it")
    func falsehood() {
        let found = said(
            """
            the DT 4 det
            report NN 9 nsubj
            written/write VBN 4 acl
            by IN 7 case
            Berg NNP 5 obl:agent person:berg
            is/be VBZ 9 cop
            false JJ 2 ccomp
            """)
        #expect(found.contains("lund -reject-> berg"))
    }
}
