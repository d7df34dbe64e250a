internal import Dispatch
internal import LinearModels
package import ModelFiles
internal import Ontology
package import RelationExtraction
internal import Synchronization
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

    /// A pair of mentions and what a reader takes its sentence to say of the two: nothing, something, or `nil` where it teaches
    /// nothing, since it is told elsewhere, may be left out or nobody has read it.
    struct Case {
        var pair: StatementExtractor.Pair
        var readings: [LinkModel.Reading]?
    }

    /// A pair that is joined, or may be, and how likely each reading is.
    private struct Example: Sendable {
        var keys: [UInt64]
        var readings: [LinkModel.Reading: Double]
        var weight = 1.0

        init(_ pair: StatementExtractor.Pair, _ readings: [LinkModel.Reading]) {
            self.init(pair, Dictionary(readings.map { ($0, 1) }) { first, _ in first })
        }

        init(_ pair: StatementExtractor.Pair, _ readings: [LinkModel.Reading: Double], weight: Double = 1) {
            (keys, self.readings, self.weight) = (pair.features, readings, weight)
        }
    }

    /// What a training was given.
    private struct Lessons {
        /// The pairs that no pattern reads: whether anything is said of them.
        var links: [LogisticRegression.Example] = []
        /// What is said of pairs, whoever reads it.
        var types: [Example] = []

        /// How likely anything is said of a pair, where no pattern reads it.
        mutating func add(_ pair: StatementExtractor.Pair, _ opinion: NewsOpinions.Opinion, weight: Double) {
            guard !pair.isRead else { return }
            links.append(.init(keys: pair.features, answer: .init(chance: opinion.chance, weight: weight)))
        }
    }

    /// The model file's content, and what it was learnt from.
    ///
    /// - Parameters:
    ///   - news: Plain text that is learnt from as well, since annotated articles hold few examples of each type.
    ///   - opinions: What a larger model thinks of the pairs in that text that the other patterns leave apart.
    ///   - verdicts: What readers say of pairs in that text; they outrank the larger model.
    package func train(
        _ articles: [AnnotatedArticle], news: PlainNews?, opinions: NewsOpinions?, verdicts: NewsOpinions?
    ) -> (file: SectionFileWriter, pairs: Int, opinions: Int, types: Int) {
        let read = lessons(articles)
        let thought = news.map { lessons($0, opinions, verdicts) } ?? Lessons()
        var writer = SectionFileWriter()
        LogisticRegression(cost: cost).write(
            read.links + thought.links, to: &writer, name: LinkModel.linkName, budget: Self.linkBudget)
        let types = read.types + thought.types
        writeTypes(types, to: &writer)
        return (writer, read.links.count, thought.links.count, types.count)
    }

    /// One against all others for each reading.
    private func writeTypes(_ examples: [Example], to writer: inout SectionFileWriter) {
        let readings = Set(examples.flatMap(\.readings.keys)).sorted()
        var weights: [UInt64: [(label: UInt8, weight: Float)]] = [:]
        for (number, learnt) in weightsOfTypes(readings, examples).enumerated() {
            for (key, weight) in learnt { weights[key, default: []].append((UInt8(number), Float(weight))) }
        }
        let features = weights.sorted { $0.key < $1.key }.map {
            PackedModelEncoder.Feature(key: $0.key, uses: 1, weights: $0.value)
        }
        PackedModelEncoder(features, labels: readings.map(\.name)).write(
            to: &writer, name: LinkModel.typeName, budget: Self.typeBudget)
    }

    /// The weights for each reading, learnt side by side.
    private func weightsOfTypes(_ readings: [LinkModel.Reading], _ examples: [Example]) -> [[UInt64: Double]] {
        let table = LogisticRegression.Table(examples.map(\.keys))
        let learnt = Mutex<[Int: [UInt64: Double]]>([:])
        let learner = LogisticRegression(cost: typeCost)
        DispatchQueue.concurrentPerform(iterations: readings.count) { number in
            let answers = examples.map {
                LogisticRegression.Answer(chance: $0.readings[readings[number]] ?? 0, weight: $0.weight)
            }
            let weights = learner.weights(of: table, answers: answers)
            learnt.withLock { $0[number] = weights }
        }
        return learnt.withLock { learnt in readings.indices.map { learnt[$0] ?? [:] } }
    }

    private func lessons(_ articles: [AnnotatedArticle]) -> Lessons {
        var lessons = Lessons()
        for item in articles.flatMap(cases) {
            guard let readings = item.readings else { continue }
            if !item.pair.isRead {
                lessons.links.append(.init(keys: item.pair.features, isYes: !readings.isEmpty))
            }
            if !readings.isEmpty { lessons.types.append(Example(item.pair, readings)) }
        }
        return lessons
    }

    /// What readers say of pairs in plain text, and what is thought of those that neither they nor the other patterns judge.
    private func lessons(_ news: PlainNews, _ opinions: NewsOpinions?, _ verdicts: NewsOpinions?) -> Lessons {
        var lessons = Lessons()
        for (line, passage) in news.passages {
            for pair in cases(passage).map(\.pair) {
                if let verdict = verdicts?.opinion(inPassageAt: line, of: pair.spans.first, pair.spans.second) {
                    lessons.add(pair, verdict, weight: 1)
                    if !verdict.readings.isEmpty { lessons.types.append(Example(pair, verdict.readings)) }
                    continue
                }
                guard !pair.isRead,
                    let opinion = opinions?.opinion(inPassageAt: line, of: pair.spans.first, pair.spans.second)
                else { continue }
                lessons.add(pair, opinion, weight: Self.opinionWeight)
                if !opinion.readings.isEmpty {
                    lessons.types.append(Example(pair, opinion.readings, weight: opinion.chance))
                }
            }
        }
        return lessons
    }

    /// How much an opinion that something is said counts beside a reader's answer.
    private static let opinionWeight = 0.3

    /// The pairs of an article that nobody has read.
    func cases(_ article: Article) -> [Case] { extractor.pairs(in: pipeline.analyze(article)).map { Case(pair: $0) } }

    /// The pairs of an article with what its reader says of them.
    func cases(_ annotated: AnnotatedArticle) -> [Case] {
        let article = pipeline.analyze(annotated.article)
        let chains = AnnotatedChains(annotated, article)
        let edges = Dictionary(grouping: annotated.edges) { Set([$0.source, $0.target]) }
        return extractor.pairs(in: article).map { pair in
            guard let first = chains.nodes[pair.chains.first].map({ annotated.nodes[$0] }),
                let second = chains.nodes[pair.chains.second].map({ annotated.nodes[$0] }),
                let told = edges[[first.id, second.id]]
            else { return Case(pair: pair, readings: []) }
            let sentence = String(article.text(pair.sentence))
            // What is told elsewhere, or may be left out, teaches nothing.
            let here = told.filter { !($0.optional ?? false) && $0.isTold(in: sentence) }
            guard !here.isEmpty, !(first.optional ?? false), !(second.optional ?? false) else {
                return Case(pair: pair)
            }
            let readings = here.map { edge in
                LinkModel.Reading(type: edge.type, isReversed: edge.source == second.id && !edge.type.isSymmetric)
            }
            return Case(pair: pair, readings: Array(Set(readings)).sorted())
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
