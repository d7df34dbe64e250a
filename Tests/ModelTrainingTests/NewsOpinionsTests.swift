import Foundation
import NewsGraph
import RelationExtraction
import Testing
import TextModel

@testable import ModelTraining

@Suite("Opinions of larger models")
struct NewsOpinionsTests {
    private func written(_ text: String) throws -> String {
        let path = NSTemporaryDirectory() + "opinions-\(UUID().uuidString).tsv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("A pair's opinion is found by where the two stand, and none where nobody was asked")
    func reading() throws {
        let path = try written("12\t0\t5\t17\t21\t37\taccuse:60,reject<:25\n12\t0\t5\t30\t38\t8\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let opinions = try NewsOpinions(path: path)
        let opinion = try #require(opinions.opinion(inPassageAt: 12, of: TextSpan(0, 5), TextSpan(17, 21)))
        #expect(opinion.chance == 0.37 && opinion.readings.mapKeys(\.name) == ["accuse": 0.6, "reject<": 0.25])
        #expect(opinions.opinion(inPassageAt: 12, of: TextSpan(0, 5), TextSpan(30, 38))?.readings.isEmpty == true)
        #expect(opinions.opinion(inPassageAt: 24, of: TextSpan(0, 5), TextSpan(17, 21)) == nil)
        #expect(opinions.opinion(inPassageAt: 12, of: TextSpan(17, 21), TextSpan(0, 5)) == nil)
    }

    @Test(
        "A line of another form is named",
        arguments: [
            "12\t0\t5\t37\t1", "12\t0\t5\t9\t10\t101", "a\tb\tc\td\te\tf", "12\t0\t5\t9\t10\t50\tloves:60",
            "12\t0\t5\t9\t10\t50\taccuse", "12\t0\t5\t9\t10\t50\taccuse:120", "12\t0\t5\t9\t10\t50\taccuse:9\t3",
        ])
    func malformed(_ line: String) throws {
        let path = try written("12\t0\t5\t17\t21\t37\n\(line)\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let problem = "not a passage, two ranges, a chance in percent and readings"
        #expect(throws: TrainingDataError(path: path, line: 2, problem: problem)) { try NewsOpinions(path: path) }
    }

    @Test("Passages cover the news, each line once")
    func passages() throws {
        let path = try written((0..<30).map { "Lund left Oslo on day \($0) ." }.joined(separator: "\n"))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let passages = Array(try PlainNews(path: path).passages)
        #expect(passages.map(\.line) == [0, 12, 24])
        let text = passages.map(\.article.text).joined(separator: " ")
        #expect((0..<30).allSatisfy { text.contains("on day \($0).") })
    }

    @Test("What is learnt from is written out with a reader's answers, and open ones where nobody has read it")
    func cases() throws {
        let cases = LearningCases(
            links: LinkTraining(extractor: try StatementExtractor(learnt: nil), pipeline: try .shipped()))
        let folder = NSTemporaryDirectory() + "annotated-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: "\(folder)/a", withIntermediateDirectories: true)
        try Data("Minister visits Paris\n\nMaria Lopez flew to Paris for the talks on Syria.\n".utf8)
            .write(to: URL(fileURLWithPath: "\(folder)/a/article.txt"))
        let graph = """
            {"nodes": [{"id": "lopez", "type": "person", "name": "Maria Lopez"},
                       {"id": "paris", "type": "place", "name": "Paris"}],
             "edges": [{"source": "lopez", "target": "paris", "type": "consult",
                        "evidence": "Maria Lopez flew to Paris for the talks on Syria."}]}
            """
        try Data(graph.utf8).write(to: URL(fileURLWithPath: "\(folder)/a/gold.json"))
        let annotated = try AnnotatedArticle.all(in: folder)[0]
        let read = try object(cases.line(of: annotated))
        let pairs = try #require(read["pairs"] as? [[String: Any]])
        #expect(pairs.contains { ($0["answers"] as? [String]) == ["consult"] })
        let unread = try object(cases.line(of: annotated.article))
        let open = try #require(unread["pairs"] as? [[String: Any]])
        #expect(open.count == pairs.count && open.allSatisfy { $0["answers"] is NSNull })
    }

    private func object(_ line: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    }
}

extension Dictionary {
    fileprivate func mapKeys<Other: Hashable>(_ change: (Key) -> Other) -> [Other: Value] {
        Dictionary<Other, Value>(uniqueKeysWithValues: map { (change($0.key), $0.value) })
    }
}
