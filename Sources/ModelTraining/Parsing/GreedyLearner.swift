internal import LanguageAnalysis
internal import LinearModels

/// Learns from one sentence move by move: wherever its own moves have led, the best move left is the right one
/// (Goldberg and Nivre 2013).
struct GreedyLearner {
    private let trainer: ParserTrainer
    private let example: ParserTrainer.Example
    private let oracle: DynamicOracle
    private let store: ConfigurationStore
    /// The number of moves that were right.
    private(set) var right = 0
    /// The number of moves.
    private(set) var total = 0

    init(_ trainer: ParserTrainer, _ example: ParserTrainer.Example) {
        self.trainer = trainer
        self.example = example
        oracle = DynamicOracle(heads: example.heads)
        store = ConfigurationStore(wordCount: example.sentence.count, capacity: 1)
        store[0].reset()
    }

    mutating func run(exploration: Double, _ random: inout SeededGenerator) {
        let state = store[0]
        var scores = [Float](repeating: 0, count: trainer.actions.count)
        var features = ParseFeatures()
        while !state.isFinished {
            features.extract(state, example.sentence)
            let keys = UnsafeBufferPointer(start: features.keys, count: features.count)
            scores.withUnsafeMutableBufferPointer { trainer.perceptron.score(keys, into: $0) }
            guard let (best, gold) = choose(scores, state) else { return }
            total += 1
            if best == gold {
                right += 1
            } else {
                trainer.perceptron.update(keys, label: gold, by: 1)
                trainer.perceptron.update(keys, label: best, by: -1)
            }
            trainer.perceptron.advance()
            let follows = best == gold || Double.random(in: 0..<1, using: &random) < exploration
            let action = trainer.actions[follows ? best : gold]
            state.apply(action.move, relation: action.relationNumber)
        }
    }

    /// The action with the highest score and the one of least cost with the highest score.
    private func choose(_ scores: [Float], _ state: Configuration) -> (best: Int, gold: Int)? {
        let costs = [Configuration.Move.shift, .left, .right].map { move in
            state.allows(move) ? oracle.cost(of: move, in: state) : nil
        }
        let least = costs.compactMap { $0 }.min() ?? 0
        var best: Int?
        var gold: Int?
        for index in trainer.actions.indices {
            guard let cost = costs[Int(trainer.actions[index].move.rawValue)] else { continue }
            if best.map({ scores[index] > scores[$0] }) ?? true { best = index }
            guard cost == least, isRight(trainer.actions[index], state) else { continue }
            if gold.map({ scores[index] > scores[$0] }) ?? true { gold = index }
        }
        guard let best else { return nil }
        return (best, gold ?? best)
    }

    /// Whether an action that makes a gold arc makes it with the gold relation.
    private func isRight(_ action: ParseAction, _ state: Configuration) -> Bool {
        guard let relation = action.relation else { return true }
        let word = state.stackWord(0)
        let head = action.move == .left ? state.front : state.stackWord(1)
        return example.heads[word] != head || example.relations[word] == relation
    }
}
