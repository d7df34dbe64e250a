internal import LanguageAnalysis
internal import LinearModels

/// Learns from one sentence as a whole: a structured perceptron with a beam, updated where the gold sequence of moves is
/// farthest behind the best one (max-violation; Huang, Fayong and Guo 2012).
struct BeamLearner {
    /// A move of a sequence, and where the one before stands in `history`.
    private struct Link {
        var before: Int
        var move: Configuration.Move
    }

    /// A sequence of moves that is kept: where its configuration lies, and its last link.
    private struct Sequence {
        var place: Int
        var score: Float
        var link: Int
        /// Whether all its moves are the gold ones.
        var isGold: Bool
    }

    private struct Candidate {
        var score: Float
        var parent: Int
        var move: Configuration.Move
    }

    private let trainer: ParserTrainer
    private let example: ParserTrainer.Example
    private let oracle: DynamicOracle
    private let width: Int
    /// The start that a wrong arc is given over right ones, in units of the weights (a cost that the search adds, as in
    /// Taskar, Guestrin and Koller 2003).
    private let margin: Float
    /// How many candidates are kept, since some turn out alike.
    private let kept: Int
    private let store: ConfigurationStore
    private var history: [Link] = []
    private var beam: [Sequence]
    private var goldMoves: [Configuration.Move] = []
    private var goldScore: Float = 0
    private var worst: (violation: Float, link: Int, length: Int) = (0, -1, 0)

    init(_ trainer: ParserTrainer, _ example: ParserTrainer.Example, width: Int, margin: Float) {
        self.trainer = trainer
        self.example = example
        self.width = width
        self.margin = margin
        oracle = DynamicOracle(heads: example.heads)
        kept = width + width / 2
        store = ConfigurationStore(example.sentence, capacity: 2 * kept + 1)
        beam = [Sequence(place: 0, score: 0, link: -1, isGold: true)]
    }

    /// The gold configuration.
    private var gold: Configuration { store[2 * kept] }

    /// Parses and, after a mistake, updates; whether there was none.
    mutating func run() -> Bool {
        store[0].reset()
        gold.reset()
        var scorer = ConfigurationScores(trainer.perceptron, width: max(1, width))
        scorer.startSentence()
        for _ in 0..<2 * example.sentence.count {
            let right = oracle.nextMove(in: gold)
            var goldStep: Float?
            let candidates = offer(&scorer, right, &goldStep)
            followGold(right, goldStep, &scorer)
            advance(candidates, right)
            compare()
        }
        defer { trainer.perceptron.advance() }
        guard worst.link >= 0 else { return true }
        update()
        return false
    }

    /// The best ways on; and what the right move adds to the gold sequence's score, if that is still among them.
    private func offer(
        _ scorer: inout ConfigurationScores, _ right: Configuration.Move, _ goldStep: inout Float?
    ) -> [Candidate] {
        var looked: [Int] = []
        var seen: [UInt64] = []
        scorer.startStep()
        for index in beam.indices where seen.count < width {
            let around = Surroundings(store[beam[index].place])
            guard !seen.contains(around.identity) else { continue }
            seen.append(around.identity)
            looked.append(index)
            scorer.append(around, example.sentence)
        }
        scorer.score()
        var candidates: [Candidate] = []
        for (number, index) in looked.enumerated() {
            let sums = scorer.sums(number)
            if beam[index].isGold { goldStep = sums[Int(right.rawValue)] }
            offer(index, sums + handicap(store[beam[index].place]), &candidates)
        }
        return candidates
    }

    private func offer(_ index: Int, _ sums: SIMD4<Float>, _ candidates: inout [Candidate]) {
        let state = store[beam[index].place]
        for move in Configuration.Move.allCases where state.allows(move) {
            let score = beam[index].score + sums[Int(move.rawValue)]
            guard candidates.count < kept || score > candidates[candidates.count - 1].score else { continue }
            if candidates.count == kept { candidates.removeLast() }
            let at = candidates.firstIndex { $0.score < score } ?? candidates.count
            candidates.insert(Candidate(score: score, parent: index, move: move), at: at)
        }
    }

    /// The start that every wrong arc is given, so that the right ones must win by a margin.
    private func handicap(_ state: Configuration) -> SIMD4<Float> {
        var start = SIMD4<Float>(repeating: 0)
        let top = state.stackWord(0)
        guard top > 0 else { return start }
        let head = example.heads[top]
        if state.front != head { start[Int(Configuration.Move.left.rawValue)] = margin }
        if state.stackWord(1) != head { start[Int(Configuration.Move.right.rawValue)] = margin }
        return start
    }

    private mutating func followGold(
        _ right: Configuration.Move, _ step: Float?, _ scorer: inout ConfigurationScores
    ) {
        if let step {
            goldScore += step
        } else {
            scorer.startStep()
            scorer.append(Surroundings(gold), example.sentence)
            scorer.score()
            goldScore += scorer.sums(0)[Int(right.rawValue)]
        }
        goldMoves.append(right)
        gold.apply(right)
    }

    private mutating func advance(_ candidates: [Candidate], _ right: Configuration.Move) {
        let fresh = beam[0].place < kept ? kept : 0
        let old = beam
        beam.removeAll(keepingCapacity: true)
        for candidate in candidates {
            let place = fresh + beam.count
            let parent = old[candidate.parent]
            store[place].copy(store[parent.place])
            store[place].apply(candidate.move)
            history.append(Link(before: parent.link, move: candidate.move))
            beam.append(
                Sequence(
                    place: place, score: candidate.score, link: history.count - 1,
                    isGold: parent.isGold && candidate.move == right))
        }
    }

    /// Remembers the step at which the best sequence is farthest ahead of the gold one.
    private mutating func compare() {
        let violation = beam[0].score - goldScore
        guard violation >= worst.violation, !beam[0].isGold else { return }
        worst = (violation, beam[0].link, goldMoves.count)
    }

    private func moves(_ link: Int) -> [Configuration.Move] {
        var moves: [Configuration.Move] = []
        var at = link
        while at >= 0 {
            moves.append(history[at].move)
            at = history[at].before
        }
        return moves.reversed()
    }

    /// Rewards the gold moves and punishes the found ones, from where they part.
    private func update() {
        let found = moves(worst.link)
        let common = zip(found, goldMoves).prefix { $0 == $1 }.count
        replay(found, from: common, by: -1)
        replay(Array(goldMoves[..<worst.length]), from: common, by: 1)
    }

    private func replay(_ moves: [Configuration.Move], from first: Int, by amount: Float) {
        var features = ParseFeatures()
        let state = store[0]
        state.reset()
        for (index, move) in moves.enumerated() {
            if index >= first {
                let keys = features.keys(state, example.sentence)
                trainer.perceptron.update(keys, label: Int(move.rawValue), by: amount)
            }
            state.apply(move)
        }
    }
}
