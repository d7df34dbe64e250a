import Foundation
import NewsGraph
import RelationExtraction
import Testing
import TextModel

@testable import ModelTraining

@Suite("Opinions of larger models")
struct NewsOpinionsTests {
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

    @Test("An empty line ends a passage")
    func partedPassages() throws {
        let path = try written((0..<30).map { $0 == 5 || $0 == 6 ? "" : "Lund left Oslo ." }.joined(separator: "\n"))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(Array(try PlainNews(path: path).passages).map(\.line) == [0, 7, 19])
    }

    @Test("Text is gathered from corpora of several forms, the news first, documents parted")
    func gathering() throws {
        let folder = NSTemporaryDirectory() + "corpora-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = [
            "text/voa_news_sentences.txt": "Lund left  Oslo .\nHe flew to Bergen .\n",
            "linking/wikipedia_current_events.jsonl": #"{"text": "A storm hits\nHamar."}"# + "\n",
            "treebank/gum/train/GUM_news_storm.conllu": "# text = Hamar is flooded.\n1\tHamar\n",
            "treebank/gum/train/GUM_fiction_sea.conllu": "# text = Call me Lund.\n",
            "documents/docred_entities_only.json": #"[{"sents": [["Hamar", "lies", "in", "Norway", "."]]}]"#,
            "marked-news.txt": "{P Lund} sailed.\n{=Lund|She} drowned.\n\n{L Oslo} slept.\n",
        ]
        for (name, text) in files {
            let file = URL(fileURLWithPath: "\(folder)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        #expect(
            try GatheredText(data: folder, tables: folder).lines == [
                "Lund left Oslo .", "He flew to Bergen .", "", "A storm hits Hamar.", "", "Hamar is flooded.", "",
                "Hamar lies in Norway .", "", "Lund sailed.", "She drowned.", "", "Oslo slept.",
            ])
        #expect(throws: TrainingDataError.self) { try GatheredText(data: "\(folder)/text", tables: folder) }
    }

    @Test("A reader's verdict stands in for the open answer of its pair")
    func verdicts() throws {
        let cases = LearningCases(
            links: LinkTraining(extractor: try StatementExtractor(learnt: nil), pipeline: try .shipped()))
        let text = "Maria Lopez flew to Paris for the talks on Syria."
        let passage = Article(id: "line-24", text: text, paragraphs: [TextSpan(0, text.utf8.count)])
        let path = try written("24\t0\t11\t20\t25\t100\tconsult:100\n24\t0\t11\t43\t48\t0\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let read = try object(cases.line(of: passage, at: 24, verdicts: try NewsOpinions(path: path)))
        let answers = try #require(read["pairs"] as? [[String: Any]]).map { $0["answers"] as? [String] }
        #expect(answers.contains(["consult"]) && answers.contains([]) && answers.contains(nil))
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
        let unread = try object(cases.line(of: annotated.article, at: 0, verdicts: nil))
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
