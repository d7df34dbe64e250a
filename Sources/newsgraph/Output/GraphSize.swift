import NewsGraph

/// The size of a graph in words: "4 articles, 31 nodes, 48 edges".
struct GraphSize: CustomStringConvertible {
    let description: String

    init(_ graph: EntityGraph) {
        description = [
            Self.counted(graph.articles.count, "article"), Self.counted(graph.nodes.count, "node"),
            Self.counted(graph.edges.count, "edge"),
        ].joined(separator: ", ")
    }

    /// "1 node", "2 nodes".
    static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
