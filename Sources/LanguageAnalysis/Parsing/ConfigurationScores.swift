package import LinearModels

/// Scores the moves of a few configurations at once, and remembers what each part of the features adds to the sums: most
/// configurations agree in many parts with others of the beam or of the steps before.
package struct ConfigurationScores: ~Copyable {
    /// Whose sums a slot holds (0 where it has none), and in which step they were last used.
    private struct Owner {
        var identity: UInt64 = 0
        var step: UInt64 = 0
    }

    private typealias Sums = SIMD4<Float>

    private static let partCount = ParseFeatures.Part.allCases.count
    /// How many sums are remembered for each part; a power of two.
    private static let slotCount = 64

    private let weights: any NarrowWeights
    private var features = ParseFeatures()
    /// The keys that are to be looked up in this step, run by run.
    private let keys: UnsafeMutablePointer<UInt64>
    private var keyCount = 0
    private let owners: UnsafeMutablePointer<Owner>
    private let remembered: UnsafeMutablePointer<Sums>
    private let runs: UnsafeMutablePointer<NarrowRun>
    private var runCount = 0
    /// For each configuration where the sums of its parts stand.
    private let shares: UnsafeMutablePointer<UnsafeMutablePointer<Sums>>
    /// Sums that cannot be remembered, a place for each part of each configuration.
    private let own: UnsafeMutablePointer<Sums>
    /// The number of configurations in this step.
    private var count = 0
    private var step: UInt64 = 0
    /// Tells sentences apart, where places mean other words.
    private var sentence: UInt64 = 0

    /// Scores for up to `width` configurations at once.
    package init(_ weights: any NarrowWeights, width: Int) {
        self.weights = weights
        let slots = Self.partCount * Self.slotCount
        keys = .allocate(capacity: width * ParseFeatures.capacity)
        owners = .allocate(capacity: slots)
        owners.initialize(repeating: Owner(), count: slots)
        remembered = .allocate(capacity: slots)
        runs = .allocate(capacity: width * Self.partCount)
        shares = .allocate(capacity: width * Self.partCount)
        own = .allocate(capacity: width * Self.partCount)
    }

    deinit {
        keys.deallocate()
        owners.deallocate()
        remembered.deallocate()
        runs.deallocate()
        shares.deallocate()
        own.deallocate()
    }

    /// Goes on to another sentence, or to weights that have changed.
    package mutating func startSentence() { sentence &+= 1 }

    /// Goes on to other configurations.
    package mutating func startStep() {
        count = 0
        runCount = 0
        keyCount = 0
        step &+= 1
    }

    /// Takes in a configuration.
    package mutating func append(_ around: Surroundings, _ words: ParseSentence) {
        for part in ParseFeatures.Part.allCases { take(part, around, words) }
        count &+= 1
    }

    /// Works out the sums of all configurations taken in.
    package func score() { weights.add(UnsafeBufferPointer(start: runs, count: runCount)) }

    /// The scores of a configuration of this step, by move.
    @inline(__always)
    package func sums(_ number: Int) -> SIMD4<Float> {
        var sum = Sums(repeating: 0)
        for part in 0..<Self.partCount { sum += shares[number &* Self.partCount &+ part].pointee }
        return sum
    }

    @inline(__always)
    private mutating func take(_ part: ParseFeatures.Part, _ around: Surroundings, _ words: ParseSentence) {
        let place = count &* Self.partCount &+ part.rawValue
        let identity = Family.mixed(around.identity(of: part), sentence)
        let slot = part.rawValue &* Self.slotCount &+ Int(truncatingIfNeeded: identity >> 32) & (Self.slotCount &- 1)
        if owners[slot].identity == identity {
            owners[slot].step = step
            shares[place] = remembered + slot
            return
        }
        // Sums that another configuration of this step uses stay.
        let isFree = owners[slot].step != step
        let target = isFree ? remembered + slot : own + place
        if isFree { owners[slot] = Owner(identity: identity, step: step) }
        target.pointee = Sums(repeating: 0)
        shares[place] = target
        look(up: features.keys(part, around, words), for: target)
    }

    @inline(__always)
    private mutating func look(up found: UnsafeBufferPointer<UInt64>, for target: UnsafeMutablePointer<Sums>) {
        let copy = keys + keyCount
        copy.update(from: found.baseAddress.unsafelyUnwrapped, count: found.count)
        keyCount &+= found.count
        runs[runCount] = NarrowRun(keys: UnsafeBufferPointer(start: copy, count: found.count), sums: target)
        runCount &+= 1
    }
}
