import EntityExtraction
import LanguageAnalysis
import Ontology
import Testing
import TextModel

@Suite("Bodies called by common nouns")
struct CommonBodyTests {
    let pipeline: AnalysisPipeline

    init() throws {
        pipeline = try AnalysisPipeline([Tokenizer(), Tagger(), DependencyParser(), NameRecognizer()])
    }

    private func organizations(_ text: String) -> [String] {
        let analyzed = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        return analyzed.mentions.filter { $0.type == .organization && $0.kind == .name }
            .map { String(analyzed.text($0.span)) }
    }

    @Test(
        "What it is for or whose it is tells which body is meant",
        arguments: [
            ("The three-member presidential council must approve the list.", "presidential council"),
            ("Norway's parliament rejected the budget on Monday.", "parliament"),
            ("The bill passed the upper house of parliament in Oslo.", "upper house of parliament"),
            ("Norway's election commission says the vote was fair.", "election commission"),
            ("The Norwegian electoral commission says the vote was fair.", "Norwegian electoral commission"),
            ("A spokesman for the foreign ministry said Lund will travel to Oslo.", "foreign ministry"),
            ("Kari Lund has met with a federal grand jury in Hamar.", "federal grand jury"),
            ("The Oslo prosecutor's office said it has closed the case.", "Oslo prosecutor's office"),
            ("Norwegian state television says two people died.", "Norwegian state television"),
            ("Officials say coalition forces killed two people near Hamar.", "coalition forces"),
        ])
    func found(text: String, name: String) { #expect(organizations(text).contains(name)) }

    @Test(
        "Not where a noun says only what kind of body it is",
        arguments: [
            "The commission says it will wait.", "She won a seat in parliament in Oslo.",
            "The parliament building in Oslo was closed.", "The council must approve the list.",
            "She went to the office in Oslo.",
        ])
    func none(text: String) { #expect(organizations(text).isEmpty) }

    @Test(
        "Names go on behind their kind",
        arguments: [
            (
                "Kari Lund heads the Seal Research Organization of Norway in Oslo.",
                "Seal Research Organization of Norway"
            ),
            ("The army fought al-Nordlys in Norway militants near Oslo.", "al-Nordlys in Norway"),
        ])
    func extended(text: String, name: String) { #expect(organizations(text).contains(name)) }
}
