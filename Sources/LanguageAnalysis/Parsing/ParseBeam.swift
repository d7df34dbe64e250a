internal import LinearModels

/// The best few sequences of moves over one sentence.
struct ParseBeam {
    private struct Candidate {
        var score: Int
        var parent: Int
        var action: Int
    }

    private let sentence: ParseSentence
    private let width: Int
    private let margin: Int
    private let store: ConfigurationStore
    /// Where in `store` the current configurations lie, the best first, and their scores.
    private var places: [Int] = [0]
    private var scores: [Int] = [0]
    private var candidates: [Candidate] = []

    init(_ sentence: ParseSentence, width: Int, margin: Int32) {
        self.sentence = sentence
        self.width = width
        self.margin = Int(margin)
        store = ConfigurationStore(wordCount: sentence.count, capacity: width == 1 ? 1 : 2 * width)
        candidates.reserveCapacity(width + 1)
    }

    /// Makes all moves; the best configuration at the end, valid while the beam lives.
    mutating func run(_ parser: DependencyParser) -> Configuration {
        store[0].reset()
        let labelCount = parser.actions.count
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParseFeatures.capacity) { keys in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: labelCount) { sums in
                guard let keyBase = keys.baseAddress, let sumBase = sums.baseAddress else { return }
                var features = ParseFeatures(keys: keyBase)
                for _ in 0..<2 * sentence.count {
                    candidates.removeAll(keepingCapacity: true)
                    for index in places.indices {
                        let state = store[places[index]]
                        features.extract(state, sentence)
                        sumBase.update(repeating: 0, count: labelCount)
                        parser.model.add(UnsafeBufferPointer(start: keyBase, count: features.count), to: sumBase)
                        offer(state, index, sumBase, parser)
                    }
                    advance(parser)
                }
            }
        }
        return store[places[0]]
    }

    /// Offers every allowed action of a configuration as a candidate.
    private mutating func offer(
        _ state: Configuration, _ index: Int, _ sums: UnsafeMutablePointer<Int32>, _ parser: DependencyParser
    ) {
        let base = scores[index]
        let allowed = (state.allows(.shift), state.allows(.left), state.allows(.right))
        var least = candidates.count < width ? Int.min : candidates[candidates.count - 1].score
        for action in 0..<parser.moves.count {
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
            if candidates.count == width { least = candidates[width - 1].score }
        }
    }

    private mutating func insert(_ candidate: Candidate) {
        if candidates.count == width { candidates.removeLast() }
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
        let fresh = old[0] < width ? width : 0
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
