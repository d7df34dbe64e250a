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
        let network = Network(graph: graph, bundles: bundles)
        let drawsUnlinked = options.includesUnlinked || bundles.isEmpty

        var taken = Set(asked)
        network.grow(&taken, upTo: budget)
        let ranking = network.ranking
        nodesLeftOut = ranking.count { !network.links[$0].isEmpty && !taken.contains($0) }
        if drawsUnlinked {
            for node in ranking where taken.count < budget { taken.insert(node) }
        }
        unlinkedLeftOut = ranking.count { network.links[$0].isEmpty && !taken.contains($0) }
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
    /// For each node its links: the other end and the weight.
    private(set) var links: [[(node: Int, weight: Double)]]
    /// For each node the sum of its links' weights, and a little for each mention.
    private(set) var strength: [Double]

    init(graph: EntityGraph, bundles: [EdgeBundle]) {
        links = Array(repeating: [], count: graph.nodes.count)
        strength = graph.nodes.map { 0.01 * Double($0.mentionCount) }
        for bundle in bundles {
            links[bundle.source].append((bundle.target, bundle.weight))
            links[bundle.target].append((bundle.source, bundle.weight))
            strength[bundle.source] += bundle.weight
            strength[bundle.target] += bundle.weight
        }
    }

    /// All nodes, the strongest first.
    var ranking: [Int] { strength.indices.sorted { (strength[$1], $0) < (strength[$0], $1) } }

    /// Adds linked nodes until `limit` is reached: the strongest, where links to those taken count four times as much,
    /// and links to those taken at the start a thousand times. A node that ends up linked to none of the others makes
    /// room for the next.
    func grow(_ taken: inout Set<Int>, upTo limit: Int) {
        let asked = taken
        var priority = strength
        var queue = PriorityQueue()
        for node in asked.sorted() { raise(&priority, around: node, by: 1000, in: &queue) }
        for node in links.indices where !links[node].isEmpty { queue.push(node, priority: priority[node]) }
        while true {
            while taken.count < limit, let node = queue.pop() {
                guard taken.insert(node).inserted else { continue }
                raise(&priority, around: node, by: 4, in: &queue)
            }
            let lonely = taken.filter { node in
                !asked.contains(node) && !links[node].contains { taken.contains($0.node) }
            }
            if lonely.isEmpty { return }
            taken.subtract(lonely)
        }
    }

    private func raise(
        _ priority: inout [Double], around node: Int, by factor: Double, in queue: inout PriorityQueue
    ) {
        for link in links[node] {
            priority[link.node] += factor * link.weight
            queue.push(link.node, priority: priority[link.node])
        }
    }
}
