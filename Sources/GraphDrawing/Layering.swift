/// An estimate of how a layered layout would come out: nodes by the longest path that leads to them.
struct Layering {
    /// The number of nodes in each layer.
    private(set) var sizes: [Int]

    /// Layers `count` nodes; links that close a cycle are not counted.
    ///
    /// - Complexity: O(*n* + *m*) for *n* nodes and *m* links.
    init(count: Int, links: [(source: Int, target: Int)]) {
        var targets = Array(repeating: [Int](), count: count)
        var incoming = Array(repeating: 0, count: count)
        for link in links where link.source != link.target {
            targets[link.source].append(link.target)
            incoming[link.target] += 1
        }
        var layers = Array(repeating: 0, count: count)
        var settled = Array(repeating: false, count: count)
        var queue = (0..<count).filter { incoming[$0] == 0 }
        var next = 0
        var unsettled = 0
        while true {
            if next == queue.count {
                // Only cycles are left: the first node of one starts anew.
                while unsettled < count && settled[unsettled] { unsettled += 1 }
                guard unsettled < count else { break }
                queue.append(unsettled)
            }
            let node = queue[next]
            next += 1
            guard !settled[node] else { continue }
            settled[node] = true
            for target in targets[node] where !settled[target] {
                layers[target] = max(layers[target], layers[node] + 1)
                incoming[target] -= 1
                if incoming[target] == 0 { queue.append(target) }
            }
        }
        sizes = Array(repeating: 0, count: (layers.max() ?? 0) + 1)
        for layer in layers { sizes[layer] += 1 }
    }

    /// Whether the layered drawing would be a strip: a few crowded layers.
    var isStrip: Bool {
        let widest = sizes.max() ?? 0
        return widest > 12 && widest > 4 * sizes.count
    }
}
