import Foundation
import Testing

/// What the README says is what the program does.
///
/// With NEWSGRAPH_RECORD set, the README is written anew, and the test that finds a change fails this once.
@Suite("README", .serialized)
struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let isRecording = ProcessInfo.processInfo.environment["NEWSGRAPH_RECORD"] != nil
    private static let file = root.appendingPathComponent("README.md")

    @Test("Every command in a console block prints what the README says")
    func commands() throws {
        let written = try String(contentsOf: Self.file, encoding: .utf8)
        let scratch = try Scratch()
        try FileManager.default.copyItem(
            at: Self.root.appendingPathComponent("seeds"), to: URL(fileURLWithPath: scratch.path("seeds")))
        try FileManager.default.createDirectory(atPath: scratch.path("output"), withIntermediateDirectories: true)
        var console = ConsoleBlocks(written)
        #expect(console.commands.count >= 8)
        try console.replaceOutputs { try run($0, in: scratch.folder) }
        if Self.isRecording { try Data(console.text.utf8).write(to: Self.file) }
        let (now, before) = (console.text.split(separator: "\n"), written.split(separator: "\n"))
        let changes = now.difference(from: before).prefix(6)
        #expect(changes.isEmpty, "make readme writes what the program prints now into the README")
    }

    @Test("The figures and the sources are those of the models' manifest")
    func manifest() throws {
        let written = try String(contentsOf: Self.file, encoding: .utf8)
        let manifest = try ModelFacts(Self.root.appendingPathComponent("Sources/ModelFiles/Resources/manifest.json"))
        let now = written.replacing("scores", by: manifest.scores).replacing("sources", by: manifest.sources)
        if now != written, Self.isRecording { try Data(now.utf8).write(to: Self.file) }
        #expect(now == written, "make readme writes what the manifest says now into the README")
    }

    @Test("The Swift example is compiled and run as a test")
    func example() throws {
        let written = try String(contentsOf: Self.file, encoding: .utf8)
        let test = try String(
            contentsOf: Self.root.appendingPathComponent("Tests/NewsGraphTests/TenLinesTests.swift"), encoding: .utf8)
        let example = try #require(written.components(separatedBy: "```swift\n").dropFirst().first)
        let lines = try #require(example.components(separatedBy: "```").first).split(separator: "\n")
        #expect(lines.count <= 12)
        let tested = Set(test.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
        for line in lines {
            #expect(tested.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
        }
    }

    @Test("Every picture that the README shows is there")
    func pictures() throws {
        let written = try String(contentsOf: Self.file, encoding: .utf8)
        let links = written.components(separatedBy: "](").dropFirst().compactMap {
            $0.components(separatedBy: ")").first
        }
        let files = links.filter { !$0.contains("://") && !$0.hasPrefix("#") }
        #expect(!files.isEmpty)
        for name in files {
            #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(name).path), "\(name)")
        }
    }

    private func run(_ command: String, in folder: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["PATH": try Program.url.deletingLastPathComponent().path + ":" + path]
        ) { $1 }
        let printed = folder + "/printed"
        try Data().write(to: URL(fileURLWithPath: printed))
        let handle = FileHandle(forWritingAtPath: printed)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        defer { try? FileManager.default.removeItem(atPath: printed) }
        return String(decoding: try Data(contentsOf: URL(fileURLWithPath: printed)), as: UTF8.self)
    }
}

/// A text with blocks that show a console: "$ command", then what it prints.
private struct ConsoleBlocks {
    private(set) var text: String

    init(_ text: String) { self.text = text }

    /// The commands in order.
    var commands: [String] {
        var found: [String] = []
        walk { line, isInside in
            if isInside, line.hasPrefix("$ ") { found.append(String(line.dropFirst(2))) }
        }
        return found
    }

    /// Puts what `run` gives for each command in the place of what stands after it.
    mutating func replaceOutputs(_ run: (String) throws -> String) rethrows {
        var lines: [String] = []
        var commands: [Int] = []
        walk { line, isInside in
            if !isInside {
                lines.append(line)
            } else if line.hasPrefix("$ ") {
                commands.append(lines.count)
                lines.append(line)
            }
        }
        var outputs: [Int: [String]] = [:]
        for at in commands {
            var printed = try run(String(lines[at].dropFirst(2))).components(separatedBy: "\n")
            while printed.last?.isEmpty ?? false { printed.removeLast() }
            outputs[at] = printed
        }
        text = lines.indices.flatMap { [lines[$0]] + (outputs[$0] ?? []) }.joined(separator: "\n")
    }

    /// Visits each line, telling whether it stands inside a console block.
    private func walk(_ visit: (String, Bool) -> Void) {
        var isInside = false
        for line in text.components(separatedBy: "\n") {
            if line == "```console" {
                visit(line, false)
                isInside = true
            } else if isInside, line == "```" {
                visit(line, false)
                isInside = false
            } else {
                visit(line, isInside)
            }
        }
    }
}

/// What the models' manifest says of their quality and their sources, as tables.
private struct ModelFacts {
    let scores: [String]
    let sources: [String]

    private struct Manifest: Decodable {
        struct File: Decodable {
            let corpora: [Corpus]
            let scores: [Score]?
        }

        struct Corpus: Decodable {
            let name: String
            let source: String
            let licence: String
        }

        struct Score: Decodable {
            let stage: String
            let set: String
            let value: Double
        }

        let files: [String: File]
    }

    init(_ url: URL) throws {
        let manifest = try JSONDecoder().decode(Manifest.self, from: try Data(contentsOf: url))
        let files = manifest.files.sorted { $0.key < $1.key }
        scores =
            ["| model | stage | set | score |", "| --- | --- | --- | --- |"]
            + files.flatMap { name, file in
                (file.scores ?? []).map { score in
                    "| `\(name)` | \(score.stage) | \(score.set) | \(String(format: "%.3f", score.value)) |"
                }
            }
        var rows: [String: [String]] = [:]
        for (name, file) in files {
            for corpus in file.corpora {
                rows["| \(corpus.name) | \(corpus.source) | \(corpus.licence) |", default: []].append("`\(name)`")
            }
        }
        sources =
            ["| what | source | licence | in |", "| --- | --- | --- | --- |"]
            + rows.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.joined(separator: ", ")) |" }
    }
}

extension String {
    /// The text with other lines between the comments that mark a part of it.
    fileprivate func replacing(_ name: String, by lines: [String]) -> String {
        let opening = "<!-- \(name) -->\n"
        let closing = "<!-- end of \(name) -->"
        guard let start = range(of: opening)?.upperBound, let end = range(of: closing)?.lowerBound else { return self }
        return self[..<start] + "\n" + lines.joined(separator: "\n") + "\n\n" + self[end...]
    }
}
