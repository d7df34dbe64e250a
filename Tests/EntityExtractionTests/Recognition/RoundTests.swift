import EntityExtraction
import LanguageAnalysis
import ModelFiles
import Ontology
import Testing
import TextModel

@Suite("Event phrases that are told apart otherwise")
struct RoundTests {
    let pipeline: AnalysisPipeline

    init() throws {
        pipeline = try AnalysisPipeline([
            Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(), NameRecognizer(),
            EventPhraseFinder(lexicon: EventLexicon()),
        ])
    }

    private func events(_ text: String) -> [String] {
        let analyzed = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        return analyzed.mentions.filter { $0.type == .event && $0.kind == .nominal }.map {
            String(analyzed.text($0.span))
        }
    }

    @Test("A numbered round of talks is one happening")
    func rounds() {
        #expect(events("They held a second round of talks with Norway.") == ["second round of talks with Norway"])
    }

    @Test("An attack with a day and a doer is one, though the article does not come back to it")
    func dated() {
        #expect(events("A U.S. strike on Jan. 1 killed the men.") == ["U.S. strike on Jan. 1"])
    }

    @Test("The fall of a town is an event, a fall in prices is none")
    func falls() {
        #expect(events("They left after the fall of Oslo.") == ["fall of Oslo"])
        #expect(events("They spoke of the fall in prices.").isEmpty)
    }

    @Test("A conference that somebody hosts at a time of its own is one happening")
    func hosted() {
        #expect(events("Norway will host a conference on Sudan in Oslo next month.") == ["conference on Sudan in Oslo"])
        #expect(events("They like to attend a conference.").isEmpty)
    }

    @Test("A company called like an event is none, nor is what something is said to be")
    func classes() {
        #expect(events("Marathon shut its plant.").isEmpty)
        #expect(events("The quarrel could become a war in Europe.").isEmpty)
    }
}
