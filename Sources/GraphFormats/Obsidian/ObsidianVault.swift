public import GraphModel
internal import Ontology

/// A folder of notes for Obsidian: one a node and one an article, linked to each other.
///
/// A node's note has its aliases in the front matter, so that any of its names finds it, and its relations with the
/// sentences that state them. All text of articles is escaped: nothing in it becomes markup, code or a link.
public enum ObsidianVault {
    /// What every note begins with: by it a note that this program wrote is known from one of a person's own.
    public static let firstLines = "---\nnewsgraph: "

    /// The notes, with their paths inside the vault, nodes first.
    ///
    /// - Complexity: O(*n*) in the size of the graph.
    public static func files(of graph: EntityGraph) -> [ExportedFile] {
        let writer = NoteWriter(graph)
        let nodes = graph.nodes.indices.map { ExportedFile(name: writer.path(ofNode: $0), bytes: writer.note(of: $0)) }
        let articles = graph.articles.indices.map {
            ExportedFile(name: writer.path(ofArticle: $0), bytes: writer.note(ofArticle: $0))
        }
        return nodes + articles
    }
}

/// Writes the notes of one graph.
private struct NoteWriter {
    private let graph: EntityGraph
    private var nodeNames: [String] = []
    private var articleNames: [String] = []
    private var articleNumbers: [String: Int] = [:]
    private var edgesOfNode: [[Int]]
    private var nodesOfArticle: [[Int]]

    init(_ graph: EntityGraph) {
        self.graph = graph
        edgesOfNode = Array(repeating: [], count: graph.nodes.count)
        nodesOfArticle = Array(repeating: [], count: graph.articles.count)
        var names = NoteNames()
        for node in graph.nodes {
            let folder = Self.folder(of: node.type)
            nodeNames.append("\(folder)/" + names.name(for: node.name, in: folder, fallback: node.id))
        }
        for (number, article) in graph.articles.enumerated() {
            articleNumbers[article.id] = number
            let name = names.name(for: article.title ?? article.id, in: "Articles", fallback: article.id)
            articleNames.append("Articles/\(name)")
        }
        for (number, edge) in graph.edges.enumerated() {
            edgesOfNode[edge.source].append(number)
            if edge.target != edge.source { edgesOfNode[edge.target].append(number) }
        }
        for (number, node) in graph.nodes.enumerated() {
            for article in node.articles {
                if let place = articleNumbers[article] { nodesOfArticle[place].append(number) }
            }
        }
    }

    private static func folder(of type: NodeType) -> String {
        switch type {
        case .person: "Persons"
        case .organization: "Organizations"
        case .place: "Places"
        case .event: "Events"
        }
    }

    func path(ofNode number: Int) -> String { nodeNames[number] + ".md" }

    func path(ofArticle number: Int) -> String { articleNames[number] + ".md" }

    // MARK: Notes

    func note(of number: Int) -> [UInt8] {
        let node = graph.nodes[number]
        var text = ObsidianVault.firstLines + Self.quoted(node.id) + "\n"
        text += "aliases: \(Self.list([node.name] + node.aliases))\n"
        text += "tags: [\(node.type.rawValue)]\nmentions: \(node.mentionCount)\n---\n\n"
        text += "# \(MarkdownText.escaped(node.name))\n"
        let edges = edgesOfNode[number].sorted { left, right in
            let (a, b) = (graph.edges[left].confidence, graph.edges[right].confidence)
            return a != b ? a > b : left < right
        }
        if !edges.isEmpty { text += "\n## Relations\n" }
        for edge in edges { text += relation(graph.edges[edge], from: number) }
        text += "\n## Articles\n\n"
        for article in node.articles { text += "- \(articleLink(article))\n" }
        return Array(text.utf8)
    }

    func note(ofArticle number: Int) -> [UInt8] {
        let article = graph.articles[number]
        var text = ObsidianVault.firstLines + Self.quoted(article.id) + "\n"
        text += "aliases: \(Self.list([article.title, article.id].compactMap(\.self)))\ntags: [article]\n"
        for (name, value) in [
            ("published", article.published), ("source", article.source), ("address", article.address),
        ] {
            if let value { text += "\(name): \(Self.quoted(value))\n" }
        }
        text += "---\n\n# \(MarkdownText.escaped(article.title ?? article.id))\n"
        for type in NodeType.allCases {
            let nodes = nodesOfArticle[number].filter { graph.nodes[$0].type == type }
            if nodes.isEmpty { continue }
            text += "\n## \(Self.folder(of: type))\n\n"
            for node in nodes { text += "- \(nodeLink(node))\n" }
        }
        return Array(text.utf8)
    }

    // MARK: Parts

    /// "→ **urged** \[\[Bo Roe\]\] (request, denied)", and the sentences below it.
    private func relation(_ edge: EntityGraph.Edge, from node: Int) -> String {
        let arrow = edge.type.isSymmetric ? "↔" : edge.source == node ? "→" : "←"
        var details = [edge.type.rawValue]
        if edge.polarity == .negated { details.append("denied") }
        if edge.modality != .asserted { details.append(edge.modality.rawValue) }
        let label = edge.label.isEmpty ? edge.type.rawValue : edge.label
        let status = MarkdownText.escaped(details.joined(separator: ", "))
        let other = edge.source == node ? edge.target : edge.source
        var text = "\n- \(arrow) **\(MarkdownText.escaped(label))** \(nodeLink(other)) (\(status))\n"
        var seen: Set<String> = []
        for evidence in edge.evidence where seen.insert(evidence.article + "\n" + evidence.sentence).inserted {
            if !evidence.sentence.isEmpty { text += "  > \(MarkdownText.escaped(evidence.sentence))\n" }
            let date = evidence.statement.date.map { "; \(MarkdownText.escaped($0))" } ?? ""
            text += "  > — \(articleLink(evidence.article))\(date)\n  \n"
        }
        return text
    }

    private func nodeLink(_ number: Int) -> String { Self.link(nodeNames[number], graph.nodes[number].name) }

    private func articleLink(_ id: String) -> String {
        guard let number = articleNumbers[id] else { return MarkdownText.escaped(id) }
        return Self.link(articleNames[number], graph.articles[number].title ?? id)
    }

    /// A link by the note's whole path, which no other note shares. Inside it no escapes are known.
    private static func link(_ path: String, _ title: String) -> String { "[[\(path)|\(NoteNames.safe(title))]]" }

    // MARK: Front matter

    private static func list(_ texts: [String]) -> String {
        var seen: Set<String> = []
        return "[" + texts.filter { seen.insert($0).inserted }.map(quoted).joined(separator: ", ") + "]"
    }

    /// A string of YAML: those of JSON are ones.
    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
