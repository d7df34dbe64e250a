internal import Ontology
internal import TextModel

/// What the resolution of a set of articles is asked for beside the standard.
public struct ResolutionOptions: Sendable, Hashable {
    /// Whether nodes named in one sentence without a statement between them get a weak `co_mentioned` edge.
    public var coMentions: Bool

    /// Options with the given parts.
    public init(coMentions: Bool = false) { self.coMentions = coMentions }
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

    /// The corpus graph of the given articles, with the reasons.
    public func resolve(_ articles: [ArticleGraph]) -> Resolution {
        let graphs = ArticleSet.arranged(articles)
        var run = IdentityResolution(graphs: graphs, judgements: JudgementSet(judgements))
        let assembly = GraphAssembly(graphs: graphs, coMentions: options.coMentions)
        let graph = assembly.graph(of: run.clusters())
        let members = MemberIndex(graph)
        func match(_ candidate: IdentityResolution.Candidate) -> Match {
            let places = [candidate.left, candidate.right].map { run.units[$0].places[0] }
            let nodes = places.map { members.node($0.node, in: graphs[$0.article].article.id) ?? 0 }
            let references = places.map { place in
                let node = graphs[place.article].nodes[place.node]
                return NodeReference(article: graphs[place.article].article.id, type: node.type, name: node.name)
            }
            return Match(
                left: references[0], right: references[1], leftNode: nodes[0], rightNode: nodes[1],
                comparison: candidate.comparison, judgement: candidate.judgement)
        }
        return Resolution(
            graph: graph, joins: run.joins.map(match), doubts: run.openDoubts().map(match), conflicts: run.conflicts)
    }
}
