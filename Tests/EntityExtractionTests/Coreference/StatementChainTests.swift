import EntityExtraction
import LanguageAnalysis
import ModelFiles
import Ontology
import Testing
import TextModel

@Suite("Who speaks where nobody is quoted")
struct StatementChainTests {
    let pipeline: AnalysisPipeline

    init() throws {
        let gazetteer = try Gazetteer()
        pipeline = try AnalysisPipeline([
            Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(), NameRecognizer(),
            EventPhraseFinder(lexicon: EventLexicon()), CoreferenceResolver(gazetteer: gazetteer),
        ])
    }

    private func chains(_ text: String) -> [[String]] {
        let analyzed = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        return analyzed.chains.map { chain in
            chain.mentions.map { String(analyzed.text(analyzed.mentions[$0].span)) }
        }
    }

    @Test("A country that issues a statement is its \"we\"")
    func issuer() {
        let found = chains(
            """
            Norway condemns the attack on the village. We urge Sweden to help the victims. We are ready to send doctors. \
            Our thoughts are with the families.
            """)
        #expect(found.contains { $0.first == "Norway" && $0.filter { $0 == "We" }.count == 2 })
    }

    @Test("A storm, its short name and \"the storm\" are one")
    func storms() {
        let found = chains("Hurricane Paula hit Texas on Monday. Paula killed three people. The storm moved north.")
        #expect(
            found.contains {
                $0.first == "Hurricane Paula" && $0.contains("Paula") && $0.contains { $0.hasSuffix("storm") }
            })
    }

    @Test("Letters and the words that they stand for, half of them small, are one body")
    func letters() {
        let found = chains("Norwegian security forces entered the town. The NSF lost two men there.")
        #expect(found.contains { $0.contains("Norwegian security forces") && $0.contains("NSF") })
    }
}
