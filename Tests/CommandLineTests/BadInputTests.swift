import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
    private let good = "The ministers of Norway met in Oslo on Monday.\nThey spoke with Sweden about fish.\n"

    @Test(
        "What is no article is named, the exit status says so, and the others are read",
        arguments: [
            ("empty.txt", Data(), "is empty"),
            ("picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), "not a text file"),
            ("line.txt", Data(repeating: 0x61, count: 50_000_000), "too large"),
            ("page.txt", Data("<html><body>Hello".utf8), "web page"),
        ])
    func leftOut(name: String, bytes: Data, complaint: String) throws {
        let scratch = try Scratch()
        try scratch.write("articles/good.txt", good)
        try scratch.write("articles/\(name)", bytes)
        let outcome = try Program.run(["build", "articles", "-o", "graph.json"], in: scratch.folder)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("articles/\(name): ") && outcome.messages.contains(complaint))
        #expect(outcome.output.isEmpty)
        let alone = try Program.run(["build", "articles/good.txt"], in: scratch.folder)
        #expect(alone.status == 0)
        #expect(try scratch.read("graph.json") == alone.bytes)
        let nothing = try Program.run(["build", "articles/\(name)", "-o", "none.json"], in: scratch.folder)
        #expect(nothing.status == 2)
        #expect(!(try scratch.files).contains { $0.hasPrefix("none") })
    }

    @Test("A long line below the limit is read in bounded time")
    func longLine() throws {
        let scratch = try Scratch()
        try scratch.write("line.txt", String(repeating: "x", count: 200_000))
        try scratch.write("words.txt", String(repeating: "Oslo ", count: 2_000))
        #expect(try Program.run(["build", "line.txt", "words.txt"], in: scratch.folder).status == 0)
    }

    @Test("Invalid UTF-8 is repaired with a warning")
    func invalidText() throws {
        let scratch = try Scratch()
        try scratch.write(
            "a.txt", Data("The ministers of Norway met Jos".utf8) + [0xE9] + Data(" in Oslo today.\n".utf8))
        let outcome = try Program.run(["build", "a.txt"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("a.txt: 1 byte that are not UTF-8"))
    }

    @Test("A missing path, an empty folder and an unreadable file are named")
    func missing() throws {
        let scratch = try Scratch()
        try scratch.write("good.txt", good)
        try FileManager.default.createDirectory(atPath: scratch.path("void"), withIntermediateDirectories: true)
        let outcome = try Program.run(["build", "good.txt", "nowhere.txt", "void"], in: scratch.folder)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("nowhere.txt: no such file or folder"))
        #expect(outcome.messages.contains("void: holds no .txt, .html or .jsonl file"))
        #expect(outcome.output.contains("\"good\""))
        chmod(scratch.path("good.txt"), 0)
        guard access(scratch.path("good.txt"), R_OK) != 0 else { return }  // The superuser may read everything.
        #expect(try Program.run(["build", "good.txt"], in: scratch.folder).messages.contains("cannot be read"))
    }

    @Test("The same article twice counts once")
    func twice() throws {
        let scratch = try Scratch()
        try scratch.write("a.txt", good)
        try scratch.write("b/a.txt", good)
        let once = try Program.run(["build", "a.txt"], in: scratch.folder)
        let twice = try Program.run(["build", "a.txt", "b/a.txt", "a.txt"], in: scratch.folder)
        #expect(twice.status == 0)
        #expect(twice.bytes == once.bytes)
        #expect(twice.messages.contains("b/a.txt: has the same text as a.txt"))
    }

    @Test("A damaged graph is named with the place of the damage")
    func damagedGraph() throws {
        let scratch = try Scratch()
        let whole = SampleGraphs.file(SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe"))
        for text in ["", "{", "[]", "{\"format\": \"other\"}", String(whole.dropLast(60))] {
            try scratch.write("graph.json", text)
            for command in [["neighbors", "Ann Lee", "graph.json"], ["draw", "graph.json", "-o", "x.svg"]] {
                let outcome = try Program.run(command, in: scratch.folder)
                #expect(outcome.status == 2, "\(text.prefix(20))")
                #expect(outcome.messages.contains("graph.json"))
                #expect(outcome.output.isEmpty)
            }
            #expect(try scratch.files == ["graph.json"])
        }
    }

    @Test("A file that cannot be written leaves what was there and nothing else")
    func unwritable() throws {
        let scratch = try Scratch()
        try scratch.write("graph.json", SampleGraphs.file(SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe")))
        try FileManager.default.createDirectory(atPath: scratch.path("x.svg"), withIntermediateDirectories: true)
        for target in ["none/x.svg", "x.svg"] {
            let outcome = try Program.run(["draw", "graph.json", "-o", target], in: scratch.folder)
            #expect(outcome.status == 2)
            #expect(outcome.messages.contains("cannot write \(target): "))
        }
        #expect(try scratch.files == ["graph.json", "x.svg"])
        try scratch.write("y.svg", "old")
        let failing = try Program.run(["draw", "nowhere.json", "-o", "y.svg"], in: scratch.folder)
        #expect(failing.status == 2)
        #expect(try scratch.read("y.svg") == Data("old".utf8))
    }

    private static let hostile = [
        "Ann \"The Hand\" Lee", "Ann <script>alert(1)</script> Lee", "Ann\nLee", "Ann \u{202E}eeL", "Ann\u{0}Lee",
        "javascript:alert(1)", "Ann \\N Lee", "Ann &lt;b&gt; Lee", "Ann\u{1B}[31mLee", "<b>Ann</b>", "Ann\u{2028}Lee",
        "-o", "{Ann|Lee}", "\"", "Ann & Lee; node [label=x]",
    ]

    @Test("A hostile name gives a correct picture and a clean terminal", arguments: hostile)
    func hostileNames(name: String) throws {
        let scratch = try Scratch()
        try scratch.write(
            "graph.json",
            SampleGraphs.file(
                SampleGraphs.article("a", name, "met", "Bo Roe", address: "javascript:alert(1)"),
                SampleGraphs.article("b", "Bo Roe", name, "Cy Poe")))
        let picture = try Program.run(["draw", "graph.json", "-T", "svg"], in: scratch.folder)
        #expect(picture.status == 0)
        let parser = SVGReader(picture.bytes)
        #expect(parser.isWellFormed)
        #expect(parser.elements.isDisjoint(with: ["script", "b", "foreignObject"]))
        #expect(parser.links.allSatisfy { $0.hasPrefix("http") })
        #expect(!picture.output.unicodeScalars.contains("\u{202E}"))
        #expect(parser.text.contains("Bo Roe"))
        for command in ["neighbors", "show"] {
            let answer = try Program.run([command, "Bo Roe", "graph.json"], in: scratch.folder)
            #expect(answer.status == 0)
            let isClean = answer.output.unicodeScalars.allSatisfy {
                $0 == "\n" || $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
            }
            #expect(isClean)
            let json = try Program.run([command, "Bo Roe", "graph.json", "--json"], in: scratch.folder)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: json.bytes) }
        }
    }

    @Test("A hostile article does not stop the program")
    func hostileArticle() throws {
        let scratch = try Scratch()
        let names = Self.hostile.map { "\($0) met NATO in Oslo." }.joined(separator: "\n")
        try scratch.write("a.txt", names + "\n" + String(repeating: good, count: 20))
        let outcome = try Program.run(["draw", "a.txt", "-T", "svg"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(SVGReader(outcome.bytes).isWellFormed)
    }

    @Test("Scraps of text do not stop the program")
    func scraps() throws {
        let scraps = [
            "And NATO", "and the President of NATO, Ann Lee", "of Oslo", "“", "“Ann Lee", "(", "'s NATO", "...", "U.S.",
            "said Ann Lee", "Ann Lee, president of", "NATO-", "-led NATO", ", NATO,", "the", "the summit", "He", "1.",
        ]
        let lines = scraps.map { "{\"text\": \"\($0)\"}" }.joined(separator: "\n")
        let scratch = try Scratch()
        try scratch.write("scraps.jsonl", lines)
        let outcome = try Program.run(["build", "scraps.jsonl"], in: scratch.folder)
        #expect(outcome.output.contains("\"nodes\""))
        #expect(outcome.status != 1)
    }
}
