import NewsGraph

/// What a graph holds, in numbers.
struct GraphFigures {
    private let graph: EntityGraph
    private let nodes: [NodeType: Int]
    private let edges: [EdgeType: Int]
    private let degrees: [Int]
    private let pageRanks: [Double]
    private let betweenness: [Double]
    private let parts: [[Int]]
    private let communities: [[Int]]

    /// - Complexity: That of the betweenness: O(nodes + edges) for each of at most 1000 nodes.
    init(_ graph: EntityGraph) {
        self.graph = graph
        nodes = graph.nodes.reduce(into: [:]) { $0[$1.type, default: 0] += 1 }
        edges = graph.edges.reduce(into: [:]) { $0[$1.type, default: 0] += 1 }
        let index = GraphIndex(graph)
        degrees = graph.nodes.indices.map { index.degree($0) }
        pageRanks = index.pageRanks()
        betweenness = index.betweenness()
        parts = index.components()
        communities = index.communities()
    }

    /// The nodes by a measure, the highest first.
    private func ranked<Value: Comparable>(by values: [Value], _ nodes: [Int]? = nil) -> [Int] {
        (nodes ?? Array(graph.nodes.indices)).sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    /// The groups of more than one node.
    private var groups: [[Int]] { communities.filter { $0.count > 1 } }

    // MARK: In words

    func words(top: Int, terminal: Terminal) -> String {
        let rows = FigureRows(terminal: terminal)
        let text = GraphText(graph, terminal: terminal)
        var lines = [rows.line("articles", "\(graph.articles.count)")]
        lines += rows.list(
            "nodes", graph.nodes.count,
            NodeType.allCases.compactMap { type in nodes[type].map { "\($0) \(type.rawValue)" } })
        lines += rows.list(
            "edges", graph.edges.count,
            EdgeType.allCases.compactMap { type in edges[type].map { "\($0) \(type.rawValue)" } })
        lines += rows.list("parts", parts.count, [partSizes].filter { !$0.isEmpty })
        lines += rows.section(
            "communities",
            groups.prefix(top).map { group in
                let leading = ranked(by: pageRanks, group).prefix(3).map { PlainText.line(graph.nodes[$0].name) }
                return ("\(group.count)", leading.joined(separator: ", "))
            })
        func measure<Value: Comparable>(_ title: String, _ values: [Value], _ show: (Value) -> String) {
            lines += rows.section(
                title, ranked(by: values).prefix(top).map { (show(values[$0]), text.heading(graph.nodes[$0])) })
        }
        measure("most linked", degrees) { "\($0)" }
        measure("PageRank", pageRanks, Self.threeDigits)
        measure("betweenness", betweenness, Self.threeDigits)
        return lines.joined(separator: "\n") + "\n"
    }

    /// "of 38, 2 and 1 nodes".
    private var partSizes: String {
        guard parts.count > 1 else { return "" }
        let shown = parts.prefix(4).map { "\($0.count)" }
        let rest = parts.count - shown.count
        return "of \(shown.joined(separator: ", ")) nodes" + (rest > 0 ? " and \(rest) smaller" : "")
    }

    private static func threeDigits(_ value: Double) -> String {
        let thousandths = Int((min(max(value, 0), 1) * 1000).rounded())
        let digits = "\(thousandths % 1000)"
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }

    // MARK: As a table

    /// All nodes with their measures, the highest page rank first.
    var table: AnswerTable {
        var table = AnswerTable([
            "name", "id", "type", "edges", "pagerank", "betweenness", "part", "community", "mentions",
        ])
        let (part, community) = (numbers(parts), numbers(communities))
        for node in ranked(by: pageRanks) {
            let found = graph.nodes[node]
            table.add([
                found.name, found.id, found.type.rawValue, "\(degrees[node])", Self.threeDigits(pageRanks[node]),
                Self.threeDigits(betweenness[node]), "\(part[node])", "\(community[node])", "\(found.mentionCount)",
            ])
        }
        return table
    }

    /// For each node the number of its group, from 1.
    private func numbers(_ groups: [[Int]]) -> [Int] {
        var numbers = Array(repeating: 0, count: graph.nodes.count)
        for (number, group) in groups.enumerated() { for node in group { numbers[node] = number + 1 } }
        return numbers
    }

    // MARK: In JSON

    struct Record: Encodable {
        let articles: Int
        let nodes: [String: Int]
        let edges: [String: Int]
        /// The number of nodes of each part that no edge links to others.
        let parts: [Int]
        let communities: [[String]]
        let mostLinked: [Linked]
        let pageRank: [Ranked]
        let betweenness: [Ranked]
    }

    struct Linked: Encodable {
        let id: String
        let name: String
        let type: String
        let edges: Int
    }

    struct Ranked: Encodable {
        let id: String
        let name: String
        let type: String
        let value: Double
    }

    func record(top: Int) -> Record {
        func measure(_ values: [Double]) -> [Ranked] {
            ranked(by: values).prefix(top).map { number in
                let node = graph.nodes[number]
                return Ranked(id: node.id, name: node.name, type: node.type.rawValue, value: rounded(values[number]))
            }
        }
        return Record(
            articles: graph.articles.count,
            nodes: Dictionary(uniqueKeysWithValues: nodes.map { ($0.key.rawValue, $0.value) }),
            edges: Dictionary(uniqueKeysWithValues: edges.map { ($0.key.rawValue, $0.value) }),
            parts: parts.map(\.count), communities: groups.map { $0.map { graph.nodes[$0].id } },
            mostLinked: ranked(by: degrees).prefix(top).map { number in
                let node = graph.nodes[number]
                return Linked(id: node.id, name: node.name, type: node.type.rawValue, edges: degrees[number])
            }, pageRank: measure(pageRanks), betweenness: measure(betweenness))
    }
}

/// Lines of a title, a figure and words.
private struct FigureRows {
    let terminal: Terminal
    /// The columns that title and figure take.
    private static let indent = 20

    func line(_ title: String, _ figure: String, _ words: String = "") -> String {
        let label = title + String(repeating: " ", count: max(0, 12 - title.count))
        let line = terminal.faint(label) + String(repeating: " ", count: max(0, 6 - figure.count)) + figure
        return words.isEmpty ? line : line + "  " + words
    }

    /// A figure under one title, and behind it what it is made of, over several lines where that is long.
    func list(_ title: String, _ figure: Int, _ parts: [String]) -> [String] {
        let words = PlainText.wrapped(parts.joined(separator: ", "), width: terminal.width, indent: Self.indent)
        let lines = words.split(separator: "\n").map(String.init)
        return [line(title, "\(figure)", String(lines.first?.drop { $0 == " " } ?? ""))] + lines.dropFirst()
    }

    /// Several figures under one title.
    func section(_ title: String, _ rows: [(figure: String, words: String)]) -> [String] {
        rows.enumerated().map { line($0 == 0 ? title : "", $1.figure, $1.words) }
    }
}
