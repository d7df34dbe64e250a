internal import Ontology
package import TextModel

/// One example of GAP after analysis: which heads of names are right for the pronoun and which are wrong.
package struct GapChoice {
    /// The article as it stands before coreference.
    package var article: AnalyzedArticle
    /// The pronoun's token.
    package var pronoun: Int
    /// The heads of the mentions that the pronoun stands for; empty where it is neither name.
    package var right: Set<Int>
    /// The heads of the mentions that it does not stand for.
    package var wrong: Set<Int>

    /// The choice of an example, analysed by a pipeline that ends before coreference; `nil` where the analysis has no token
    /// for the pronoun, or no mention for the right name.
    package init?(_ example: GapExample, pipeline: AnalysisPipeline) {
        let article = pipeline.analyze(example.article)
        guard let pronoun = article.tokens.firstIndex(where: { $0.span == example.pronoun }) else { return nil }
        self.article = article
        self.pronoun = pronoun
        (right, wrong) = ([], [])
        for (name, answer) in zip(example.names, example.answers) {
            let known = article.mentions.filter { $0.kind == .name && $0.span.overlaps(name) }.map(\.head)
            let heads = known.isEmpty ? article.tokens.indices.filter { name.contains(article.tokens[$0].span) } : known
            if answer { right.formUnion(heads) } else { wrong.formUnion(heads) }
        }
        if example.answers.contains(true), right.isEmpty { return nil }
        wrong.subtract(right)
    }
}
