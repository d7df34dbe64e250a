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
    ///
    /// - Parameter news: Plain text that is learnt from as well, with what readers say of its phrases.
    package func train(
        _ articles: [AnnotatedArticle], news: (text: PlainNews, read: ReadEvents)? = nil
    ) -> (file: SectionFileWriter, pairs: Int, same: Int) {
        let annotated = articles.flatMap { annotated in
            let events = AnnotatedEvents(annotated)
            return examples(annotated.article) { events.event(String(annotated.article.text[$0.span])) }
        }
        let all = annotated + (news.map { examples($0.text, $0.read) } ?? [])
        var writer = SectionFileWriter()
        LogisticRegression(cost: cost).write(
            all, to: &writer, name: CoreferenceResolver.eventModelName, budget: Self.budget)
        return (writer, all.count, all.count { $0.answer.chance > 0.5 })
    }

    private func examples(_ news: PlainNews, _ read: ReadEvents) -> [LogisticRegression.Example] {
        news.passages.flatMap { line, passage in
            let readings = read.readings(inPassageAt: line)
            return readings.map { readings in examples(passage) { readings($0).event } } ?? []
        }
    }

    /// Two phrases of the reader's events are of one or of two; what is no event of the reader's is none of them.
    private func examples(_ article: Article, _ event: (EventPlace) -> Int?) -> [LogisticRegression.Example] {
        resolver.eventPairs(in: pipeline.analyze(article)).compactMap { pair in
            let (earlier, later) = (event(pair.earlier), event(pair.later))
            guard earlier != nil || later != nil else { return nil }
            return LogisticRegression.Example(keys: pair.features, isYes: earlier == later)
        }
    }
}
