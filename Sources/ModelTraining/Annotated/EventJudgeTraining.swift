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

    private func examples(_ annotated: AnnotatedArticle) -> [LogisticRegression.Example] {
        let article = pipeline.analyze(annotated.article)
        let events = annotated.nodes.filter { $0.type == .event || $0.alt?.contains(.event) ?? false }
            .map { ($0.optional ?? false, NameForms($0, as: .event)) }
        return finder.examples(in: article).compactMap { example in
            let forms = NameForms(type: .event, forms: [String(article.text(example.span))])
            let best = events.max { $0.1.closeness(to: forms) < $1.1.closeness(to: forms) }
            guard let best, best.1.closeness(to: forms) > 0 else {
                return LogisticRegression.Example(keys: example.features, isYes: false)
            }
            // What a reader may leave out teaches nothing.
            return best.0 ? nil : LogisticRegression.Example(keys: example.features, isYes: true)
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
