/// Some edges of a graph, as indices in `EntityGraph.edges`: a view that copies nothing.
public struct EdgeList: RandomAccessCollection, Sendable {
    private let edges: ArraySlice<Int32>

    /// The edges of a stretch of an index's row.
    init(_ edges: ArraySlice<Int32>) { self.edges = edges }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of edges.
    public var endIndex: Int { edges.count }
    /// The edge at a place, from 0.
    public subscript(place: Int) -> Int { Int(edges[edges.startIndex + place]) }
}

extension EdgeList: Hashable {
    /// Whether both list the same edges in the same order.
    public static func == (left: EdgeList, right: EdgeList) -> Bool { left.elementsEqual(right) }

    /// Feeds the edges to a hasher.
    public func hash(into hasher: inout Hasher) {
        for edge in self { hasher.combine(edge) }
    }
}
