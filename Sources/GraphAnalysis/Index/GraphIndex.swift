public import GraphModel
internal import Ontology
internal import Synchronization

/// A corpus graph with its adjacency laid out for questions.
///
/// Every edge is listed at both of its ends, in one array for all nodes (compressed sparse rows): once in the graph's order,
/// and once as questions want it, by neighbour, the surest link first.
///
/// Large and never changed, it is shared and not copied.
///
/// - Complexity: O(nodes + edges · log) to build.
public final class GraphIndex: Sendable {
    /// The graph.
    public let graph: EntityGraph
    /// The place in the rows of each node's first edge; one more entry than nodes.
    private let offsets: [Int32]
    /// The edges at each node, ascending.
    private let incident: [Int32]
    /// The edges at each node by neighbour.
    let ranked: RankedRows
    /// The node that each edge starts from.
    let sources: [Int32]
    /// The node that each edge leads to.
    let targets: [Int32]
    /// The edges' types, confidences and amounts of evidence, side by side: what questions ask of every edge they pass.
    let types: [EdgeType]
    let confidences: [Double]
    let evidenceCounts: [Int32]
    /// Whether any edge says no more than that two nodes are named together.
    let hasWeakEdges: Bool
    /// What it costs to walk each edge.
    let costs: PathCost
    /// The edges at each node by cost, laid out when paths are first asked for.
    private let cheapestRows = Mutex<CheapestRows?>(nil)
    /// The nodes' types.
    let nodeTypes: [NodeType]
    /// The day of publication of each article that has one.
    let published: [String: String]

    /// Lays out the adjacency of a graph.
    public init(_ graph: EntityGraph) {
        self.graph = graph
        sources = graph.edges.map { Int32($0.source) }
        targets = graph.edges.map { Int32($0.target) }
        types = graph.edges.map(\.type)
        confidences = graph.edges.map(\.confidence)
        evidenceCounts = graph.edges.map { Int32($0.evidence.count) }
        hasWeakEdges = types.contains(.coMentioned)
        nodeTypes = graph.nodes.map(\.type)
        var offsets = [Int32](repeating: 0, count: graph.nodes.count + 1)
        for edge in sources.indices {
            offsets[Int(sources[edge]) + 1] += 1
            if targets[edge] != sources[edge] { offsets[Int(targets[edge]) + 1] += 1 }
        }
        for node in graph.nodes.indices { offsets[node + 1] += offsets[node] }
        var next = offsets
        var incident = [Int32](repeating: 0, count: Int(offsets[graph.nodes.count]))
        for edge in sources.indices {
            let (source, target) = (Int(sources[edge]), Int(targets[edge]))
            incident[Int(next[source])] = Int32(edge)
            next[source] += 1
            guard source != target else { continue }
            incident[Int(next[target])] = Int32(edge)
            next[target] += 1
        }
        costs = PathCost(graph, degrees: zip(offsets, offsets.dropFirst()).map { Int($1 - $0) })
        self.offsets = offsets
        self.incident = incident
        ranked = RankedRows(
            incident, offsets, sources: sources, targets: targets, confidences: confidences,
            evidenceCounts: evidenceCounts)
        published = Dictionary(
            graph.articles.compactMap { article in article.published.map { (article.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The edges that start or end at a node, as indices in `graph.edges`, ascending.
    ///
    /// - Complexity: O(1).
    public func edges(at node: Int) -> ArraySlice<Int32> { incident[row(of: node)] }

    /// The number of edges that start or end at a node.
    public func degree(_ node: Int) -> Int { Int(offsets[node + 1] - offsets[node]) }

    /// The edges at each node, the cheapest first.
    ///
    /// - Complexity: O(edges · log) the first time, O(1) from then on.
    var cheapest: CheapestRows {
        cheapestRows.withLock { rows in
            let known = rows ?? CheapestRows(self)
            rows = known
            return known
        }
    }

    /// The places of a node's edges in the rows.
    func row(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    /// The node at the other end of an edge.
    public func otherEnd(of edge: Int, from node: Int) -> Int {
        Int(sources[edge]) == node ? Int(targets[edge]) : Int(sources[edge])
    }

    /// Whether an edge starts at a node.
    public func starts(_ edge: Int, at node: Int) -> Bool { Int(sources[edge]) == node }
}
