/// The best few sequences of moves over one sentence.
struct ParseBeam {
    private struct Candidate {
        var score: Int
        var parent: Int
        var action: Int
    }

    private let sentence: ParseSentence
    /// How many different configurations are looked at in each step.
    private let width: Int
    /// How many candidates are kept, since some turn out alike.
    private let kept: Int
    private let margin: Int
    private let store: ConfigurationStore
    /// Where in `store` the current configurations lie, the best first, and their scores.
    private var places: [Int] = [0]
    private var scores: [Int] = [0]
    private var candidates: [Candidate] = []
    /// The configurations looked at in this step, as numbers in `places`, and what they are known by.
    private var looked: [Int] = []
    private var seen: [UInt64] = []

    init(_ sentence: ParseSentence, width: Int, margin: Int32) {
        self.sentence = sentence
        self.width = width
        self.margin = Int(margin)
        kept = width == 1 ? 1 : width + width / 2
        store = ConfigurationStore(wordCount: sentence.count, capacity: width == 1 ? 1 : 2 * kept)
        candidates.reserveCapacity(kept + 1)
    }

    /// Makes all moves; the best configuration at the end, valid while the beam lives.
    mutating func run(_ parser: DependencyParser, _ scorer: inout ConfigurationScores) -> Configuration {
        store[0].reset()
        scorer.startSentence()
        for _ in 0..<2 * sentence.count {
            score(&scorer)
            candidates.removeAll(keepingCapacity: true)
            for (number, index) in looked.enumerated() {
                offer(store[places[index]], index, scorer.sums(number), parser)
            }
            advance(parser)
        }
        return store[places[0]]
    }

    /// Scores the best configurations that differ.
    private mutating func score(_ scorer: inout ConfigurationScores) {
        seen.removeAll(keepingCapacity: true)
        looked.removeAll(keepingCapacity: true)
        scorer.startStep()
        for index in places.indices where looked.count < width {
            let state = store[places[index]]
            guard isNew(scorer.extract(state, sentence)) else { continue }
            scorer.append(state, sentence)
            looked.append(index)
        }
        scorer.score()
    }

    /// Whether no better configuration of this step is alike. One that is would do all the same moves for the same scores,
    /// and stay ahead (Huang and Sagae 2010).
    private mutating func isNew(_ identity: UInt64) -> Bool {
        guard !seen.contains(identity) else { return false }
        seen.append(identity)
        return true
    }

    /// Offers every allowed action of a configuration as a candidate.
    private mutating func offer(
        _ state: Configuration, _ index: Int, _ sums: UnsafeMutablePointer<Int32>, _ parser: DependencyParser
    ) {
        let base = scores[index]
        let allowed = (state.allows(.shift), state.allows(.left), state.allows(.right))
        var least = candidates.count < kept ? Int.min : candidates[candidates.count - 1].score
        for first in stride(from: 0, to: parser.moves.count, by: 8) {
            // Few actions come close: most groups of eight are out at one look.
            let group = UnsafeRawPointer(sums + first).loadUnaligned(as: SIMD8<Int32>.self)
            let limit = least == .min ? Int32.min : Int32(clamping: least - base)
            if limit > .min, group.max() <= limit { continue }
            for action in first..<min(first + 8, parser.moves.count) {
                let score = base + Int(sums[action])
                guard score > least else { continue }
                let isAllowed =
                    switch parser.moves[action] {
                    case .shift: allowed.0
                    case .left: allowed.1
                    case .right: allowed.2
                    }
                guard isAllowed else { continue }
                insert(Candidate(score: score, parent: index, action: action))
                if candidates.count == kept { least = candidates[kept - 1].score }
            }
        }
    }

    private mutating func insert(_ candidate: Candidate) {
        if candidates.count == kept { candidates.removeLast() }
        var at = candidates.count
        candidates.append(candidate)
        while at > 0, candidates[at - 1].score < candidate.score {
            candidates[at] = candidates[at - 1]
            at -= 1
        }
        candidates[at] = candidate
    }

    /// Makes the best candidates the current configurations.
    private mutating func advance(_ parser: DependencyParser) {
        guard let best = candidates.first else { return }
        if width == 1 {
            let action = parser.actions[best.action]
            store[0].apply(action.move, relation: action.relationNumber)
            scores[0] = best.score
            return
        }
        let old = places
        let fresh = old[0] < kept ? kept : 0
        places.removeAll(keepingCapacity: true)
        scores.removeAll(keepingCapacity: true)
        for candidate in candidates where best.score - candidate.score <= margin {
            let place = fresh + places.count
            store[place].copy(store[old[candidate.parent]])
            let action = parser.actions[candidate.action]
            store[place].apply(action.move, relation: action.relationNumber)
            places.append(place)
            scores.append(candidate.score)
        }
    }
}
