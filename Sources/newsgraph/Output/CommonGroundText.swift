import NewsGraph

/// What two nodes share, in words and in JSON.
struct CommonGroundText {
    private let graph: EntityGraph
    private let first: Int
    private let second: Int
    private let common: CommonGround
    private let neighbours: [CommonGround.Neighbour]

    init(_ common: CommonGround, of first: Int, _ second: Int, in graph: EntityGraph, limit: Int?) {
        self.graph = graph
        (self.first, self.second) = (first, second)
        self.common = common
        neighbours = Array(common.neighbours.prefix(limit ?? .max))
    }

    // MARK: In words

    func words(terminal: Terminal) -> String {
        let text = GraphText(graph, terminal: terminal)
        var lines = ["\(text.heading(graph.nodes[first])) and \(text.heading(graph.nodes[second]))"]
        if common.edges.isEmpty { lines.append("  no link between them") }
        for edge in common.edges.map({ graph.edges[$0] }) {
            lines.append("  " + text.relation(edge, from: first, namesOther: false))
            lines.append(text.evidence(edge, indent: 4))
        }
        lines += ["", terminal.bold(GraphSize.counted(common.neighbours.count, "common neighbour"))]
        for neighbour in neighbours {
            lines.append("  " + text.heading(graph.nodes[neighbour.node]))
            lines += links(neighbour.first, of: first, text) + links(neighbour.second, of: second, text)
        }
        let hidden = common.neighbours.count - neighbours.count
        if hidden > 0 { lines.append("  " + terminal.faint("and \(hidden) more; see --limit")) }
        lines += ["", terminal.bold(GraphSize.counted(common.articles.count, "article") + " with both")]
        lines += common.articles.map { "  " + text.title(of: $0) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The relations of one of the two to a common neighbour, the surest with a sentence.
    private func links(_ edges: EdgeList, of node: Int, _ text: GraphText) -> [String] {
        let name = PlainText.line(graph.nodes[node].name)
        var lines = edges.map { "    \(name) \(text.relation(graph.edges[$0], from: node, namesOther: false))" }
        if let surest = edges.first {
            lines.insert(text.evidence(graph.edges[surest], indent: 6, atMost: 1), at: 1)
        }
        return lines
    }

    // MARK: As a table

    /// The links between the two, those to common neighbours, then the articles with both.
    var table: AnswerTable {
        let columns = ClaimColumns(graph)
        var table = AnswerTable(["shared", "name"] + ClaimColumns.names)
        for row in common.edges.flatMap({ columns.rows(of: graph.edges[$0]) }) { table.add(["link", ""] + row) }
        for neighbour in neighbours {
            for row in (Array(neighbour.first) + Array(neighbour.second)).flatMap({ columns.rows(of: graph.edges[$0]) })
            {
                table.add(["neighbour", graph.nodes[neighbour.node].name] + row)
            }
        }
        for article in common.articles { table.add(["article", article]) }
        return table
    }

    // MARK: In JSON

    struct Record: Encodable {
        let first: NodeRecord
        let second: NodeRecord
        let edges: [EdgeRecord]
        let neighbors: [Entry]
        let articles: [String]

        struct Entry: Encodable {
            let node: NodeRecord
            let first: [EdgeRecord]
            let second: [EdgeRecord]
        }
    }

    var record: Record {
        let speakers = Speakers(graph)
        func records(_ edges: EdgeList) -> [EdgeRecord] {
            edges.map { EdgeRecord(graph.edges[$0], of: graph, speakers: speakers) }
        }
        return Record(
            first: NodeRecord(graph.nodes[first]), second: NodeRecord(graph.nodes[second]),
            edges: records(common.edges),
            neighbors: neighbours.map { neighbour in
                Record.Entry(
                    node: NodeRecord(graph.nodes[neighbour.node]), first: records(neighbour.first),
                    second: records(neighbour.second))
            }, articles: common.articles)
    }
}
