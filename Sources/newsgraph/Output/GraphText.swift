import NewsGraph

/// Nodes and edges in words for a terminal.
struct GraphText {
    let graph: EntityGraph
    let terminal: Terminal
    let speakers: Speakers
    private let titles: [String: String]

    init(_ graph: EntityGraph, terminal: Terminal = .current) {
        self.graph = graph
        self.terminal = terminal
        speakers = Speakers(graph)
        titles = Dictionary(
            graph.articles.map { ($0.id, $0.title ?? $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// "NATO (organization)".
    func heading(_ node: EntityGraph.Node) -> String {
        terminal.bold(PlainText.line(node.name)) + terminal.faint(" (\(node.type.rawValue))")
    }

    /// A list of names, shortened.
    func names(_ names: [String], atMost limit: Int = 12) -> String {
        let shown = names.prefix(limit).map(PlainText.line).joined(separator: ", ")
        return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
    }

    /// An edge seen from one of its nodes: "→ met with (consult, 0.85)  Albin Kurti (person)".
    func relation(_ edge: EntityGraph.Edge, from node: Int, namesOther: Bool) -> String {
        let other = edge.source == node ? edge.target : edge.source
        let arrow = edge.type.isSymmetric ? "↔" : edge.source == node ? "→" : "←"
        var line = "\(arrow) \(terminal.accent(PlainText.line(edge.label)))"
        line += terminal.faint(" (\(details(edge).joined(separator: ", ")))")
        return namesOther ? "\(line)  \(heading(graph.nodes[other]))" : line
    }

    /// Type, status and certainty: "consult", "denied", "planned", "0.85".
    func details(_ edge: EntityGraph.Edge) -> [String] {
        var details = [edge.type.rawValue]
        if edge.polarity == .negated { details.append("denied") }
        if edge.modality != .asserted { details.append(edge.modality.rawValue) }
        details.append(Self.twoDigits(edge.confidence))
        return details
    }

    /// The sentences behind an edge, each once, with their articles.
    func evidence(_ edge: EntityGraph.Edge, indent: Int, atMost limit: Int = 2) -> String {
        var lines: [String] = []
        var seen: Set<String> = []
        var hidden = 0
        for evidence in edge.evidence where seen.insert(evidence.article + "\n" + evidence.sentence).inserted {
            if seen.count > limit {
                hidden += 1
                continue
            }
            lines.append(quotation(evidence, indent: indent))
        }
        if hidden > 0, limit > 1 {
            lines.append(String(repeating: " ", count: indent) + terminal.faint("and \(hidden) more; see --json"))
        }
        return lines.joined(separator: "\n")
    }

    /// A sentence with its article.
    func quotation(_ evidence: EntityGraph.Evidence, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        // Graphs of other programs have no sentences.
        guard !evidence.sentence.isEmpty else { return margin + terminal.faint("— \(source(of: evidence))") }
        return PlainText.wrapped(evidence.sentence, width: terminal.width, indent: indent) + "\n" + margin
            + terminal.faint("— \(source(of: evidence))")
    }

    /// The article's title, or its id.
    func title(of article: String) -> String { PlainText.line(titles[article] ?? article) }

    /// The article, and what the statement says of time and speaker.
    private func source(of evidence: EntityGraph.Evidence) -> String {
        var parts = [title(of: evidence.article)]
        if let speaker = speakers.name(of: evidence) { parts.append("says \(PlainText.line(speaker))") }
        if let date = evidence.statement.date { parts.append(date) }
        return parts.joined(separator: "; ")
    }

    /// A share with two digits behind the point.
    static func twoDigits(_ value: Double) -> String {
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
