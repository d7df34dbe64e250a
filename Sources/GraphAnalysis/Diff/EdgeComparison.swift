internal import GraphModel
internal import Ontology

/// Compares what two sets of articles claim in one graph.
struct EdgeComparison {
    /// The graph of both sides together.
    let graph: EntityGraph
    /// The articles of the left side.
    let left: Set<String>
    /// The articles of the right side.
    let right: Set<String>
    private let members: MemberIndex

    /// A comparison of what the two sets of articles say in `graph`.
    init(graph: EntityGraph, left: Set<String>, right: Set<String>) {
        self.graph = graph
        self.left = left
        self.right = right
        members = MemberIndex(graph)
    }

    /// How each claim stands, in the graph's order.
    func differences() -> [GraphDiff.EdgeDifference] {
        var differences: [GraphDiff.EdgeDifference] = []
        for edge in graph.edges {
            let last = differences.last
            if last?.source != edge.source || last?.target != edge.target || last?.type != edge.type {
                differences.append(
                    GraphDiff.EdgeDifference(
                        source: edge.source, target: edge.target, type: edge.type, standing: .both, changes: [],
                        left: [], right: []))
            }
            let place = differences.count - 1
            if let part = graph.part(of: edge, in: left) { differences[place].left.append(part) }
            if let part = graph.part(of: edge, in: right) { differences[place].right.append(part) }
        }
        for index in differences.indices { judge(&differences[index]) }
        return differences
    }

    private func judge(_ difference: inout GraphDiff.EdgeDifference) {
        let (left, right) = (difference.left, difference.right)
        if left.isEmpty || right.isEmpty {
            difference.standing = left.isEmpty ? .right : .left
            return
        }
        difference.changes = GraphDiff.EdgeDifference.Change.allCases.filter { isChanged($0, left, right) }
        let agree = !Set(left.map(\.polarity)).isDisjoint(with: right.map(\.polarity))
        difference.standing = !agree ? .contradicted : difference.changes.isEmpty ? .both : .changed
    }

    private func isChanged(
        _ change: GraphDiff.EdgeDifference.Change, _ left: [EntityGraph.Edge], _ right: [EntityGraph.Edge]
    ) -> Bool {
        switch change {
        case .label: Set(left.map(\.label)).isDisjoint(with: right.map(\.label))
        case .polarity: Set(left.map(\.polarity)) != Set(right.map(\.polarity))
        case .modality: Set(left.map(\.modality)) != Set(right.map(\.modality))
        case .attribution: speakers(left) != speakers(right)
        case .date: dates(left) != dates(right)
        case .confidence: abs(best(left) - best(right)) >= 0.1
        }
    }

    private func best(_ edges: [EntityGraph.Edge]) -> Double { edges.reduce(0) { max($0, $1.confidence) } }

    private func dates(_ edges: [EntityGraph.Edge]) -> Set<String> {
        Set(edges.flatMap(\.evidence).compactMap(\.statement.date))
    }

    private func speakers(_ edges: [EntityGraph.Edge]) -> Set<Int> {
        Set(edges.flatMap(\.evidence).compactMap(members.speaker))
    }
}
