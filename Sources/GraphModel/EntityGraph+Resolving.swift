extension EntityGraph {
    /// The graph of a set of articles: any order and any grouping of them gives the same graph.
    ///
    /// - Parameters:
    ///   - articles: What each article says.
    ///   - judgements: Decisions about identity; they outrank every score.
    ///   - options: What is wanted beside the standard.
    /// - Complexity: Near linear in the number of article nodes: only nodes that share a rare part of a name or a neighbour
    ///   are compared.
    public init(
        resolving articles: [ArticleGraph], judgements: [Judgement] = [],
        options: ResolutionOptions = ResolutionOptions()
    ) {
        self = Resolver(judgements: judgements, options: options).resolve(articles).graph
    }

    /// The graph of this graph's articles and the given ones.
    ///
    /// The same to the byte as resolving all of them at once.
    public func adding(
        _ articles: [ArticleGraph], judgements: [Judgement] = [], options: ResolutionOptions = ResolutionOptions()
    ) -> EntityGraph {
        EntityGraph(resolving: articleGraphs() + articles, judgements: judgements, options: options)
    }

    /// The graph of this graph's articles without those of the given ids.
    ///
    /// The same to the byte as never having read them.
    public func removing(
        articles ids: Set<String>, judgements: [Judgement] = [], options: ResolutionOptions = ResolutionOptions()
    ) -> EntityGraph {
        let kept = articleGraphs().filter { !ids.contains($0.article.id) }
        return EntityGraph(resolving: kept, judgements: judgements, options: options)
    }
}
