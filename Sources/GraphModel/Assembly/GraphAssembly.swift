internal import Ontology
internal import TextModel

/// An article node by its place in a sorted list of article graphs.
struct NodePlace: Hashable, Comparable {
    /// The index of the article graph.
    var article: Int
    /// The index of the node in it.
    var node: Int

    static func < (left: NodePlace, right: NodePlace) -> Bool {
        (left.article, left.node) < (right.article, right.node)
    }
}

/// Makes the corpus graph once it is known which article nodes are one.
struct GraphAssembly {
    /// The article graphs, in normal form, sorted by id.
    let graphs: [ArticleGraph]
    /// Whether `co_mentioned` edges are wanted.
    let coMentions: Bool

    /// The graph in which each of `clusters` is one node; together they hold every article node once.
    func graph(of clusters: [[NodePlace]]) -> EntityGraph {
        let nodes = identified(clusters.map { node(of: $0.sorted()) })
        let corpusNodes = places(in: nodes)
        var assembly = EdgeAssembly()
        for (graph, numbers) in zip(graphs, corpusNodes) { assembly.add(graph, nodes: numbers) }
        let digests = Dictionary(uniqueKeysWithValues: graphs.map { ($0.article.id, $0.article.digest) })
        var edges = assembly.edges(digests: digests)
        if coMentions { edges = addCoMentions(to: edges, corpusNodes: corpusNodes, digests: digests) }
        let sentences = graphs.flatMap { graph in
            graph.sentences.sorted { $0.key < $1.key }.map {
                EntityGraph.ArticleSentence(article: graph.article.id, span: $0.key, text: $0.value)
            }
        }
        return EntityGraph(
            articles: graphs.map(\.article), nodes: nodes, edges: edges, sentences: sentences,
            reflexive: assembly.reflexive)
    }

    private func node(of places: [NodePlace]) -> EntityGraph.Node {
        let members = places.map { place in
            EntityGraph.Member(
                article: graphs[place.article].article.id, number: place.node,
                node: graphs[place.article].nodes[place.node])
        }
        let type = Self.commonType(of: members)
        let names = members.filter { $0.node.type == type }.map(\.node.name)
        let name = CanonicalName.choose(among: names, type: type)
        let forms = Set(members.flatMap { [$0.node.name] + $0.node.aliases })
        return EntityGraph.Node(
            id: "", type: type, name: name, aliases: forms.subtracting([name]).sorted(), members: members)
    }

    /// The type that most members have; of equals the first in the vocabulary's order.
    private static func commonType(of members: [EntityGraph.Member]) -> NodeType {
        var counts: [NodeType: Int] = [:]
        for member in members { counts[member.node.type, default: 0] += 1 }
        return NodeType.allCases.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) } ?? .person
    }

    /// The nodes with their identifiers, sorted by them.
    private func identified(_ nodes: [EntityGraph.Node]) -> [EntityGraph.Node] {
        var ordered = nodes.sorted { left, right in
            if left.type != right.type { return left.type < right.type }
            let first = (left.members[0], right.members[0])
            return (first.0.article, first.0.number) < (first.1.article, first.1.number)
        }
        let slugs = ordered.map { NodeIdentifiers.slug(of: $0.name, fallback: $0.type.rawValue) }
        for (index, id) in NodeIdentifiers.unique(slugs).enumerated() { ordered[index].id = id }
        return ordered.sorted { $0.id < $1.id }
    }

    /// The corpus node of each node of each article.
    private func places(in nodes: [EntityGraph.Node]) -> [[Int]] {
        let articleNumbers = Dictionary(uniqueKeysWithValues: graphs.enumerated().map { ($1.article.id, $0) })
        var places = graphs.map { Array(repeating: 0, count: $0.nodes.count) }
        for (index, node) in nodes.enumerated() {
            for member in node.members {
                guard let article = articleNumbers[member.article] else { continue }
                places[article][member.number] = index
            }
        }
        return places
    }

    private func addCoMentions(
        to edges: [EntityGraph.Edge], corpusNodes: [[Int]], digests: [String: String]
    ) -> [EntityGraph.Edge] {
        var linked: Set<[Int]> = []
        for edge in edges { linked.insert([min(edge.source, edge.target), max(edge.source, edge.target)]) }
        var assembly = EdgeAssembly()
        for (graph, numbers) in zip(graphs, corpusNodes) {
            for (source, target, evidence) in CoMentions.find(in: graph, nodes: numbers)
            where !linked.contains([min(source, target), max(source, target)]) {
                assembly.add(evidence, from: source, to: target)
            }
        }
        return (edges + assembly.edges(digests: digests)).sorted(by: EntityGraph.Edge.standsBefore)
    }
}
