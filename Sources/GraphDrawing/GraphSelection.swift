internal import GraphModel
internal import Ontology

/// The nodes and links of a graph that a drawing has room for.
///
/// A node tells the more, the more, the surer and the better attested its links are. Taken are the most telling ones
/// that are linked to another one taken; whatever was asked for by name is taken first.
struct GraphSelection {
    /// Indices of the nodes to draw, ascending.
    private(set) var nodes: [Int] = []
    /// The links to draw, in the given order.
    private(set) var edges: [EdgeBundle] = []
    /// How many linked nodes there was no room for.
    private(set) var nodesLeftOut = 0
    /// How many links between drawn nodes were thinned out.
    private(set) var edgesLeftOut = 0
    /// How many nodes were left out for having no link.
    private(set) var unlinkedLeftOut = 0

    /// Chooses among the nodes and links of `graph`.
    ///
    /// - Complexity: O(*n* log *n* + *m* log *m*) for *n* nodes and *m* links.
    init(graph: EntityGraph, bundles: [EdgeBundle], options: Drawing.Options) {
        let focus = Set(options.focus)
        let asked = graph.nodes.indices.filter { focus.contains(graph.nodes[$0].id) }
        let wanted = min(max(1, options.top ?? Drawing.Options.pageful), graph.nodes.count)
        let budget = max(wanted, asked.count)
        let network = Network(nodeCount: graph.nodes.count, bundles: bundles)
        let drawsUnlinked = options.includesUnlinked || bundles.isEmpty

        var taken = Set(asked)
        let ranking = network.ranking(of: graph, focus: taken)
        let linked = ranking.filter { !network.neighbors[$0].isEmpty }
        network.grow(&taken, from: linked, upTo: budget)
        nodesLeftOut = linked.count { !taken.contains($0) }
        if drawsUnlinked {
            for node in ranking where taken.count < budget { taken.insert(node) }
        }
        unlinkedLeftOut = ranking.count { network.neighbors[$0].isEmpty && !taken.contains($0) }
        nodes = taken.sorted()

        let inside = bundles.filter { taken.contains($0.source) && taken.contains($0.target) }
        let wholeGraph = nodesLeftOut == 0 && options.top != nil
        let limit = wholeGraph ? inside.count : max(12, budget * 9 / 4)
        edges = Self.thinned(inside, to: limit)
        edgesLeftOut = inside.count - edges.count
    }

    /// The links without the least telling ones, keeping for each node its best one.
    private static func thinned(_ bundles: [EdgeBundle], to limit: Int) -> [EdgeBundle] {
        guard bundles.count > limit else { return bundles }
        let order = bundles.indices.sorted { (bundles[$1].weight, $0) < (bundles[$0].weight, $1) }
        var kept = Set<Int>()
        var reached = Set<Int>()
        for index in order where !reached.isSuperset(of: [bundles[index].source, bundles[index].target]) {
            kept.insert(index)
            reached.formUnion([bundles[index].source, bundles[index].target])
        }
        for index in order where kept.count < limit { kept.insert(index) }
        return kept.sorted().map { bundles[$0] }
    }
}

/// Who is linked to whom, and how strongly.
private struct Network {
    /// For each node the nodes it is linked to, with repeats.
    var neighbors: [[Int]]
    /// For each node the sum of its links' weights.
    var strength: [Double]

    init(nodeCount: Int, bundles: [EdgeBundle]) {
        neighbors = Array(repeating: [], count: nodeCount)
        strength = Array(repeating: 0, count: nodeCount)
        for bundle in bundles where bundle.source != bundle.target {
            neighbors[bundle.source].append(bundle.target)
            neighbors[bundle.target].append(bundle.source)
            strength[bundle.source] += bundle.weight
            strength[bundle.target] += bundle.weight
        }
    }

    /// All nodes, the most telling first; what is linked to a focus comes before what is not.
    func ranking(of graph: EntityGraph, focus: Set<Int>) -> [Int] {
        let near = Set(focus.flatMap { neighbors[$0] })
        let score = graph.nodes.indices.map { node in
            (strength[node] + 0.01 * Double(graph.nodes[node].mentionCount)) * (near.contains(node) ? 1000 : 1)
        }
        return graph.nodes.indices.sorted { (score[$1], $0) < (score[$0], $1) }
    }

    /// Adds nodes in order until `limit` is reached, replacing those that are linked to none of the others.
    func grow(_ taken: inout Set<Int>, from order: [Int], upTo limit: Int) {
        let asked = taken
        var lonely = Set<Int>()
        while true {
            for node in order where taken.count < limit && !lonely.contains(node) { taken.insert(node) }
            let dropped = taken.filter { node in
                !asked.contains(node) && !neighbors[node].contains { taken.contains($0) }
            }
            if dropped.isEmpty { return }
            lonely.formUnion(dropped)
            taken.subtract(dropped)
        }
    }
}
