import EntityExtraction
import Foundation
import LanguageAnalysis
import ModelFiles
import NewsGraph
import Testing
import TextModel

@testable import ModelTraining

@Suite("Readers' events in plain text")
struct ReadEventsTests {
    private func judge() throws -> EventJudgeTraining {
        let pipeline = try AnalysisPipeline([Tokenizer(), Tagger(), Lemmatizer(), DependencyParser()])
        return EventJudgeTraining(finder: EventPhraseFinder(lexicon: try EventLexicon()), pipeline: pipeline)
    }

    private func article(_ text: String) -> Article {
        Article(id: "line-0", text: text, paragraphs: [TextSpan(0, text.utf8.count)])
    }

    @Test("An answer is found by the head noun of its phrase; where nobody was asked it is open")
    func reading() throws {
        let text = "The summit in Oslo ended. A meeting was short. A war began."
        let candidates = try judge().candidates(in: article(text))
        let heads = candidates.phrases.map(\.head)
        #expect(heads == [4, 28, 49])
        let path = try written("0\t4A 28-\n12\t7B 9?\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let read = try ReadEvents(path: path)
        let readings = try #require(read.readings(inPassageAt: 0))
        #expect(candidates.phrases.map(readings).map(\.letter) == ["A", "-", "?"])
        #expect(read.readings(inPassageAt: 12) != nil && read.readings(inPassageAt: 24) == nil)
    }

    @Test(
        "A line of another form is named",
        arguments: ["0", "0\t4A 28", "x\t4A", "0\t4A\t5B", "0\tA", "0\t4a"])
    func malformed(_ line: String) throws {
        let path = try written("0\t4A\n\(line)\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: TrainingDataError(path: path, line: 2, problem: "no passage with answers")) {
            try ReadEvents(path: path)
        }
    }

    @Test("What readers say is learnt from: the same phrases with other answers give another model")
    func training() throws {
        let judge = try judge()
        let news = try written("The summit in Oslo ended .\nA meeting was short .\nA war began .\n")
        let paths = try [news, written("0\t4A 28-\n"), written("0\t4- 28A\n")]
        defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
        let models = try paths.dropFirst().map { path in
            judge.train([], news: (try PlainNews(path: news), try ReadEvents(path: path)))
        }
        #expect(models.map(\.read) == [2, 2] && models.map(\.annotated) == [0, 0])
        #expect(models[0].file.encoded() != models[1].file.encoded())
    }
}
