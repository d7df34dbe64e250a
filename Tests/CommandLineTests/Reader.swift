import Foundation
import NewsGraph
import Testing

/// Programs of other hands that read exports; `.ci/install-readers` fetches them.
enum Reader {
    /// What a reader finds in a file.
    struct Finding: Decodable {
        let nodes: [String: String?]
        let edges: [[String?]]
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let script = root.appendingPathComponent("Tests/Readers/read_back.py").path

    /// The Python that has the readers, or else the system's.
    private static let python: [String] = {
        let own = root.appendingPathComponent(".build/readers/bin/python3").path
        return FileManager.default.isExecutableFile(atPath: own) ? [own] : ["/usr/bin/env", "python3"]
    }()

    private static let installed: Set<String> = {
        let names = ["networkx", "rdflib", "lxml", "jsonschema", "yaml", "antlr4_cypher", "followthemoney"]
        let test = "import importlib.util as i; print(*[m for m in \(names) if i.find_spec(m)])"
        guard let output = try? run(["-c", test]).output else { return [] }
        return Set(output.split { $0.isWhitespace }.map(String.init))
    }()

    /// Whether a Python module is there.
    static func has(_ module: String) -> Bool { installed.contains(module) }

    /// Why a test was skipped.
    static func missing(_ module: String) -> Comment { "\(module) is not installed; .ci/install-readers fetches it" }

    /// What a reader prints.
    static func output(_ reader: String, _ files: String...) throws -> Data {
        let (status, output, messages) = try run([script, reader] + files)
        try #require(status == 0, "\(reader) complains: \(messages.suffix(1_000))")
        return Data(output.utf8)
    }

    /// What a reader finds in files.
    static func read(_ reader: String, _ files: String...) throws -> Finding {
        let (status, output, messages) = try run([script, reader] + files)
        try #require(status == 0, "\(reader) complains: \(messages.suffix(1_000))")
        return try JSONDecoder().decode(Finding.self, from: Data(output.utf8))
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String, messages: String) {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python[0])
        process.arguments = python.dropFirst() + arguments
        for name in ["out", "err"] { try scratch.write(name, "") }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: scratch.path("out"))
        process.standardError = FileHandle(forWritingAtPath: scratch.path("err"))
        try process.run()
        process.waitUntilExit()
        let texts = try ["out", "err"].map { String(decoding: try scratch.read($0), as: UTF8.self) }
        return (process.terminationStatus, texts[0], texts[1])
    }
}
