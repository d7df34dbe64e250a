internal import LinearModels

/// Scores the actions of a sentence's configurations, and remembers the shares of those features that configurations have
/// in common, as most of them share their places with others of the beam or of the step before.
struct ConfigurationScores: ~Copyable {
    private enum Part: Int, CaseIterable { case front, pair, stack }

    /// How many scores are remembered for each part; a power of two.
    private static let slotCount = 64

    private let model: PackedModel
    private let sentence: ParseSentence
    private let keys: UnsafeMutablePointer<UInt64>
    /// The places that each slot's scores belong to; -1 where it has none.
    private let places: UnsafeMutablePointer<Int>
    private let remembered: UnsafeMutablePointer<Int32>
    /// The scores of the configuration asked for last, by action.
    let sums: UnsafeMutablePointer<Int32>
    private var features: ParseFeatures

    init(_ model: PackedModel, _ sentence: ParseSentence) {
        self.model = model
        self.sentence = sentence
        let slots = Part.allCases.count * Self.slotCount
        keys = .allocate(capacity: ParseFeatures.capacity)
        places = .allocate(capacity: slots)
        places.initialize(repeating: -1, count: slots)
        remembered = .allocate(capacity: slots * model.sumCount)
        sums = .allocate(capacity: model.sumCount)
        features = ParseFeatures(keys: keys)
    }

    deinit {
        keys.deallocate()
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
        sums.update(repeating: 0, count: model.sumCount)
        model.add(UnsafeBufferPointer(start: keys, count: features.count), to: sums)
        let (below, top, front) = (state.stackWord(1), state.stackWord(0), state.bufferWord(0))
        add(.front, 0, front)
        add(.pair, top, front)
        add(.stack, below, top)
    }

    private mutating func add(_ part: Part, _ left: Int, _ right: Int) {
        let slot = part.rawValue * Self.slotCount + (left &* 7 &+ right) & (Self.slotCount - 1)
        let memory = remembered + slot * model.sumCount
        let place = (left &+ 1) << 32 | (right &+ 1)
        if places[slot] != place {
            places[slot] = place
            extract(part, left, right)
            memory.update(repeating: 0, count: model.sumCount)
            model.add(UnsafeBufferPointer(start: keys, count: features.count), to: memory)
        }
        for index in 0..<model.sumCount { sums[index] &+= memory[index] }
    }

    private mutating func extract(_ part: Part, _ left: Int, _ right: Int) {
        features.begin()
        switch part {
        case .front: features.addFront(right, sentence)
        case .pair: features.addPair(left, right, sentence)
        case .stack: features.addStack(left, right, sentence)
        }
    }
}
