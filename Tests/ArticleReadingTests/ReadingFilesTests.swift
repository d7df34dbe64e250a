import ArticleReading
import Foundation
import Testing
import TextModel

@Suite("Reading files")
struct ReadingFilesTests {
    private let english = "The ministers met in Oslo on Monday.\nThey spoke about fish.\n"

    /// Writes files into a folder of its own, and hands the folder over.
    private func withFiles<Result>(
        _ files: [String: [UInt8]], _ body: (String) throws -> Result
    ) throws -> Result {
        let folder = NSTemporaryDirectory() + "newsgraph-\(UUID().uuidString)"
        for (name, bytes) in files {
            let path = "\(folder)/\(name)"
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }

    @Test("What cannot be read is named, and harms no other article")
    func badFiles() throws {
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]
        try withFiles([
            "good.txt": Array(english.utf8), "empty.txt": [], "blank.txt": Array(" \n\n\t\n".utf8),
            "picture.txt": picture, "page.txt": Array("<!DOCTYPE html><p>Hello".utf8),
            "large.txt": [UInt8](repeating: 0x61, count: 5_000), "share.txt": Array("Advertisement\n".utf8),
            "german.txt": Array("Die Minister trafen sich am Montag und sprachen über die Fische.\n".utf8),
        ]) { folder in
            let batch = ArticleReader(maximumBytes: 4_000).read([folder, "\(folder)/nowhere"])
            #expect(batch.articles.map(\.id) == ["good"])
            let problems = Dictionary(
                uniqueKeysWithValues: batch.notices.map { notice in
                    (String(notice.path.dropFirst(folder.count + 1)), notice.problem)
                })
            #expect(
                problems == [
                    "empty.txt": .empty, "blank.txt": .empty, "picture.txt": .binary, "page.txt": .markup,
                    "large.txt": .tooLarge(bytes: 5_000, limit: 4_000), "share.txt": .onlyFurniture,
                    "german.txt": .notEnglish, "nowhere": .missing,
                ])
            #expect(!batch.isComplete)
        }
    }

    @Test("Bytes that are no UTF-8 are repaired, and the first line with one is named")
    func invalidText() throws {
        let bytes = Array("The ministers met.\nJos".utf8) + [0xE9] + Array(" was there and spoke for an hour.\n".utf8)
        try withFiles(["a.txt": bytes]) { folder in
            let batch = ArticleReader().read([folder])
            #expect(batch.notices.map(\.problem) == [.repaired(bytes: 1, firstLine: 2)])
            #expect(batch.isComplete)
            let article = try #require(batch.articles.first)
            #expect(article.text[article.paragraphs[1]].hasPrefix("Jos\u{FFFD} was"))
        }
    }

    @Test("UTF-16 with its mark is converted")
    func otherEncoding() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in english.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        try withFiles(["a.txt": bytes]) { folder in
            let batch = ArticleReader().read([folder])
            #expect(batch.articles.map(\.text) == [english])
            #expect(batch.notices.map(\.problem) == [.converted(from: "UTF-16")])
        }
    }

    @Test("The same text counts once, and files of one name get names of their own")
    func names() throws {
        let other = Array("The ministers did not meet in Oslo.\nThey stayed at home.\n".utf8)
        let third = Array("The ministers met in Bergen.\nThey stayed at home.\n".utf8)
        try withFiles([
            "x/report.txt": Array(english.utf8), "y/report.txt": other, "y/copy.txt": Array(english.utf8),
            "y/report.text": third,
        ]) { folder in
            let paths = ["\(folder)/x/report.txt", "\(folder)/y/report.txt", "\(folder)/y/copy.txt", "\(folder)/x"]
            let batch = ArticleReader().read(paths)
            #expect(Set(batch.articles.map(\.id)).count == 2)
            #expect(batch.articles.map(\.id).allSatisfy { $0.hasSuffix("/report") })
            #expect(batch.notices.map(\.problem) == [.duplicate(of: "\(folder)/x/report.txt")])
            let reversed = ArticleReader().read(paths.reversed())
            #expect(reversed.articles == batch.articles)
            #expect(reversed.notices == batch.notices)
            let whole = ArticleReader().read([folder])
            #expect(whole.articles.count == 3)
            #expect(Set(whole.articles.map(\.id)).count == 3)
            #expect(whole.articles.contains { $0.id == "x/report" })
        }
    }

    @Test("A folder is searched to the bottom, in order, for articles only")
    func folders() throws {
        let files = ["b.txt", "a/c.txt", "a/b/d.txt", "a/notes.md", ".hidden.txt"]
        let contents = files.map { ($0, Array("The ministers of \($0) met in the town.\n".utf8)) }
        try withFiles(Dictionary(uniqueKeysWithValues: contents)) { folder in
            #expect(ArticleReader().read(["\(folder)/"]).articles.map(\.id) == ["a/b/d", "a/c", "b"])
            let empty = ArticleReader().read(["\(folder)/a/b/d.txt", "\(folder)/nothing"])
            #expect(empty.articles.count == 1)
            #expect(empty.notices.map(\.problem) == [.missing])
        }
    }

    @Test("A folder that may not be read and a file that may not be read are named")
    func forbidden() throws {
        try withFiles(["a.txt": Array(english.utf8), "b.txt": Array("They met and left.".utf8)]) { folder in
            chmod("\(folder)/a.txt", 0)
            guard access("\(folder)/a.txt", R_OK) != 0 else { return }  // The superuser may read everything.
            let batch = ArticleReader().read([folder])
            #expect(batch.articles.map(\.id) == ["b"])
            guard case .unreadable = try #require(batch.notices.first).problem else {
                Issue.record("the file should be called unreadable")
                return
            }
        }
    }

    @Test("JSON Lines: an article a line, a bad line harms no other")
    func jsonLines() throws {
        let lines = [
            #"{"id": "one", "text": "The ministers met in the \"Oslo\" hall.", "published": "2024-05-06T10:00:00Z"}"#,
            "", "not json", #"{"id": "two"}"#, #"{"text": 3}"#,
            #"{"text": "They left.", "title": "Ministers leave", "url": "https://example.org/a", "source": "Example"}"#,
        ]
        try withFiles(["feed.jsonl": Array(lines.joined(separator: "\n").utf8)]) { folder in
            let batch = ArticleReader().read([folder])
            #expect(batch.articles.map(\.id) == ["feed:6", "one"])
            #expect(batch.articles[1].published == "2024-05-06")
            #expect(batch.articles[1].text == "The ministers met in the \"Oslo\" hall.")
            let first = batch.articles[0]
            let title = try #require(first.title)
            #expect(first.text[title] == "Ministers leave")
            #expect(first.address == "https://example.org/a")
            #expect(batch.notices.map(\.line) == [3, 4, 5])
        }
    }
}
