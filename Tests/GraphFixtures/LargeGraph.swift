public import GraphModel
internal import Ontology
internal import TextModel

/// Made-up graphs as large as a year of news gives them: few nodes have most of the edges.
public enum LargeGraph {
    /// A graph of so many nodes and edges; the first nodes are hubs.
    ///
    /// One end of each edge is drawn evenly, the other the more often the smaller its number: the *k*-th node about
    /// in proportion to *k* to the power of −2/3.
    ///
    /// - Complexity: O(nodes + edges · log edges).
    public static func graph(seed: UInt64, nodes: Int, edges: Int) -> EntityGraph {
        var generator = SeededGenerator(seed: seed)
        let width = String(nodes).count
        let ids = (0..<nodes).map { number in
            let digits = String(number)
            return "node_" + String(repeating: "0", count: width - digits.count) + digits
        }
        var graph = EntityGraph(articles: [ArticleRecord(id: "made-up", digest: "")])
        graph.nodes = ids.map { EntityGraph.Node(id: $0, type: .person, name: $0, aliases: [], members: []) }
        let types = EdgeType.allCases.filter { $0 != .coMentioned }
        let span = TextSpan(0, 0)
        graph.edges = (0..<edges).map { _ in
            let share = Double.random(in: 0..<1, using: &generator)
            let hub = Int(share * share * share * Double(nodes))
            let other = Int.random(in: 0..<nodes, using: &generator)
            let type = types[Int.random(in: 0..<types.count, using: &generator)]
            let confidence = Double(Int.random(in: 30...99, using: &generator)) / 100
            let statement = Statement(
                source: hub, target: other, type: type, label: type.rawValue, sentence: span, range: span,
                confidence: confidence)
            return EntityGraph.Edge(
                source: hub, target: other == hub ? (hub + 1) % nodes : other, type: type,
                polarity: Int.random(in: 0..<20, using: &generator) == 0 ? .negated : .affirmed, modality: .asserted,
                label: type.rawValue, confidence: confidence,
                evidence: [EntityGraph.Evidence(article: "made-up", statement: statement, sentence: "")])
        }
        graph.edges.sort(by: EntityGraph.Edge.standsBefore)
        return graph
    }
}
