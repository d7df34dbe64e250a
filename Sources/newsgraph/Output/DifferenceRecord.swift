import NewsGraph

/// A difference as `--json` shows it; what both sides say alike is counted, not listed.
struct DifferenceRecord: Encodable {
    let nodeCounts: [String: Int]
    let edgeCounts: [String: Int]
    let nodes: [NodeEntry]
    let edges: [EdgeEntry]
    let conflicts: [ConflictEntry]

    /// Claims of which only one can hold.
    struct ConflictEntry: Encodable {
        let node: String
        let role: String
        let left: [String]
        let right: [String]
    }

    struct NodeEntry: Encodable {
        let standing: String
        let id: String
        let type: String
        let name: String
        let leftName: String?
        let rightName: String?
        let changes: [String]
        let leftIDs: [String]
        let rightIDs: [String]
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
                leftName: found.leftName, rightName: found.rightName, changes: found.changes.map(\.rawValue),
                leftIDs: found.leftIDs, rightIDs: found.rightIDs)
        }
        conflicts = Self.conflicts(of: difference)
        edges = difference.edges.filter { $0.standing != .both }.map { edge in
            EdgeEntry(
                standing: edge.standing.rawValue, source: graph.nodes[edge.source].id,
                target: graph.nodes[edge.target].id, type: edge.type.rawValue, changes: edge.changes.map(\.rawValue),
                left: edge.left.map { EdgeRecord($0, of: graph, speakers: speakers) },
                right: edge.right.map { EdgeRecord($0, of: graph, speakers: speakers) })
        }
    }

    /// One line for each node, claim and conflict that differs.
    func lines() throws -> String {
        var lines = try nodes.map { try JSONText.line(Line(record: "node", node: $0)) }
        lines += try edges.map { try JSONText.line(Line(record: "claim", claim: $0)) }
        lines += try conflicts.map { try JSONText.line(Line(record: "conflict", conflict: $0)) }
        return lines.joined()
    }

    private struct Line: Encodable {
        let record: String
        var node: NodeEntry?
        var claim: EdgeEntry?
        var conflict: ConflictEntry?
    }

    private static func conflicts(of difference: GraphDiff) -> [ConflictEntry] {
        let graph = difference.graph
        return difference.conflicts.map { conflict in
            func others(_ places: [Int]) -> [String] {
                places.map { difference.edges[$0] }.map {
                    graph.nodes[$0.source == conflict.node ? $0.target : $0.source].id
                }
            }
            return ConflictEntry(
                node: graph.nodes[conflict.node].id, role: conflict.role, left: others(conflict.left),
                right: others(conflict.right))
        }
    }

    private static func named(_ counts: [GraphDiff.Standing: Int]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: GraphDiff.Standing.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
    }
}
