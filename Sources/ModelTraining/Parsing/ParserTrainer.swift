public import LanguageAnalysis
internal import LinearModels
internal import ModelFiles
public import TextModel

/// Trains the parser: first move by move with a dynamic oracle, following its own mistakes, then by whole sentences with a
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

    let perceptron: PerceptronTrainer
    let actions: [ParseAction]
    let moves: [Configuration.Move]
    let numbers: [ParseAction: Int]
    private let examples: [Example]
    private var random: SeededGenerator
    private var usesBeam = false

    /// A trainer of the given examples.
    ///
    /// - Parameter seed: for the orders and the exploration; the same seed gives the same model.
    public init(_ examples: [Example], seed: UInt64) {
        self.examples = examples
        actions = Self.actions(in: examples)
        moves = actions.map(\.move)
        numbers = Dictionary(uniqueKeysWithValues: zip(actions, 0...))
        perceptron = PerceptronTrainer(labelCount: actions.count)
        random = SeededGenerator(seed: seed)
    }

    /// Every action that the treebank needs: the direction of each relation as seen.
    private static func actions(in examples: [Example]) -> [ParseAction] {
        var found: Set<ParseAction> = [ParseAction(.shift)]
        for example in examples {
            for word in 1..<example.heads.count {
                found.insert(ParseAction(example.heads[word] > word ? .left : .right, example.relations[word]))
            }
        }
        return found.sorted { $0.label < $1.label }
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
    public func beamRound(width: Int) -> Double {
        if !usesBeam { perceptron.restartAveraging() }
        usesBeam = true
        var right = 0
        for index in examples.indices.shuffled(using: &random) {
            var learner = BeamLearner(self, examples[index], width: width)
            right += learner.run() ? 1 : 0
        }
        return Double(right) / Double(max(1, examples.count))
    }

    /// The model's file, of about `budget` bytes at most.
    public func encoded(budget: Int) -> [UInt8] {
        var writer = SectionFileWriter()
        perceptron.write(to: &writer, name: "parser", labels: actions.map(\.label), budget: budget)
        return writer.encoded()
    }
}
