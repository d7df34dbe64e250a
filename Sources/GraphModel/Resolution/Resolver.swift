internal import Ontology
internal import TextModel

/// What the resolution of a set of articles is asked for beside the standard.
public struct ResolutionOptions: Sendable, Hashable {
    /// Whether nodes named in one sentence without a statement between them get a weak `co_mentioned` edge.
    public var coMentions: Bool

    /// Options with the given parts.
    public init(coMentions: Bool = false) { self.coMentions = coMentions }
}

/// The corpus graph together with what was open to doubt on the way.
public struct Resolution: Sendable {
    /// The graph.
    public var graph: EntityGraph
}

/// Decides which article nodes are one person, organization, place or event.
///
/// A pure function of the set of articles and the set of judgements: neither's order nor grouping changes a byte.
public struct Resolver: Sendable {
    /// The decisions that outrank every score.
    public let judgements: [Judgement]
    /// What is asked for beside the standard.
    public let options: ResolutionOptions

    /// A resolver under the given judgements.
    public init(judgements: [Judgement] = [], options: ResolutionOptions = ResolutionOptions()) {
        self.judgements = judgements
        self.options = options
    }

    /// The corpus graph of the given articles.
    public func resolve(_ articles: [ArticleGraph]) -> Resolution {
        let graphs = ArticleSet.arranged(articles)
        var clusters: [[String]: [NodePlace]] = [:]
        for (article, graph) in graphs.enumerated() {
            for (number, node) in graph.nodes.enumerated() {
                let key = [node.type.rawValue] + LetterFolding.words(node.name)
                clusters[key, default: []].append(NodePlace(article: article, node: number))
            }
        }
        let assembly = GraphAssembly(graphs: graphs, coMentions: options.coMentions)
        return Resolution(graph: assembly.graph(of: Array(clusters.values)))
    }
}
