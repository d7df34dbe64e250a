internal import GraphModel
internal import Ontology
internal import TextModel

extension ForeignGraph {
    /// The graph, with nodes and edges in its order.
    ///
    /// What the file puts down to no article is put down to one that is named after the file. Sentences stand one after
    /// the other, as their places in the articles are not known.
    ///
    /// - Throws: `FormatError` where an id stands twice, or an edge leads nowhere.
    func assembled(file: String) throws(FormatError) -> ImportedGraph {
        var assembly = ForeignAssembly(file: file)
        try assembly.add(self)
        var remarks = leftOut.sorted { $0.key < $1.key }.map { "\(file): \($0.value) left out: \($0.key)" }
        remarks += assembly.remarks
        return ImportedGraph(graph: assembly.graph(articles), remarks: remarks)
    }
}

/// Puts a graph together from a file's nodes and edges.
private struct ForeignAssembly {
    /// What edges must share to be one.
    private struct Key: Hashable {
        var source: Int
        var target: Int
        var type: EdgeType
        var polarity: Polarity
        var modality: Modality
    }

    /// The type of an edge whose own is not known: the one that claims least.
    private static let neutral = EdgeType.commentsOn

    private let file: String
    private let stem: String
    private var nodes: [EntityGraph.Node] = []
    private var numbers: [String: Int] = [:]
    private var articles: [String: Article] = [:]
    /// The nodes that some article names.
    private var mentioned: Set<Int> = []
    private var edges: [Key: EntityGraph.Edge] = [:]
    private var reflexive: [EntityGraph.Evidence] = []
    private var unknownTypes: Set<String> = []
    private var unknownEdges = 0
    private var untypedNodes = 0

    /// One article while its nodes and sentences are numbered.
    private struct Article {
        var numbers: [Int: Int] = [:]
        var sentences: [String: TextSpan] = [:]
        var length = 0

        mutating func span(of sentence: String) -> TextSpan {
            if let known = sentences[sentence] { return known }
            let span = TextSpan(length, length + sentence.utf8.count)
            sentences[sentence] = span
            length = span.end + 1
            return span
        }
    }

    init(file: String) {
        self.file = file
        let name = file.split(separator: "/").last.map(String.init) ?? file
        stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    // MARK: Reading

    mutating func add(_ foreign: ForeignGraph) throws(FormatError) {
        for node in foreign.nodes.sorted(by: { $0.id < $1.id }) { try add(node) }
        for edge in foreign.edges { try add(edge) }
        for number in nodes.indices where !mentioned.contains(number) { mention(number, in: stem) }
    }

    private mutating func add(_ node: ForeignGraph.Node) throws(FormatError) {
        guard numbers[node.id] == nil else {
            throw FormatError(
                file: file, place: node.place, problem: "the id \"\(node.id)\" stands twice",
                remedy: "give each node its own id")
        }
        let type = ForeignVocabulary.nodeType(node.type)
        if type == nil { untypedNodes += 1 }
        let name = node.name.isEmpty ? node.id : node.name
        numbers[node.id] = nodes.count
        for article in node.articles { mention(nodes.count, in: article) }
        nodes.append(
            EntityGraph.Node(
                id: node.id, type: type ?? .organization, name: name,
                aliases: Set(node.aliases).subtracting([name]).sorted(), members: []))
    }

    private mutating func add(_ edge: ForeignGraph.Edge) throws(FormatError) {
        let source = try number(of: edge.source, at: edge.place)
        let target = try number(of: edge.target, at: edge.place)
        let type = ForeignVocabulary.edgeType(edge.type) ?? ForeignVocabulary.edgeType(edge.label)
        if type == nil {
            unknownEdges += 1
            if !edge.type.isEmpty { unknownTypes.insert(edge.type) }
        }
        let label = edge.label.isEmpty ? edge.type : edge.label
        let pieces = edge.evidence.isEmpty ? [ForeignGraph.Piece(article: "")] : edge.evidence
        let share = Self.share(of: edge.confidence, pieces)
        let evidence = pieces.map { piece in
            self.evidence(piece, source, target, share) { statement in
                (statement.type, statement.label) = (type ?? Self.neutral, label)
                (statement.polarity, statement.modality) = (edge.polarity, edge.modality)
            }
        }
        guard source != target else {
            reflexive += evidence
            return
        }
        add(evidence, from: source, to: target, confidence: edge.confidence)
    }

    /// The confidence of each piece, so that all of them together come to the edge's.
    private static func share(of confidence: Double, _ pieces: [ForeignGraph.Piece]) -> Double {
        let witnesses = Set(pieces.map(\.sentence)).count
        guard witnesses > 1, confidence < 1 else { return confidence }
        return 1 - Double.root(of: 1 - confidence, degree: witnesses)
    }

    private mutating func evidence(
        _ piece: ForeignGraph.Piece, _ source: Int, _ target: Int, _ confidence: Double,
        _ complete: (inout Statement) -> Void
    ) -> EntityGraph.Evidence {
        let article = piece.article.isEmpty ? stem : piece.article
        let ends = [mention(source, in: article), mention(target, in: article)]
        let span = articles[article, default: Article()].span(of: piece.sentence)
        var statement = Statement(
            source: ends[0], target: ends[1], type: Self.neutral, label: "", sentence: span, range: span,
            confidence: confidence, date: piece.date)
        complete(&statement)
        return EntityGraph.Evidence(article: article, statement: statement, sentence: piece.sentence)
    }

    private mutating func add(
        _ evidence: [EntityGraph.Evidence], from source: Int, to target: Int, confidence: Double
    ) {
        guard let statement = evidence.first?.statement else { return }
        // A symmetric relation leads the way that the file first tells it.
        var key = Key(
            source: target, target: source, type: statement.type, polarity: statement.polarity,
            modality: statement.modality)
        if !statement.type.isSymmetric || edges[key] == nil { (key.source, key.target) = (source, target) }
        var edge =
            edges[key]
            ?? EntityGraph.Edge(
                source: key.source, target: key.target, type: key.type, polarity: key.polarity,
                modality: key.modality, label: statement.label, confidence: 0, evidence: [])
        edge.confidence = max(edge.confidence, confidence)
        edge.evidence += evidence
        edges[key] = edge
    }

    /// The number of a node in an article that names it.
    @discardableResult
    private mutating func mention(_ node: Int, in article: String) -> Int {
        if let known = articles[article]?.numbers[node] { return known }
        let number = articles[article]?.numbers.count ?? 0
        articles[article, default: Article()].numbers[node] = number
        mentioned.insert(node)
        return number
    }

    private func number(of id: String, at place: String) throws(FormatError) -> Int {
        guard let number = numbers[id] else {
            throw FormatError(
                file: file, place: place, problem: "no node has the id \"\(id)\"",
                remedy: "give the file of nodes as well, or add the node")
        }
        return number
    }

    // MARK: Giving

    /// The graph of all that was added; `described` is what the file tells of its articles.
    func graph(_ described: [ArticleRecord]) -> EntityGraph {
        let known = Dictionary(described.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ids = Set(articles.keys).union(known.keys).sorted()
        var graph = EntityGraph(
            articles: ids.map { known[$0] ?? ArticleRecord(id: $0, digest: "imported \($0)") }, nodes: nodes,
            edges: edges.values.sorted(by: EntityGraph.Edge.standsBefore), reflexive: reflexive)
        for id in ids {
            for (node, number) in articles[id]?.numbers ?? [:] { graph.nodes[node].add(number, in: id) }
            let sentences = (articles[id]?.sentences ?? [:]).filter { !$0.key.isEmpty }
            graph.sentences += sentences.sorted { $0.value < $1.value }.map {
                EntityGraph.ArticleSentence(article: id, span: $0.value, text: $0.key)
            }
        }
        for index in graph.edges.indices {
            graph.edges[index].evidence.sort {
                ($0.article, $0.statement.sentence) < ($1.article, $1.statement.sentence)
            }
        }
        return graph
    }

    /// What was guessed.
    var remarks: [String] {
        var remarks: [String] = []
        if untypedNodes > 0 {
            remarks.append(
                "\(file): \(untypedNodes) of \(nodes.count) nodes say not what they are; read as organization")
        }
        if unknownEdges > 0 {
            let words = unknownTypes.sorted().prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
            let list = words.isEmpty ? "" : " (\(words)\(unknownTypes.count > 5 ? ", …" : ""))"
            remarks.append(
                "\(file): \(unknownEdges) edges of no type of newsgraph's\(list); read as \(Self.neutral.rawValue) with their labels"
            )
        }
        return remarks
    }
}

extension EntityGraph.Node {
    /// Adds an article's view of the node.
    fileprivate mutating func add(_ number: Int, in article: String) {
        let node = ArticleNode(type: type, name: name, aliases: aliases, mentions: [])
        members.append(EntityGraph.Member(article: article, number: number, node: node))
    }
}

extension Double {
    /// The root of a number from 0 to 1, by halving the interval: exact to the last place that is written.
    fileprivate static func root(of value: Double, degree: Int) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            var power = 1.0
            for _ in 0..<degree { power *= middle }
            if power < value { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
