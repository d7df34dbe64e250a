import NewsGraph

/// Events in words for a terminal.
struct TimelineText {
    private let text: GraphText

    init(_ graph: EntityGraph, terminal: Terminal = .current) { text = GraphText(graph, terminal: terminal) }

    /// Date and name, then place, participants and the sentence that tells, each on lines of its own.
    func words(_ entry: TimelineEntry) -> String {
        var lines = [date(of: entry) + "  " + heading(entry.node)]
        for (title, names) in [
            ("where", entry.places.map(name)), ("part of", entry.wholes.map(name)), ("who", participants(entry)),
        ] where !names.isEmpty {
            let list = PlainText.wrapped(names.joined(separator: "; "), width: text.terminal.width, indent: Self.indent)
            lines.append("  " + text.terminal.faint(title.padded(to: Self.indent - 2)) + list.dropFirst(Self.indent))
        }
        if let evidence = entry.evidence { lines.append(text.quotation(evidence, indent: 4)) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The events as rows.
    func table(of entries: [TimelineEntry]) -> AnswerTable {
        var table = AnswerTable([
            "date", "reported", "event", "kind", "where", "part of", "who", "article", "sentence",
        ])
        for entry in entries {
            let node = text.graph.nodes[entry.node]
            table.add([
                entry.date ?? "", entry.reported ?? "", node.name, node.eventKind ?? "",
                entry.places.map(name).joined(separator: "; "), entry.wholes.map(name).joined(separator: "; "),
                participants(entry).joined(separator: "; "), entry.evidence?.article ?? "",
                entry.evidence?.sentence ?? "",
            ])
        }
        return table
    }

    /// The columns that a line's title takes.
    private static let indent = 12

    private func name(_ node: Int) -> String { PlainText.line(text.graph.nodes[node].name) }

    private func heading(_ node: Int) -> String {
        let kind = text.graph.nodes[node].eventKind.map { text.terminal.faint(" (\($0))") }
        return text.terminal.bold(name(node)) + (kind ?? "")
    }

    private func date(of entry: TimelineEntry) -> String {
        if let date = entry.date { return PlainText.line(date) }
        return text.terminal.faint(entry.reported.map { "reported \(PlainText.line($0))" } ?? "undated")
    }

    /// "Ann Lee (host)", each once, as the surest edge has it; who is said not to take part, or only may, is told so.
    private func participants(_ entry: TimelineEntry) -> [String] {
        var seen: Set<Int> = []
        return entry.participations.map { text.graph.edges[$0] }.filter { seen.insert($0.source).inserted }.map {
            edge in
            var details = [PlainText.line(edge.label)]
            if edge.polarity == .negated { details.append("denied") }
            if edge.modality != .asserted { details.append(edge.modality.rawValue) }
            return "\(name(edge.source)) (\(details.joined(separator: ", ")))"
        }
    }
}

/// Events as `--json` shows them.
struct TimelineRecord: Encodable {
    let events: [Event]

    struct Event: Encodable {
        let node: NodeRecord
        let kind: String?
        let date: String?
        let reported: String?
        let places: [NodeRecord]
        let evidence: EvidenceRecord?
        let partOf: [NodeRecord]
        let participants: [Participant]
        let edges: [EdgeRecord]
    }

    struct Participant: Encodable {
        let node: NodeRecord
        let role: String
        let polarity: String
        let modality: String
    }

    init(_ entries: [TimelineEntry], of graph: EntityGraph) {
        let speakers = Speakers(graph)
        events = entries.map { entry in
            Event(
                node: NodeRecord(graph.nodes[entry.node]), kind: graph.nodes[entry.node].eventKind, date: entry.date,
                reported: entry.reported, places: entry.places.map { NodeRecord(graph.nodes[$0]) },
                evidence: entry.evidence.map { EvidenceRecord($0, speakers: speakers) },
                partOf: entry.wholes.map { NodeRecord(graph.nodes[$0]) },
                participants: entry.participations.map { number in
                    let edge = graph.edges[number]
                    return Participant(
                        node: NodeRecord(graph.nodes[edge.source]), role: edge.label, polarity: edge.polarity.rawValue,
                        modality: edge.modality.rawValue)
                },
                edges: entry.edges.map { EdgeRecord(graph.edges[$0], of: graph, speakers: speakers) })
        }
    }
}

extension String {
    /// The text with spaces behind it up to a number of columns.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}
