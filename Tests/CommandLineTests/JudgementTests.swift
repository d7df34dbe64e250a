import Foundation
import Testing

@Suite("Judgements")
struct JudgementTests {
    private static let file = "graph.json.judgements.jsonl"

    /// A graph file in which two articles name one Ann Lee, and a third an A. Lee whom they are not known to mean.
    private func sample() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "graph.json",
            SampleGraphs.file(
                SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe"),
                SampleGraphs.article("b", "Ann Lee", "accused", "Cy Poe"),
                SampleGraphs.article("c", "A. Lee", "met", "Dan Fox")))
        return scratch
    }

    private func run(_ arguments: String..., in scratch: Scratch) throws -> Program.Outcome {
        try Program.run(arguments, in: scratch.folder, environment: ["USER": "tester"])
    }

    /// The persons that the graph counts.
    private func persons(_ scratch: Scratch) throws -> Int? {
        let outcome = try run("stats", "graph.json", "--json", in: scratch)
        let record = try JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any]
        return (record?["nodes"] as? [String: Int])?["person"]
    }

    @Test("same joins two nodes, undo restores the bytes and takes the empty file away")
    func same() throws {
        let scratch = try sample()
        let before = try scratch.read("graph.json")
        #expect(try persons(scratch) == 5)
        let joined = try run("same", "ann lee", "a_lee", "graph.json", "--reason", "one desk", in: scratch)
        #expect(joined.status == 0)
        #expect(joined.output.isEmpty)
        #expect(joined.messages.contains("are judged the same (by tester, 2"))
        #expect(try persons(scratch) == 4)
        let line = String(decoding: try scratch.read(Self.file), as: UTF8.self)
        #expect(line.hasPrefix("{\"verdict\": \"same\", \"a\": {\"type\": \"person\", \"name\": \"Ann Lee\"}"))
        #expect(line.hasSuffix("\"reason\": \"one desk\"}\n"))
        #expect(try run("show", "A. Lee", "graph.json", in: scratch).output.hasPrefix("Ann Lee (person)"))
        let undone = try run("undo", "graph.json", in: scratch)
        #expect(undone.status == 0)
        #expect(undone.messages.contains("taken back"))
        #expect(try scratch.read("graph.json") == before)
        #expect(try scratch.files == ["graph.json"])
        #expect(try run("undo", "graph.json", in: scratch).status == 1)
    }

    @Test("different splits two of one name by their articles; a later judgement counts; undo takes the named one")
    func different() throws {
        let scratch = try sample()
        let before = try scratch.read("graph.json")
        let pair = ["Ann Lee@a", "Ann Lee@b", "graph.json"]
        #expect(try Program.run(["different"] + pair, in: scratch.folder).status == 0)
        let apart = try scratch.read("graph.json")
        #expect(try persons(scratch) == 6)
        // Each of two that bear the name is what the other is not.
        #expect(try run("same", "Ann Lee", "Ann Lee", "graph.json", in: scratch).status == 0)
        #expect(try scratch.read("graph.json") == before)
        #expect(try run("undo", "graph.json", in: scratch).status == 0)
        #expect(try scratch.read("graph.json") == apart)
        #expect(try run("same", "A. Lee", "Ann Lee@b", "graph.json", in: scratch).status == 0)
        #expect(try persons(scratch) == 5)
        #expect(try run("undo", "Ann Lee@b", "Ann Lee@a", "graph.json", in: scratch).status == 0)
        #expect(try persons(scratch) == 4)
        #expect(try run("undo", "Cy Poe", "Dan Fox", "graph.json", in: scratch).status == 1)
        #expect(try run("undo", "graph.json", in: scratch).status == 0)
        #expect(try scratch.read("graph.json") == before)
    }

    @Test("diff keeps to the judgements beside its graphs")
    func diff() throws {
        let scratch = try sample()
        try scratch.write("other.json", SampleGraphs.file(SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe")))
        #expect(try run("same", "ann lee", "a_lee", "graph.json", in: scratch).status == 0)
        let outcome = try run("diff", "graph.json", "other.json", in: scratch)
        #expect(outcome.messages.contains("1 judgement applied from graph.json.judgements.jsonl"))
        #expect(outcome.output.contains("- Ann Lee ↔ Dan Fox"))
        #expect(!outcome.output.contains("A. Lee ↔"))
    }

    @Test("A contradiction is told and not recorded; one in the file is told each time")
    func contradictions() throws {
        let scratch = try sample()
        #expect(try run("same", "Bo Roe", "Cy Poe", "graph.json", "--at", "2025-01-01", in: scratch).status == 0)
        #expect(try run("same", "Cy Poe", "Dan Fox", "graph.json", "--at", "2025-01-02", in: scratch).status == 0)
        let (graph, file) = (try scratch.read("graph.json"), try scratch.read(Self.file))
        let refused = try run("different", "Cy Poe", "Dan Fox", "graph.json", in: scratch)
        #expect(refused.status == 2)
        #expect(refused.messages.contains("contradict each other") && refused.messages.contains("\"Bo Roe\""))
        let stale = try run("different", "Cy Poe", "Bo Roe", "graph.json", "--at", "2024-12-31", in: scratch)
        #expect(stale.status == 2)
        #expect(try scratch.read("graph.json") == graph)
        #expect(try scratch.read(Self.file) == file)
        let line = String(decoding: file, as: UTF8.self).split(separator: "\n")[0]
        let contrary = line.replacingOccurrences(of: "\"same\"", with: "\"different\"")
            .replacingOccurrences(of: "Bo Roe", with: "Dan Fox")
        try scratch.write(Self.file, file + Data(contrary.utf8))
        for arguments in [["build", "graph.json", "-o", "graph.json"], ["review", "graph.json"]] {
            let outcome = try Program.run(arguments, in: scratch.folder)
            #expect(outcome.status == 2)
            #expect(outcome.messages.contains("judgements contradict each other: "))
        }
    }

    @Test("build keeps to the judgements beside its output, and says so")
    func build() throws {
        let scratch = try sample()
        #expect(try run("same", "Ann Lee", "A. Lee", "graph.json", in: scratch).status == 0)
        let judged = try scratch.read("graph.json")
        let again = try run("build", "graph.json", "-o", "graph.json", in: scratch)
        #expect(again.status == 0)
        #expect(again.messages.contains("1 judgement applied from \(Self.file)"))
        #expect(try scratch.read("graph.json") == judged)
        try scratch.write(Self.file, "{\"verdict\": \"same\"}\n")
        let damaged = try run("build", "graph.json", "-o", "graph.json", in: scratch)
        #expect(damaged.status == 2)
        #expect(damaged.messages.contains("\(Self.file):1"))
        #expect(try scratch.read("graph.json") == judged)
        try scratch.write("notes.txt", "The ministers of Norway met in Oslo on Monday.\nThey spoke with Sweden.\n")
        #expect(try run("build", ".", in: scratch).messages.isEmpty)
    }

    @Test("why tells features, weights and judgements")
    func why() throws {
        let scratch = try sample()
        let two = try run("why", "Ann Lee", "A. Lee", "graph.json", in: scratch)
        #expect(two.status == 0)
        #expect(two.output.contains("are two: Ann Lee (person), A. Lee (person)\n"))
        #expect(two.output.contains("the same surname and initial\n"))
        #expect(try run("same", "Ann Lee", "A. Lee", "graph.json", "--by", "eve", in: scratch).status == 0)
        let one = try run("why", "Ann Lee", "A. Lee", "graph.json", in: scratch)
        #expect(one.output.contains("are one: Ann Lee (person)\n"))
        #expect(one.output.contains("are judged the same (by eve, "))
        let json = try run("why", "Ann Lee", "A. Lee", "graph.json", "--json", in: scratch)
        let record = try #require(try JSONSerialization.jsonObject(with: json.bytes) as? [String: Any])
        #expect(record["areOne"] as? Bool == true)
        #expect((record["judgements"] as? [[String: Any]])?.first?["by"] as? String == "eve")
        let features = (record["comparison"] as? [String: Any])?["features"] as? [[String: Any]]
        #expect(features?.first?["words"] as? String == "the same surname and initial")
        let articles = try run("why", "Bo Roe", "bo roe", "graph.json", in: scratch)
        #expect(articles.output == "“Bo Roe” and “bo roe” are one to the articles: Bo Roe (person)\n")
        #expect(try run("different", "Bo Roe", "bo roe", "graph.json", in: scratch).status == 2)
        #expect(try run("why", "Ann Lee", "Nobody", "graph.json", in: scratch).status == 1)
    }

    @Test("review lists pairs in doubt with their sentences until they are judged")
    func review() throws {
        let scratch = try sample()
        let outcome = try run("review", "graph.json", in: scratch)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("1 pair in doubt\n"))
        #expect(outcome.output.contains("\nTwo: A. Lee (person, a_lee) · Ann Lee (person, ann_lee)\n"))
        #expect(outcome.output.contains("Ann Lee met Bo Roe.\n    — a\n"))
        #expect(outcome.output.contains("A. Lee met Dan Fox.\n    — c\n"))
        let json = try run("review", "graph.json", "--json", "--limit", "1", in: scratch)
        let record = try #require(try JSONSerialization.jsonObject(with: json.bytes) as? [String: Any])
        #expect((record["pairs"] as? [Any])?.count == 1)
        #expect(try run("different", "Ann Lee", "A. Lee", "graph.json", in: scratch).status == 0)
        #expect(try run("review", "graph.json", in: scratch).output == "0 pairs in doubt\n")
    }

    @Test("What is judged unsure stays two, and stands first in review")
    func unsure() throws {
        let scratch = try sample()
        let before = try scratch.read("graph.json")
        #expect(try run("unsure", "Bo Roe", "Cy Poe", "graph.json", "--reason", "ask", in: scratch).status == 0)
        #expect(try persons(scratch) == 5)
        let outcome = try run("review", "graph.json", in: scratch)
        #expect(
            outcome.output.hasPrefix("2 pairs in doubt\n\nTwo: Bo Roe (person, bo_roe) · Cy Poe (person, cy_poe)\n"))
        #expect(outcome.output.contains("are judged unsure (by tester, 2"))
        #expect(try run("same", "Bo Roe", "Cy Poe", "graph.json", in: scratch).status == 0)
        #expect(try persons(scratch) == 4)
        #expect(try run("undo", "graph.json", in: scratch).status == 0)
        #expect(try run("undo", "graph.json", in: scratch).status == 0)
        #expect(try scratch.read("graph.json") == before)
    }

    @Test("review lists what little joined, too")
    func reviewOfJoins() throws {
        let scratch = try sample()
        // With one whom both met, the two Lees are taken for one.
        #expect(try run("same", "Bo Roe", "Dan Fox", "graph.json", in: scratch).status == 0)
        #expect(try persons(scratch) == 3)
        let outcome = try run("review", "graph.json", in: scratch)
        #expect(outcome.output.contains("\nOne: Ann Lee (person, ann_lee), named “A. Lee” and “Ann Lee”\n"))
        #expect(try run("different", "Ann Lee", "A. Lee", "graph.json", in: scratch).status == 0)
        #expect(try persons(scratch) == 4)
    }

    @Test("What makes no sense is refused")
    func refused() throws {
        let scratch = try sample()
        #expect(try run("same", "Ann Lee", "A. Lee", "graph.json", "--at", "monday", in: scratch).status == 64)
        #expect(try run("undo", "Ann Lee", "graph.json", in: scratch).status == 64)
        #expect(try run("same", "Ann Lee", "A. Lee", "articles.txt", in: scratch).status == 2)
        #expect(try run("same", "Ann Lee", "Nobody", "graph.json", in: scratch).status == 1)
        #expect(try scratch.files == ["graph.json"])
    }
}
