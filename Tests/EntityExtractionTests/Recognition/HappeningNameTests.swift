import EntityExtraction
import LanguageAnalysis
import ModelFiles
import Ontology
import Testing
import TextModel

@Suite("Names of storms, operations, units and places in lists")
struct HappeningNameTests {
    let pipeline: AnalysisPipeline

    init() throws { pipeline = try AnalysisPipeline([Tokenizer(), Tagger(), NameRecognizer()]) }

    private func names(_ text: String, _ kind: MentionKind = .name) -> [String] {
        let article = Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)])
        let analyzed = pipeline.analyze(article)
        return analyzed.mentions.filter { $0.kind == kind }.map {
            "\(analyzed.text($0.span)): \($0.type?.rawValue ?? "")"
        }
    }

    @Test("A storm keeps its name where it is called by that alone")
    func storms() {
        let found = names("Prices rose as strengthening Hurricane Paula neared Texas. Later Paula hit Mexico.")
        #expect(found == ["Hurricane Paula: event", "Texas: place", "Paula: event", "Mexico: place"])
        #expect(names("And Typhoon Paula killed 42 people.") == ["Typhoon Paula: event"])
        #expect(!names("The National Hurricane Center warned Texas.").contains { $0.hasSuffix("event") })
    }

    @Test("An operation is an event under all of its name")
    func operations() {
        #expect(names("The troops began Operation Northern Light on Monday.") == ["Operation Northern Light: event"])
    }

    @Test("A unit of a unit is one body")
    func units() {
        let found = names("The 2nd Battalion, 5th Cavalry Regiment left Oslo.")
        #expect(found == ["2nd Battalion, 5th Cavalry Regiment: organization", "Oslo: place"])
    }

    @Test("A translation in brackets names no country")
    func translations() {
        let text = "Nordlys (Norwegian: Nordlys) is a village in Norway."
        #expect(names(text, .demonym).isEmpty)
        #expect(names(text).filter { $0 == "Norway: place" }.count == 1)
    }

    @Test("The government of a country is the country")
    func governments() {
        #expect(names("They urge the Government of Norway to help.").contains("Norway: place"))
    }

    @Test("An envoy with a small word before the family name")
    func particles() {
        #expect(names("They met the UN Special Envoy de Mistral in Oslo.").contains("de Mistral: person"))
    }
}
