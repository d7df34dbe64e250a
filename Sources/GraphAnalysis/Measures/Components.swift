internal import GraphModel
internal import Ontology

extension GraphIndex {
    /// The parts of the graph that no edge links, the largest first; the nodes of each ascending.
    ///
    /// - Complexity: O(nodes + edges).
    public func components(filter: EdgeFilter = EdgeFilter()) -> [[Int]] {
        var seen = [Bool](repeating: false, count: graph.nodes.count)
        var components: [[Int]] = []
        for start in graph.nodes.indices where !seen[start] {
            var component = [start]
            seen[start] = true
            var next = 0
            while next < component.count {
                let node = component[next]
                next += 1
                for edge in edges(at: node) where filter.passes(Int(edge), from: node, in: self) {
                    let other = otherEnd(of: Int(edge), from: node)
                    if !seen[other] {
                        seen[other] = true
                        component.append(other)
                    }
                }
            }
            components.append(component.sorted())
        }
        return components.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
    }
}
