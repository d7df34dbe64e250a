import NewsGraph

/// A difference as `--json` shows it; what both sides say alike is counted, not listed.
struct DifferenceRecord: Encodable {
    let nodeCounts: [String: Int]
    let edgeCounts: [String: Int]
    let nodes: [NodeEntry]
    let edges: [EdgeEntry]

    struct NodeEntry: Encodable {
        let standing: String
        let id: String
        let type: String
        let name: String
        let leftName: String?
        let rightName: String?
    }

    struct EdgeEntry: Encodable {
        let standing: String
        let source: String
        let target: String
        let type: String
        let changes: [String]
        let left: [EdgeRecord]
        let right: [EdgeRecord]
    }

    init(_ difference: GraphDiff) {
        let graph = difference.graph
        let speakers = Speakers(graph)
        nodeCounts = Self.named(difference.nodeCounts)
        edgeCounts = Self.named(difference.edgeCounts)
        nodes = zip(graph.nodes, difference.nodes).filter { $1.standing != .both }.map { node, found in
            NodeEntry(
                standing: found.standing.rawValue, id: node.id, type: node.type.rawValue, name: node.name,
                leftName: found.leftName, rightName: found.rightName)
        }
        edges = difference.edges.filter { $0.standing != .both }.map { edge in
            EdgeEntry(
                standing: edge.standing.rawValue, source: graph.nodes[edge.source].id,
                target: graph.nodes[edge.target].id, type: edge.type.rawValue, changes: edge.changes.map(\.rawValue),
                left: edge.left.map { EdgeRecord($0, of: graph, speakers: speakers) },
                right: edge.right.map { EdgeRecord($0, of: graph, speakers: speakers) })
        }
    }

    private static func named(_ counts: [GraphDiff.Standing: Int]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: GraphDiff.Standing.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
    }
}
