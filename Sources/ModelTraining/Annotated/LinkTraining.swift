internal import LinearModels
package import ModelFiles
internal import Ontology
package import RelationExtraction
package import TextModel

/// Learns from annotated articles which pairs of mentions a sentence says something of, and what.
package struct LinkTraining {
    /// What an error costs about whether anything is said, and about what.
    package var cost = 0.3
    package var typeCost = 0.3
    /// The sizes of the written weights in bytes, at most.
    private static let linkBudget = 3_000_000
    private static let typeBudget = 1_000_000

    private let extractor: StatementExtractor
    private let pipeline: AnalysisPipeline

    /// - Parameters:
    ///   - extractor: What finds the pairs.
    ///   - pipeline: Stages up to the chains.
    package init(extractor: StatementExtractor, pipeline: AnalysisPipeline) {
        (self.extractor, self.pipeline) = (extractor, pipeline)
    }

    /// A pair and what its sentence says of it; no readings where it says nothing.
    private struct Example {
        var keys: [UInt64]
        var readings: [LinkModel.Reading]
    }

    /// The model file's content, the number of pairs it was learnt from, and of those that are joined.
    ///
    /// - Parameter news: Text from which what is said is learnt as well: from what the other patterns read in it, since
    ///   annotated articles hold few examples of each type.
    package func train(
        _ articles: [AnnotatedArticle], news: PlainNews?
    ) -> (file: SectionFileWriter, pairs: Int, joined: Int) {
        let examples = articles.flatMap(examples)
        let joined = examples.filter { !$0.readings.isEmpty } + (news.map(read) ?? [])
        var writer = SectionFileWriter()
        LogisticRegression(cost: cost).write(
            examples.map { LogisticRegression.Example(keys: $0.keys, isYes: !$0.readings.isEmpty) }, to: &writer,
            name: LinkModel.linkName, budget: Self.linkBudget)
        writeTypes(joined, to: &writer)
        return (writer, examples.count, joined.count)
    }

    /// One against all others for each reading.
    private func writeTypes(_ examples: [Example], to writer: inout SectionFileWriter) {
        let readings = Set(examples.flatMap(\.readings)).sorted()
        var weights: [UInt64: [(label: UInt8, weight: Float)]] = [:]
        for (number, reading) in readings.enumerated() {
            let learnt = LogisticRegression(cost: typeCost).weights(
                of: examples.map { LogisticRegression.Example(keys: $0.keys, isYes: $0.readings.contains(reading)) })
            for (key, weight) in learnt { weights[key, default: []].append((UInt8(number), Float(weight))) }
        }
        let features = weights.sorted { $0.key < $1.key }.map {
            PackedModelEncoder.Feature(key: $0.key, uses: 1, weights: $0.value)
        }
        PackedModelEncoder(features, labels: readings.map(\.name)).write(
            to: &writer, name: LinkModel.typeName, budget: Self.typeBudget)
    }

    /// What the other patterns read in plain news.
    private func read(_ news: PlainNews) -> [Example] {
        stride(from: 0, to: news.count, by: Self.passageLength).flatMap { line in
            extractor.pairs(in: pipeline.analyze(news.passage(at: line, length: Self.passageLength)))
                .filter { !$0.readings.isEmpty }
                .map { Example(keys: $0.features, readings: Array(Set($0.readings)).sorted()) }
        }
    }

    /// The number of sentences that are read together.
    private static let passageLength = 12

    private func examples(_ annotated: AnnotatedArticle) -> [Example] {
        let article = pipeline.analyze(annotated.article)
        let chains = AnnotatedChains(annotated, article)
        let edges = Dictionary(grouping: annotated.edges) { Set([$0.source, $0.target]) }
        return extractor.pairs(in: article).compactMap { pair in
            guard let first = chains.nodes[pair.chains.first].map({ annotated.nodes[$0] }),
                let second = chains.nodes[pair.chains.second].map({ annotated.nodes[$0] }),
                let told = edges[[first.id, second.id]]
            else { return Example(keys: pair.features, readings: []) }
            let sentence = String(article.text(pair.sentence))
            // What is told elsewhere, or may be left out, teaches nothing.
            let here = told.filter { !($0.optional ?? false) && $0.isTold(in: sentence) }
            guard !here.isEmpty, !(first.optional ?? false), !(second.optional ?? false) else { return nil }
            let readings = here.map { edge in
                LinkModel.Reading(type: edge.type, isReversed: edge.source == second.id && !edge.type.isSymmetric)
            }
            return Example(keys: pair.features, readings: Array(Set(readings)).sorted())
        }
    }
}

extension AnnotatedArticle.Edge {
    /// Quotations' parts that are shorter say nothing of where they stand.
    private static let leastPart = 15

    /// Whether the edge's evidence stands in a sentence, or that in it.
    fileprivate func isTold(in sentence: String) -> Bool {
        (evidence?.texts ?? []).contains { text in
            sentence.contains(text) || text.contains(sentence)
                || text.split(separator: "…").flatMap { $0.split(separator: "...") }.contains {
                    $0.count > Self.leastPart && sentence.contains($0)
                }
        }
    }
}
