internal import LanguageAnalysis
internal import LinearModels

/// Learns from one sentence as a whole: a structured perceptron with a beam, updated where the gold sequence of moves is
/// farthest behind the best one (max-violation; Huang, Fayong and Guo 2012).
struct BeamLearner {
    /// A sequence of moves: its last one, and where the one before stands in `history`.
    private struct Link {
        var before: Int
        var action: Int
    }

    private struct Candidate {
        var score: Float
        var parent: Int
        var action: Int
    }

    private let trainer: ParserTrainer
    private let example: ParserTrainer.Example
    private let oracle: DynamicOracle
    private let width: Int
    /// How many candidates are kept, since some turn out alike.
    private let kept: Int
    private let store: ConfigurationStore
    private var history: [Link] = []
    private var beam: [(place: Int, score: Float, link: Int)]
    private var goldActions: [Int] = []
    private var goldScore: Float = 0
    private var worst: (violation: Float, link: Int, length: Int) = (0, -1, 0)

    init(_ trainer: ParserTrainer, _ example: ParserTrainer.Example, width: Int) {
        self.trainer = trainer
        self.example = example
        self.width = width
        oracle = DynamicOracle(heads: example.heads)
        kept = width + width / 2
        store = ConfigurationStore(wordCount: example.sentence.count, capacity: 2 * kept + 1)
        beam = [(0, 0, -1)]
    }

    /// The place of the gold configuration in `store`.
    private var gold: Configuration { store[2 * kept] }

    /// Parses and, after a mistake, updates; whether there was none.
    mutating func run() -> Bool {
        store[0].reset()
        gold.reset()
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParseFeatures.capacity) { room in
            guard let base = room.baseAddress else { return }
            var features = ParseFeatures(keys: base)
            var scores = [Float](repeating: 0, count: trainer.actions.count)
            for _ in 0..<2 * example.sentence.count {
                let candidates = offer(&features, &scores)
                followGold(&features, &scores)
                advance(candidates)
                compare()
            }
        }
        defer { trainer.perceptron.advance() }
        guard worst.link >= 0 else { return true }
        update()
        return false
    }

    private mutating func offer(_ features: inout ParseFeatures, _ scores: inout [Float]) -> [Candidate] {
        var candidates: [Candidate] = []
        var seen: [UInt64] = []
        for index in beam.indices where seen.count < width {
            let state = store[beam[index].place]
            features.extract(state, example.sentence)
            guard !seen.contains(features.sum) else { continue }
            seen.append(features.sum)
            score(features, &scores)
            for action in trainer.actions.indices where state.allows(trainer.actions[action].move) {
                let score = beam[index].score + scores[action]
                guard candidates.count < kept || score > candidates[candidates.count - 1].score else { continue }
                if candidates.count == kept { candidates.removeLast() }
                let at = candidates.firstIndex { $0.score < score } ?? candidates.count
                candidates.insert(Candidate(score: score, parent: index, action: action), at: at)
            }
        }
        return candidates
    }

    private func score(_ features: ParseFeatures, _ scores: inout [Float]) {
        let keys = UnsafeBufferPointer(start: features.keys, count: features.count)
        scores.withUnsafeMutableBufferPointer { trainer.perceptron.score(keys, into: $0) }
    }

    private mutating func followGold(_ features: inout ParseFeatures, _ scores: inout [Float]) {
        features.extract(gold, example.sentence)
        score(features, &scores)
        let move = oracle.nextMove(in: gold)
        let relation = move == .shift ? nil : example.relations[gold.stackWord(0)]
        let action = ParseAction(move, relation)
        let number = trainer.numbers[action] ?? 0
        goldScore += scores[number]
        goldActions.append(number)
        gold.apply(move, relation: action.relationNumber)
    }

    private mutating func advance(_ candidates: [Candidate]) {
        let fresh = beam[0].place < kept ? kept : 0
        let old = beam
        beam.removeAll(keepingCapacity: true)
        for candidate in candidates {
            let place = fresh + beam.count
            store[place].copy(store[old[candidate.parent].place])
            let action = trainer.actions[candidate.action]
            store[place].apply(action.move, relation: action.relationNumber)
            history.append(Link(before: old[candidate.parent].link, action: candidate.action))
            beam.append((place, candidate.score, history.count - 1))
        }
    }

    /// Remembers the step at which the best sequence is farthest ahead of the gold one.
    private mutating func compare() {
        let violation = beam[0].score - goldScore
        guard violation >= worst.violation, moves(beam[0].link) != goldActions else { return }
        worst = (violation, beam[0].link, goldActions.count)
    }

    private func moves(_ link: Int) -> [Int] {
        var moves: [Int] = []
        var at = link
        while at >= 0 {
            moves.append(history[at].action)
            at = history[at].before
        }
        return moves.reversed()
    }

    /// Rewards the gold moves and punishes the found ones, from where they part.
    private func update() {
        let found = moves(worst.link)
        let common = zip(found, goldActions).prefix { $0 == $1 }.count
        replay(found, from: common, by: -1)
        replay(Array(goldActions[..<worst.length]), from: common, by: 1)
    }

    private func replay(_ moves: [Int], from first: Int, by amount: Float) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParseFeatures.capacity) { room in
            guard let base = room.baseAddress else { return }
            var features = ParseFeatures(keys: base)
            let state = store[0]
            state.reset()
            for (index, move) in moves.enumerated() {
                if index >= first {
                    features.extract(state, example.sentence)
                    let keys = UnsafeBufferPointer(start: base, count: features.count)
                    trainer.perceptron.update(keys, label: move, by: amount)
                }
                state.apply(trainer.actions[move].move, relation: trainer.actions[move].relationNumber)
            }
        }
    }
}
