public import EntityExtraction
public import LanguageAnalysis
internal import LinearModels
internal import ModelFiles
internal import TextModel

/// Trains the name recognizer.
public struct NameTraining {
    /// The folder with the corpora.
    public let data: String
    /// The table of known names.
    public let gazetteer: Gazetteer
    /// The tagger whose tags the recognizer will see.
    public let tagger: Tagger
    /// The most rounds of the clustering of words.
    public var clusterRounds = 8
    /// The seed of every random choice.
    public var seed: UInt64 = 1
    /// The number of times that training goes through the corpora.
    public var epochs = 6
    /// How many trainings, from as many seeds, give the mean that is written.
    public var runs = 4
    /// Features that occur less often are left out.
    public var leastCount = 4
    /// How strongly small weights are pulled to zero.
    public var penalty = 0.001
    /// Weights below this are not written.
    public var leastWeight = 0.06

    /// The size of the weights in bytes, at most; a quarter more with what is laid out for speed.
    public static let budget = 13_000_000

    /// What it learns from.
    public static let corpora: [Corpus] = [
        .gum, .docRED, .crossNER, .knowledgeNet, .silver, .plainNews, .currentEvents, .ewt, .writtenNews, .marks,
    ]

    /// A training from the given folder.
    public init(data: String, gazetteer: Gazetteer, tagger: Tagger) {
        self.data = data
        self.gazetteer = gazetteer
        self.tagger = tagger
    }

    /// Trains; gives the model file's bytes.
    ///
    /// - Parameter report: is told how it goes, a line a call.
    /// - Throws: `CorpusError`, `TrainingDataError`, `ModelError`.
    public func encoded(report: (String) -> Void) throws -> [UInt8] {
        let preparation = TextPreparation(tagger: tagger)
        let texts = try NameCorpora(data: data, gazetteer: gazetteer).training(seed: seed).map(preparation.prepare)
        report("\(texts.count) texts, \(texts.reduce(0) { $0 + $1.article.tokens.count }) tokens")
        let clusters = try wordClusters(texts)
        report("\(clusters.count) words in groups")
        let memories = try jackknifed(texts, clusters, report: report)
        var file = try train(texts, memories: memories, clusters, epochs: epochs, runs: runs, report: report)
        let calibration = try calibration(of: file)
        report("confidence: slope \(calibration.slope), offset \(calibration.offset)")
        file.add(
            "names.calibration", numbers: [calibration.slope, calibration.offset].map { Int32($0 * 1_000_000) })
        return file.encoded()
    }

    /// Fitted on the development sets, which the field has not learnt from.
    private func calibration(of file: SectionFileWriter) throws -> NameCalibration {
        let recognizer = try TemporaryModel(file.encoded()).use { try NameRecognizer(path: $0, gazetteer: gazetteer) }
        let outcomes = try NameEvaluation.developmentSets(
            data: data, tagger: tagger, gazetteer: gazetteer, recognizer: recognizer)
        return CalibrationFit.fit(outcomes.flatMap(\.result.samples))
    }

    /// Groups of the words of all training texts and of plain news.
    private func wordClusters(_ texts: [PreparedText]) throws -> [WordClusters.Group] {
        var sentences = try TrainingData.lines("\(data)/text/voa_news_sentences.txt").map { $0.split(separator: " ") }
        for text in texts where !text.isHeadline {
            sentences += text.article.sentences.map { $0.tokens.map { text.article.text($0) } }
        }
        return ClusteringText(sentences).groups(fine: 400, coarse: 48, rounds: clusterRounds)
    }

    /// The features of each text that come from a first reading, by a recognizer that has not learnt from it; for half
    /// the texts none, since the first reading goes without.
    private func jackknifed(
        _ texts: [PreparedText], _ clusters: [WordClusters.Group], report: (String) -> Void
    ) throws -> [[[[UInt64]]]?] {
        var memories = [[[[UInt64]]]?](repeating: nil, count: texts.count)
        for fold in 0..<2 {
            let others = texts.indices.filter { $0 % 2 != fold }.map { texts[$0] }
            let none = [[[[UInt64]]]?](repeating: nil, count: others.count)
            let file = try train(others, memories: none, clusters, epochs: 2) { report("part \(fold + 1): \($0)") }
            let first = try TemporaryModel(file.encoded()).use { try NameRecognizer(path: $0, gazetteer: gazetteer) }
            for index in texts.indices where index % 2 == fold && texts[index].article.sentences.count > 1 {
                memories[index] = NameFeatureReader.memoryFeatures(of: texts[index].article, first: first)
            }
        }
        return memories
    }

    private func train(
        _ texts: [PreparedText], memories: [[[[UInt64]]]?], _ clusters: [WordClusters.Group], epochs: Int,
        runs: Int = 1,
        report: (String) -> Void
    ) throws -> SectionFileWriter {
        var file = SectionFileWriter()
        WordClusters.write(clusters, to: &file)
        let table = try TemporaryModel(file.encoded()).use { try WordClusters(SectionFile(path: $0)) }
        let examples = examples(texts, memories, NameFeatureReader(gazetteer: gazetteer, clusters: table))
        report("\(examples.keys.count) features, \(examples.features.count) occurrences")
        let settings = FieldTrainer.Settings(epochs: epochs, penalty: Float(penalty), seed: seed)
        let trainer = FieldTrainer.mean(
            of: runs, examples, featureCount: examples.keys.count, settings: settings
        ) { seed, epoch, loss in report("names, seed \(seed), round \(epoch): loss \(loss)") }
        write(trainer, keys: examples.keys, to: &file)
        return file
    }

    private func examples(
        _ texts: [PreparedText], _ memories: [[[[UInt64]]]?], _ reader: NameFeatureReader
    ) -> FieldExamples {
        var counter = FeatureCounter()
        for (text, memory) in zip(texts, memories) {
            for sentence in text.article.sentences.indices {
                for keys in reader.features(of: text.article, sentence: sentence) {
                    for key in keys { counter.count(key) }
                }
            }
            for key in (memory ?? []).joined().joined() { counter.count(key) }
        }
        var examples = FieldExamples()
        examples.fixFeatures(counter, least: UInt8(leastCount))
        var generator = SeededGenerator(seed: seed)
        for (text, memory) in zip(texts, memories) {
            add(text, memory, reader, to: &examples, &generator)
        }
        return examples
    }

    private func add(
        _ text: PreparedText, _ memory: [[[UInt64]]]?, _ reader: NameFeatureReader, to examples: inout FieldExamples,
        _ generator: inout SeededGenerator
    ) {
        let allowed = text.allowedLabels()
        // The first reading goes without memory, so every other sentence is learnt without.
        for (index, sentence) in text.article.sentences.enumerated() {
            let limit = text.feedsGazetteer ? 0.5 : 0.1
            let usesGazetteer = Double.random(in: 0..<1, using: &generator) >= limit
            let usesMemory = Double.random(in: 0..<1, using: &generator) < 0.6
            var features = reader.features(of: text.article, sentence: index, usesGazetteer: usesGazetteer)
            if usesMemory, let memory {
                for token in features.indices { features[token] += memory[index][token] }
            }
            examples.add(features, allowed: Array(allowed[sentence.tokens]), weight: text.weight)
        }
    }

    private func write(_ trainer: FieldTrainer, keys: [UInt64], to file: inout SectionFileWriter) {
        let size = NameLabel.count
        let features = keys.indices.sorted { keys[$0] < keys[$1] }.map { index in
            let weights = trainer.weights[index * size..<(index + 1) * size].enumerated()
                .filter { abs($0.element) >= Float(leastWeight) }
                .map { (UInt8($0.offset), $0.element * (1 - FieldTrainer.dropout)) }
            return PackedModelEncoder.Feature(key: keys[index], uses: 0, weights: weights)
        }
        PackedModelEncoder(features, labels: NameLabel.names).write(to: &file, name: "names", budget: Self.budget)
        file.add("names.steps", numbers: trainer.lattice.transitions.map { Int32($0 * 1_000_000) })
    }
}
