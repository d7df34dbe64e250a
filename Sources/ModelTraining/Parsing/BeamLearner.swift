internal import LanguageAnalysis
internal import LinearModels

/// Learns from one sentence as a whole: a structured perceptron with a beam, updated where the gold sequence of moves is
/// farthest behind the best one (max-violation; Huang, Fayong and Guo 2012).
struct BeamLearner {
    /// A move of a sequence, and where the one before stands in `history`.
    private struct Link {
        var before: Int
        var action: Int
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
        var action: Int
    }

    /// The start that a wrong arc is given over right ones, in units of the weights (a cost that the search adds, as in
    /// Taskar, Guestrin and Koller 2003).
    private static let margin: Float = 40

    private let trainer: ParserTrainer
    private let example: ParserTrainer.Example
    private let oracle: DynamicOracle
    private let width: Int
    /// How many candidates are kept, since some turn out alike.
    private let kept: Int
    private let store: ConfigurationStore
    private var history: [Link] = []
    private var beam: [Sequence]
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
        beam = [Sequence(place: 0, score: 0, link: -1, isGold: true)]
    }

    /// The gold configuration.
    private var gold: Configuration { store[2 * kept] }

    /// Parses and, after a mistake, updates; whether there was none.
    mutating func run() -> Bool {
        store[0].reset()
        gold.reset()
        var scorer = SentenceScores(trainer.perceptron, example.sentence)
        for _ in 0..<2 * example.sentence.count {
            let right = goldAction()
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

    /// The number of the action that leads on to the gold tree.
    private func goldAction() -> Int {
        let move = oracle.nextMove(in: gold)
        let relation = move == .shift ? nil : example.relations[gold.stackWord(0)]
        return trainer.numbers[ParseAction(move, relation)] ?? 0
    }

    /// The best ways on; and what the right action adds to the gold sequence's score, if that is still among them.
    private func offer(_ scorer: inout SentenceScores, _ right: Int, _ goldStep: inout Float?) -> [Candidate] {
        var candidates: [Candidate] = []
        var seen: [UInt64] = []
        for index in beam.indices where seen.count < width {
            let state = store[beam[index].place]
            let identity = scorer.extract(state)
            guard !seen.contains(identity) else { continue }
            seen.append(identity)
            scorer.score(state)
            if beam[index].isGold { goldStep = scorer.sums[right] }
            handicap(state, scorer.sums)
            let allowed = [state.allows(.shift), state.allows(.left), state.allows(.right)]
            for (action, move) in trainer.moves.enumerated() where allowed[Int(move.rawValue)] {
                let score = beam[index].score + scorer.sums[action]
                guard candidates.count < kept || score > candidates[candidates.count - 1].score else { continue }
                if candidates.count == kept { candidates.removeLast() }
                let at = candidates.firstIndex { $0.score < score } ?? candidates.count
                candidates.insert(Candidate(score: score, parent: index, action: action), at: at)
            }
        }
        return candidates
    }

    /// Gives every wrong arc a start, so that the right ones must win by a margin.
    private func handicap(_ state: Configuration, _ sums: UnsafeMutablePointer<Float>) {
        let top = state.stackWord(0)
        guard top > 0 else { return }
        let (head, relation) = (example.heads[top], example.relations[top])
        for (number, action) in trainer.actions.enumerated() where action.move != .shift {
            let made = action.move == .left ? state.front : state.stackWord(1)
            if made != head || action.relation != relation { sums[number] += Self.margin }
        }
    }

    private mutating func followGold(_ right: Int, _ step: Float?, _ scorer: inout SentenceScores) {
        if let step {
            goldScore += step
        } else {
            _ = scorer.extract(gold)
            scorer.score(gold)
            goldScore += scorer.sums[right]
        }
        goldActions.append(right)
        gold.apply(trainer.actions[right].move, relation: trainer.actions[right].relationNumber)
    }

    private mutating func advance(_ candidates: [Candidate], _ right: Int) {
        let fresh = beam[0].place < kept ? kept : 0
        let old = beam
        beam.removeAll(keepingCapacity: true)
        for candidate in candidates {
            let place = fresh + beam.count
            let parent = old[candidate.parent]
            store[place].copy(store[parent.place])
            let action = trainer.actions[candidate.action]
            store[place].apply(action.move, relation: action.relationNumber)
            history.append(Link(before: parent.link, action: candidate.action))
            beam.append(
                Sequence(
                    place: place, score: candidate.score, link: history.count - 1,
                    isGold: parent.isGold && candidate.action == right))
        }
    }

    /// Remembers the step at which the best sequence is farthest ahead of the gold one.
    private mutating func compare() {
        let violation = beam[0].score - goldScore
        guard violation >= worst.violation, !beam[0].isGold else { return }
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
        var features = ParseFeatures()
        let state = store[0]
        state.reset()
        for (index, move) in moves.enumerated() {
            if index >= first {
                features.extract(state, example.sentence)
                let keys = UnsafeBufferPointer(start: features.keys, count: features.count)
                trainer.perceptron.update(keys, label: move, by: amount)
            }
            state.apply(trainer.actions[move].move, relation: trainer.actions[move].relationNumber)
        }
    }
}
