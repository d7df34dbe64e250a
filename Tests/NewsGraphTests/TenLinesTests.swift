import Foundation
import NewsGraph
import Testing

@Suite("Ten lines of Swift")
struct TenLinesTests {
    @Test("The README's example compiles, and does what it says")
    func example() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let seeds = root.appendingPathComponent("seeds").path
        let builder = try GraphBuilder()
        let articles = ArticleReader().read([seeds]).articles
        let graph = await builder.graph(of: articles)
        for node in try graph.neighbors(of: "NATO") { print(node.type, node.name) }
        for edge in graph.edges where edge.type == .affiliatedWith {
            print(graph.nodes[edge.source].name, edge.label, edge.evidence[0].quote)
        }
        let halves = (await builder.graph(of: [articles[1]]), await builder.graph(of: [articles[2]]))
        print(GraphDiff(left: halves.0, right: halves.1).edgeCounts[.contradicted] ?? 0)
        let svg = try graph.svg()

        #expect(articles.count == 4)
        #expect(try graph.neighbors(of: "NATO").contains { $0.name == "Mark Rutte" })
        #expect(svg.contains("<svg"))
        #expect(graph.nodes.filter { $0.name.contains("Rutte") }.count == 1)
        #expect(await builder.graph(of: articles.reversed()) == graph)
    }
}
