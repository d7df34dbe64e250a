internal import LanguageAnalysis
internal import LinearModels

/// Scores the actions of a sentence's configurations by weights that are still being learnt, and remembers the shares of
/// those features that configurations have in common. Right as long as no weight changes.
struct SentenceScores: ~Copyable {
    private enum Part: Int, CaseIterable { case front, pair, stack }

    /// How many scores are remembered for each part; a power of two.
    private static let slotCount = 64

    private let perceptron: PerceptronTrainer
    private let sentence: ParseSentence
    private let labelCount: Int
    private let places: UnsafeMutablePointer<Int>
    private let remembered: UnsafeMutablePointer<Float>
    /// The scores of the configuration asked for last, by action.
    let sums: UnsafeMutablePointer<Float>
    private var features = ParseFeatures()

    init(_ perceptron: PerceptronTrainer, _ sentence: ParseSentence) {
        self.perceptron = perceptron
        self.sentence = sentence
        labelCount = perceptron.labelCount
        let slots = Part.allCases.count * Self.slotCount
        places = .allocate(capacity: slots)
        places.initialize(repeating: -1, count: slots)
        remembered = .allocate(capacity: slots * labelCount)
        sums = .allocate(capacity: labelCount)
    }

    deinit {
        places.deallocate()
        remembered.deallocate()
        sums.deallocate()
    }

    /// Extracts the features that are a configuration's own; what they share with those that are alike.
    mutating func extract(_ state: Configuration) -> UInt64 {
        features.begin()
        features.addState(state, sentence)
        return features.identity
    }

    /// Fills `sums` for the configuration whose features were extracted last.
    mutating func score(_ state: Configuration) {
        add(to: sums)
        let (below, top, front) = (state.stackWord(1), state.stackWord(0), state.bufferWord(0))
        add(.front, 0, front)
        add(.pair, top, front)
        add(.stack, below, top)
    }

    private func add(to target: UnsafeMutablePointer<Float>) {
        perceptron.score(
            UnsafeBufferPointer(start: features.keys, count: features.count),
            into: UnsafeMutableBufferPointer(start: target, count: labelCount))
    }

    private mutating func add(_ part: Part, _ left: Int, _ right: Int) {
        let slot = part.rawValue * Self.slotCount + (left &* 7 &+ right) & (Self.slotCount - 1)
        let memory = remembered + slot * labelCount
        let place = (left &+ 1) << 32 | (right &+ 1)
        if places[slot] != place {
            places[slot] = place
            features.begin()
            switch part {
            case .front: features.addFront(right, sentence)
            case .pair: features.addPair(left, right, sentence)
            case .stack: features.addStack(left, right, sentence)
            }
            add(to: memory)
        }
        for label in 0..<labelCount { sums[label] += memory[label] }
    }
}
