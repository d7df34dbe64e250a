import Foundation
import NewsGraph
import Testing

@Suite("Commands")
struct CommandTests {
    /// A graph file of three articles.
    private func sample() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "graph.json",
            SampleGraphs.file(
                SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe"),
                SampleGraphs.article("b", "Ann Lee", "accused", "Cy Poe", type: .accuse),
                SampleGraphs.article("c", "Dan Fox", "met", "Cy Poe")))
        return scratch
    }

    private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
    }

    @Test("neighbors lists each with relation, direction and sentence")
    func neighbors() throws {
        let scratch = try sample()
        let outcome = try Program.run(["neighbors", "ann lee", "graph.json"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(outcome.messages.isEmpty)
        #expect(
            outcome.output == """
                Ann Lee (person): 2 neighbours

                Bo Roe (person)
                  ↔ met (consult, 0.90)
                    Ann Lee met Bo Roe.
                    — a

                Cy Poe (person)
                  → accused (accuse, 0.90)
                    Ann Lee accused Cy Poe.
                    — b

                """)
        let filtered = try Program.run(
            ["neighbors", "Cy Poe", "graph.json", "--type", "accuse", "--json"], in: scratch.folder)
        let answer = try json(filtered)
        let found = try #require(answer["neighbors"] as? [[String: Any]])
        #expect(found.count == 1)
        #expect((found.first?["node"] as? [String: Any])?["name"] as? String == "Ann Lee")
        let far = try Program.run(["neighbors", "Ann Lee", "graph.json", "--hops", "2"], in: scratch.folder)
        #expect(far.output.contains("Dan Fox (person), 2 edges away"))
    }

    @Test("A slip of spelling is forgiven, an unknown name gets suggestions, an ambiguous one a list")
    func names() throws {
        let scratch = try sample()
        #expect(try Program.run(["neighbors", "An Lee", "graph.json"], in: scratch.folder).status == 1)
        #expect(try Program.run(["show", "Ann Leee", "graph.json"], in: scratch.folder).status == 0)
        let unknown = try Program.run(["show", "Dan Foxworthy", "graph.json"], in: scratch.folder)
        #expect(unknown.status == 1)
        #expect(unknown.output.isEmpty)
        #expect(unknown.messages.contains("did you mean") && unknown.messages.contains("Dan Fox"))
        try scratch.write(
            "two.json",
            SampleGraphs.file(
                SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe"),
                SampleGraphs.article("b", "Zoe Lee", "accused", "Cy Poe")))
        let ambiguous = try Program.run(["show", "Lee", "two.json"], in: scratch.folder)
        #expect(ambiguous.status == 2)
        #expect(ambiguous.messages.contains("Ann Lee (ann_lee) or Zoe Lee (zoe_lee)"))
    }

    @Test("show tells names, relations and sentences")
    func show() throws {
        let scratch = try sample()
        let outcome = try Program.run(["show", "Cy Poe", "graph.json"], in: scratch.folder)
        #expect(outcome.output.contains("← accused (accuse, 0.90)  Ann Lee (person)"))
        #expect(outcome.output.contains("Dan Fox met Cy Poe."))
        let answer = try json(try Program.run(["show", "Cy Poe", "graph.json", "--json"], in: scratch.folder))
        #expect((answer["mentions"] as? [Any])?.count == 2)
        #expect((answer["edges"] as? [Any])?.count == 2)
    }

    @Test("path tells each step with its sentence, and says where there is none")
    func path() throws {
        let scratch = try sample()
        let outcome = try Program.run(["path", "Bo Roe", "Dan Fox", "graph.json"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(
            outcome.output.split(separator: "\n").filter { !$0.hasPrefix("    ") } == [
                "Bo Roe (person)", "  ↔ met (consult, 0.90)", "Ann Lee (person)", "  → accused (accuse, 0.90)",
                "Cy Poe (person)", "  ↔ met (consult, 0.90)", "Dan Fox (person)",
            ])
        #expect(outcome.output.contains("    Ann Lee accused Cy Poe.\n    — b\n"))
        let record = try json(
            try Program.run(["path", "Bo Roe", "Dan Fox", "graph.json", "--json"], in: scratch.folder))
        #expect((record["paths"] as? [[String: Any]])?.first?["steps"] is [[Any]])
        let none = try Program.run(
            ["path", "Bo Roe", "Dan Fox", "graph.json", "--min-confidence", "0.95"], in: scratch.folder)
        #expect(none.status == 1)
        #expect(none.messages.contains("are not linked"))
    }

    @Test("diff: 0 the same, 1 different, 2 trouble; contradictions are told")
    func diff() throws {
        let scratch = try sample()
        #expect(try Program.run(["diff", "graph.json", "graph.json"], in: scratch.folder).status == 0)
        #expect(try Program.run(["diff", "graph.json", "none.json"], in: scratch.folder).status == 2)
        try scratch.write(
            "other.json",
            SampleGraphs.file(
                SampleGraphs.article("d", "Ann Lee", "did not meet", "Bo Roe", polarity: .negated),
                SampleGraphs.article("e", "Eve Dow", "met", "Cy Poe")))
        let outcome = try Program.run(["diff", "graph.json", "other.json", "-o", "d.svg"], in: scratch.folder)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("! Ann Lee ↔ Bo Roe"))
        #expect(outcome.output.contains("+ person: Eve Dow"))
        #expect(outcome.output.contains("- person: Dan Fox"))
        #expect(SVGReader(try scratch.read("d.svg")).isWellFormed)
        let counts = try Program.run(["diff", "graph.json", "other.json", "--stat"], in: scratch.folder)
        #expect(counts.output.contains("contradicted        0 nodes, 1 claim"))
        let record = try json(try Program.run(["diff", "graph.json", "other.json", "--json"], in: scratch.folder))
        #expect((record["edgeCounts"] as? [String: Int])?["contradicted"] == 1)
    }

    @Test(
        "draw writes what the ending asks for",
        arguments: [
            ("x.svg", "<?xml"), ("x.png", "\u{89}PNG"), ("x.pdf", "%PDF-"), ("x.dot", "digraph"), ("x.gv", "digraph"),
        ])
    func formats(name: String, magic: String) throws {
        let scratch = try sample()
        #expect(try Program.run(["draw", "graph.json", "-o", name], in: scratch.folder).status == 0)
        let bytes = try scratch.read(name)
        #expect(bytes.starts(with: magic.unicodeScalars.map { UInt8($0.value) }))
        #expect(try scratch.files == ["graph.json", name].sorted())
    }

    @Test("draw prints DOT, keeps what is named by --focus and obeys -K, --hops and --top")
    func drawing() throws {
        let scratch = try sample()
        let dot = try Program.run(["draw", "graph.json"], in: scratch.folder)
        #expect(dot.output.hasPrefix("digraph"))
        let near = try Program.run(["draw", "graph.json", "--focus", "Bo Roe"], in: scratch.folder)
        #expect(near.output.contains("Ann Lee"))
        #expect(!near.output.contains("Cy Poe"))
        let far = try Program.run(["draw", "graph.json", "--focus", "Bo Roe", "--hops", "2"], in: scratch.folder)
        #expect(far.output.contains("Cy Poe"))
        let few = try Program.run(
            ["draw", "graph.json", "--focus", "Dan Fox", "--hops", "3", "--top", "2"],
            in: scratch.folder)
        #expect(few.output.contains("Dan Fox"))
        let round = try Program.run(["draw", "graph.json", "-K", "circo", "-T", "svg"], in: scratch.folder)
        let layered = try Program.run(["draw", "graph.json", "-T", "svg"], in: scratch.folder)
        #expect(round.bytes != layered.bytes)
        #expect(try Program.run(["draw", "graph.json", "-T", "svg"], in: scratch.folder).bytes == layered.bytes)
    }

    @Test(
        "A command line that makes no sense has exit status 64 and says why",
        arguments: [
            ["build"], ["draw", "a.json", "-o", "x.bmp"], ["draw", "a.json", "-K", "spiral"], ["fly"],
            ["neighbors", "X", "a.json", "--hops", "0"], ["neighbors", "X", "a.json", "--type", "loves"],
            ["draw", "a.json", "--top", "0"], ["diff", "a.json"],
        ])
    func usage(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("Usage:"))
        #expect(outcome.output.isEmpty)
    }

    @Test("build: order changes no byte, a graph can be added to, verify finds every quotation")
    func build() throws {
        let scratch = try Scratch()
        let first = "Norway's foreign minister met Bo Roe in Oslo on Monday.\nBo Roe thanked Norway for its support.\n"
        let second = "Ministers meet\n\nMay 18, 2015\nBo Roe visited Sweden on Monday.\nAdvertisement\n"
        try scratch.write("a.txt", first)
        try scratch.write("b.txt", second)
        let both = try Program.run(["build", "a.txt", "b.txt"], in: scratch.folder)
        #expect(both.status == 0)
        #expect(try Program.run(["build", "b.txt", "a.txt"], in: scratch.folder).bytes == both.bytes)
        let one = try Program.run(["build", "a.txt", "-o", "one.json"], in: scratch.folder)
        #expect(one.messages.contains("1 article, "))
        let added = try Program.run(["build", "b.txt", "one.json", "-o", "two.json"], in: scratch.folder)
        #expect(added.status == 0)
        #expect(try scratch.read("two.json") == both.bytes)
        let verified = try Program.run(["verify", "two.json", "a.txt", "b.txt"], in: scratch.folder)
        #expect(verified.status == 0)
        #expect(try Program.run(["verify", "two.json", "a.txt"], in: scratch.folder).status == 1)
        try scratch.write("a.txt", first.replacingOccurrences(of: "Oslo", with: "Rome"))
        let altered = try Program.run(["verify", "two.json", "a.txt", "b.txt"], in: scratch.folder)
        #expect(altered.status == 1)
        #expect(altered.output.contains("a: the text has changed since the graph was built"))
        let record = try json(both)
        let articles = try #require(record["articles"] as? [[String: Any]])
        #expect(articles.map { $0["published"] as? String } == [nil, "2015-05-18"])
    }

    @Test("analyze writes a line an article, with offsets that fit")
    func analyze() throws {
        let text = "Jürgen Roe met NATO in Oslo. They spoke."
        let line = #"{"id": "x", "text": "\#(text)"}"#
        let outcome = try Program.run(["analyze"], input: line + "\nnot json\n")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("standard input:2: is not a JSON object"))
        let answer = try json(outcome)
        #expect(answer["id"] as? String == "x")
        let sentences = try #require(answer["sentences"] as? [[String: Any]])
        #expect(sentences.count == 2)
        let tokens = sentences.flatMap { $0["tokens"] as? [[String: Any]] ?? [] }
        let bytes = Array(text.utf8)
        let words = tokens.map { token in
            String(decoding: bytes[(token["start"] as? Int ?? 0)..<(token["end"] as? Int ?? 0)], as: UTF8.self)
        }
        #expect(words == ["Jürgen", "Roe", "met", "NATO", "in", "Oslo", ".", "They", "spoke", "."])
        let dated = try json(
            Program.run(["analyze"], input: #"{"id": "y", "text": "NATO met on 3 May 2021 in Oslo."}"#))
        let mentions = try #require(dated["mentions"] as? [[String: Any]])
        #expect(mentions.map { $0["type"] as? String } == ["organization", "date", "place"])
        #expect(mentions[1]["value"] as? String == "2021-05-03")
        #expect(mentions[1]["start"] as? Int == 12 && mentions[1]["end"] as? Int == 22)
        let table = try Program.run(["analyze", "--conllu"], input: line)
        let rows = table.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(rows.count == 10)
        #expect(rows.allSatisfy { $0.split(separator: "\t").count == 10 })
    }
}
