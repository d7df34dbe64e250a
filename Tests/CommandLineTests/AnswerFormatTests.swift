import Foundation
import NewsGraph
import Testing

@Suite("Answer formats")
struct AnswerFormatTests {
    private func sample() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "graph.json",
            SampleGraphs.file(
                SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe"),
                SampleGraphs.article("b", "Ann Lee", "accused", "Cy | Poe", type: .accuse),
                SampleGraphs.article("c", "Bo Roe", "met", "Cy | Poe"),
                SampleGraphs.article(
                    "d", "Dan Fox", "hosted", "Oslo summit", type: .participatesIn, kinds: (.person, .event))))
        return scratch
    }

    private static let questions = [
        ["neighbors", "Ann Lee"], ["show", "Ann Lee"], ["path", "Ann Lee", "Cy Poe"], ["search", "lee"], ["events"],
        ["compare", "Ann Lee", "Bo Roe"],
    ]

    @Test("Every question answers as Markdown, as CSV and in JSON", arguments: questions)
    func formats(question: [String]) throws {
        let scratch = try sample()
        func ask(_ format: String) throws -> Program.Outcome {
            let outcome = try Program.run(question + ["graph.json", "--format", format], in: scratch.folder)
            #expect(outcome.status == 0)
            return outcome
        }
        let lines = try ask("md").output.split(separator: "\n")
        #expect(lines.count > 2)
        let bars = lines.map { line in line.replacing("\\|", with: "").count { $0 == "|" } }
        #expect(Set(bars).count == 1)
        let rows = try ask("csv").output.split(separator: "\r\n")
        #expect(rows.count == lines.count - 1)
        #expect(rows[0].hasSuffix("sentence"))
        let json = try ask("json")
        #expect(try Program.run(question + ["graph.json", "--json"], in: scratch.folder).bytes == json.bytes)
        #expect(try JSONSerialization.jsonObject(with: json.bytes) is [String: Any])
        let both = try Program.run(question + ["graph.json", "--json", "--format", "csv"], in: scratch.folder)
        #expect(both.status == 64)
    }

    @Test("neighbors takes direction, days, order and limit")
    func neighbors() throws {
        let scratch = try sample()
        func names(_ options: String...) throws -> [String] {
            let outcome = try Program.run(
                ["neighbors", "Ann Lee", "graph.json", "--format", "csv"] + options, in: scratch.folder)
            return outcome.output.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) }
        }
        #expect(try names() == ["Bo Roe", "Cy | Poe"])
        #expect(try names("--direction", "incoming") == ["Bo Roe"])
        #expect(try names("--relation", "accuse") == ["Cy | Poe"])
        #expect(try names("--since", "2024").isEmpty)
        #expect(try names("--sort", "name", "--limit", "1") == ["Bo Roe"])
        let limited = try Program.run(["neighbors", "Ann Lee", "graph.json", "--limit", "1"], in: scratch.folder)
        #expect(limited.output.hasPrefix("Ann Lee (person): 1 of 2 neighbours\n"))
        #expect(try Program.run(["neighbors", "Ann Lee", "graph.json", "--since", "May"]).status == 64)
    }

    @Test("Graphs of other programs answer as graphs", arguments: ["graphml", "gexf", "csv", "ftm", "jsonl"])
    func imports(ending: String) throws {
        let scratch = try sample()
        let file = "x.\(ending)"
        #expect(try Program.run(["export", "graph.json", "-o", file], in: scratch.folder).status == 0)
        let outcome = try Program.run(["path", "Ann Lee", "Cy Poe", file], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(outcome.messages.isEmpty)
        #expect(outcome.output.contains("→ accused (accuse, "))
        #expect(outcome.output.contains("Ann Lee accused Cy | Poe"))
        let difference = try Program.run(["diff", "graph.json", file, "--stat"], in: scratch.folder)
        #expect(difference.output.contains("in both"))
        let judged = try Program.run(["same", "Ann Lee", "Bo Roe", file], in: scratch.folder)
        #expect(judged.status == 2)
        try scratch.write("broken.\(ending)", "<graphml>\n<node>")
        let broken = try Program.run(["stats", "broken.\(ending)"], in: scratch.folder)
        #expect(broken.status == 2)
        #expect(broken.messages.contains("broken.\(ending):"))
    }

    @Test("diff --by article tells who alone tells what")
    func byArticle() throws {
        let scratch = try Scratch()
        for (id, polarity) in [("a", Polarity.affirmed), ("b", .affirmed), ("c", .negated)] {
            try scratch.write(
                "\(id).json",
                SampleGraphs.file(SampleGraphs.article(id, "Ann Lee", "met", "Bo Roe", polarity: polarity)))
        }
        try scratch.write("d.json", SampleGraphs.file(SampleGraphs.article("d", "Ann Lee", "met", "Cy Poe")))
        let sources = ["a.json", "b.json", "c.json", "d.json"]
        let outcome = try Program.run(["diff", "--by", "article"] + sources, in: scratch.folder)
        #expect(outcome.status == 1)
        #expect(
            outcome.output == """
                A  a  1 claim, 0 told by it alone
                B  b  1 claim, 0 told by it alone
                C  c  1 claim, 0 told by it alone
                D  d  1 claim, 1 told by it alone

                Told by several
                  A B C D
                  + + − ·  Ann Lee ↔ Bo Roe  met, not: met (consult; contradicted)

                Only in d
                  Ann Lee ↔ Cy Poe  met (consult)
                      Ann Lee met Cy Poe.

                """)
        let about = try Program.run(
            ["diff", "--by", "article", "--about", "Cy Poe", "--format", "csv"] + sources, in: scratch.folder)
        #expect(
            about.output == "from,relation,to,type,told by,contradicted,a,b,c,d\r\n"
                + "Ann Lee,met,Cy Poe,consult,1,no,,,,affirmed: Ann Lee met Cy Poe.\r\n")
        let same = try Program.run(["diff", "--by", "article", "a.json", "b.json"], in: scratch.folder)
        #expect(same.status == 0)
        #expect(try Program.run(["diff"] + sources, in: scratch.folder).status == 64)
    }

    @Test("diff --about keeps to a name, and every format tells the same differences")
    func about() throws {
        let scratch = try Scratch()
        try scratch.write(
            "a.json",
            SampleGraphs.file(
                SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe"),
                SampleGraphs.article("x", "Ann Lee", "met", "Cy Poe")))
        try scratch.write("b.json", SampleGraphs.file(SampleGraphs.article("b", "Dan Fox", "met", "Bo Roe")))
        let diff = ["diff", "a.json", "b.json", "--about", "Bo Roe"]
        let text = try Program.run(diff, in: scratch.folder)
        #expect(text.status == 1)
        #expect(text.output.contains("- Ann Lee ↔ Bo Roe") && text.output.contains("+ Dan Fox ↔ Bo Roe"))
        #expect(!text.output.contains("Cy Poe"))
        let lines = try Program.run(diff + ["--format", "jsonl"], in: scratch.folder).output.split(separator: "\n")
        let records = try lines.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(records.map { $0["record"] as? String } == ["node", "node", "claim", "claim"])
        let table = try Program.run(diff + ["--format", "csv"], in: scratch.folder).output.split(separator: "\r\n")
        #expect(table.count == 5)
        #expect(try Program.run(diff + ["--about", "Nobody"], in: scratch.folder).status == 1)
    }
}
