internal import Ontology
internal import TextModel

/// Finds the pairs of nodes that share a sentence and no statement.
enum CoMentions {
    /// How sure one shared sentence makes the weak relation.
    static let confidence = 0.1

    /// One piece of `co_mentioned` evidence for each sentence and each pair of corpus nodes in it.
    ///
    /// - Parameter nodes: The corpus node of each of the article's nodes.
    /// - Complexity: O(*m* log *s* + pairs) for *m* mentions and *s* sentences.
    static func find(in graph: ArticleGraph, nodes: [Int]) -> [(source: Int, target: Int, EntityGraph.Evidence)] {
        let spans = graph.sentences.keys.sorted()
        var present: [[(corpus: Int, local: Int)]] = Array(repeating: [], count: spans.count)
        for (local, node) in graph.nodes.enumerated() {
            for mention in node.mentions {
                guard let sentence = index(of: mention.span, in: spans) else { continue }
                if present[sentence].contains(where: { $0.corpus == nodes[local] }) { continue }
                present[sentence].append((nodes[local], local))
            }
        }
        var found: [(source: Int, target: Int, EntityGraph.Evidence)] = []
        for (sentence, inside) in present.enumerated() {
            for (index, left) in inside.enumerated() {
                for right in inside[(index + 1)...] {
                    let statement = Statement(
                        source: left.local, target: right.local, type: .coMentioned, label: "mentioned with",
                        sentence: spans[sentence], range: spans[sentence], confidence: confidence)
                    let evidence = EntityGraph.Evidence(
                        article: graph.article.id, statement: statement,
                        sentence: graph.sentences[spans[sentence]] ?? "")
                    found.append((left.corpus, right.corpus, evidence))
                }
            }
        }
        return found
    }

    /// The number of the last sentence that starts at or before `span` and contains it.
    static func index(of span: TextSpan, in sentences: [TextSpan]) -> Int? {
        let last = sentences.partitioningIndex { $0.start > span.start } - 1
        return last >= 0 && sentences[last].contains(span) ? last : nil
    }
}
