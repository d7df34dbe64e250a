package import EntityExtraction
internal import LinearModels
package import ModelFiles
internal import Ontology
package import TextModel

/// Learns which phrases around event nouns readers keep as events.
package struct EventJudgeTraining {
    /// What an error costs.
    package var cost = 0.1
    /// The size of the written weights in bytes, at most.
    private static let budget = 500_000

    private let finder: EventPhraseFinder
    private let pipeline: AnalysisPipeline

    /// - Parameters:
    ///   - finder: What finds the phrases.
    ///   - pipeline: Stages up to the names.
    package init(finder: EventPhraseFinder, pipeline: AnalysisPipeline) {
        (self.finder, self.pipeline) = (finder, pipeline)
    }

    /// The model file's content, and the number of phrases it was learnt from.
    package func train(_ articles: [AnnotatedArticle]) -> (file: SectionFileWriter, count: Int) {
        let examples = articles.flatMap(examples)
        var writer = SectionFileWriter()
        LogisticRegression(cost: cost).write(examples, to: &writer, name: EventJudge.modelName, budget: Self.budget)
        return (writer, examples.count)
    }

    /// What phrases teach: one counts that tells of an event of the reader's. Of an event that names or the conditions find
    /// anyway, another phrase would only make a node again, unless it takes up what was told before.
    private func examples(_ annotated: AnnotatedArticle) -> [LogisticRegression.Example] {
        let article = pipeline.analyze(annotated.article)
        let (phrases, names) = finder.examples(in: article)
        let events = AnnotatedEvents(annotated)
        func event(_ span: TextSpan) -> Int? { events.event(String(article.text(span))) }
        let told = phrases.map { event($0.span) }
        let found = Set(names.compactMap(event) + zip(phrases, told).compactMap { $0.isAccepted ? $1 : nil })
        return zip(phrases, told).compactMap { phrase, event in
            guard let event else { return LogisticRegression.Example(keys: phrase.features, isYes: false) }
            // What a reader may leave out teaches nothing.
            if events.isOptional(event) { return nil }
            guard !phrase.isAccepted, found.contains(event) else {
                return LogisticRegression.Example(keys: phrase.features, isYes: true)
            }
            return phrase.isDefinite ? nil : LogisticRegression.Example(keys: phrase.features, isYes: false)
        }
    }
}

extension LogisticRegression {
    /// Learns from examples and writes the weights as a model of one label.
    func write(_ examples: [Example], to writer: inout SectionFileWriter, name: String, budget: Int) {
        let features = weights(of: examples).sorted { $0.key < $1.key }.map { key, weight in
            PackedModelEncoder.Feature(key: key, uses: 0, weights: [(0, Float(weight))])
        }
        NarrowModelEncoder(features, labels: [name]).write(to: &writer, name: name, budget: budget)
    }
}
