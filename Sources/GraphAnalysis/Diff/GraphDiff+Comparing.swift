public import GraphModel

extension GraphDiff {
    /// Compares two graphs.
    ///
    /// - Parameters:
    ///   - left: One graph.
    ///   - right: The other.
    ///   - judgements: Decisions about identity that hold for both.
    /// - Complexity: That of resolving both graphs' articles.
    public init(left: EntityGraph, right: EntityGraph, judgements: [Judgement] = []) {
        let sides = DiffSides(left: left.articleGraphs(), right: right.articleGraphs())
        let graph = EntityGraph(resolving: sides.articles, judgements: judgements)
        let leftNodes = Self.identifiers(in: left) { sides.leftNames[$0] ?? $0 }
        let rightNodes = Self.identifiers(in: right) { sides.rightNames[$0] ?? $0 }
        self.graph = graph
        nodes = graph.nodes.map { Self.difference(of: $0, leftNodes, rightNodes) }
        var edges = EdgeComparison(
            graph: graph, left: Set(sides.leftNames.values), right: Set(sides.rightNames.values)
        ).differences()
        conflicts = ExclusiveConflicts(graph).conflicts(in: edges)
        for place in conflicts.flatMap({ $0.left + $0.right }) { edges[place].standing = .contradicted }
        self.edges = edges
    }

    private struct MemberKey: Hashable {
        var article: String
        var number: Int
    }

    /// The identifier of the node that each article node belongs to in one side's own graph.
    private static func identifiers(
        in graph: EntityGraph, articleName: (String) -> String
    ) -> [MemberKey: String] {
        var identifiers: [MemberKey: String] = [:]
        for node in graph.nodes {
            for member in node.members {
                identifiers[MemberKey(article: articleName(member.article), number: member.number)] = node.id
            }
        }
        return identifiers
    }

    private static func difference(
        of node: EntityGraph.Node, _ left: [MemberKey: String], _ right: [MemberKey: String]
    ) -> NodeDifference {
        func side(_ identifiers: [MemberKey: String]) -> (name: String?, ids: [String]) {
            let own = node.members.filter { identifiers[MemberKey(article: $0.article, number: $0.number)] != nil }
            let ids = Set(own.compactMap { identifiers[MemberKey(article: $0.article, number: $0.number)] })
            return (own.isEmpty ? nil : node.name(among: own), ids.sorted())
        }
        let (leftName, leftIDs) = side(left)
        let (rightName, rightIDs) = side(right)
        let alike = leftName == rightName && leftIDs.count == rightIDs.count
        let standing: Standing = leftIDs.isEmpty ? .right : rightIDs.isEmpty ? .left : alike ? .both : .changed
        return NodeDifference(
            standing: standing, leftName: leftName, rightName: rightName, leftIDs: leftIDs, rightIDs: rightIDs)
    }
}

/// The articles of two sides, together and yet told apart.
private struct DiffSides {
    /// All articles, those that both sides have alike once.
    var articles: [ArticleGraph] = []
    /// The names under which the left side's articles stand among all.
    var leftNames: [String: String] = [:]
    /// The names under which the right side's articles stand among all.
    var rightNames: [String: String] = [:]

    init(left: [ArticleGraph], right: [ArticleGraph]) {
        let others = Dictionary(right.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Set((left + right).map(\.article.id))
        for graph in left {
            let other = others[graph.article.id]
            let isShared = other == nil || other == graph
            leftNames[graph.article.id] = isShared ? graph.article.id : add(graph, "left", avoiding: names)
            if isShared { articles.append(graph) }
        }
        for graph in right {
            let id = graph.article.id
            if let name = leftNames[id] {
                rightNames[id] = name == id ? id : add(graph, "right", avoiding: names)
            } else {
                rightNames[id] = id
                articles.append(graph)
            }
        }
    }

    private mutating func add(_ graph: ArticleGraph, _ side: String, avoiding names: Set<String>) -> String {
        var copy = graph
        copy.article.id += " (\(side))"
        while names.contains(copy.article.id) { copy.article.id += " (\(side))" }
        articles.append(copy)
        return copy.article.id
    }
}
