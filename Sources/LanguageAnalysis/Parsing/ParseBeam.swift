/// The best few sequences of moves over one sentence.
struct ParseBeam: ~Copyable {
    /// A sequence: where in the store the configuration lies that it led to, and its score.
    private struct Sequence: BitwiseCopyable {
        var place: Int
        var score: Int
    }

    private struct Candidate: BitwiseCopyable {
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
    /// The current sequences, the best first, and those of the step before: two lists in turn, so that none is made anew.
    private var current: ShortList<Sequence>
    private var previous: ShortList<Sequence>
    private var candidates: ShortList<Candidate>
    /// The configurations looked at in this step, as numbers in `current`, and what they are known by.
    private var looked: ShortList<Int>
    private var seen: ShortList<UInt64>

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
        current = ShortList(capacity: kept)
        previous = ShortList(capacity: kept)
        candidates = ShortList(capacity: kept)
        looked = ShortList(capacity: width)
        seen = ShortList(capacity: width)
        current.append(Sequence(place: 0, score: 0))
    }

    /// Makes all moves; the best configuration at the end, valid while the beam lives.
    mutating func run(_ scorer: inout ConfigurationScores) -> Configuration {
        store[0].reset()
        scorer.startSentence()
        for _ in 0..<2 * sentence.count {
            if advancePlainly() { continue }
            score(&scorer)
            candidates.removeAll()
            for number in 0..<looked.count { offer(looked[number], scorer.sums(number)) }
            advance()
        }
        return store[current[0].place]
    }

    /// Makes the only move there is, if there is but one configuration that allows but one: whatever its score, it would add the
    /// same to all that follow.
    private mutating func advancePlainly() -> Bool {
        guard current.count == 1 else { return false }
        let state = store[current[0].place]
        var only: Configuration.Move?
        for move in Configuration.Move.allCases where state.allows(move) {
            if only != nil { return false }
            only = move
        }
        guard let only else { return false }
        state.apply(only)
        return true
    }

    /// Scores the best configurations that differ.
    private mutating func score(_ scorer: inout ConfigurationScores) {
        seen.removeAll()
        looked.removeAll()
        scorer.startStep()
        for index in 0..<current.count where looked.count < width {
            let around = Surroundings(store[current[index].place])
            guard isNew(around.identity) else { continue }
            scorer.append(around, sentence)
            looked.append(index)
        }
        scorer.score()
    }

    /// Whether no better configuration of this step is alike. One that is would do all the same moves for the same scores,
    /// and stay ahead (Huang and Sagae 2010).
    private mutating func isNew(_ identity: UInt64) -> Bool {
        for number in 0..<seen.count where seen[number] == identity { return false }
        seen.append(identity)
        return true
    }

    /// Offers the allowed moves of a configuration as candidates, those that are far behind its best left out: most decisions
    /// are plain, and a wrong turn there is not made good later.
    private mutating func offer(_ index: Int, _ sums: SIMD4<Float>) {
        let state = store[current[index].place]
        let allowed = (state.allows(.shift), state.allows(.left), state.allows(.right))
        var best = -Float.infinity
        if allowed.0 { best = max(best, sums[0]) }
        if allowed.1 { best = max(best, sums[1]) }
        if allowed.2 { best = max(best, sums[2]) }
        let least = best - moveMargin
        if allowed.0, sums[0] >= least { offer(.shift, of: index, sums[0]) }
        if allowed.1, sums[1] >= least { offer(.left, of: index, sums[1]) }
        if allowed.2, sums[2] >= least { offer(.right, of: index, sums[2]) }
    }

    @inline(__always)
    private mutating func offer(_ move: Configuration.Move, of index: Int, _ gain: Float) {
        let score = current[index].score + Int(gain)
        guard candidates.count < kept || score > candidates[candidates.count - 1].score else { return }
        insert(Candidate(score: score, parent: index, move: move))
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

    /// Makes the best candidates the current sequences.
    private mutating func advance() {
        guard candidates.count > 0 else { return }
        let best = candidates[0]
        // One that remains alone need not be copied.
        if candidates.count == 1 || best.score - candidates[1].score > margin {
            let place = current[best.parent].place
            store[place].apply(best.move)
            current.removeAll()
            current.append(Sequence(place: place, score: best.score))
            return
        }
        swap(&current, &previous)
        let fresh = previous[0].place < kept ? kept : 0
        current.removeAll()
        for rank in 0..<candidates.count {
            let candidate = candidates[rank]
            guard best.score - candidate.score <= (rank < Self.leaders ? margin : laterMargin) else { continue }
            let place = fresh + current.count
            store[place].copy(store[previous[candidate.parent].place])
            store[place].apply(candidate.move)
            current.append(Sequence(place: place, score: candidate.score))
        }
    }
}

/// A list of a few things in memory of its own, made once and filled again and again.
private struct ShortList<Element: BitwiseCopyable>: ~Copyable {
    private let memory: UnsafeMutablePointer<Element>
    private(set) var count = 0

    /// An empty list with room for so many.
    init(capacity: Int) { memory = .allocate(capacity: capacity) }

    deinit { memory.deallocate() }

    subscript(_ index: Int) -> Element {
        @inline(__always) get { memory[index] }
        @inline(__always) nonmutating set { memory[index] = newValue }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        memory[count] = element
        count &+= 1
    }

    @inline(__always)
    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func removeLast() { count &-= 1 }
}
