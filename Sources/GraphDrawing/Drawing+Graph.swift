internal import GraphAnalysis
public import GraphModel
internal import Ontology

extension Drawing {
    /// The drawing of a graph.
    ///
    /// - Complexity: O(*n* log *n* + *m* log *m*) for *n* nodes and *m* edges.
    public init(graph: EntityGraph, options: Options = Options()) {
        self.init(graph: graph, nodeChanges: [], edgeChanges: [], options: options)
    }

    /// The drawing of a difference: a graph that holds both states, and what became of each of its nodes and edges.
    ///
    /// - Parameters:
    ///   - union: The nodes and edges of both states.
    ///   - nodeChanges: One for each node, or none at all.
    ///   - edgeChanges: One for each edge, or none at all.
    ///   - options: What to draw and how.
    /// - Precondition: the lists of changes are empty or as long as what they speak of.
    public init(union: EntityGraph, nodeChanges: [Change], edgeChanges: [Change], options: Options = Options()) {
        self.init(graph: union, nodeChanges: nodeChanges, edgeChanges: edgeChanges, options: options)
    }

    private init(graph: EntityGraph, nodeChanges: [Change?], edgeChanges: [Change?], options: Options) {
        let bundles = EdgeBundle.bundles(of: graph, changes: edgeChanges, includesWeak: options.includesWeak)
        let selection = GraphSelection(graph: graph, bundles: bundles, options: options)
        let articles = ArticleNames(graph)
        let numbers = Dictionary(uniqueKeysWithValues: zip(selection.nodes, 0...))
        let focus = Set(options.focus)

        var nodes = selection.nodes.map { index in
            let node = graph.nodes[index]
            return Node(
                id: node.id, type: node.type, name: node.name, aliases: node.aliases,
                isFocus: focus.contains(node.id), change: nodeChanges.isEmpty ? nil : nodeChanges[index])
        }
        var edges: [Edge] = []
        for bundle in selection.edges {
            guard let source = numbers[bundle.source], let target = numbers[bundle.target] else { continue }
            nodes[source].degree += 1
            nodes[target].degree += 1
            let claims = bundle.edges.map { Claim(graph.edges[$0], articles: articles) }
            edges.append(
                Edge(source: source, target: target, claims: claims.sorted(by: Claim.tellsMore), change: bundle.change))
        }
        self.init(
            title: options.title ?? articles.onlyTitle ?? "", nodes: nodes, edges: edges, engine: options.engine,
            direction: options.direction, theme: options.theme, showsLegend: options.showsLegend)
        if engine.keepsGroupsTogether, nodeChanges.isEmpty { shade(graph.subgraph(of: Set(selection.nodes))) }
        notes = Self.notes(articles: articles, selection: selection, title: title, options: options)
        summary = described(articles: articles.titles.count)
    }
}

extension Drawing {
    /// Marks the communities of a graph whose nodes are those drawn, where there are several of three nodes and more.
    private mutating func shade(_ graph: EntityGraph) {
        let communities = GraphIndex(graph).communities().filter { $0.count > 2 }
        guard communities.count > 1 else { return }
        for (number, community) in communities.prefix(Self.shadedLimit).enumerated() {
            for node in community { nodes[node].community = number }
        }
    }

    /// The most groups that are shaded.
    private static let shadedLimit = 12
}

extension Drawing.Claim {
    fileprivate init(_ edge: EntityGraph.Edge, articles: ArticleNames) {
        self.init(
            type: edge.type, label: edge.label, polarity: edge.polarity, modality: edge.modality,
            confidence: edge.confidence,
            quotations: edge.evidence.map {
                Drawing.Quotation(
                    sentence: $0.sentence, article: articles.names[$0.article] ?? $0.article,
                    address: articles.addresses[$0.article])
            })
    }

    /// Orders the claims on one link: standing relations, then interactions, by evidence.
    fileprivate static func tellsMore(_ left: Self, _ right: Self) -> Bool {
        let ranks = (left.type.stroke.rank, right.type.stroke.rank)
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        if left.quotations.count != right.quotations.count { return left.quotations.count > right.quotations.count }
        if left.type != right.type { return left.type < right.type }
        if left.label != right.label { return left.label < right.label }
        return left.modality.rawValue < right.modality.rawValue
    }
}

/// What articles are called in the picture.
struct ArticleNames {
    /// The name of each article, by id: its title, or its id.
    var names: [String: String] = [:]
    /// The address of each article that has one, by id.
    var addresses: [String: String] = [:]
    /// The names in the graph's order.
    var titles: [String] = []
    /// The title, where there is one article and it has one.
    var onlyTitle: String?

    init(_ graph: EntityGraph) {
        for article in graph.articles {
            names[article.id] = article.title ?? article.id
            addresses[article.id] = article.address
            titles.append(article.title ?? article.id)
        }
        onlyTitle = graph.articles.count == 1 ? graph.articles[0].title : nil
    }
}
