internal import Ontology
internal import TextModel

/// A set of article graphs in one order, whatever order they came in.
enum ArticleSet {
    /// The articles in normal form, sorted by id, each once.
    ///
    /// Two different texts under one id both stay, told apart by the start of their checksums. Of two analyses of one text
    /// under one id the one that says more stays.
    static func arranged(_ articles: [ArticleGraph]) -> [ArticleGraph] {
        var texts: [String: [String: ArticleGraph]] = [:]
        for article in articles {
            let graph = article.normalized()
            let known = texts[graph.article.id]?[graph.article.digest]
            if let known, !says(graph, moreThan: known) { continue }
            texts[graph.article.id, default: [:]][graph.article.digest] = graph
        }
        var taken = Set(texts.keys)
        var arranged: [ArticleGraph] = []
        for (id, versions) in texts.sorted(by: { $0.key < $1.key }) {
            for (digest, graph) in versions.sorted(by: { $0.key < $1.key }) {
                var copy = graph
                if versions.count > 1 { copy.article.id = freeName(id, digest, &taken) }
                arranged.append(copy)
            }
        }
        return arranged.sorted { $0.article.id < $1.article.id }
    }

    private static func freeName(_ id: String, _ digest: String, _ taken: inout Set<String>) -> String {
        var name = "\(id)#\(digest.prefix(8))"
        while !taken.insert(name).inserted { name += "#" }
        return name
    }

    private static func says(_ left: ArticleGraph, moreThan right: ArticleGraph) -> Bool {
        let sizes = [left, right].map { [$0.statements.count, $0.nodes.count, $0.sentences.count] }
        if sizes[0] != sizes[1] { return sizes[1].lexicographicallyPrecedes(sizes[0]) }
        return describe(right) < describe(left)
    }

    /// The content in words, only to decide between two analyses of equal size.
    private static func describe(_ graph: ArticleGraph) -> String {
        "\(graph.article) \(graph.nodes) \(graph.statements) \(graph.sentences.sorted { $0.key < $1.key })"
    }
}
