public import LanguageAnalysis
public import LinearModels
public import ModelFiles
public import TextModel

/// Trains the search for trees: first move by move with a dynamic oracle, following its own mistakes, then by whole sentences with a
/// beam, each time at the place where the gold sequence of moves falls farthest behind.
public final class ParserTrainer {
    /// A sentence as the parser sees it, with its gold tree.
    public struct Example: Sendable {
        let sentence: ParseSentence
        /// Gold heads, by word from 1, made projective.
        let heads: [Int]
        /// Gold relations, by word from 1.
        let relations: [DependencyRelation]

        /// A treebank's sentence, with the given tags instead of its own; without what these call punctuation.
        public init(_ gold: TreebankSentence, groups: WordGroups, tags: [(UniversalTag, PennTag)]) {
            let sentence = ParseSentence(groups.features(of: gold.words), tags: tags)
            let all = [-1] + gold.heads
            var numbers = [Int: Int]()
            for (number, place) in sentence.places.enumerated() { numbers[place] = number }
            var heads = [-1]
            for place in sentence.places.dropFirst() {
                var head = all[place]
                while head > 0, numbers[head] == nil { head = all[head] }
                heads.append(numbers[head] ?? 0)
            }
            Self.keepOneRoot(&heads)
            self.sentence = sentence
            self.heads = ProjectiveTree.lifted(heads)
            relations = [.root] + sentence.places.dropFirst().map { gold.relations[$0 - 1] }
        }

        /// Where a root was left out as punctuation, its dependents become roots: the first keeps its place.
        private static func keepOneRoot(_ heads: inout [Int]) {
            guard let root = heads.firstIndex(of: 0) else { return }
            for word in heads.indices where heads[word] == 0 && word != root { heads[word] = root }
        }
    }

    let perceptron = NarrowPerceptron(labelCount: Configuration.Move.allCases.count)
    private let examples: [Example]
    private var random: SeededGenerator
    private var usesBeam = false

    /// A trainer of the given examples.
    ///
    /// - Parameter seed: for the orders and the exploration; the same seed gives the same model.
    public init(_ examples: [Example], seed: UInt64) {
        self.examples = examples
        random = SeededGenerator(seed: seed)
    }

    /// One round over all examples, move by move; the share of moves that were right.
    ///
    /// - Parameter exploration: the share of own moves that are followed although they cost something.
    public func greedyRound(exploration: Double) -> Double {
        var right = 0
        var total = 0
        for index in examples.indices.shuffled(using: &random) {
            var learner = GreedyLearner(self, examples[index])
            learner.run(exploration: exploration, &random)
            right += learner.right
            total += learner.total
        }
        return Double(right) / Double(max(1, total))
    }

    /// One round over all examples with a beam; the share of sentences parsed without a mistake, and that
    /// by a margin.
    ///
    /// - Parameter margin: the start that every wrong arc is given over right ones, in units of the weights.
    public func beamRound(width: Int, margin: Float) -> Double {
        if !usesBeam { perceptron.restartAveraging() }
        usesBeam = true
        var right = 0
        for index in examples.indices.shuffled(using: &random) {
            var learner = BeamLearner(self, examples[index], width: width, margin: margin)
            right += learner.run() ? 1 : 0
        }
        return Double(right) / Double(max(1, examples.count))
    }

    /// The features with their averaged weights, sorted by key.
    public func averagedFeatures() -> [PackedModelEncoder.Feature] { perceptron.averagedFeatures() }

    /// Writes the model of the moves, of about `budget` bytes at most.
    public static func write(_ features: [PackedModelEncoder.Feature], to writer: inout SectionFileWriter, budget: Int)
    {
        let labels = Configuration.Move.allCases.map { "\($0)" }
        NarrowModelEncoder(features, labels: labels).write(to: &writer, name: "moves", budget: budget)
    }
}
