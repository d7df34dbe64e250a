internal import Ontology
internal import TextModel

extension EntityGraph {
    /// The article graphs that this graph was resolved from, in normal form and in the order of `articles`.
    ///
    /// Resolving them again, with others or without some, is how a graph grows and shrinks.
    ///
    /// - Complexity: O(*n* log *n*) in the size of the graph.
    public func articleGraphs() -> [ArticleGraph] {
        var parts = Dictionary(articles.map { ($0.id, ArticleParts()) }, uniquingKeysWith: { first, _ in first })
        for node in nodes {
            for member in node.members { parts[member.article]?.members.append(member) }
        }
        for sentence in sentences { parts[sentence.article]?.sentences[sentence.span] = sentence.text }
        for edge in edges where edge.type != .coMentioned {
            for evidence in edge.evidence { parts[evidence.article]?.add(evidence) }
        }
        for evidence in reflexive { parts[evidence.article]?.add(evidence) }
        return articles.map { record in (parts[record.id] ?? ArticleParts()).graph(of: record) }
    }
}

/// What belongs to one article, while a corpus graph is taken apart.
private struct ArticleParts {
    var members: [EntityGraph.Member] = []
    var statements: [Statement] = []
    var sentences: [TextSpan: String] = [:]

    mutating func add(_ evidence: EntityGraph.Evidence) {
        statements.append(evidence.statement)
        if !evidence.sentence.isEmpty { sentences[evidence.statement.sentence] = evidence.sentence }
    }

    /// The article's graph; where nodes are missing, as in a part of a graph, those left are numbered anew.
    func graph(of record: ArticleRecord) -> ArticleGraph {
        let ordered = members.sorted { $0.number < $1.number }
        let numbers = Dictionary(
            ordered.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        let renumbered = statements.compactMap { statement -> Statement? in
            guard let source = numbers[statement.source], let target = numbers[statement.target] else { return nil }
            var copy = statement
            (copy.source, copy.target) = (source, target)
            copy.attribution = statement.attribution.flatMap { numbers[$0] }
            return copy
        }
        return ArticleGraph(
            article: record, nodes: ordered.map(\.node), statements: renumbered, sentences: sentences
        ).normalized()
    }
}
