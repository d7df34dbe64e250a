import NewsGraph

/// Which claim stands in which article, in words, as a table and in JSON.
struct ClaimMatrixText {
    private let matrix: ClaimMatrix
    private let graph: EntityGraph
    private let text: GraphText

    private var terminal: Terminal { text.terminal }

    init(_ matrix: ClaimMatrix, of graph: EntityGraph, terminal: Terminal = .current) {
        self.matrix = matrix
        self.graph = graph
        text = GraphText(graph, terminal: terminal)
    }

    // MARK: In words

    /// The articles, the claims that several tell, then those that one alone tells.
    var whole: String {
        var lines = legend
        let shared = matrix.claims.filter { $0.soleArticle == nil }
        if !shared.isEmpty { lines += ["", terminal.bold("Told by several"), heads] }
        for claim in shared { lines += row(claim) }
        for article in graph.articles.indices {
            let own = matrix.claims.filter { $0.soleArticle == article }
            if own.isEmpty { continue }
            lines += ["", terminal.bold("Only in \(name(article))")]
            for claim in own { lines += ["  " + words(claim)] + sentence(of: claim, in: article) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The articles with the number of their claims.
    var counts: String { legend.joined(separator: "\n") + "\n" }

    private var legend: [String] {
        graph.articles.indices.map { number in
            let (all, alone) = matrix.counts(of: number)
            let count = "\(GraphSize.counted(all, "claim")), \(alone) told by it alone"
            return "\(letter(number).padded(to: width))  \(name(number))" + terminal.faint("  \(count)")
        }
    }

    /// A, B, … Z, AA, AB …: short names for the columns.
    private func letter(_ number: Int) -> String {
        let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
        return number < 26 ? last : letter(number / 26 - 1) + last
    }

    /// The width of a column.
    private var width: Int { letter(max(0, graph.articles.count - 1)).count }

    private var heads: String {
        "  " + graph.articles.indices.map { letter($0).padded(to: width) }.joined(separator: " ")
    }

    private func name(_ article: Int) -> String {
        let record = graph.articles[article]
        return PlainText.line(record.title.map { "\(record.id): \($0)" } ?? record.id)
    }

    private func row(_ claim: ClaimMatrix.Claim) -> [String] {
        let marks = graph.articles.indices.map { Self.mark(claim.stands[$0]).padded(to: width) }.joined(separator: " ")
        let line = "  \(marks)  \(words(claim))"
        return [claim.isContradicted ? terminal.marked(line) : line]
    }

    private static func mark(_ stand: ClaimMatrix.Stand?) -> String {
        switch stand {
        case .affirmed: "+"
        case .denied: "−"
        case .both: "±"
        case nil: "·"
        }
    }

    /// "Ann Lee → Bo Roe  urged, asked (request; contradicted)".
    private func words(_ claim: ClaimMatrix.Claim) -> String {
        let ends = [claim.source, claim.target].map { PlainText.line(graph.nodes[$0].name) }
        let arrow = claim.type.isSymmetric ? "↔" : "→"
        let details = [claim.type.rawValue] + (claim.isContradicted ? ["contradicted"] : [])
        return "\(ends[0]) \(arrow) \(ends[1])  " + terminal.accent(PlainText.line(labels(claim)))
            + terminal.faint(" (\(details.joined(separator: "; ")))")
    }

    private func labels(_ claim: ClaimMatrix.Claim) -> String {
        var seen: Set<String> = []
        return claim.edges.map { graph.edges[$0] }.map { edge in
            edge.polarity == .negated ? "not: \(edge.label)" : edge.label
        }.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    private func evidence(of claim: ClaimMatrix.Claim, in article: Int) -> [EntityGraph.Evidence] {
        claim.edges.flatMap { graph.edges[$0].evidence }.filter { $0.article == graph.articles[article].id }
    }

    private func sentence(of claim: ClaimMatrix.Claim, in article: Int) -> [String] {
        guard let first = evidence(of: claim, in: article).first, !first.sentence.isEmpty else { return [] }
        return [PlainText.wrapped(first.sentence, width: terminal.width, indent: 6)]
    }

    // MARK: As a table

    /// A row for each claim and a column for each article, with the words that it has for it.
    var table: AnswerTable {
        var table = AnswerTable(
            ["from", "relation", "to", "type", "told by", "contradicted"] + graph.articles.map(\.id))
        for claim in matrix.claims {
            let cells = graph.articles.indices.map { article in
                claim.stands[article].map { "\($0.rawValue): \(evidence(of: claim, in: article)[0].sentence)" } ?? ""
            }
            table.add(
                [
                    graph.nodes[claim.source].name, labels(claim), graph.nodes[claim.target].name, claim.type.rawValue,
                    "\(claim.stands.count)", claim.isContradicted ? "yes" : "no",
                ] + cells)
        }
        return table
    }

    // MARK: In JSON

    struct Record: Encodable {
        let articles: [Source]
        let claims: [Claim]

        struct Source: Encodable {
            let id: String
            let title: String?
            let claims: Int
            let alone: Int
        }

        struct Claim: Encodable {
            let source: String
            let target: String
            let type: String
            /// The article that alone tells it.
            let alone: String?
            let contradicted: Bool
            /// How each article that tells of it stands to it.
            let articles: [String: String]
            let edges: [EdgeRecord]
        }
    }

    var record: Record {
        let speakers = text.speakers
        return Record(
            articles: graph.articles.enumerated().map { number, article in
                let (all, alone) = matrix.counts(of: number)
                return Record.Source(id: article.id, title: article.title, claims: all, alone: alone)
            },
            claims: matrix.claims.map { claim in
                Record.Claim(
                    source: graph.nodes[claim.source].id, target: graph.nodes[claim.target].id,
                    type: claim.type.rawValue, alone: claim.soleArticle.map { graph.articles[$0].id },
                    contradicted: claim.isContradicted,
                    articles: Dictionary(
                        claim.stands.map { (graph.articles[$0].id, $1.rawValue) }, uniquingKeysWith: { $1 }),
                    edges: claim.edges.map { EdgeRecord(graph.edges[$0], of: graph, speakers: speakers) })
            })
    }
}
