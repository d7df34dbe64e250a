import NewsGraph

/// A difference in words: what only one side says, what both say otherwise, what they contradict each other in.
struct DifferenceText {
    private let difference: GraphDiff
    private let left: String
    private let right: String
    private let text: GraphText

    private var graph: EntityGraph { difference.graph }
    private var terminal: Terminal { text.terminal }

    init(_ difference: GraphDiff, left: String, right: String, terminal: Terminal = .current) {
        self.difference = difference
        self.left = PlainText.line(left)
        self.right = PlainText.line(right)
        text = GraphText(difference.graph, terminal: terminal)
    }

    /// Everything: contradictions first, since they matter most, then what either side has alone.
    var whole: String {
        var lines = [terminal.removed("- \(left)"), terminal.added("+ \(right)")]
        let denied = edges(.contradicted, "Contradicted")
        let conflicts = difference.conflicts.flatMap(told)
        lines += denied.isEmpty && !conflicts.isEmpty ? ["", terminal.bold("Contradicted")] : denied
        lines += conflicts
        lines += changedNodes
        lines += edges(.changed, "Told differently")
        lines += nodes(.left, "Only in \(left)") + claims(.left)
        lines += nodes(.right, "Only in \(right)") + claims(.right)
        return lines.joined(separator: "\n") + "\n\n" + counts
    }

    /// The numbers alone.
    var counts: String {
        let rows: [(String, GraphDiff.Standing)] = [
            ("only in \(left)", .left), ("only in \(right)", .right), ("in both", .both),
            ("told differently", .changed), ("contradicted", .contradicted),
        ]
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { title, standing in
            let nodes = GraphSize.counted(difference.nodeCounts[standing] ?? 0, "node")
            let edges = GraphSize.counted(difference.edgeCounts[standing] ?? 0, "claim")
            let padding = String(repeating: " ", count: width - title.count)
            return terminal.faint(title + padding) + "  \(nodes), \(edges)\n"
        }.joined()
    }

    private func nodes(_ standing: GraphDiff.Standing, _ title: String) -> [String] {
        let found = graph.nodes.indices.filter { difference.nodes[$0].standing == standing }
        let claims = difference.edgeCounts[standing] ?? 0
        guard !found.isEmpty || claims > 0 else { return [] }
        var lines = ["", terminal.bold(title)]
        for type in NodeType.allCases {
            let names = found.filter { graph.nodes[$0].type == type }.map { graph.nodes[$0].name }
            if names.isEmpty { continue }
            let list = "\(sign(standing)) \(type.rawValue): \(text.names(names, atMost: .max))"
            let wrapped = PlainText.wrapped(list, width: terminal.width, indent: 2)
            lines.append(colored(wrapped, standing))
        }
        return lines
    }

    private var changedNodes: [String] {
        changedNodes("Called differently") { $0 == [.renamed] }
            + changedNodes("Counted differently") { $0 != [.renamed] }
    }

    private func changedNodes(
        _ title: String, _ isMeant: ([GraphDiff.NodeDifference.Change]) -> Bool
    ) -> [String] {
        let found = graph.nodes.indices.filter {
            difference.nodes[$0].standing == .changed && isMeant(difference.nodes[$0].changes)
        }
        guard !found.isEmpty else { return [] }
        return ["", terminal.bold(title)]
            + found.map { number in
                let node = difference.nodes[number]
                let names = [node.leftName, node.rightName].map { PlainText.line($0 ?? "") }
                return "  ~ \(names[0]) → \(names[1])" + terminal.faint(" (\(details(of: number)))")
            }
    }

    /// The node's type, and where the sides count it differently, how.
    private func details(of number: Int) -> String {
        let node = difference.nodes[number]
        let (left, right) = (node.leftIDs.count, node.rightIDs.count)
        let count = left == right ? "" : left > right ? ", \(left) nodes merged" : ", split into \(right) nodes"
        return graph.nodes[number].type.rawValue + count
    }

    /// What has room for one and is filled differently, each side in its own words.
    private func told(_ conflict: GraphDiff.Conflict) -> [String] {
        let node = PlainText.line(graph.nodes[conflict.node].name)
        var lines = ["  " + colored("! \(node): one \(conflict.role)", .contradicted)]
        for (places, sign) in [(conflict.left, "- "), (conflict.right, "+ ")] {
            for edge in places.map({ difference.edges[$0] }) {
                let other = graph.nodes[edge.source == conflict.node ? edge.target : edge.source].name
                for part in sign == "- " ? edge.left : edge.right {
                    lines += told(part, sign + PlainText.line(other) + ": ")
                }
            }
        }
        return lines
    }

    /// Claims that stand on one side only, with their words; those of one sentence share it.
    private func claims(_ standing: GraphDiff.Standing) -> [String] {
        let found = difference.edges.filter { $0.standing == standing }.map { edge in
            (edge: edge, parts: standing == .left ? edge.left : edge.right)
        }
        let places = Dictionary(grouping: found.indices) { Place(found[$0].parts[0].evidence[0]) }
        var lines: [String] = []
        for place in places.keys.sorted() {
            let numbers = places[place] ?? []
            for number in numbers {
                let head = colored(ends(of: found[number].edge), standing)
                lines.append("  " + head + "  " + claim(found[number].parts))
            }
            lines += numbers.first.map { [text.evidence(found[$0].parts[0], indent: 6, atMost: 1)] } ?? []
        }
        return lines
    }

    /// The words of one side's edges and their type: "met with (consult)".
    private func claim(_ parts: [EntityGraph.Edge]) -> String {
        let labels = parts.map { terminal.accent(PlainText.line($0.label)) }.joined(separator: ", ")
        let details = parts.first.map { text.details($0).dropLast().joined(separator: ", ") } ?? ""
        return labels + terminal.faint(" (\(details))")
    }

    /// Where a sentence stands.
    private struct Place: Hashable, Comparable {
        let article: String
        let start: Int

        init(_ evidence: EntityGraph.Evidence) {
            article = evidence.article
            start = evidence.statement.sentence.start
        }

        static func < (left: Place, right: Place) -> Bool {
            (left.article, left.start) < (right.article, right.start)
        }
    }

    /// "- Ann Lee → Bo Roe".
    private func ends(of edge: GraphDiff.EdgeDifference) -> String {
        let source = PlainText.line(graph.nodes[edge.source].name)
        let target = PlainText.line(graph.nodes[edge.target].name)
        return [sign(edge.standing), source, edge.type.isSymmetric ? "↔" : "→", target].joined(separator: " ")
    }

    /// Claims that stand on both sides, each side in its own words.
    private func edges(_ standing: GraphDiff.Standing, _ title: String) -> [String] {
        let conflicting = Set(difference.conflicts.flatMap { $0.left + $0.right })
        let found = difference.edges.indices.filter {
            difference.edges[$0].standing == standing && !conflicting.contains($0)
        }
        guard !found.isEmpty else { return [] }
        var lines = ["", terminal.bold(title)]
        for edge in found.map({ difference.edges[$0] }) {
            let changes = edge.changes.map(\.rawValue).joined(separator: ", ")
            let details = standing == .changed ? "\(edge.type.rawValue); \(changes)" : edge.type.rawValue
            lines.append("  " + colored(ends(of: edge), standing) + terminal.faint(" (\(details))"))
            for part in edge.left { lines += told(part, "- ") }
            for part in edge.right { lines += told(part, "+ ") }
        }
        return lines
    }

    /// The words of one side, and the first sentence that has them.
    private func told(_ edge: EntityGraph.Edge, _ side: String) -> [String] {
        let details = text.details(edge).dropFirst().dropLast()
        let status = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
        return [
            "    " + side + terminal.accent(PlainText.line(edge.label)) + terminal.faint(status),
            text.evidence(edge, indent: 6, atMost: 1),
        ]
    }

    /// The differences as rows: nodes, then claims, each sentence a row.
    var table: AnswerTable {
        let columns = ClaimColumns(graph)
        var table = AnswerTable(["what", "standing", "changes", "side"] + ClaimColumns.names)
        for (node, found) in zip(graph.nodes, difference.nodes) where found.standing != .both {
            let changes = found.changes.map(\.rawValue).joined(separator: ", ")
            table.add([
                "node", found.standing.rawValue, changes, "", found.leftName ?? "", "", found.rightName ?? "",
                node.type.rawValue,
            ])
        }
        for edge in difference.edges where edge.standing != .both {
            let changes = edge.changes.map(\.rawValue).joined(separator: ", ")
            for (side, parts) in [("left", edge.left), ("right", edge.right)] {
                for row in parts.flatMap(columns.rows) {
                    table.add(["claim", edge.standing.rawValue, changes, side] + row)
                }
            }
        }
        return table
    }

    private func sign(_ standing: GraphDiff.Standing) -> String {
        switch standing {
        case .left: "-"
        case .right: "+"
        case .changed: "~"
        case .contradicted: "!"
        case .both: "="
        }
    }

    private func colored(_ words: String, _ standing: GraphDiff.Standing) -> String {
        switch standing {
        case .left: terminal.removed(words)
        case .right: terminal.added(words)
        case .contradicted: terminal.bold(terminal.marked(words))
        case .changed: terminal.marked(words)
        case .both: words
        }
    }
}
