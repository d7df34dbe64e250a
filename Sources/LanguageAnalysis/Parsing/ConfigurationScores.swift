internal import LinearModels

/// Scores the actions of configurations, and remembers what each part of the features adds to the sums: most configurations
/// agree in many parts with others of the beam, of the steps before, or of other sentences.
struct ConfigurationScores: ~Copyable {
    /// The parts that know of no arcs; their numbers follow those of `ParseFeatures.Part`.
    private enum PlacePart: Int, CaseIterable { case front, pair, stack }

    private static let statePartCount = ParseFeatures.Part.allCases.count
    private static let partCount = statePartCount + PlacePart.allCases.count
    /// How many sums are remembered for each part; a power of two.
    private static let slotCount = 64

    private let model: PackedModel
    private var features = ParseFeatures()
    private let order = PartOrder()
    /// The state's keys, part by part.
    private let keys: UnsafeMutablePointer<UInt64>
    /// What each slot's sums belong to; 0 where it has none.
    private let owners: UnsafeMutablePointer<UInt64>
    private let remembered: UnsafeMutablePointer<Int32>
    /// The runs of keys that are not remembered.
    private let runs: UnsafeMutablePointer<PackedModel.Run>
    private var runCount = 0
    /// The remembered sums of each part.
    private let shares: UnsafeMutablePointer<UnsafeMutablePointer<Int32>>
    private var shareCount = 0
    /// The scores of the configuration asked for last, by action.
    let sums: UnsafeMutablePointer<Int32>

    init(_ model: PackedModel) {
        self.model = model
        let slots = Self.partCount * Self.slotCount
        keys = .allocate(capacity: ParseFeatures.capacity)
        owners = .allocate(capacity: slots)
        owners.initialize(repeating: 0, count: slots)
        remembered = .allocate(capacity: slots * model.sumCount)
        runs = .allocate(capacity: Self.partCount)
        shares = .allocate(capacity: Self.partCount)
        sums = .allocate(capacity: model.sumCount)
    }

    deinit {
        keys.deallocate()
        owners.deallocate()
        remembered.deallocate()
        runs.deallocate()
        shares.deallocate()
        sums.deallocate()
    }

    /// Goes on to another sentence, where places mean other words.
    mutating func start() {
        let first = Self.statePartCount * Self.slotCount
        (owners + first).update(repeating: 0, count: PlacePart.allCases.count * Self.slotCount)
    }

    /// Extracts the features that are a configuration's own; what they share with those that are alike.
    mutating func extract(_ state: Configuration, _ sentence: ParseSentence) -> UInt64 {
        features.begin()
        features.addState(state, sentence)
        return features.identity
    }

    /// Fills `sums` for the configuration whose features were extracted last.
    mutating func score(_ state: Configuration, _ sentence: ParseSentence) {
        runCount = 0
        shareCount = 0
        order.arrange(features.keys, into: keys)
        for part in 1..<Self.statePartCount { recall(part) }
        let (below, top, front) = (state.stackWord(1), state.stackWord(0), state.bufferWord(0))
        recall(.front, 0, front, sentence)
        recall(.pair, top, front, sentence)
        recall(.stack, below, top, sentence)
        sums.update(repeating: 0, count: model.sumCount)
        look(up: UnsafeBufferPointer(rebasing: run(0)), for: sums)
        model.add(UnsafeMutableBufferPointer(start: runs, count: runCount))
        model.add(UnsafeBufferPointer(start: shares, count: shareCount), to: sums)
    }

    private func run(_ part: Int) -> Slice<UnsafeBufferPointer<UInt64>> {
        UnsafeBufferPointer(start: keys, count: features.count)[order.range(part)]
    }

    /// A part that is known by its keys.
    private mutating func recall(_ part: Int) {
        let run = UnsafeBufferPointer(rebasing: run(part))
        var owner: UInt64 = 0
        for key in run { owner &+= key }
        if let memory = share(part, Int(truncatingIfNeeded: owner), owner) { look(up: run, for: memory) }
    }

    /// A part that is known by its places.
    private mutating func recall(_ part: PlacePart, _ left: Int, _ right: Int, _ sentence: ParseSentence) {
        let owner = UInt64(left + 2) << 32 | UInt64(right + 2)
        guard let memory = share(Self.statePartCount + part.rawValue, left &* 7 &+ right, owner) else { return }
        let first = features.count
        switch part {
        case .front: features.addFront(right, sentence)
        case .pair: features.addPair(left, right, sentence)
        case .stack: features.addStack(left, right, sentence)
        }
        look(up: UnsafeBufferPointer(start: features.keys + first, count: features.count - first), for: memory)
    }

    /// Notes a slot's sums as part of the whole; where they must be worked out first, gives the room for them.
    private mutating func share(_ part: Int, _ place: Int, _ owner: UInt64) -> UnsafeMutablePointer<Int32>? {
        let slot = part * Self.slotCount + place & (Self.slotCount - 1)
        let memory = remembered + slot * model.sumCount
        shares[shareCount] = memory
        shareCount &+= 1
        if owners[slot] == owner { return nil }
        owners[slot] = owner
        memory.update(repeating: 0, count: model.sumCount)
        return memory
    }

    private mutating func look(up keys: UnsafeBufferPointer<UInt64>, for memory: UnsafeMutablePointer<Int32>) {
        runs[runCount] = PackedModel.Run(keys: keys, sums: memory)
        runCount &+= 1
    }
}
