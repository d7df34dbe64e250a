internal import Ontology
internal import TextModel

/// Groups statements into edges once it is known which article node is which corpus node.
struct EdgeAssembly {
    /// What statements must share to be one edge.
    struct Key: Hashable {
        var source: Int
        var target: Int
        var type: EdgeType
        var polarity: Polarity
        var modality: Modality
    }

    /// Two nodes and a type that reads the same in both directions, the lower node first.
    private struct Pair: Hashable {
        var low: Int
        var high: Int
        var type: EdgeType
    }

    private var groups: [Key: [EntityGraph.Evidence]] = [:]
    /// How much more of the evidence names the lower node first, in units of a hundredth of a per cent of confidence.
    private var lean: [Pair: Int] = [:]
    /// Statements whose ends are one node, in the order of articles.
    private(set) var reflexive: [EntityGraph.Evidence] = []

    /// Adds an article's statements; `nodes` gives the corpus node of each of its nodes.
    mutating func add(_ graph: ArticleGraph, nodes: [Int]) {
        for statement in graph.statements {
            let evidence = EntityGraph.Evidence(
                article: graph.article.id, statement: statement, sentence: graph.sentences[statement.sentence] ?? "")
            add(evidence, from: nodes[statement.source], to: nodes[statement.target])
        }
    }

    /// Adds one piece of evidence for an edge between two corpus nodes.
    mutating func add(_ evidence: EntityGraph.Evidence, from source: Int, to target: Int) {
        guard source != target else {
            reflexive.append(evidence)
            return
        }
        let statement = evidence.statement
        var key = Key(
            source: source, target: target, type: statement.type, polarity: statement.polarity,
            modality: statement.modality)
        if statement.type.isSymmetric {
            (key.source, key.target) = (min(source, target), max(source, target))
            let weight = Int((statement.confidence * 10_000).rounded())
            lean[Pair(low: key.source, high: key.target, type: key.type), default: 0] +=
                source < target ? weight : -weight
        }
        groups[key, default: []].append(evidence)
    }

    /// The edges, sorted.
    ///
    /// A symmetric edge leads the way most of its evidence tells it ("Berg visited Oslo" from Berg), so that its label can
    /// be read along it; the lower node comes first where the evidence is undecided.
    ///
    /// - Parameter digests: The checksum of each article's text, by article id.
    func edges(digests: [String: String]) -> [EntityGraph.Edge] {
        let edges = groups.map { key, evidence in
            let turned = (lean[Pair(low: key.source, high: key.target, type: key.type)] ?? 0) < 0
            return EntityGraph.Edge(
                source: turned ? key.target : key.source, target: turned ? key.source : key.target, type: key.type,
                polarity: key.polarity, modality: key.modality,
                label: EdgeSummary.label(of: evidence),
                confidence: EdgeSummary.confidence(of: evidence, digests: digests), evidence: evidence)
        }
        return edges.sorted(by: EntityGraph.Edge.standsBefore)
    }
}

extension EntityGraph.Edge {
    /// The order of edges in a graph: by source, target, type, polarity and modality.
    public static func standsBefore(_ left: EntityGraph.Edge, _ right: EntityGraph.Edge) -> Bool {
        if left.source != right.source { return left.source < right.source }
        if left.target != right.target { return left.target < right.target }
        if left.type != right.type { return left.type < right.type }
        if left.polarity != right.polarity { return left.polarity == .affirmed }
        return left.modality.rank < right.modality.rank
    }
}
