/// The edges at each node by neighbour: the neighbour with the surest link first, and of its edges the surest first.
///
/// With this order, the neighbours of a hub are read off and need not be sorted.
struct RankedRows: Sendable {
    /// The edges, row by row.
    let edges: [Int32]
    /// The node at the other end of each of `edges`.
    let others: [Int32]

    /// Sorts the rows of edges.
    ///
    /// - Complexity: O(*n* log *d*) for *n* edges and *d* of them at a node.
    init(
        _ incident: [Int32], _ offsets: [Int32], sources: [Int32], targets: [Int32], confidences: [Double],
        evidenceCounts: [Int32]
    ) {
        var edges: [Int32] = []
        var others: [Int32] = []
        edges.reserveCapacity(incident.count)
        others.reserveCapacity(incident.count)
        var row: [Link] = []
        for node in offsets.indices.dropLast() {
            row.removeAll(keepingCapacity: true)
            for edge in incident[Int(offsets[node])..<Int(offsets[node + 1])] {
                let (source, target) = (sources[Int(edge)], targets[Int(edge)])
                row.append(
                    Link(
                        other: Int(source) == node ? target : source, edge: edge,
                        confidence: confidences[Int(edge)], evidence: evidenceCounts[Int(edge)]))
            }
            Self.rank(&row)
            for link in row {
                edges.append(link.edge)
                others.append(link.other)
            }
        }
        self.edges = edges
        self.others = others
    }

    private struct Link {
        let other: Int32
        let edge: Int32
        let confidence: Double
        let evidence: Int32
        /// The confidence of the surest edge to the same node.
        var best = 0.0

        init(other: Int32, edge: Int32, confidence: Double, evidence: Int32) {
            (self.other, self.edge, self.confidence, self.evidence) = (other, edge, confidence, evidence)
        }

        /// By neighbour, then the surest, then the best attested, then in the graph's order.
        static func standsBefore(_ left: Link, _ right: Link) -> Bool {
            if left.other != right.other { return left.other < right.other }
            if left.confidence != right.confidence { return left.confidence > right.confidence }
            if left.evidence != right.evidence { return left.evidence > right.evidence }
            return left.edge < right.edge
        }
    }

    private static func rank(_ row: inout [Link]) {
        guard row.count > 1 else { return }
        row.sort(by: Link.standsBefore)
        for index in row.indices {
            let isFirst = index == 0 || row[index - 1].other != row[index].other
            row[index].best = isFirst ? row[index].confidence : row[index - 1].best
        }
        row.sort { left, right in
            if left.best != right.best { return left.best > right.best }
            return Link.standsBefore(left, right)
        }
    }
}
