public import GraphModel
internal import Ontology

extension EntityGraph {
    /// The part of the graph that holds the given nodes, and the edges among them.
    ///
    /// Articles and sentences stay, so that evidence and mentions still have their sources.
    ///
    /// - Complexity: O(nodes + edges).
    public func subgraph(of kept: Set<Int>) -> EntityGraph {
        var numbers = [Int?](repeating: nil, count: nodes.count)
        var part = EntityGraph(articles: articles, sentences: sentences)
        for index in nodes.indices where kept.contains(index) {
            numbers[index] = part.nodes.count
            part.nodes.append(nodes[index])
        }
        for edge in edges {
            guard let source = numbers[edge.source], let target = numbers[edge.target] else { continue }
            var copy = edge
            (copy.source, copy.target) = (source, target)
            part.edges.append(copy)
        }
        return part
    }
}

extension GraphIndex {
    /// The part of the graph within `hops` edges of the given nodes.
    public func surroundings(of focus: [Int], hops: Int, filter: EdgeFilter = EdgeFilter()) -> EntityGraph {
        var kept = Set(focus)
        for node in focus where hops > 0 {
            for neighbour in neighbours(of: node, NeighbourQuery(hops: hops, filter: filter)) {
                kept.insert(neighbour.node)
            }
        }
        return graph.subgraph(of: kept)
    }
}
