internal import GraphModel
internal import Ontology

/// The edges of a graph that are drawn as one line: same pair, direction, polarity and change.
struct EdgeBundle {
    /// The index of the node it starts from.
    var source: Int
    /// The index of the node it leads to.
    var target: Int
    /// The indices of its edges in the graph, ascending.
    var edges: [Int]
    /// How telling it is: sure, well attested, of a telling kind.
    var weight: Double
    /// What became of it.
    var change: Drawing.Change?

    /// The bundles of a graph, in the order of their first edge.
    ///
    /// An edge that reads the same both ways joins a directed one between its nodes. A pair merely named together is
    /// left out where anything else is said of it.
    ///
    /// - Complexity: O(*m*) for *m* edges.
    static func bundles(of graph: EntityGraph, changes: [Drawing.Change?], includesWeak: Bool) -> [EdgeBundle] {
        var collector = Collector(graph: graph, changes: changes)
        let order = graph.edges.indices
        for edge in order where !graph.edges[edge].type.isSymmetric { collector.add(edge) }
        for edge in order where graph.edges[edge].type.isSymmetric && graph.edges[edge].type.family != .weak {
            collector.add(edge)
        }
        if includesWeak {
            collector.closePairs()
            for edge in order where graph.edges[edge].type.family == .weak { collector.add(edge) }
        }
        return collector.sorted()
    }
}

private struct Collector {
    private struct Key: Hashable {
        var source: Int
        var target: Int
        var polarity: Polarity
        var change: Drawing.Change?

        var reversed: Key { Key(source: target, target: source, polarity: polarity, change: change) }
    }

    private struct Pair: Hashable {
        var low: Int
        var high: Int

        init(_ edge: EntityGraph.Edge) {
            low = min(edge.source, edge.target)
            high = max(edge.source, edge.target)
        }
    }

    private let graph: EntityGraph
    private let changes: [Drawing.Change?]
    private var bundles: [EdgeBundle] = []
    private var places: [Key: Int] = [:]
    private var pairs: Set<Pair> = []
    private var closed: Set<Pair> = []

    init(graph: EntityGraph, changes: [Drawing.Change?]) {
        self.graph = graph
        self.changes = changes
    }

    mutating func add(_ index: Int) {
        let edge = graph.edges[index]
        guard edge.source != edge.target, !closed.contains(Pair(edge)) else { return }
        let change = changes.isEmpty ? nil : changes[index]
        let key = Key(source: edge.source, target: edge.target, polarity: edge.polarity, change: change)
        let place = places[key] ?? (edge.type.isSymmetric ? places[key.reversed] : nil)
        if let place {
            bundles[place].edges.append(index)
            bundles[place].weight += Self.weight(of: edge)
        } else {
            places[key] = bundles.count
            bundles.append(
                EdgeBundle(
                    source: edge.source, target: edge.target, edges: [index], weight: Self.weight(of: edge),
                    change: change))
            pairs.insert(Pair(edge))
        }
    }

    /// From here on, pairs that are linked already take no more edges.
    mutating func closePairs() { closed = pairs }

    func sorted() -> [EdgeBundle] {
        bundles.map { bundle in
            var bundle = bundle
            bundle.edges.sort()
            return bundle
        }
        .sorted { $0.edges[0] < $1.edges[0] }
    }

    private static func weight(of edge: EntityGraph.Edge) -> Double {
        let kind =
            switch edge.type {
            case .coMentioned: 0.1
            case .commentsOn: 0.4
            default: 1.0
            }
        let count = max(1, edge.evidence.count)
        return kind * max(0.05, edge.confidence) * (1 + Double(count.bitWidth - count.leadingZeroBitCount - 1))
    }
}
