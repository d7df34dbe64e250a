import Foundation
import NewsGraph
import Testing

@Suite("Questions")
struct QuestionTests {
    private func sample() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "graph.json",
            SampleGraphs.file(
                SampleGraphs.article("a", "Ann Lee", "met", "Bo Roe"),
                SampleGraphs.article("b", "Ann Lee", "accused", "Cy Poe", type: .accuse),
                SampleGraphs.article("c", "Bo Roe", "met", "Cy Poe"),
                SampleGraphs.article(
                    "d", "Dan Fox", "hosted", "Oslo summit", type: .participatesIn, kinds: (.person, .event)),
                SampleGraphs.article("e", "Zoe Lee", "met", "Dan Fox")))
        return scratch
    }

    private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
    }

    @Test("search finds names and sentences, with what the sentences state")
    func search() throws {
        let scratch = try sample()
        let outcome = try Program.run(["search", "POE", "graph.json"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                Cy Poe (person)

                Ann Lee accused Cy Poe.
                — b
                  Ann Lee → accused (accuse, 0.90) Cy Poe

                Bo Roe met Cy Poe.
                — c
                  Bo Roe ↔ met (consult, 0.90) Cy Poe

                """)
        let limited = try Program.run(["search", "Lee", "graph.json", "--limit", "1"], in: scratch.folder)
        #expect(limited.output.contains("and 2 sentences more; see --limit"))
        let answer = try json(try Program.run(["search", "accus", "graph.json", "--json"], in: scratch.folder))
        #expect((answer["names"] as? [Any])?.isEmpty == true)
        let sentence = try #require((answer["sentences"] as? [[String: Any]])?.first)
        #expect(sentence["text"] as? String == "Ann Lee accused Cy Poe.")
        #expect((sentence["edges"] as? [[String: Any]])?.first?["type"] as? String == "accuse")
        let near = try Program.run(["search", "Dan Foxx", "graph.json"], in: scratch.folder)
        #expect(near.output == "Dan Fox (person)\n")
        let none = try Program.run(["search", "Quux", "graph.json"], in: scratch.folder)
        #expect(none.status == 1)
        #expect(none.messages.contains("nothing in the graph has “Quux”"))
    }

    @Test("events tells time, place, who and the sentence")
    func events() throws {
        let scratch = try sample()
        let outcome = try Program.run(["events", "graph.json"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                undated  Oslo summit (meeting)
                  who       Dan Fox (hosted)
                    Dan Fox hosted Oslo summit.
                    — d

                """)
        let answer = try json(try Program.run(["events", "graph.json", "--json"], in: scratch.folder))
        let event = try #require((answer["events"] as? [[String: Any]])?.first)
        #expect(event["kind"] as? String == "meeting")
        #expect((event["participants"] as? [[String: Any]])?.first?["role"] as? String == "hosted")
        #expect(try Program.run(["events", "graph.json", "--since", "2024"], in: scratch.folder).status == 1)
        #expect(try Program.run(["events", "graph.json", "--until", "May"], in: scratch.folder).status == 64)
    }

    @Test("compare tells links, neighbours of both and articles with both")
    func compare() throws {
        let scratch = try sample()
        let outcome = try Program.run(["compare", "Ann Lee", "bo roe", "graph.json"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                Ann Lee (person) and Bo Roe (person)
                  ↔ met (consult, 0.90)
                    Ann Lee met Bo Roe.
                    — a

                1 common neighbour
                  Cy Poe (person)
                    Ann Lee → accused (accuse, 0.90)
                      Ann Lee accused Cy Poe.
                      — b
                    Bo Roe ↔ met (consult, 0.90)
                      Bo Roe met Cy Poe.
                      — c

                1 article with both
                  a

                """)
        let answer = try json(
            try Program.run(["compare", "Ann Lee", "Bo Roe", "graph.json", "--json"], in: scratch.folder))
        #expect(answer["articles"] as? [String] == ["a"])
        #expect((answer["neighbors"] as? [[String: Any]])?.first?["second"] is [[String: Any]])
        let nothing = try Program.run(["compare", "Ann Lee", "Dan Fox", "graph.json"], in: scratch.folder)
        #expect(nothing.status == 1)
        #expect(nothing.messages.contains("Ann Lee and Dan Fox share nothing"))
    }

    @Test("compare lists what an ambiguous name may mean, and wants two names of two")
    func names() throws {
        let scratch = try sample()
        let ambiguous = try Program.run(["compare", "Lee", "Bo Roe", "graph.json"], in: scratch.folder)
        #expect(ambiguous.status == 2)
        #expect(ambiguous.messages.contains("(ann_lee)") && ambiguous.messages.contains("(zoe_lee)"))
        #expect(try Program.run(["compare", "Quux", "Bo Roe", "graph.json"], in: scratch.folder).status == 1)
        let same = try Program.run(["compare", "Bo Roe", "bo_roe", "graph.json"], in: scratch.folder)
        #expect(same.status == 2)
        #expect(same.messages.contains("are both Bo Roe"))
    }

    @Test(
        "What stands in an article reaches the terminal clean",
        arguments: [["search", "Bo"], ["compare", "Bo Roe", "Cy Poe"], ["events"]])
    func clean(command: [String]) throws {
        let scratch = try Scratch()
        let (person, event) = ("Ann\u{1B}[31m \u{202E}eeL", "Oslo\u{1B}[31m \u{202E}eeL\nsummit")
        try scratch.write(
            "graph.json",
            SampleGraphs.file(
                SampleGraphs.article("a\u{1B}]0;x", "Bo Roe", "met", person),
                SampleGraphs.article("b", "Cy Poe", "left\u{7}", person),
                SampleGraphs.article(
                    "c", "Bo Roe", "joined", event, type: .participatesIn, kinds: (.person, .event))))
        let outcome = try Program.run(command + ["graph.json"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Bo Roe"))
        let isClean = outcome.output.unicodeScalars.allSatisfy {
            $0 == "\n" || $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
        #expect(isClean)
        let record = try Program.run(command + ["graph.json", "--json"], in: scratch.folder)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: record.bytes) }
    }
}
