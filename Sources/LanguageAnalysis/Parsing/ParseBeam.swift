/// The best few sequences of moves over one sentence.
struct ParseBeam {
    private struct Candidate {
        var score: Int
        var parent: Int
        var move: Configuration.Move
    }

    /// How many sequences may be as far behind as the margin says.
    private static let leaders = 3

    private let sentence: ParseSentence
    /// How many different configurations are looked at in each step.
    private let width: Int
    /// How many candidates are kept, since some turn out alike.
    private let kept: Int
    private let margin: Int
    /// The same for those that three are ahead of: they come out best more seldom still.
    private let laterMargin: Int
    private let moveMargin: Float
    private let store: ConfigurationStore
    /// Where in `store` the current configurations lie, the best first, and their scores.
    private var places: [Int] = [0]
    private var scores: [Int] = [0]
    /// The same for the step before: two lists in turn, so that none is made anew.
    private var oldPlaces: [Int] = []
    private var oldScores: [Int] = []
    private var candidates: [Candidate] = []
    /// The configurations looked at in this step, as numbers in `places`, and what they are known by.
    private var looked: [Int] = []
    private var seen: [UInt64] = []

    /// A beam over a sentence.
    ///
    /// - Parameters:
    ///   - margin: how far behind the best a sequence may be; five sevenths of it where three are ahead.
    ///   - moveMargin: how far behind the best move of a configuration another may be.
    init(_ sentence: ParseSentence, width: Int, margin: Int32, moveMargin: Int32) {
        self.sentence = sentence
        self.width = width
        self.margin = Int(margin)
        laterMargin = self.margin * 5 / 7
        self.moveMargin = Float(moveMargin)
        kept = width == 1 ? 1 : width + width / 2
        store = ConfigurationStore(sentence, capacity: width == 1 ? 1 : 2 * kept)
        candidates.reserveCapacity(kept + 1)
    }

    /// Makes all moves; the best configuration at the end, valid while the beam lives.
    mutating func run(_ scorer: inout ConfigurationScores) -> Configuration {
        store[0].reset()
        scorer.startSentence()
        for _ in 0..<2 * sentence.count {
            score(&scorer)
            candidates.removeAll(keepingCapacity: true)
            for (number, index) in looked.enumerated() { offer(index, scorer.sums(number)) }
            advance()
        }
        return store[places[0]]
    }

    /// Scores the best configurations that differ.
    private mutating func score(_ scorer: inout ConfigurationScores) {
        seen.removeAll(keepingCapacity: true)
        looked.removeAll(keepingCapacity: true)
        scorer.startStep()
        for index in places.indices where looked.count < width {
            let around = Surroundings(store[places[index]])
            guard isNew(around.identity) else { continue }
            scorer.append(around, sentence)
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

    /// Offers the allowed moves of a configuration as candidates, those that are far behind its best left out: most decisions
    /// are plain, and a wrong turn there is not made good later.
    private mutating func offer(_ index: Int, _ sums: SIMD4<Float>) {
        let state = store[places[index]]
        var best = -Float.infinity
        for move in Configuration.Move.allCases where state.allows(move) { best = max(best, sums[Int(move.rawValue)]) }
        for move in Configuration.Move.allCases
        where sums[Int(move.rawValue)] >= best - moveMargin && state.allows(move) {
            let score = scores[index] + Int(sums[Int(move.rawValue)])
            guard candidates.count < kept || score > candidates[candidates.count - 1].score else { continue }
            insert(Candidate(score: score, parent: index, move: move))
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
    private mutating func advance() {
        guard let best = candidates.first else { return }
        if width == 1 {
            store[0].apply(best.move)
            scores[0] = best.score
            return
        }
        swap(&places, &oldPlaces)
        swap(&scores, &oldScores)
        let fresh = oldPlaces[0] < kept ? kept : 0
        places.removeAll(keepingCapacity: true)
        scores.removeAll(keepingCapacity: true)
        for (rank, candidate) in candidates.enumerated()
        where best.score - candidate.score <= (rank < Self.leaders ? margin : laterMargin) {
            let place = fresh + places.count
            store[place].copy(store[oldPlaces[candidate.parent]])
            store[place].apply(candidate.move)
            places.append(place)
            scores.append(candidate.score)
        }
    }
}
