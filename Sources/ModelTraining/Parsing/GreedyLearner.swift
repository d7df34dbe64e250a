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
        store = ConfigurationStore(example.sentence, capacity: 1)
        store[0].reset()
    }

    mutating func run(exploration: Double, _ random: inout SeededGenerator) {
        let state = store[0]
        var features = ParseFeatures()
        while !state.isFinished {
            let keys = features.keys(state, example.sentence)
            guard let (best, gold) = choose(trainer.perceptron.sums(of: keys), state) else { return }
            total += 1
            if best == gold {
                right += 1
            } else {
                trainer.perceptron.update(keys, label: Int(gold.rawValue), by: 1)
                trainer.perceptron.update(keys, label: Int(best.rawValue), by: -1)
            }
            trainer.perceptron.advance()
            let follows = best == gold || Double.random(in: 0..<1, using: &random) < exploration
            state.apply(follows ? best : gold)
        }
    }

    /// The move with the highest score and the one of least cost with the highest score.
    private func choose(
        _ scores: SIMD4<Float>, _ state: Configuration
    ) -> (best: Configuration.Move, gold: Configuration.Move)? {
        let allowed = Configuration.Move.allCases.filter(state.allows)
        let score = { (move: Configuration.Move) in scores[Int(move.rawValue)] }
        guard let best = Self.first(of: allowed, by: score) else { return nil }
        let costs = allowed.map { oracle.cost(of: $0, in: state) }
        let least = costs.min() ?? 0
        let cheapest = zip(allowed, costs).filter { $0.1 == least }.map(\.0)
        return (best, Self.first(of: cheapest, by: score) ?? best)
    }

    /// The first of those with the highest score.
    private static func first(
        of moves: [Configuration.Move], by score: (Configuration.Move) -> Float
    ) -> Configuration.Move? {
        moves.reduce(nil as Configuration.Move?) { best, move in
            guard let best, score(move) <= score(best) else { return move }
            return best
        }
    }
}
