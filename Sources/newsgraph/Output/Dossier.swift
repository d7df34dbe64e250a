import NewsGraph

/// All that a graph knows of one node.
struct Dossier {
    private let graph: EntityGraph
    private let number: Int
    private let edges: [Int]

    init(of number: Int, in graph: EntityGraph) {
        self.graph = graph
        self.number = number
        let index = GraphIndex(graph)
        edges = index.neighbours(of: number).flatMap(\.edges)
    }

    private var node: EntityGraph.Node { graph.nodes[number] }

    /// The words by which articles describe it without naming it, each once, sorted.
    private var descriptions: [String] {
        let forms = node.members.flatMap(\.node.mentions).filter { $0.kind == .nominal }.map { PlainText.line($0.form) }
        return Set(forms).subtracting([node.name]).subtracting(node.aliases).sorted()
    }

    /// The sentences that name it and that no edge quotes, by article.
    private var otherSentences: [(article: String, sentence: String)] {
        let quoted = Set(edges.flatMap { graph.edges[$0].evidence }.map { Place($0.article, $0.statement.sentence) })
        var found: Set<Place> = []
        var mentions: [String: [TextSpan]] = [:]
        for member in node.members {
            mentions[member.article, default: []] += member.node.mentions.filter { $0.kind != .pronoun }.map(\.span)
        }
        return graph.sentences.compactMap { sentence in
            let place = Place(sentence.article, sentence.span)
            guard let spans = mentions[sentence.article], spans.contains(where: sentence.span.contains),
                !quoted.contains(place), found.insert(place).inserted
            else { return nil }
            return (sentence.article, sentence.text)
        }
    }

    private struct Place: Hashable {
        let article: String
        let span: TextSpan

        init(_ article: String, _ span: TextSpan) {
            self.article = article
            self.span = span
        }
    }

    // MARK: In words

    func words(terminal: Terminal) -> String {
        let text = GraphText(graph, terminal: terminal)
        var lines = [text.heading(node)]
        let articles = Set(node.members.map(\.article)).count
        let mentions = GraphSize.counted(node.mentionCount, "mention")
        if !node.aliases.isEmpty { lines.append(terminal.faint("also called  ") + text.names(node.aliases)) }
        if !descriptions.isEmpty { lines.append(terminal.faint("described as ") + text.names(descriptions)) }
        lines.append(terminal.faint("found        ") + "\(mentions) in \(GraphSize.counted(articles, "article"))")
        lines.append(terminal.faint("id           ") + node.id)
        if !edges.isEmpty { lines += ["", terminal.bold("Relations")] }
        for edge in edges.map({ graph.edges[$0] }) {
            lines.append("  " + text.relation(edge, from: number, namesOther: true))
            lines.append(text.evidence(edge, indent: 4))
        }
        let others = otherSentences
        if !others.isEmpty { lines += ["", terminal.bold("Also named in")] }
        for (article, sentence) in others {
            lines.append(PlainText.wrapped(sentence, width: terminal.width, indent: 4))
            lines.append("    " + terminal.faint("— \(text.title(of: article))"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: As a table

    /// The claims with their sentences, then the sentences that only name the node.
    var table: AnswerTable {
        let columns = ClaimColumns(graph)
        var table = AnswerTable(ClaimColumns.names)
        for row in edges.flatMap({ columns.rows(of: graph.edges[$0]) }) { table.add(row) }
        let blank = Array(repeating: "", count: ClaimColumns.names.count - 3)
        for (article, sentence) in otherSentences { table.add([node.name] + blank + [article, sentence]) }
        return table
    }

    // MARK: In JSON

    struct Record: Encodable {
        let node: NodeRecord
        let descriptions: [String]
        let mentions: [MentionRecord]
        let edges: [EdgeRecord]
        let otherSentences: [SentenceRecord]
    }

    struct MentionRecord: Encodable {
        let article: String
        let form: String
        let kind: String
        let start: Int
        let end: Int
    }

    struct SentenceRecord: Encodable {
        let article: String
        let text: String
    }

    var record: Record {
        let speakers = Speakers(graph)
        return Record(
            node: NodeRecord(node), descriptions: descriptions,
            mentions: node.members.flatMap { member in
                member.node.mentions.map {
                    MentionRecord(
                        article: member.article, form: $0.form, kind: $0.kind.rawValue, start: $0.span.start,
                        end: $0.span.end)
                }
            },
            edges: edges.map { EdgeRecord(graph.edges[$0], of: graph, speakers: speakers) },
            otherSentences: otherSentences.map { SentenceRecord(article: $0.article, text: $0.sentence) })
    }
}
