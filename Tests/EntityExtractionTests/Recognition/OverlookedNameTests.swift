import EntityExtraction
import LanguageAnalysis
import Ontology
import Testing
import TextModel

@Suite("Names that the words around them tell")
struct OverlookedNameTests {
    let pipeline: AnalysisPipeline

    init() throws {
        pipeline = try AnalysisPipeline([Tokenizer(), Tagger(), DependencyParser(), NameRecognizer()])
    }

    private func names(_ text: String, _ type: NodeType) -> [String] {
        let analyzed = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        return analyzed.mentions.filter { $0.type == type && $0.kind == .name }.map { String(analyzed.text($0.span)) }
    }

    @Test(
        "A title leads to a person, a verb of saying too",
        arguments: [
            ("Harbour Authority director General Tarelim al-Bekri said that the ice had gone.", "Tarelim al-Bekri"),
            ("Undersecretary for Fisheries Mr. Lundini says boats will stay in port.", "Lundini"),
            ("Minister of Transport Anna Keller said the bridge would open.", "Anna Keller"),
            ("The director of the Society of Northern Painters Anna Keller said it would move.", "Anna Keller"),
        ])
    func persons(text: String, name: String) { #expect(names(text, .person).contains(name)) }

    @Test("A country's letters before a title are the country")
    func initials() {
        #expect(names("US President Peter Novak flew home on Monday.", .place) == ["US"])
        #expect(names("The minimum wage rises to US$240 a month.", .place).isEmpty)
    }

    @Test(
        "Ships, letters and common words are no names",
        arguments: [
            "The frigate HMS Kestova sailed to Oslo. The Kestova left later.",
            "The merchant ship Kestova turned. The Kestova left later.",
            "Norway plays Sweden in Group B on Monday.",
        ])
    func noNames(text: String) {
        let found = [NodeType.person, .organization, .place].flatMap { names(text, $0) }
        #expect(!found.contains { $0.contains("Kestova") || $0.contains("Group") })
    }

    @Test(
        "The last word tells a body",
        arguments: [
            ("She gave her money to the Catch-A-Star Foundation.", "Catch-A-Star Foundation"),
            ("The Norwegian health ministry said that six people were ill.", "Norwegian health ministry"),
        ])
    func bodies(text: String, name: String) { #expect(names(text, .organization).contains(name)) }

    @Test("A town and its state are two places")
    func townAndState() {
        let found = names("Floods hit San Antonio, Texas; many people fled.", .place)
        #expect(found.contains("San Antonio") && found.contains("Texas"))
    }
}
