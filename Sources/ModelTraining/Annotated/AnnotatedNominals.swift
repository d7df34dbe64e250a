internal import Foundation
internal import Ontology
package import TextModel

/// Annotated articles as documents to learn the antecedents of definite noun phrases from.
package enum AnnotatedNominals {
    /// The documents: names by the forms of their nodes, noun phrases as the reader lists them; other definite phrases stand for
    /// nobody named.
    ///
    /// - Parameter pipeline: ends before coreference.
    package static func documents(_ articles: [AnnotatedArticle], pipeline: AnalysisPipeline) -> [CoreferenceDocument] {
        articles.map { annotated in
            let article = pipeline.analyze(annotated.article)
            let nodes = annotated.nodes.filter { $0.type != .event }
            var entityOfHead: [Int: Int] = [:]
            for mention in article.mentions {
                let form = String(article.text(mention.span))
                if let node = nodes.firstIndex(where: { $0.forms.contains(form) })
                    ?? nodes.firstIndex(where: { $0.type == mention.type && $0.name.hasSuffix(" " + form) })
                {
                    entityOfHead[mention.head] = node
                }
            }
            let named = Set(entityOfHead.values)
            for (phrase, node) in phrases(nodes) {
                for head in heads(of: phrase, article) where entityOfHead[head] == nil { entityOfHead[head] = node }
            }
            var fresh = nodes.count
            for head in MarkedDocuments.definiteNouns(article) where entityOfHead[head] == nil {
                entityOfHead[head] = fresh
                fresh += 1
            }
            return CoreferenceDocument(article: article, entityOfHead: entityOfHead, named: named)
        }
    }

    /// The noun phrases with their nodes, the longest first.
    private static func phrases(_ nodes: [AnnotatedArticle.Node]) -> [(phrase: String, node: Int)] {
        nodes.enumerated().flatMap { number, node in (node.nominals ?? []).map { (phrase: $0, node: number) } }
            .sorted { ($1.phrase.utf8.count, $0.phrase, $0.node) < ($0.phrase.utf8.count, $1.phrase, $1.node) }
    }

    /// The heads of a phrase wherever it stands.
    private static func heads(of phrase: String, _ article: AnalyzedArticle) -> [Int] {
        let text = article.article.text
        var heads: [Int] = []
        var start = text.startIndex
        while let found = text.range(of: phrase, options: .caseInsensitive, range: start..<text.endIndex) {
            start = found.upperBound
            let span = TextSpan(
                text.utf8.distance(from: text.startIndex, to: found.lowerBound),
                text.utf8.distance(from: text.startIndex, to: found.upperBound))
            let tokens = article.tokens.indices.filter {
                span.start <= article.tokens[$0].span.start && article.tokens[$0].span.end <= span.end
            }
            let head = tokens.first { token in
                article.tokens[token].upos.isNominal && !tokens.contains(article.tokens[token].head)
            }
            if let head { heads.append(head) }
        }
        return heads
    }
}

extension AnnotatedArticle.Node {
    /// What the node is called by name.
    fileprivate var forms: [String] { [name] + (aliases ?? []) + (demonyms ?? []) }
}
