import EntityExtraction
import LanguageAnalysis
import ModelFiles
import Ontology
import Testing
import TextModel

@Suite("Event phrases")
struct EventPhraseTests {
    let pipeline: AnalysisPipeline

    init() throws {
        pipeline = try AnalysisPipeline([
            Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(), NameRecognizer(), EventPhraseFinder(lexicon: EventLexicon()),
        ])
    }

    private func events(_ text: String) -> [String] {
        let analyzed = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        return analyzed.mentions.filter { $0.type == .event && $0.kind == .nominal }.map {
            String(analyzed.text($0.span))
        }
    }

    @Test(
        "A participant, place or date makes one happening of an event noun",
        arguments: [
            ("They spoke of the ongoing conflict in Ukraine.", "conflict in Ukraine"),
            ("The dialogue between Belgrade and Pristina has stalled.", "dialogue between Belgrade and Pristina"),
            ("Police condemned Friday's bombing.", "Friday's bombing"),
            ("The 2019 protests changed the city.", "2019 protests"),
        ])
    func identified(text: String, phrase: String) {
        #expect(events(text) == [phrase])
    }

    @Test(
        "Things in general, negations and occasions for speaking are none",
        arguments: [
            "Wars are costly.", "There was no attack in France.", "The press conference in Paris was short.",
            "Every election in Germany is watched.", "The meeting was long.",
        ])
    func general(text: String) {
        #expect(events(text).isEmpty)
    }

    @Test("A happening that the text comes back to counts without a name")
    func takenUp() {
        #expect(events("A blaze killed two people. The blaze was put out.").count == 1)
        #expect(events("A blaze killed two people.").isEmpty)
    }

    @Test("A damaged lexicon is an error that names the line")
    func damaged() {
        #expect(throws: ModelError.damaged(path: "x", detail: "line 2 stands before any heading")) {
            try EventLexicon(text: "# nouns\nsummit", path: "x")
        }
        #expect(throws: ModelError.damaged(path: "x", detail: "line 1 is no heading of a list")) {
            try EventLexicon(text: "[meeting soft]\nsummit", path: "x")
        }
    }
}
