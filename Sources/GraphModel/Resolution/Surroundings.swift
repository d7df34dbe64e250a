internal import Ontology

/// What stands around units, in terms of the clusters that are known so far.
struct Surroundings {
    private let index: ContextIndex
    private let graphs: [ArticleGraph]
    private let names: [String]

    /// The surroundings in the present state of a run; only clusters of units that `include` accepts count.
    init(_ resolution: IdentityResolution, include: (IdentityUnit) -> Bool) {
        var forest = resolution.forest
        var clusters = resolution.graphs.map { Array(repeating: -1, count: $0.nodes.count) }
        var types: [NodeType] = []
        var names: [String] = []
        for cluster in forest.clusters() {
            let members = cluster.filter { include(resolution.units[$0]) }
            guard let first = members.max(by: { resolution.units[$0].places.count < resolution.units[$1].places.count })
            else { continue }
            for member in cluster {
                for place in resolution.units[member].places { clusters[place.article][place.node] = types.count }
            }
            types.append(resolution.units[first].type)
            names.append(resolution.units[first].name)
        }
        self.names = names
        graphs = resolution.graphs
        index = ContextIndex(graphs: graphs, clusters: clusters, types: types)
    }

    /// The surroundings of some article nodes.
    func context(of places: some Collection<NodePlace>) -> NodeContext { index.context(of: places) }

    /// The surroundings in terms of what shares a sentence or a statement: what else an article names says little of one of
    /// its events.
    func closeContext(of places: some Collection<NodePlace>) -> NodeContext {
        index.context(of: places, least: NodeContext.inSentence)
    }

    /// The clusters that say most about where a node stands, the most telling first.
    func telling(_ context: NodeContext, limit: Int) -> [Int] { index.telling(context, limit: limit) }

    /// Adds what two surroundings share to a comparison.
    func compare(_ left: NodeContext, _ right: NodeContext, _ comparison: inout Comparison) {
        let (weight, shared) = index.support(left, right)
        let words = shared.map { names[$0] }.joined(separator: ", ")
        comparison.add(weight, "both stand near \(words)")
    }

    /// What the articles tell of, to see which tell one story.
    func stories() -> StoryIndex { index.stories() }
}
