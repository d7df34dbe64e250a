internal import GraphModel
internal import Ontology

/// Who is linked to whom and how strongly: an undirected graph without parallel edges.
struct WeightedNetwork {
    /// The place in `neighbours` of each node's first; one more entry than nodes.
    private(set) var offsets: [Int]
    /// The nodes that each node is linked to, ascending.
    private(set) var neighbours: [Int32]
    /// The weights of these links.
    private(set) var weights: [Double]
    /// The weight of each node's link to itself: what was inside it before it was made of several.
    private(set) var inner: [Double]

    /// The number of nodes.
    var count: Int { inner.count }

    /// The places in `neighbours` and `weights` of a node's links.
    func links(of node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

    /// The network of links between `count` nodes; parallel ones add up.
    ///
    /// - Complexity: O(*n* + *m* log *m*).
    init(count: Int, links: [(source: Int, target: Int, weight: Double)]) {
        inner = Array(repeating: 0, count: count)
        offsets = Array(repeating: 0, count: count + 1)
        var both: [(node: Int, other: Int, weight: Double)] = []
        both.reserveCapacity(2 * links.count)
        for link in links {
            if link.source == link.target {
                inner[link.source] += link.weight
            } else {
                both.append((link.source, link.target, link.weight))
                both.append((link.target, link.source, link.weight))
            }
        }
        both.sort { ($0.node, $0.other, $0.weight) < ($1.node, $1.other, $1.weight) }
        neighbours = []
        weights = []
        var last = (node: -1, other: -1)
        for link in both {
            if (link.node, link.other) == last {
                weights[weights.count - 1] += link.weight
            } else {
                neighbours.append(Int32(link.other))
                weights.append(link.weight)
                offsets[link.node + 1] += 1
                last = (link.node, link.other)
            }
        }
        for node in 0..<count { offsets[node + 1] += offsets[node] }
    }

    /// The network of a graph: edges weigh their confidence, `co_mentioned` ones a tenth of it.
    init(_ graph: EntityGraph) {
        self.init(
            count: graph.nodes.count,
            links: graph.edges.map {
                ($0.source, $0.target, $0.confidence * ($0.type.family == .weak ? 0.1 : 1))
            })
    }
}
