import Foundation
import NewsGraph
import Testing

@Suite("Export")
struct ExportCommandTests {
    private func sample() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "graph.json",
            SampleGraphs.file(
                SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe"),
                SampleGraphs.article("b", "Ann Lee", "accused", "Cy Poe", type: .accuse)))
        return scratch
    }

    @Test("The ending or --format tells the format; without -o it is printed", arguments: ExportFormat.allCases)
    func formats(format: ExportFormat) throws {
        let scratch = try sample()
        let graph = try GraphJSON.read(Array(try scratch.read("graph.json")), file: "graph.json")
        let expected = format.files(of: graph, named: "x").map { Data($0.bytes) }
        guard format != .csv, format != .neo4j, format != .obsidian else {
            #expect(try Program.run(["export", "graph.json", "--format", format.rawValue]).status == 64)
            return
        }
        let printed = try Program.run(["export", "graph.json", "--format", format.rawValue], in: scratch.folder)
        #expect(printed.status == 0)
        #expect([printed.bytes] == expected)
        let named = try Program.run(["export", "graph.json", "-o", "x.\(format.ending)"], in: scratch.folder)
        #expect(named.status == 0)
        #expect(named.output.isEmpty)
        #expect(named.messages.contains("2 articles, 3 nodes, 2 edges written to x.\(format.ending)"))
        #expect([try scratch.read("x.\(format.ending)")] == expected)
    }

    @Test("Tables become two files, or a folder of two")
    func tables() throws {
        let scratch = try sample()
        #expect(try Program.run(["export", "graph.json", "-o", "x.csv"], in: scratch.folder).status == 0)
        #expect(try scratch.files == ["graph.json", "x-edges.csv", "x-nodes.csv"])
        let folder = try Program.run(
            ["export", "graph.json", "-o", "import", "--format", "neo4j"], in: scratch.folder)
        #expect(folder.messages.contains("written to import/graph-nodes.csv and import/graph-edges.csv"))
        #expect(try !scratch.read("import/graph-edges.csv").isEmpty)
        let again = try Program.run(["export", "graph.json", "-o", "import", "-T", "gexf"], in: scratch.folder)
        #expect(again.status == 0)
        #expect(try !scratch.read("import/graph.gexf").isEmpty)
    }

    @Test("A vault is a folder of linked notes; a person's own notes are left alone")
    func vault() throws {
        let scratch = try sample()
        let export = ["export", "graph.json", "-o", "vault", "--format", "obsidian"]
        let outcome = try Program.run(export, in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("written to 5 notes in vault"))
        let note = String(decoding: try scratch.read("vault/Persons/Ann Lee.md"), as: UTF8.self)
        #expect(note.contains("- → **accused** [[Persons/Cy Poe|Cy Poe]] (accuse)\n  > Ann Lee accused Cy Poe.\n"))
        #expect(try Program.run(export, in: scratch.folder).status == 0)
        try scratch.write("vault/Persons/Bo Roe.md", "Mine.")
        let refused = try Program.run(export, in: scratch.folder)
        #expect(refused.status == 2)
        #expect(refused.messages.contains("vault/Persons/Bo Roe.md is a note of your own"))
        #expect(try scratch.read("vault/Persons/Bo Roe.md") == Data("Mine.".utf8))
    }

    @Test("What cannot be written leaves nothing, and an unknown ending is named")
    func trouble() throws {
        let scratch = try sample()
        let unknown = try Program.run(["export", "graph.json", "-o", "x.doc"], in: scratch.folder)
        #expect(unknown.status == 64)
        #expect(unknown.messages.contains("“x.doc” ends in none of .json, .graphml"))
        #expect(try Program.run(["export", "graph.json"], in: scratch.folder).status == 64)
        try FileManager.default.createDirectory(
            atPath: scratch.path("x-edges.csv"), withIntermediateDirectories: true)
        let blocked = try Program.run(["export", "graph.json", "-o", "x.csv"], in: scratch.folder)
        #expect(blocked.status == 2)
        #expect(blocked.messages.contains("cannot write x-edges.csv: it is a folder"))
        #expect(try scratch.files == ["graph.json", "x-edges.csv"])
        let nowhere = try Program.run(["export", "graph.json", "-o", "no/where/x.gexf"], in: scratch.folder)
        #expect(nowhere.status == 2)
        #expect(nowhere.messages.contains("cannot write no/where/x.gexf: "))
    }

    @Test("Articles are exported as well")
    func articles() throws {
        let scratch = try Scratch()
        try scratch.write(
            "a.txt", "The ministers of Norway met in Oslo on Monday.\nThey spoke with Sweden about fish.\n")
        let outcome = try Program.run(["export", "a.txt", "--format", "mermaid"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Norway"))
    }
}
