public import LanguageAnalysis
internal import LinearModels
internal import ModelFiles
public import TextModel

/// Trains the parser with a dynamic oracle: it follows its own moves, right or wrong, and learns at each the best move left.
public struct ParserTrainer {
    /// A sentence as the parser sees it, with its gold tree.
    public struct Example: Sendable {
        /// The words, the root first.
        public var words: [ParseFeatures.Word]
        /// Gold heads, by word from 1.
        public var heads: [Int]
        /// Gold relations, by word from 1.
        public var relations: [DependencyRelation]

        /// A treebank's sentence, with the given tags instead of its own.
        public init(_ sentence: TreebankSentence, tags: [(UniversalTag, PennTag)]) {
            words =
                [DependencyParser.rootWord]
                + zip(WordFeatures.of(sentence.words), tags).map { DependencyParser.word($0, $1.0, $1.1) }
            heads = [-1] + sentence.heads
            relations = [.root] + sentence.relations
        }
    }

    private let trainer: PerceptronTrainer
    private let actions: [ParseAction]
    private let numbers: [ParseAction: Int]

    /// A trainer that has seen `examples` for `epochs` rounds.
    ///
    /// - Parameters:
    ///   - seed: for the orders and the exploration; the same seed gives the same model.
    ///   - exploration: from the second round on, the share of own moves that are followed although they cost something.
    ///   - report: called after each round with its number and the share of moves that were right in it.
    public init(
        _ examples: [Example], epochs: Int, seed: UInt64, exploration: Double = 0.9,
        report: (Int, Double) -> Void = { _, _ in }
    ) {
        actions = Self.actions(in: examples)
        numbers = Dictionary(uniqueKeysWithValues: zip(actions, 0...))
        trainer = PerceptronTrainer(labelCount: actions.count)
        var order = Array(examples.indices)
        var random = SeededGenerator(seed: seed)
        for epoch in 1...epochs {
            order.shuffle(using: &random)
            var right = 0
            var total = 0
            for index in order {
                let (good, all) = learn(examples[index], exploration: epoch > 1 ? exploration : 0, &random)
                right += good
                total += all
            }
            report(epoch, Double(right) / Double(max(1, total)))
        }
    }

    /// Every action that the treebank needs: both directions of each relation seen in that direction.
    private static func actions(in examples: [Example]) -> [ParseAction] {
        var found: Set<ParseAction> = [ParseAction(.shift)]
        for example in examples {
            for word in 1..<example.words.count {
                let relation = example.relations[word]
                found.insert(ParseAction(example.heads[word] > word ? .left : .right, relation))
            }
        }
        return found.sorted { $0.label < $1.label }
    }

    private func learn(
        _ example: Example, exploration: Double, _ random: inout SeededGenerator
    ) -> (right: Int, total: Int) {
        let oracle = DynamicOracle(heads: example.heads)
        var state = ArcHybrid(count: example.words.count - 1)
        var features = ParseFeatures()
        var scores = [Float](repeating: 0, count: actions.count)
        var right = 0
        var total = 0
        while !state.isFinished {
            features.extract(state, example.words)
            trainer.score(features.keys, into: &scores)
            let costs = moveCosts(state, oracle)
            let least = costs.compactMap { $0 }.min() ?? 0
            var best: Int?
            var bestRight: Int?
            for index in actions.indices {
                guard let cost = costs[Int(actions[index].move.rawValue)] else { continue }
                if best.map({ scores[index] > scores[$0] }) ?? true { best = index }
                guard cost == least, isRight(actions[index], state, example) else { continue }
                if bestRight.map({ scores[index] > scores[$0] }) ?? true { bestRight = index }
            }
            guard let best else { break }
            let gold = bestRight ?? best
            total += 1
            if best == gold {
                right += 1
            } else {
                trainer.update(features.keys, label: gold, by: 1)
                trainer.update(features.keys, label: best, by: -1)
            }
            trainer.advance()
            let follow = best == gold || Double.random(in: 0..<1, using: &random) < exploration ? best : gold
            state.apply(actions[follow].move, relation: actions[follow].relationNumber)
        }
        return (right, total)
    }

    /// The cost of each move that is allowed.
    private func moveCosts(_ state: ArcHybrid, _ oracle: DynamicOracle) -> [Int?] {
        [.shift, .left, .right].map { move in state.allows(move) ? oracle.cost(of: move, in: state) : nil }
    }

    /// Whether an action that makes a gold arc makes it with the gold relation.
    private func isRight(_ action: ParseAction, _ state: ArcHybrid, _ example: Example) -> Bool {
        guard let relation = action.relation else { return true }
        let word = state.stackWord(0)
        let head = action.move == .left ? state.front : state.stackWord(1)
        return example.heads[word] != head || example.relations[word] == relation
    }

    /// The model's file, of about `budget` bytes at most.
    public func encoded(budget: Int) -> [UInt8] {
        var writer = SectionFileWriter()
        trainer.write(to: &writer, name: "parser", labels: actions.map(\.label), budget: budget)
        return writer.encoded()
    }
}
