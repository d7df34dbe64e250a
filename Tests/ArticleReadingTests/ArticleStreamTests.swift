import ArticleReading
import Foundation
import Testing
import TextModel

@Suite("Streams of articles")
struct ArticleStreamTests {
    private func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return folder
    }

    private func line(_ text: String, id: String? = nil) -> String {
        let id = id.map { "\"id\": \"\($0)\", " } ?? ""
        return "{\(id)\"text\": \"The ministers met in \(text) on Monday and spoke about fish.\"}\n"
    }

    @Test("One after the other, the articles are those that are read at once, ids and notices alike")
    func sameAsBatch() throws {
        let folder = try folder([
            "a.jsonl": line("Oslo", id: "x") + "\n" + line("Paris") + "{\"text\": 1}\n" + line("Oslo") + "nonsense",
            "b.jsonl": line("Rome", id: "x") + line("Paris").dropLast(), "c.jsonl": "\n", "d.txt": "",
            "e.txt": "The ministers met in Vienna on Monday and spoke about fish.\n",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let batch = ArticleReader().read([folder.path])
        let stream = ArticleReader().stream([folder.path])
        var articles: [Article] = []
        while let article = stream.next() { articles.append(article) }
        for (index, id) in stream.ids.enumerated() { articles[index].id = id }
        #expect(articles.count == 4)
        #expect(articles.sorted { $0.id < $1.id } == batch.articles)
        #expect(stream.notices == batch.notices)
        #expect(stream.notices.count == 6)
    }

    @Test("Lines of any length up to the limit are whole; longer ones are told and read over")
    func longLines() throws {
        let long = String(repeating: "The ministers met in Oslo. ", count: 20_000)
        let folder = try folder([
            "a.jsonl": "{\"text\": \"\(long)\"}\n{\"text\": \"\(long)\(long)\"}\n" + line("Rome")
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let stream = ArticleReader(maximumBytes: 600_000).stream([folder.path])
        #expect(stream.next()?.text.utf8.count == long.utf8.count)
        #expect(stream.next()?.text.contains("Rome") == true)
        #expect(stream.next() == nil)
        #expect(stream.notices.map(\.line) == [2])
    }

    @Test("No more of a file is read than is asked for")
    func laziness() throws {
        let folder = try folder(["a.jsonl": line("Oslo") + "nonsense\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let stream = ArticleReader().stream([folder.path])
        _ = stream.next()
        #expect(stream.notices.isEmpty)
        _ = stream.next()
        #expect(stream.notices.count == 1)
    }
}
