package import EntityExtraction
internal import LinearModels
package import ModelFiles
internal import Ontology
package import TextModel

/// Learns which phrases around event nouns readers keep as events.
package struct EventJudgeTraining {
    /// What an error costs.
    package var cost = 0.4
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
    ///
    /// - Parameter news: Plain text that is learnt from as well, with what readers say of its phrases.
    package func train(
        _ articles: [AnnotatedArticle], news: (text: PlainNews, read: ReadEvents)? = nil
    ) -> (file: SectionFileWriter, annotated: Int, read: Int) {
        let annotated = articles.flatMap { examples($0.article, reading($0)) }
        let read = news.map { examples($0.text, $0.read) } ?? []
        var writer = SectionFileWriter()
        LogisticRegression(cost: cost).write(
            annotated + read, to: &writer, name: EventJudge.modelName, budget: Self.budget)
        return (writer, annotated.count, read.count)
    }

    private func examples(_ news: PlainNews, _ read: ReadEvents) -> [LogisticRegression.Example] {
        news.passages.flatMap { line, passage in
            read.readings(inPassageAt: line).map { examples(passage, $0) } ?? []
        }
    }

    /// What the annotator takes each phrase of his article to tell of.
    private func reading(_ annotated: AnnotatedArticle) -> (EventPlace) -> EventReading {
        let events = AnnotatedEvents(annotated)
        return { events.reading(of: String(annotated.article.text[$0.span])) }
    }

    /// Where an article has phrases around event nouns, and events by name; with what an annotator takes them to tell of, if he
    /// has read it.
    package struct Candidates {
        package var phrases: [EventPlace]
        package var names: [EventPlace]
        package var readings: [EventReading] = []
    }

    /// What a reader is asked of.
    package func candidates(in article: Article) -> Candidates {
        let (phrases, names) = finder.examples(in: pipeline.analyze(article))
        return Candidates(phrases: phrases.map(\.place), names: names)
    }

    /// What a reader is asked of, and what the annotator says.
    package func candidates(in annotated: AnnotatedArticle) -> Candidates {
        var candidates = candidates(in: annotated.article)
        candidates.readings = candidates.phrases.map(reading(annotated))
        return candidates
    }

    /// What phrases teach: one counts that tells of an event of the reader's. Of an event that names or the conditions find
    /// anyway, another phrase would only make a node again, unless it takes up what was told before.
    private func examples(
        _ article: Article, _ reading: (EventPlace) -> EventReading
    ) -> [LogisticRegression.Example] {
        let (phrases, names) = finder.examples(in: pipeline.analyze(article))
        let told = phrases.map { reading($0.place) }
        let accepted = zip(phrases, told).compactMap { $0.isAccepted ? $1.event : nil }
        let found = Set(names.compactMap { reading($0).event } + accepted)
        return zip(phrases, told).compactMap { phrase, reading in
            switch reading {
            case .nothing: return LogisticRegression.Example(keys: phrase.features, isYes: false)
            case .undecided: return nil
            case .event(let event):
                guard !phrase.isAccepted, found.contains(event) else {
                    return LogisticRegression.Example(keys: phrase.features, isYes: true)
                }
                return phrase.isDefinite ? nil : LogisticRegression.Example(keys: phrase.features, isYes: false)
            }
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
