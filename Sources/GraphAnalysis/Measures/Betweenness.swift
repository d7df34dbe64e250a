internal import GraphModel

extension GraphIndex {
    /// How often each node lies on the shortest ways between others: the share of pairs, 0…1, whose ways lead over it.
    ///
    /// Edges are walked both ways and count one step each. U. Brandes, "A faster algorithm for betweenness centrality",
    /// doi:10.1080/0022250X.2001.9990249. Where there are more nodes than `pivots`, ways from that many of them, evenly
    /// spread, stand for all: U. Brandes and C. Pich, "Centrality estimation in large networks",
    /// doi:10.1142/S0218127407018403.
    ///
    /// - Returns: One number a node.
    /// - Complexity: O((nodes + edges) × the lesser of nodes and pivots).
    public func betweenness(pivots: Int = 1000) -> [Double] {
        let network = WeightedNetwork(graph)
        let count = network.count
        guard count > 2 else { return Array(repeating: 0, count: count) }
        let sources = min(count, max(1, pivots))
        var search = ShortestWays(network)
        for number in 0..<sources { search.add(from: number * count / sources) }
        let pairs = Double(count - 1) * Double(count - 2) * Double(sources) / Double(count)
        return search.dependencies.map { $0 / pairs }
    }
}

/// Adds up how much the shortest ways from one node after the other depend on each node.
private struct ShortestWays {
    private(set) var dependencies: [Double]
    private let network: WeightedNetwork
    private var distances: [Int32]
    private var wayCounts: [Double]
    private var shares: [Double]
    private var order: [Int] = []

    init(_ network: WeightedNetwork) {
        self.network = network
        dependencies = Array(repeating: 0, count: network.count)
        distances = Array(repeating: -1, count: network.count)
        wayCounts = dependencies
        shares = dependencies
    }

    /// Adds the ways from one node.
    mutating func add(from source: Int) {
        order.removeAll(keepingCapacity: true)
        order.append(source)
        (distances[source], wayCounts[source]) = (0, 1)
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            for link in network.links(of: node) {
                let other = Int(network.neighbours[link])
                if distances[other] < 0 {
                    distances[other] = distances[node] + 1
                    order.append(other)
                }
                if distances[other] == distances[node] + 1 { wayCounts[other] += wayCounts[node] }
            }
        }
        for node in order.reversed() {
            for link in network.links(of: node) {
                let other = Int(network.neighbours[link])
                guard distances[other] == distances[node] - 1 else { continue }
                shares[other] += wayCounts[other] / wayCounts[node] * (1 + shares[node])
            }
            if node != source { dependencies[node] += shares[node] }
        }
        for node in order { (distances[node], wayCounts[node], shares[node]) = (-1, 0, 0) }
    }
}
