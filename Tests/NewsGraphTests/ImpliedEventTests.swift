import NewsGraph
import Testing

@Suite("Events that verbs belong to")
struct ImpliedEventTests {
    private func participants(_ text: String) async throws -> Set<String> {
        let article = Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)])
        let graph = try await GraphBuilder().graph(of: [article])
        return Set(graph.edges.filter { $0.type == .participatesIn }.map { graph.nodes[$0.source].name })
    }

    @Test("Who meets elsewhere takes no part in a meeting that says where it is")
    func elsewhere() async throws {
        let lead = "Denmark criticised the meeting in Budapest on Monday. "
        let there = try await participants(lead + "Anna Keller met with Peter Novak in Budapest.")
        let elsewhere = try await participants(lead + "Anna Keller met with Peter Novak at the castle in Madrid.")
        #expect(there.contains("Anna Keller"))
        #expect(elsewhere.isDisjoint(with: ["Anna Keller", "Peter Novak"]))
    }
}
