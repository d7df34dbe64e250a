internal import GraphModel

extension GraphIndex {
    /// The groups of nodes that have more to do with each other than with the rest, the largest first; the nodes of each
    /// ascending, and each node in one.
    ///
    /// Modularity is raised by moving nodes, then whole groups (V. D. Blondel et al., "Fast unfolding of communities in
    /// large networks", doi:10.1088/1742-5468/2008/10/P10008); a group that falls into parts is parted, as V. A. Traag et
    /// al., "From Louvain to Leiden", doi:10.1038/s41598-019-41695-z, ask for. Nodes are visited in order and ties go to
    /// the first group, so that the same graph gives the same groups.
    ///
    /// - Parameter resolution: Above 1 for smaller groups, below for larger ones.
    /// - Complexity: About O(nodes + edges) for each of a few rounds.
    public func communities(resolution: Double = 1) -> [[Int]] {
        let network = WeightedNetwork(graph)
        var groups = Array(0..<network.count)
        var level = network
        while true {
            let moved = level.groups(resolution: resolution)
            let count = (moved.max() ?? -1) + 1
            if count == level.count { break }
            for node in groups.indices { groups[node] = moved[groups[node]] }
            level = level.joined(moved, count: count)
        }
        return network.parts(of: groups).sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
    }
}

extension WeightedNetwork {
    /// A group for each node such that no single move raises modularity; numbered from 0 in the order of first nodes.
    fileprivate func groups(resolution: Double) -> [Int] {
        let strengths = (0..<count).map { node in links(of: node).reduce(2 * inner[node]) { $0 + weights[$1] } }
        let total = strengths.reduce(0, +)
        guard total > 0 else { return Array(0..<count) }
        var groups = Array(0..<count)
        var groupStrengths = strengths
        var toGroup = Array(repeating: 0.0, count: count)
        var queue = Array(0..<count)
        var isQueued = Array(repeating: true, count: count)
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            isQueued[node] = false
            let own = groups[node]
            var touched = [own]
            for link in links(of: node) {
                let group = groups[Int(neighbours[link])]
                if toGroup[group] == 0, group != own { touched.append(group) }
                toGroup[group] += weights[link]
            }
            groupStrengths[own] -= strengths[node]
            func gain(_ group: Int) -> Double {
                toGroup[group] - resolution * strengths[node] * groupStrengths[group] / total
            }
            var best = own
            var most = gain(own)
            for group in touched.dropFirst().sorted() where gain(group) > most + 1e-12 {
                (best, most) = (group, gain(group))
            }
            for group in touched { toGroup[group] = 0 }
            groupStrengths[best] += strengths[node]
            groups[node] = best
            guard best != own else { continue }
            for link in links(of: node) {
                let other = Int(neighbours[link])
                if !isQueued[other], groups[other] != best {
                    isQueued[other] = true
                    queue.append(other)
                }
            }
        }
        return Self.renumbered(groups)
    }

    private static func renumbered(_ groups: [Int]) -> [Int] {
        var numbers: [Int: Int] = [:]
        return groups.map { group in
            if let number = numbers[group] { return number }
            numbers[group] = numbers.count
            return numbers.count - 1
        }
    }

    /// The network whose nodes are the groups of this one's.
    fileprivate func joined(_ groups: [Int], count: Int) -> WeightedNetwork {
        var links: [(source: Int, target: Int, weight: Double)] = []
        for node in 0..<self.count {
            if inner[node] > 0 { links.append((groups[node], groups[node], inner[node])) }
            for link in self.links(of: node) where node < neighbours[link] {
                links.append((groups[node], groups[Int(neighbours[link])], weights[link]))
            }
        }
        return WeightedNetwork(count: count, links: links)
    }

    /// The linked parts of each group.
    fileprivate func parts(of groups: [Int]) -> [[Int]] {
        var seen = Array(repeating: false, count: count)
        var parts: [[Int]] = []
        for start in 0..<count where !seen[start] {
            seen[start] = true
            var part = [start]
            var next = 0
            while next < part.count {
                for link in links(of: part[next]) {
                    let other = Int(neighbours[link])
                    guard !seen[other], groups[other] == groups[start] else { continue }
                    seen[other] = true
                    part.append(other)
                }
                next += 1
            }
            parts.append(part.sorted())
        }
        return parts
    }
}
