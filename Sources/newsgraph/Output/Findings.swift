import NewsGraph

/// The names and sentences of a graph that a text is found in.
struct Findings {
    private let graph: EntityGraph
    private let names: [Int]
    private let sentences: [SentenceMatch]
    /// The number of sentences found, shown or not.
    private let sentenceCount: Int

    init(_ query: String, in graph: EntityGraph, limit: Int) {
        self.graph = graph
        let search = NameSearch(graph)
        let closest = search.matches(query, limit: limit).map(\.node)
        var named = closest + search.nodes(beginning: query).filter { !closest.contains($0) }
        let found = SentenceSearch(graph).matches(query)
        // A near miss is worth telling where there is no hit.
        if named.isEmpty, found.isEmpty { named = search.suggestions(for: query).map(\.node) }
        names = Array(named.prefix(limit))
        sentences = Array(found.prefix(limit))
        sentenceCount = found.count
    }

    var isEmpty: Bool { names.isEmpty && sentences.isEmpty }

    /// The edges that each of the sentences shown is evidence of, the surest first.
    private var edges: [SentenceKey: [Int]] {
        let shown = Set(sentences.map { SentenceKey(graph.sentences[$0.sentence]) })
        var edges: [SentenceKey: [Int]] = [:]
        for (number, edge) in graph.edges.enumerated() {
            for key in Set(edge.evidence.map(SentenceKey.init)).intersection(shown) {
                edges[key, default: []].append(number)
            }
        }
        let confidences = graph.edges.map(\.confidence)
        return edges.mapValues { numbers in
            numbers.sorted { (confidences[$1], $0) < (confidences[$0], $1) }
        }
    }

    private struct SentenceKey: Hashable {
        let article: String
        let span: TextSpan

        init(_ sentence: EntityGraph.ArticleSentence) { (article, span) = (sentence.article, sentence.span) }
        init(_ evidence: EntityGraph.Evidence) { (article, span) = (evidence.article, evidence.statement.sentence) }
    }

    // MARK: In words

    func words(terminal: Terminal) -> String {
        let text = GraphText(graph, terminal: terminal)
        var lines: [String] = []
        for node in names.map({ graph.nodes[$0] }) {
            let aliases = node.aliases.isEmpty ? "" : terminal.faint("  also ") + text.names(node.aliases, atMost: 4)
            lines.append(text.heading(node) + aliases)
        }
        let edges = edges
        for sentence in sentences.map({ graph.sentences[$0.sentence] }) {
            if !lines.isEmpty { lines.append("") }
            lines.append(PlainText.wrapped(sentence.text, width: terminal.width, indent: 0))
            lines.append(terminal.faint("— \(text.title(of: sentence.article))"))
            lines += statements(edges[SentenceKey(sentence)] ?? [], text)
        }
        let hidden = sentenceCount - sentences.count
        if hidden > 0 {
            lines += ["", terminal.faint("and \(GraphSize.counted(hidden, "sentence")) more; see --limit")]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a sentence is evidence of, the surest of it.
    private func statements(_ edges: [Int], _ text: GraphText) -> [String] {
        let shown = edges.prefix(Self.shownStatements).map { graph.edges[$0] }.map { edge in
            let source = PlainText.line(graph.nodes[edge.source].name)
            let target = PlainText.line(graph.nodes[edge.target].name)
            return "  \(source) \(text.relation(edge, from: edge.source, namesOther: false)) \(target)"
        }
        let hidden = edges.count - shown.count
        return hidden > 0 ? shown + ["  " + text.terminal.faint("and \(hidden) more; see --json")] : shown
    }

    private static let shownStatements = 3

    // MARK: As a table

    /// The names, then the sentences with each claim that they make.
    var table: AnswerTable {
        let columns = ClaimColumns(graph)
        let edges = edges
        var table = AnswerTable(["found", "name", "kind"] + ClaimColumns.names)
        for node in names.map({ graph.nodes[$0] }) { table.add(["name", node.name, node.type.rawValue]) }
        let blank = Array(repeating: "", count: ClaimColumns.names.count - 2)
        for sentence in sentences.map({ graph.sentences[$0.sentence] }) {
            let claims = (edges[SentenceKey(sentence)] ?? []).flatMap { columns.rows(of: graph.edges[$0]) }
            let own = claims.filter { $0.suffix(2) == [sentence.article, sentence.text] }
            for row in own.isEmpty ? [blank + [sentence.article, sentence.text]] : own {
                table.add(["sentence", "", ""] + row)
            }
        }
        return table
    }

    // MARK: In JSON

    struct Record: Encodable {
        let names: [NodeRecord]
        let sentences: [Sentence]
        let sentenceCount: Int

        struct Sentence: Encodable {
            let article: String
            let start: Int
            let end: Int
            let text: String
            let edges: [EdgeRecord]
        }
    }

    var record: Record {
        let edges = edges
        let speakers = Speakers(graph)
        return Record(
            names: names.map { NodeRecord(graph.nodes[$0]) },
            sentences: sentences.map { match in
                let sentence = graph.sentences[match.sentence]
                return Record.Sentence(
                    article: sentence.article, start: sentence.span.start, end: sentence.span.end, text: sentence.text,
                    edges: (edges[SentenceKey(sentence)] ?? []).map {
                        EdgeRecord(graph.edges[$0], of: graph, speakers: speakers)
                    })
            }, sentenceCount: sentenceCount)
    }
}
