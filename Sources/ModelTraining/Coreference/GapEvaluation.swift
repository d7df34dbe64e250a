internal import Ontology
package import TextModel

/// Scores the whole pipeline on GAP: is the pronoun in a chain with each of the two names?
package struct GapEvaluation {
    private let pipeline: AnalysisPipeline

    /// An evaluation of a pipeline that ends in coreference.
    package init(pipeline: AnalysisPipeline) { self.pipeline = pipeline }

    /// The counts of one evaluation.
    package struct Counts {
        /// Names rightly joined, wrongly joined, wrongly left apart.
        package var right = 0
        package var wrong = 0
        package var missed = 0
        /// Names that no mention covers.
        package var unseen = 0

        package var precision: Double { right + wrong > 0 ? Double(right) / Double(right + wrong) : 0 }
        package var recall: Double { right + missed > 0 ? Double(right) / Double(right + missed) : 0 }
        package var f1: Double { right > 0 ? 2 * precision * recall / (precision + recall) : 0 }
    }

    /// The counts over examples with masculine and with feminine pronouns.
    package func counts(_ examples: [GapExample]) -> (masculine: Counts, feminine: Counts) {
        var (masculine, feminine) = (Counts(), Counts())
        for example in examples {
            let article = pipeline.analyze(example.article)
            if example.isFeminine { count(example, article, &feminine) } else { count(example, article, &masculine) }
        }
        return (masculine, feminine)
    }

    /// What went wrong with an example: the pronoun, the chain it is in, and the text; `nil` where nothing did.
    package func error(_ example: GapExample) -> String? {
        let article = pipeline.analyze(example.article)
        var counts = Counts()
        count(example, article, &counts)
        guard counts.wrong + counts.missed > 0 else { return nil }
        let right = zip(example.names, example.answers).filter(\.1).map { String(example.text[$0.0]) }
        let chain = article.mentions.first { $0.span == example.pronoun }?.chain.map { article.chains[$0].name }
        let before = example.text[TextSpan(0, example.pronoun.start)]
        let after = example.text[TextSpan(example.pronoun.end, example.text.utf8.count)]
        return "\(chain ?? "–") instead of \(right.first ?? "neither"), names without a mention \(counts.unseen): "
            + "\(before)<<\(example.text[example.pronoun])>>\(after)"
    }

    private func count(_ example: GapExample, _ article: AnalyzedArticle, _ counts: inout Counts) {
        let pronoun = article.mentions.first { $0.span == example.pronoun }?.chain
        for (name, answer) in zip(example.names, example.answers) {
            let chains = article.mentions.filter { $0.kind == .name && $0.span.overlaps(name) }.compactMap(\.chain)
            let isJoined = pronoun.map { chains.contains($0) } ?? false
            if chains.isEmpty { counts.unseen += 1 }
            switch (answer, isJoined) {
            case (true, true): counts.right += 1
            case (false, true): counts.wrong += 1
            case (true, false): counts.missed += 1
            case (false, false): break
            }
        }
    }
}

extension GapEvaluation.Counts {
    /// The sums of two.
    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.right += right.right
        sum.wrong += right.wrong
        sum.missed += right.missed
        sum.unseen += right.unseen
        return sum
    }
}
