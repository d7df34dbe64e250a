internal import GraphModel
internal import Ontology

/// What exchange formats without room for evidence say of an edge.
struct EdgeRow {
    /// The identifier: stable while the edge's ends, type, polarity and modality are.
    let id: String
    /// The id of the node it starts from.
    let source: String
    /// The id of the node it leads to.
    let target: String
    /// The edge.
    let edge: EntityGraph.Edge
    /// The words of the first evidence.
    let quote: String
    /// The articles that say so, sorted.
    let articles: [String]
    /// The days that the statements, or else their articles, are dated: the first and the last.
    let days: (first: String, last: String)?

    /// The rows of a graph's edges, in its order.
    static func rows(of graph: EntityGraph) -> [EdgeRow] {
        let published = Dictionary(
            graph.articles.compactMap { article in article.published.map { (article.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        return graph.edges.map { EdgeRow($0, of: graph, published) }
    }

    private init(_ edge: EntityGraph.Edge, of graph: EntityGraph, _ published: [String: String]) {
        self.edge = edge
        source = graph.nodes[edge.source].id
        target = graph.nodes[edge.target].id
        let status = [
            edge.polarity == .affirmed ? "" : "/negated",
            edge.modality == .asserted ? "" : "/\(edge.modality.rawValue)",
        ]
        id = "\(source)/\(edge.type.rawValue)/\(target)" + status.joined()
        quote = edge.evidence.first?.quote ?? ""
        articles = Set(edge.evidence.map(\.article)).sorted()
        let dates = edge.evidence.compactMap { $0.statement.date ?? published[$0.article] }.sorted()
        days = dates.first.flatMap { first in dates.last.map { (first, $0) } }
    }
}

extension EntityGraph.Node {
    /// The articles that name it, sorted.
    var articles: [String] { Set(members.map(\.article)).sorted() }
}
