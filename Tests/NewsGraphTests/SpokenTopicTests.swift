import NewsGraph
import Testing

@Suite("What speakers speak of")
struct SpokenTopicTests {
    private func comments(_ text: String) async throws -> [String] {
        let text = "A talk in Oslo\n\n" + text
        let article = Article(id: "a", text: text, paragraphs: [TextSpan(0, 14), TextSpan(16, text.utf8.count)])
        let graph = try await GraphBuilder().graph(of: [article])
        return graph.edges.filter { $0.type == .commentsOn }
            .map { "\(graph.nodes[$0.source].name) on \(graph.nodes[$0.target].name)" }
    }

    @Test("Of the subject of the quotation, not of the examples in it")
    func examples() async throws {
        let found = try await comments(
            "\"Denmark trains cooks at firms such as Fjord Bank and Oslo Lines,\" Anna Keller said on Monday.")
        #expect(found == ["Anna Keller on Denmark"])
    }

    @Test("Of what a clause says, not of the circumstances told with it")
    func circumstances() async throws {
        let found = try await comments("Peter Novak said that Denmark closed a harbour before Anna Keller left Sweden.")
        #expect(found == ["Peter Novak on Denmark"])
    }
}
