package import EntityExtraction
internal import LinearModels
package import ModelFiles
internal import Ontology
package import TextModel

/// Learns which event phrases of one article tell of one event.
package struct EventChainTraining {
    /// What an error costs.
    package var cost = 0.1
    /// The size of the written weights in bytes, at most.
    private static let budget = 300_000

    private let resolver: CoreferenceResolver
    private let pipeline: AnalysisPipeline

    /// - Parameters:
    ///   - resolver: What finds the pairs.
    ///   - pipeline: Stages up to the event phrases.
    package init(resolver: CoreferenceResolver, pipeline: AnalysisPipeline) {
        (self.resolver, self.pipeline) = (resolver, pipeline)
    }

    /// The model file's content, the number of pairs it was learnt from, and of those that tell of one event.
    package func train(
        _ articles: [AnnotatedArticle]
    ) -> (file: SectionFileWriter, pairs: Int, same: Int) {
        let examples = articles.flatMap(examples)
        var writer = SectionFileWriter()
        LogisticRegression(cost: cost).write(
            examples, to: &writer, name: CoreferenceResolver.eventModelName, budget: Self.budget)
        return (writer, examples.count, examples.count { $0.answer.chance > 0.5 })
    }

    /// Two phrases of the reader's events are of one or of two; what is no event of the reader's is none of them.
    private func examples(_ annotated: AnnotatedArticle) -> [LogisticRegression.Example] {
        let article = pipeline.analyze(annotated.article)
        let events = AnnotatedEvents(annotated)
        return resolver.eventPairs(in: article).compactMap { pair in
            let earlier = events.event(String(article.text(pair.earlier)))
            let later = events.event(String(article.text(pair.later)))
            guard earlier != nil || later != nil else { return nil }
            return LogisticRegression.Example(keys: pair.features, isYes: earlier == later)
        }
    }
}
