import EntityExtraction
import LanguageAnalysis
import Ontology
import Testing
import TextModel

@Suite("Bodies written half in lower case")
struct BodyNameTests {
    let pipeline: AnalysisPipeline

    init() throws {
        pipeline = try AnalysisPipeline([Tokenizer(), Tagger(), DependencyParser(), NameRecognizer()])
    }

    private func organizations(_ text: String) -> [String] {
        let analyzed = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        return analyzed.mentions.filter { $0.type == .organization }.map { String(analyzed.text($0.span)) }
    }

    @Test(
        "Embassies, teams and officers' offices are named whole",
        arguments: [
            ("The Norwegian embassy in Oslo was closed on Monday.", "Norwegian embassy"),
            ("The U.S. embassy in Oslo was closed on Monday.", "U.S. embassy"),
            ("The Danish chess team flew to Oslo on Monday.", "Danish chess team"),
            ("She is a spokeswoman for the Oslo Coroner's office.", "Oslo Coroner's office"),
        ])
    func whole(text: String, name: String) { #expect(organizations(text).contains(name)) }

    @Test(
        "Not where they only describe something else, or are nobody's",
        arguments: [
            "Swedish police sealed off the road near Oslo.", "The team flew to Oslo on Monday.",
            "She went to the mayor's office in Oslo.",
        ])
    func none(text: String) {
        #expect(!organizations(text).contains { $0.contains("police") || $0.contains("team") || $0.contains("office") })
    }

    @Test(
        "Armed groups known by a name with the Arabic article are no persons, and branches go by where they fight",
        arguments: [
            ("Troops fought al-Shabaab near Oslo.", "al-Shabaab"),
            ("The leader of al-Shabaab in Kenya was killed on Monday.", "al-Shabaab in Kenya"),
        ])
    func groups(text: String, name: String) { #expect(organizations(text) == [name]) }

    @Test(
        "A legal form, or a noun for a body right before, tells that no person or place is named",
        arguments: [
            ("Shares in Kari Foods ASA fell on Monday.", "Kari Foods ASA"),
            ("Ola Kari Holding GmbH was sold on Monday.", "Ola Kari Holding GmbH"),
            ("It was sold to the hedge fund Sara Hamar on Monday.", "Sara Hamar"),
            ("The newspaper, Kari, said so on Monday.", "Kari"),
        ])
    func kinds(text: String, name: String) { #expect(organizations(text).contains(name)) }

    @Test(
        "Courts and dioceses go on by where they sit, and are bodies whatever place is named in them",
        arguments: [
            ("The case was heard by the District Court of Hamar on Monday.", "District Court of Hamar"),
            ("He left the Diocese of Hamar on Monday.", "Diocese of Hamar"),
        ])
    func seated(text: String, name: String) { #expect(organizations(text).contains(name)) }

    @Test("A calling before a person's name tells no body")
    func callings() {
        #expect(organizations("It was sold by the producer Kari Lund on Monday.").isEmpty)
        #expect(organizations("He thanked U.S. AG Kari Lund on Monday.").isEmpty)
    }

    @Test("A family's name with the article stays a person's")
    func families() { #expect(organizations("Officials met Karim al-Basri in Oslo on Monday.").isEmpty) }
}
