import Foundation
import LanguageAnalysis
import ModelFiles
import Testing
import TextModel

@Suite("Stages and their models")
struct StageTests {
    @Test("A stage before those that it needs is an error with its name and what it lacks")
    func order() throws {
        let stages: [any AnalysisStage] = [Tokenizer(), try DependencyParser()]
        let error = #expect(throws: AnalysisPipeline.OrderError.self) { try AnalysisPipeline(stages) }
        #expect(error?.stage == "parser")
        #expect(error?.missing == .tags)
    }

    @Test(
        "A model file that is cut off or altered is an error with its path",
        arguments: ["words.model", "tagger.model", "lemmatizer.model", "parser.model"])
    func damage(file: String) throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: ShippedModels.path(of: file)))
        var altered = whole
        altered[altered.count * 3 / 4] ^= 1
        for bytes in [whole.prefix(whole.count / 2), whole.dropLast(), whole.prefix(3), altered] {
            let path = NSTemporaryDirectory() + "newsgraph-\(UUID().uuidString)"
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            let error = #expect(throws: ModelError.self) { try open(file, at: path) }
            #expect(error?.description.contains(path) == true)
        }
    }

    private func open(_ file: String, at path: String) throws {
        switch file {
        case "words.model": _ = try WordGroups(path: path)
        case "tagger.model": _ = try Tagger(path: path, groups: WordGroups())
        case "lemmatizer.model": _ = try Lemmatizer(path: path)
        default: _ = try DependencyParser(path: path, groups: WordGroups())
        }
    }
}
