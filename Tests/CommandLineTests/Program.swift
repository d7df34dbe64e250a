import Foundation
import Testing

/// The built program, run as a person would run it.
enum Program {
    struct Outcome {
        let status: Int32
        let output: String
        let bytes: Data
        let messages: String
    }

    /// The program beside the running test bundle.
    static var url: URL {
        get throws {
            let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            let candidates = [
                URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent(), folder,
                Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
            ]
            return try #require(
                candidates.map { $0.appendingPathComponent("newsgraph") }.first {
                    FileManager.default.isExecutableFile(atPath: $0.path)
                })
        }
    }

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], in folder: String? = nil, input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = try url
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files and not pipes: a pipe that nobody empties stops the program.
        let scratch = try Scratch()
        let names = ["in", "out", "err"].map { scratch.path($0) }
        try Data(input.utf8).write(to: URL(fileURLWithPath: names[0]))
        for name in names[1...] { try Data().write(to: URL(fileURLWithPath: name)) }
        process.standardInput = FileHandle(forReadingAtPath: names[0])
        process.standardOutput = FileHandle(forWritingAtPath: names[1])
        process.standardError = FileHandle(forWritingAtPath: names[2])
        try process.run()
        process.waitUntilExit()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: names[1]))
        let messages = try Data(contentsOf: URL(fileURLWithPath: names[2]))
        #expect(process.terminationReason == .exit, "the program crashed: \(String(decoding: messages, as: UTF8.self))")
        return Outcome(
            status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self), bytes: bytes,
            messages: String(decoding: messages, as: UTF8.self))
    }
}

/// A folder of its own for one test, gone when the test ends.
final class Scratch {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "newsgraph-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

    @discardableResult
    func write(_ name: String, _ bytes: Data) throws -> String {
        let path = path(name)
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: path))
        return path
    }

    func read(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

    /// The names of the files in the folder, sorted.
    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    }
}
