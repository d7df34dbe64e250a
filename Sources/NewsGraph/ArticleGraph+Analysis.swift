public import GraphModel
internal import ModelFiles
internal import Ontology
public import TextModel

extension ArticleGraph {
    /// What an analysed article says, as a graph.
    ///
    /// Chains become nodes: those that the article names at least once, and events, which it may only describe.
    ///
    /// - Parameters:
    ///   - analyzed: The article with its coreference chains.
    ///   - statements: What it says of them; sources, targets and attributions are numbers of chains.
    /// - Complexity: O(*n*) in the number of mentions and statements.
    public init(_ analyzed: AnalyzedArticle, statements: [Statement]) {
        let article = analyzed.article
        let record = ArticleRecord(
            id: article.id, title: article.title.map { String(article.text[$0]) }, published: article.published,
            address: article.address, source: article.source, digest: SHA256.hexDigest(of: article.text))
        var numbers = [Int?](repeating: nil, count: analyzed.chains.count)
        var nodes: [ArticleNode] = []
        for (chain, found) in analyzed.chains.enumerated() where found.isNode(in: analyzed) {
            numbers[chain] = nodes.count
            nodes.append(ArticleNode(found, in: analyzed))
        }
        let kept = statements.compactMap { $0.renumbered(by: numbers) }
        self.init(
            article: record, nodes: nodes, statements: kept,
            sentences: analyzed.sentenceTexts(around: nodes, kept))
    }
}

extension CoreferenceChain {
    fileprivate func isNode(in analyzed: AnalyzedArticle) -> Bool {
        type == .event
            || mentions.contains { analyzed.mentions[$0].kind == .name || analyzed.mentions[$0].kind == .demonym }
    }
}

extension ArticleNode {
    fileprivate init(_ chain: CoreferenceChain, in analyzed: AnalyzedArticle) {
        self.init(
            type: chain.type, name: chain.name, aliases: chain.aliases,
            mentions: chain.mentions.map { index in
                let mention = analyzed.mentions[index]
                return NodeMention(
                    span: mention.span, form: String(analyzed.text(mention.span)), kind: mention.kind)
            })
    }
}

extension Statement {
    /// The statement with the numbers of nodes in place of chains; `nil` where an end is no node.
    fileprivate func renumbered(by numbers: [Int?]) -> Statement? {
        func node(_ chain: Int) -> Int? { numbers.indices.contains(chain) ? numbers[chain] : nil }
        guard let source = node(source), let target = node(target) else { return nil }
        var copy = self
        copy.source = source
        copy.target = target
        copy.attribution = attribution.flatMap(node)
        return copy
    }
}

extension AnalyzedArticle {
    /// The sentences that mention a node or make a statement.
    fileprivate func sentenceTexts(around nodes: [ArticleNode], _ statements: [Statement]) -> [TextSpan: String] {
        var texts: [TextSpan: String] = [:]
        var mentions = nodes.flatMap { $0.mentions.map(\.span) }.sorted()[...]
        for sentence in sentences {
            mentions = mentions.drop { $0.start < sentence.span.start }
            guard let mention = mentions.first, mention.start < sentence.span.end else { continue }
            texts[sentence.span] = String(text(sentence.span))
        }
        for statement in statements where texts[statement.sentence] == nil {
            texts[statement.sentence] = String(text(statement.sentence))
        }
        return texts
    }
}
