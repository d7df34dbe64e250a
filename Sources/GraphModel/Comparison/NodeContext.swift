internal import Ontology
internal import TextModel

/// Whom and what some article nodes stand near, by cluster, and how near.
struct NodeContext {
    /// The nearness of each cluster: named in the same article, in the same sentence, joined by a statement, by a standing
    /// relation.
    var nearness: [Int: Double] = [:]

    static let inArticle = 0.35
    static let inSentence = 0.7
    static let byStatement = 1.0
    static let byStandingRelation = 1.6

    /// Notes a cluster at least this near.
    mutating func note(_ cluster: Int, _ value: Double) { nearness[cluster] = max(nearness[cluster] ?? 0, value) }
}

/// The surroundings of article nodes once it is known of some which cluster they belong to.
struct ContextIndex {
    private let graphs: [ArticleGraph]
    /// The cluster of each node of each article; -1 where it says nothing yet.
    private let clusters: [[Int]]
    private let types: [NodeType]
    /// The sentences, by number, in which each node of each article is mentioned.
    private let sentences: [[[Int]]]
    /// How much sharing a cluster tells, 0…1: 1 for one in few articles, 0 for one in all.
    private let information: [Double]

    /// An index of the given articles.
    ///
    /// - Parameters:
    ///   - clusters: The cluster of each node of each article, -1 where none is known.
    ///   - types: The type of each cluster.
    init(graphs: [ArticleGraph], clusters: [[Int]], types: [NodeType]) {
        self.graphs = graphs
        self.clusters = clusters
        self.types = types
        sentences = graphs.map(Self.sentences)
        var articleCounts = [Int](repeating: 0, count: types.count)
        for article in clusters {
            for cluster in Set(article) where cluster >= 0 { articleCounts[cluster] += 1 }
        }
        let size = Double(max(graphs.count, Self.background))
        information = articleCounts.enumerated().map { cluster, count in
            let share = 1 - Logarithm.natural(Double(max(count, 1))) / Logarithm.natural(size)
            return share * (types[cluster] == .place ? 0.6 : 1)
        }
    }

    /// A corpus of fewer articles is weighed as if it were part of one of this size: what all articles of one story share
    /// still tells them from the rest of the world.
    static let background = 100

    private static func sentences(in graph: ArticleGraph) -> [[Int]] {
        let spans = graph.sentences.keys.sorted()
        return graph.nodes.map { node in
            var numbers: [Int] = []
            for mention in node.mentions {
                guard let number = CoMentions.index(of: mention.span, in: spans) else { continue }
                if numbers.last != number { numbers.append(number) }
            }
            return numbers
        }
    }

    /// The surroundings of some article nodes, as far as they are at least as near as `least`.
    ///
    /// - Complexity: O(nodes and statements of their articles).
    func context(of places: some Sequence<NodePlace>, least: Double = NodeContext.inArticle) -> NodeContext {
        var context = NodeContext()
        for place in places { note(place, least, in: &context) }
        for place in places where clusters[place.article][place.node] >= 0 {
            context.nearness[clusters[place.article][place.node]] = nil
        }
        return context
    }

    private func note(_ place: NodePlace, _ least: Double, in context: inout NodeContext) {
        let ids = clusters[place.article]
        let own = Set(sentences[place.article][place.node])
        for (number, cluster) in ids.enumerated() where cluster >= 0 && number != place.node {
            let isNear = sentences[place.article][number].contains { own.contains($0) }
            let nearness = isNear ? NodeContext.inSentence : NodeContext.inArticle
            if nearness >= least { context.note(cluster, nearness) }
        }
        for statement in graphs[place.article].statements {
            let other: Int
            if statement.source == place.node {
                other = statement.target
            } else if statement.target == place.node {
                other = statement.source
            } else {
                continue
            }
            guard ids[other] >= 0 else { continue }
            let isStanding = statement.type.family == .standing && statement.polarity == .affirmed
            context.note(ids[other], isStanding ? NodeContext.byStandingRelation : NodeContext.byStatement)
        }
    }

    /// What the articles tell of, to see which tell one story.
    func stories() -> StoryIndex {
        let names = graphs.indices.map { article in
            clusters[article].enumerated().reduce(into: [Int: Double]()) { names, node in
                guard node.element >= 0 else { return }
                let times = Double(min(graphs[article].nodes[node.offset].mentions.count, 4)).squareRoot()
                names[node.element] = max(names[node.element] ?? 0, times * information[node.element])
            }
        }
        return StoryIndex(names: names, sentences: sentences)
    }

    /// How much what two nodes share speaks for one, 0…2.5, and the clusters that say most.
    func support(_ left: NodeContext, _ right: NodeContext) -> (weight: Double, shared: [Int]) {
        let (fewer, more) = left.nearness.count <= right.nearness.count ? (left, right) : (right, left)
        var shared: [(cluster: Int, weight: Double)] = []
        for (cluster, near) in fewer.nearness {
            guard let other = more.nearness[cluster] else { continue }
            shared.append((cluster, min(near, other) * information[cluster]))
        }
        shared.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.cluster < $1.cluster }
        let sum = shared.reduce(0) { $0 + $1.weight }
        return ((min(sum, 2.5) * 1000).rounded() / 1000, shared.prefix(3).map(\.cluster))
    }

    /// The clusters of some surroundings that tell most, by nearness and rarity, the most telling first.
    func telling(_ context: NodeContext, limit: Int) -> [Int] {
        let weighed = context.nearness.map { (cluster: $0, weight: $1 * information[$0]) }
        let ordered = weighed.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.cluster < $1.cluster }
        return ordered.prefix(limit).map(\.cluster)
    }
}
