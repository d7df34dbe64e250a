internal import LanguageAnalysis
public import LinearModels
public import ModelFiles
internal import TextModel

/// Trains the naming of relations: a perceptron that asks for a margin, on gold trees, with the relations above and before an
/// arc as it has named them itself.
public final class RelationTrainer {
    private let perceptron: PerceptronTrainer
    private let labels: [DependencyRelation]
    private let numbers: [DependencyRelation: Int]
    private let examples: [ParserTrainer.Example]
    private let margin: Float
    private var random: SeededGenerator

    /// A trainer of the given examples.
    ///
    /// - Parameters:
    ///   - margin: by how much a right relation must win over any other, in units of the weights.
    ///   - seed: for the orders; the same seed gives the same model.
    public init(_ examples: [ParserTrainer.Example], margin: Float, seed: UInt64) {
        self.examples = examples
        self.margin = margin
        labels = Self.labels(in: examples)
        numbers = Dictionary(uniqueKeysWithValues: zip(labels, 0...))
        perceptron = PerceptronTrainer(labelCount: labels.count)
        random = SeededGenerator(seed: seed)
    }

    /// One round over all examples; the share of relations that were named right.
    public func round() -> Double {
        var right = 0
        var total = 0
        for index in examples.indices.shuffled(using: &random) {
            right += learn(examples[index])
            total += examples[index].heads.dropFirst().count { $0 > 0 }
            perceptron.advance()
        }
        return Double(right) / Double(max(1, total))
    }

    /// Learns from one tree; how many of its relations were named right.
    private func learn(_ example: ParserTrainer.Example) -> Int {
        let store = ConfigurationStore(example.sentence, capacity: 1)
        let tree = WordTree(GoldTree.configuration(example, in: store))
        var features = RelationFeatures()
        var scores = [Float](repeating: 0, count: labels.count)
        var right = 0
        _ = tree.named { arc in
            let keys = features.keys(arc, tree, example.sentence)
            scores.withUnsafeMutableBufferPointer { perceptron.score(keys, into: $0) }
            let gold = numbers[example.relations[arc.dependent]] ?? 0
            let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
            right += best == gold ? 1 : 0
            let rival = scores.indices.filter { $0 != gold }.max { scores[$0] < scores[$1] } ?? gold
            if scores[gold] < scores[rival] + margin {
                perceptron.update(keys, label: gold, by: 1)
                perceptron.update(keys, label: rival, by: -1)
            }
            return labels[best]
        }
        return right
    }

    /// The features with their averaged weights, sorted by key.
    public func averagedFeatures() -> [PackedModelEncoder.Feature] { perceptron.averagedFeatures() }

    /// Writes the model of the relations, of about `budget` bytes at most.
    public static func write(
        _ features: [PackedModelEncoder.Feature], of examples: [ParserTrainer.Example],
        to writer: inout SectionFileWriter,
        budget: Int
    ) {
        let labels = labels(in: examples)
        PackedModelEncoder(features, labels: labels.map(\.name)).write(to: &writer, name: "relations", budget: budget)
        PlainDecisionCounts.writeNone(of: "relations", to: &writer)
    }

    /// Every relation that the treebank has.
    private static func labels(in examples: [ParserTrainer.Example]) -> [DependencyRelation] {
        Set(examples.flatMap { $0.relations.dropFirst() }).sorted { $0.rawValue < $1.rawValue }
    }
}

/// The gold tree of an example as a finished configuration.
enum GoldTree {
    static func configuration(_ example: ParserTrainer.Example, in store: ConfigurationStore) -> Configuration {
        let state = store[0]
        let oracle = DynamicOracle(heads: example.heads)
        state.reset()
        while !state.isFinished { state.apply(oracle.nextMove(in: state)) }
        return state
    }
}
