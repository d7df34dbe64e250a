public import GraphModel
internal import Ontology
internal import TextModel

extension GraphJSON {
    /// The graph that a file's bytes hold.
    ///
    /// Nodes and edges may stand in any order in the file. Unknown members are left out of account.
    ///
    /// - Parameters:
    ///   - bytes: The file's content.
    ///   - file: The file's name, for messages.
    /// - Throws: `FormatError` that names file, JSON path and remedy.
    /// - Complexity: O(*n* log *n*) in the size of the graph.
    public static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> EntityGraph {
        var scanner = JSONScanner(bytes, file: file)
        var reader = GraphReader(file: file)
        try scanner.object { (scanner, key) throws(FormatError) in
            switch key {
            case "format": try reader.checkFormat(&scanner)
            case "version": try reader.checkVersion(&scanner)
            case "articles": try reader.readArticles(&scanner)
            case "nodes": try reader.readNodes(&scanner)
            case "edges": try reader.readEdges(&scanner)
            case "reflexive": try reader.readReflexive(&scanner)
            default: try scanner.skip()
            }
        }
        try scanner.end()
        return try reader.graph()
    }
}

/// An edge whose ends are still names.
struct UnlinkedEdge {
    /// Where the edge stands in the file.
    var place = ""
    /// The id of the node it starts from.
    var source: String?
    /// The id of the node it leads to.
    var target: String?
    /// The edge's other parts.
    var edge: EntityGraph.Edge
}

/// Gathers the parts of a graph in the order in which a file has them.
struct GraphReader {
    /// The file's name, for messages.
    let file: String
    /// The articles so far.
    var articles: [ArticleRecord] = []
    /// The sentences so far.
    var sentences: [EntityGraph.ArticleSentence] = []
    /// The nodes so far.
    var nodes: [EntityGraph.Node] = []
    /// The edges so far.
    var edges: [UnlinkedEdge] = []
    /// The reflexive statements so far.
    var reflexive: [EntityGraph.Evidence] = []

    /// Fails where the file says that it holds something else.
    func checkFormat(_ scanner: inout JSONScanner) throws(FormatError) {
        guard try scanner.string() == GraphJSON.format else {
            throw scanner.error("not the format \"\(GraphJSON.format)\"", "give a graph that newsgraph wrote")
        }
    }

    /// Fails where the file is newer than this program.
    func checkVersion(_ scanner: inout JSONScanner) throws(FormatError) {
        let version = try scanner.integer()
        guard (1...GraphJSON.version).contains(version) else {
            throw scanner.error(
                "version \(version), but this program reads up to \(GraphJSON.version)", "use a newer newsgraph")
        }
    }

    /// The graph of all that was read, in the graph's order.
    func graph() throws(FormatError) -> EntityGraph {
        var graph = EntityGraph(
            articles: articles.sorted { $0.id < $1.id }, nodes: nodes.sorted { $0.id < $1.id }, reflexive: reflexive)
        try check(graph)
        let texts = sentenceTexts()
        graph.sentences = sentences.sorted { ($0.article, $0.span) < ($1.article, $1.span) }
        graph.reflexive = reflexive.map { Self.filled($0, from: texts) }
        let indices = Dictionary(uniqueKeysWithValues: graph.nodes.enumerated().map { ($1.id, $0) })
        for unlinked in edges {
            var edge = unlinked.edge
            edge.source = try index(unlinked.source, "source", of: unlinked, in: indices)
            edge.target = try index(unlinked.target, "target", of: unlinked, in: indices)
            edge.evidence = edge.evidence.map { Self.filled($0, from: texts) }
            graph.edges.append(edge)
        }
        graph.edges.sort(by: EntityGraph.Edge.standsBefore)
        return graph
    }

    private func index(
        _ id: String?, _ end: String, of edge: UnlinkedEdge, in indices: [String: Int]
    ) throws(FormatError) -> Int {
        guard let id else {
            throw FormatError(
                file: file, place: edge.place, problem: "no \(end)", remedy: "give the id of a node in \"nodes\"")
        }
        guard let index = indices[id] else {
            throw FormatError(
                file: file, place: "\(edge.place).\(end)", problem: "no node has the id \"\(id)\"",
                remedy: "give the id of a node in \"nodes\"")
        }
        return index
    }

    private func sentenceTexts() -> [String: [TextSpan: String]] {
        var texts: [String: [TextSpan: String]] = [:]
        for sentence in sentences { texts[sentence.article, default: [:]][sentence.span] = sentence.text }
        return texts
    }

    /// Evidence with its sentence's text from the article, so that all evidence in it shares one copy.
    private static func filled(
        _ evidence: EntityGraph.Evidence, from texts: [String: [TextSpan: String]]
    ) -> EntityGraph.Evidence {
        guard let text = texts[evidence.article]?[evidence.statement.sentence] else { return evidence }
        return .init(article: evidence.article, statement: evidence.statement, sentence: text)
    }
}
