internal import LinearModels

/// Scores the actions of a few configurations at once, and remembers what each part of the features adds to the sums: most
/// configurations agree in many parts with others of the beam, of the steps before, or of other sentences.
struct ConfigurationScores: ~Copyable {
    /// The parts that know of no arcs; their numbers follow those of `ParseFeatures.Part`.
    private enum PlacePart: Int, CaseIterable { case front, pair, stack }

    /// Whose sums a slot holds (0 where it has none), and in which step they were last used.
    private struct Owner {
        var identity: UInt64 = 0
        var step: UInt64 = 0
    }

    private static let statePartCount = ParseFeatures.Part.allCases.count
    private static let partCount = statePartCount + PlacePart.allCases.count
    /// How many sums are remembered for each part; a power of two.
    private static let slotCount = 64

    private let model: PackedModel
    private let order = PartOrder()
    private var features = ParseFeatures()
    /// The keys of each configuration, those of its state part by part.
    private let keys: UnsafeMutablePointer<UInt64>
    private let owners: UnsafeMutablePointer<Owner>
    private let remembered: UnsafeMutablePointer<Int32>
    /// The runs of keys that are not remembered.
    private let runs: UnsafeMutablePointer<PackedModel.Run>
    private var runCount = 0
    /// For each configuration the remembered sums that it has a share of, and how many these are.
    private let shares: UnsafeMutablePointer<UnsafeMutablePointer<Int32>>
    private let shareCounts: UnsafeMutablePointer<Int>
    private let sums: UnsafeMutablePointer<Int32>
    /// The number of configurations in this step.
    private var count = 0
    private var step: UInt64 = 0

    /// Scores for up to `width` configurations at once.
    init(_ model: PackedModel, width: Int) {
        self.model = model
        let slots = Self.partCount * Self.slotCount
        keys = .allocate(capacity: width * ParseFeatures.capacity)
        owners = .allocate(capacity: slots)
        owners.initialize(repeating: Owner(), count: slots)
        remembered = .allocate(capacity: slots * model.sumCount)
        runs = .allocate(capacity: width * Self.partCount)
        shares = .allocate(capacity: width * Self.partCount)
        shareCounts = .allocate(capacity: width)
        sums = .allocate(capacity: width * model.sumCount)
    }

    deinit {
        keys.deallocate()
        owners.deallocate()
        remembered.deallocate()
        runs.deallocate()
        shares.deallocate()
        shareCounts.deallocate()
        sums.deallocate()
    }

    /// Goes on to another sentence, where places mean other words.
    mutating func startSentence() {
        let first = Self.statePartCount * Self.slotCount
        (owners + first).update(repeating: Owner(), count: PlacePart.allCases.count * Self.slotCount)
    }

    /// Goes on to other configurations.
    mutating func startStep() {
        count = 0
        runCount = 0
        step &+= 1
    }

    /// Extracts the features that are a configuration's own; what they share with those that are alike.
    mutating func extract(_ state: Configuration, _ sentence: ParseSentence) -> UInt64 {
        features.begin()
        features.addState(state, sentence)
        return features.identity
    }

    /// Takes in the configuration whose features were extracted last.
    mutating func append(_ state: Configuration, _ sentence: ParseSentence) {
        let own = keys + count * ParseFeatures.capacity
        shareCounts[count] = 0
        sums(count).update(repeating: 0, count: model.sumCount)
        order.arrange(features.keys, into: own)
        for part in 0..<Self.statePartCount {
            let range = order.range(part)
            take(part, UnsafeBufferPointer(start: own + range.lowerBound, count: range.count))
        }
        let (below, top, front) = (state.stackWord(1), state.stackWord(0), state.bufferWord(0))
        take(.front, 0, front, sentence)
        take(.pair, top, front, sentence)
        take(.stack, below, top, sentence)
        count &+= 1
    }

    /// Works out the sums of all configurations taken in.
    func score() {
        model.add(UnsafeMutableBufferPointer(start: runs, count: runCount))
        for number in 0..<count {
            let own = UnsafeBufferPointer(start: shares + number * Self.partCount, count: shareCounts[number])
            model.add(own, to: sums(number))
        }
    }

    /// The scores of a configuration of this step, by action.
    @inline(__always)
    func sums(_ number: Int) -> UnsafeMutablePointer<Int32> { sums + number * model.sumCount }

    // MARK: - Parts

    /// A part that is known by its keys.
    @inline(__always)
    private mutating func take(_ part: Int, _ run: UnsafeBufferPointer<UInt64>) {
        guard part != ParseFeatures.Part.rest.rawValue else { return look(up: run, for: sums(count)) }
        var identity: UInt64 = 0
        for key in run { identity &+= key }
        if let memory = memory(part, Int(truncatingIfNeeded: identity), identity) { look(up: run, for: memory) }
    }

    /// A part that is known by its places.
    private mutating func take(_ part: PlacePart, _ left: Int, _ right: Int, _ sentence: ParseSentence) {
        let identity = UInt64(left + 2) << 32 | UInt64(right + 2)
        guard let memory = memory(Self.statePartCount + part.rawValue, left &* 7 &+ right, identity) else { return }
        let first = features.count
        switch part {
        case .front: features.addFront(right, sentence)
        case .pair: features.addPair(left, right, sentence)
        case .stack: features.addStack(left, right, sentence)
        }
        let own = keys + (count * ParseFeatures.capacity + first)
        own.update(from: features.keys + first, count: features.count - first)
        look(up: UnsafeBufferPointer(start: own, count: features.count - first), for: memory)
    }

    /// Notes remembered sums as a share of the configuration's; where its part must be worked out first, gives the room for
    /// that: the slot's, or the configuration's own sums if another one of this step uses the slot.
    @inline(__always)
    private mutating func memory(_ part: Int, _ place: Int, _ identity: UInt64) -> UnsafeMutablePointer<Int32>? {
        let slot = part * Self.slotCount + place & (Self.slotCount - 1)
        let isKnown = owners[slot].identity == identity
        if !isKnown, owners[slot].step == step { return sums(count) }
        let memory = remembered + slot * model.sumCount
        shares[count * Self.partCount + shareCounts[count]] = memory
        shareCounts[count] &+= 1
        owners[slot].step = step
        if isKnown { return nil }
        owners[slot].identity = identity
        memory.update(repeating: 0, count: model.sumCount)
        return memory
    }

    @inline(__always)
    private mutating func look(up keys: UnsafeBufferPointer<UInt64>, for memory: UnsafeMutablePointer<Int32>) {
        runs[runCount] = PackedModel.Run(keys: keys, sums: memory)
        runCount &+= 1
    }
}
