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

    @Test(
        "A participant, place or date makes one happening of an event noun",
        arguments: [
            ("They spoke of the ongoing conflict in Ukraine.", "conflict in Ukraine"),
            ("The dialogue between Belgrade and Pristina has stalled.", "dialogue between Belgrade and Pristina"),
            ("Police condemned Friday's bombing.", "Friday's bombing"),
            ("The 2019 protests changed the city.", "2019 protests"),
            ("He withdrew two days before Friday's election.", "Friday's election"),
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

    @Test("A definite phrase takes up what a verb of its kind has told, also much earlier, and only such a verb")
    func told() {
        #expect(events("Gunmen shot two people on Monday. The attack shocked the town.") == ["attack"])
        #expect(events("Police fed two dogs on Monday. The attack shocked the town.").isEmpty)
        #expect(events("Gunmen may shoot people. The attack shocked the town.").isEmpty)
    }

    @Test("A phrase of which the text says when or where it takes place is one happening, as \"first\" says which")
    func happening() {
        #expect(events("The first meeting is to be held in Bergen on Friday.") == ["first meeting"])
        #expect(events("The trial lasted six weeks.") == ["trial"])
        #expect(events("The summit will take place.") == ["summit"])
    }

    @Test("A prize is no match, and the name of an event ends before its place")
    func names() {
        let prize = "Kari Lund won the Man of the Match award."
        #expect(events(prize).isEmpty)
        let text = "Thousands came to the Nordic Film Festival in Bergen."
        let analyzed = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        let named = analyzed.mentions.filter { $0.type == .event }.map { String(analyzed.text($0.span)) }
        #expect(named.count == 1 && named[0].hasPrefix("Nordic Film Festival"))
    }

    @Test("A date before or after tells which vote is meant")
    func dated() {
        #expect(
            events("The party won last month's parliamentary elections.") == ["last month's parliamentary elections"])
        #expect(events("Soldiers came ahead of elections later this year.") == ["elections"])
        #expect(events("Soldiers came ahead of elections.").isEmpty)
    }

    @Test("What an article begins with happens, where a place is named or lives are lost")
    func lead() {
        #expect(events("Police arrested six over violence near the town of Hamar.").count == 1)
        #expect(events("Police arrested six over deadly riots.") == ["riots"])
        let later = "She sang. He danced. They ate. Police speak of violence near Oslo."
        #expect(events(later).isEmpty)
    }

    @Test("What hyphens join is one noun, and a date right behind a protest tells it apart")
    func joined() {
        #expect(events("She won the run-off in Norway on Sunday.") == ["run-off in Norway"])
        #expect(events("Work stopped after protests Saturday.") == ["protests"])
    }

    @Test("What befalls is known where it is named with its article")
    func known() {
        #expect(events("She sang. He danced. They ate. The massacre shocked the town.") == ["massacre"])
    }

    @Test("What is no noun of a happening by itself may be one with the word before it")
    func phrases() {
        #expect(events("They attended the memorial service in Oslo.") == ["memorial service in Oslo"])
        #expect(events("They praised the postal service in Oslo.").isEmpty)
    }

    @Test("A visit counts where it is told whose or where")
    func visits() {
        #expect(events("They spoke of Kari Lund's visit to Oslo.").count == 1)
        #expect(events("They spoke of visits.").isEmpty)
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
