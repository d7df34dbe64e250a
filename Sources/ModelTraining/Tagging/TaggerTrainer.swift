public import LanguageAnalysis
internal import LinearModels
internal import ModelFiles
internal import TextModel

/// Trains the tagger on a treebank: an averaged perceptron on its own greedy decisions.
public struct TaggerTrainer {
    /// The labels, sorted.
    public let labels: [String]
    private let trainer: PerceptronTrainer
    private let numbers: [String: Int]
    /// How far ahead of all others the right label must be to leave the weights as they are: with room to spare, words
    /// that were never seen are more often right, too (Krauth and Mézard 1987, doi:10.1088/0305-4470/20/11/013).
    private static let margin: Float = 30

    /// A trainer that has seen `sentences` for `epochs` rounds, each in a new order.
    ///
    /// - Parameters:
    ///   - sentences: the treebank.
    ///   - groups: the word groups that the features speak of.
    ///   - seed: for the orders; the same seed gives the same model.
    ///   - report: called after each round with its number and the share of words tagged right in it.
    public init(
        _ sentences: [TreebankSentence], groups: WordGroups, epochs: Int, seed: UInt64,
        report: (Int, Double) -> Void = { _, _ in }
    ) {
        labels = Set(sentences.flatMap { $0.tags.map { Tagger.label($0.universal, $0.penn) } }).sorted()
        numbers = Dictionary(uniqueKeysWithValues: zip(labels, 0...))
        trainer = PerceptronTrainer(labelCount: labels.count)
        let words = sentences.map { groups.features(of: $0.words) }
        let gold = sentences.map { $0.tags.map { numbers[Tagger.label($0.universal, $0.penn)] ?? 0 } }
        var order = Array(sentences.indices)
        var random = SeededGenerator(seed: seed)
        for epoch in 1...epochs {
            order.shuffle(using: &random)
            var right = 0
            var total = 0
            for index in order {
                right += learn(words[index], gold[index])
                total += words[index].count
            }
            report(epoch, Double(right) / Double(max(1, total)))
        }
    }

    /// One sentence: the number of words that were right already.
    private func learn(_ words: [WordFeatures], _ gold: [Int]) -> Int {
        var features = TagFeatures()
        var scores = [Float](repeating: 0, count: labels.count)
        var previous = 0
        var second = 0
        var right = 0
        for index in words.indices {
            features.extract(words, at: index, previous: previous, second: second)
            trainer.score(features.keys, into: &scores)
            var best = 0
            for label in 1..<scores.count where scores[label] > scores[best] { best = label }
            right += best == gold[index] ? 1 : 0
            let rival = Self.rival(of: gold[index], scores)
            if scores[gold[index]] - scores[rival] < Self.margin {
                trainer.update(features.keys, label: gold[index], by: 1)
                trainer.update(features.keys, label: rival, by: -1)
            }
            trainer.advance()
            second = previous
            previous = best + 1
        }
        return right
    }

    /// The best label beside the right one.
    static func rival(of gold: Int, _ scores: [Float]) -> Int {
        var best = gold == 0 && scores.count > 1 ? 1 : 0
        for label in scores.indices where label != gold && scores[label] > scores[best] { best = label }
        return best
    }

    /// The model's file, of about `budget` bytes at most.
    public func encoded(budget: Int) -> [UInt8] {
        var writer = SectionFileWriter()
        trainer.write(to: &writer, name: "tagger", labels: labels, budget: budget)
        PlainDecisionCounts.writeNone(of: "tagger", to: &writer)
        return writer.encoded()
    }
}
