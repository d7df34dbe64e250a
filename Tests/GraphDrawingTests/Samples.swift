import GraphModel
import Ontology
import TextModel

/// A graph of the given nodes and edges; each edge has one sentence of the article `a`.
func graph(
    _ nodes: [(id: String, type: NodeType)], _ edges: [EntityGraph.Edge], address: String? = nil
) -> EntityGraph {
    EntityGraph(
        articles: [ArticleRecord(id: "a", title: "A made-up article", address: address, digest: "")],
        nodes: nodes.map { EntityGraph.Node(id: $0.id, type: $0.type, name: $0.id, aliases: [], members: []) },
        edges: edges)
}

/// An edge with `count` sentences.
func edge(
    _ source: Int, _ target: Int, _ type: EdgeType, _ label: String, polarity: Polarity = .affirmed,
    modality: Modality = .asserted, count: Int = 1
) -> EntityGraph.Edge {
    let statement = Statement(
        source: source, target: target, type: type, label: label, sentence: TextSpan(0, 1), range: TextSpan(0, 1),
        confidence: 0.9)
    let evidence = EntityGraph.Evidence(article: "a", statement: statement, sentence: "So it “says”.")
    return EntityGraph.Edge(
        source: source, target: target, type: type, polarity: polarity, modality: modality, label: label,
        confidence: 0.9, evidence: Array(repeating: evidence, count: count))
}

/// A person, an organization, a place and an event, with one link of each kind.
let small = graph(
    [("ann", .person), ("bank", .organization), ("city", .place), ("trial", .event)],
    [
        edge(0, 1, .affiliatedWith, "chairwoman", count: 2),
        edge(0, 1, .accuse, "blamed"),
        edge(0, 2, .commentsOn, "said of"),
        edge(0, 3, .participatesIn, "attended", modality: .planned),
        edge(1, 2, .locatedIn, "based in", polarity: .negated),
        edge(2, 3, .coMentioned, ""),
    ], address: "https://example.org/a?b=1&c=2")
