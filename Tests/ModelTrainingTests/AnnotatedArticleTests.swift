import Foundation
import Ontology
import Testing
import TextModel

@testable import ModelTraining

@Suite("Annotated articles")
struct AnnotatedArticleTests {
    private func folder(_ graph: String) throws -> String {
        let folder = NSTemporaryDirectory() + "annotated-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: "\(folder)/lund-visit", withIntermediateDirectories: true)
        try Data("Lund visits Oslo\n\nKari Lund visited Oslo.\n".utf8)
            .write(to: URL(fileURLWithPath: "\(folder)/lund-visit/article.txt"))
        try Data(graph.utf8).write(to: URL(fileURLWithPath: "\(folder)/lund-visit/gold.json"))
        return folder
    }

    @Test("Nodes and edges are read, whether their evidence is one quotation or several")
    func reading() throws {
        let folder = try folder(
            """
            {"nodes": [{"id": "lund", "type": "person", "name": "Kari Lund", "aliases": ["Lund"]},
                       {"id": "oslo", "type": "place", "name": "Oslo", "optional": true}],
             "edges": [{"source": "lund", "target": "oslo", "type": "from", "evidence": "Kari Lund"},
                       {"source": "lund", "target": "oslo", "type": "consult", "evidence": ["visits", "visited"]}]}
            """)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let articles = try AnnotatedArticle.all(in: folder)
        #expect(articles.map(\.nodes.count) == [2])
        #expect(articles[0].edges.map { $0.evidence?.texts.count } == [1, 2])
        #expect(articles[0].article.text.hasPrefix("Lund visits Oslo"))
    }

    @Test("A graph with a type that the ontology does not have is named by its file")
    func unknownType() throws {
        let folder = try folder(#"{"nodes": [{"id": "a", "type": "ship", "name": "A"}], "edges": []}"#)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect {
            try AnnotatedArticle.all(in: folder)
        } throws: { "\($0)".contains("\(folder)/lund-visit/gold.json") }
    }

    @Test("Names agree by a whole form, whatever their case, article and possessive ending")
    func names() {
        let bank = NameForms(type: .organization, forms: ["The Nordlys Bank", "Nordlys"])
        #expect(bank.closeness(to: NameForms(type: .organization, forms: ["nordlys bank"])) == 11)
        #expect(bank.closeness(to: NameForms(type: .organization, forms: ["Bank of Hamar", "Nordlys's"])) == 1)
        #expect(bank.closeness(to: NameForms(type: .organization, forms: ["Nordlys Bank Hamar"])) == 0)
    }

    @Test("Events agree by half of their words")
    func events() {
        let talks = NameForms(type: .event, forms: ["talks in Oslo"])
        #expect(talks.closeness(to: NameForms(type: .event, forms: ["the Oslo talks"])) == 1)
        #expect(talks.closeness(to: NameForms(type: .event, forms: ["talk"])) > 0.6)
        #expect(talks.closeness(to: NameForms(type: .event, forms: ["Hamar elections"])) == 0)
    }

    @Test("What is only scored tells nothing in the words of what is learnt from")
    func halves() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("AnnotatedArticles").path
        let learnt = Set(try AnnotatedArticle.all(in: "\(root)/dev").flatMap { Self.runs($0.article.text) })
        let scored = try AnnotatedArticle.all(in: "\(root)/check")
        #expect(scored.count > 100)
        for article in scored {
            let runs = Self.runs(article.article.text)
            #expect(runs.count { learnt.contains($0) } * 20 < runs.count, "\(article.article.id)")
        }
    }

    /// All runs of eight words.
    private static func runs(_ text: String) -> [String] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard words.count >= 8 else { return [] }
        return (0...(words.count - 8)).map { words[$0..<($0 + 8)].joined(separator: " ") }
    }
}
