import Foundation
import NewsGraph
import Testing

private enum GraphvizPrograms {
    static let areThere = ["dot", "gvpr"].allSatisfy { name in
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
}

/// What Graphviz' own programs make of our DOT.
@Suite(
    "Graphviz' programs read our DOT",
    .enabled(if: GraphvizPrograms.areThere, "Graphviz' programs dot and gvpr are not here"))
struct GraphvizProgramTests {
    private func printed(_ script: String, in folder: String) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "gvpr finds nodes, links and their classes; dot lays it out",
        arguments: ["Bo \"R\\oe\" <b>", "Bo & Söhne; } //"])
    func programs(name: String) throws {
        let scratch = try Scratch()
        try scratch.write(
            "graph.json",
            SampleGraphs.file(
                SampleGraphs.article("a", "Ann Lee", "met", name),
                SampleGraphs.article("b", "Ann Lee", "did not accuse", "Cy Dee", type: .accuse, polarity: .negated)))
        #expect(try Program.run(["draw", "graph.json", "-o", "graph.dot"], in: scratch.folder).status == 0)
        let nodes = try printed("gvpr 'N{print($.class)} END_G{print($G.class)}' graph.dot", in: scratch.folder)
        #expect(nodes == "person\nperson\nperson\nnewsgraph light\n")
        let denied = try printed("gvpr 'E[class == \"*negated*\"]{print($.head.name)}' graph.dot", in: scratch.folder)
        #expect(denied == "cy_dee\n")
        let plain = try printed("dot -Tplain graph.dot", in: scratch.folder)
        #expect(plain.split(separator: "\n").count { $0.hasPrefix("node ") } == 3)
        #expect(plain.split(separator: "\n").count { $0.hasPrefix("edge ") } == 2)
    }
}
