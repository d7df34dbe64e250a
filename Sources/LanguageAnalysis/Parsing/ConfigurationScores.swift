package import LinearModels

/// Scores the moves of a few configurations at once, and remembers what each part of the features adds to the sums: most
/// configurations agree in many parts with others of the beam or of the steps before.
package struct ConfigurationScores: ~Copyable {
    private typealias Sums = SIMD4<Float>

    /// Remembered sums, whose they are, and in which step they were last used.
    private struct Slot {
        var sums = Sums(repeating: 0)
        var identity: UInt64 = 0
        var step: UInt64 = 0
    }

    private static let partCount = ParseFeatures.Part.allCases.count
    /// How many sums are remembered for each part; a power of two. More would hardly be found again, and leave less room in the
    /// processor's nearest memory.
    private static let slotCount = 128

    private let weights: any NarrowWeights
    /// Holds the keys that are to be looked up in this step, run by run.
    private var features: ParseFeatures
    private let slots: UnsafeMutablePointer<Slot>
    private let runs: UnsafeMutablePointer<NarrowRun>
    private var runCount = 0
    /// For each configuration where the sums of its parts stand.
    private let shares: UnsafeMutablePointer<UnsafeMutablePointer<Sums>>
    /// Sums that cannot be remembered, a place for each part of each configuration.
    private let own: UnsafeMutablePointer<Sums>
    /// The number of configurations in this step.
    private var count = 0
    private var step: UInt64 = 0
    /// The step before the sentence's first; what was remembered until then spoke of other words.
    private var past: UInt64 = 0

    /// Scores for up to `width` configurations at once.
    package init(_ weights: any NarrowWeights, width: Int) {
        self.weights = weights
        features = ParseFeatures(configurations: width, table: weights.table)
        slots = .allocate(capacity: Self.partCount * Self.slotCount)
        slots.initialize(repeating: Slot(), count: Self.partCount * Self.slotCount)
        runs = .allocate(capacity: width * Self.partCount)
        shares = .allocate(capacity: width * Self.partCount)
        own = .allocate(capacity: width * Self.partCount)
    }

    deinit {
        slots.deallocate()
        runs.deallocate()
        shares.deallocate()
        own.deallocate()
    }

    /// Goes on to another sentence, or to weights that have changed.
    package mutating func startSentence() { past = step }

    /// Goes on to other configurations.
    package mutating func startStep() {
        count = 0
        runCount = 0
        features.removeAll()
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
        let identity = around.identity(of: part)
        let slot = slots + (part.rawValue &* Self.slotCount &+ Self.slot(of: identity))
        let remembered = UnsafeMutableRawPointer(slot).assumingMemoryBound(to: Sums.self)
        if slot.pointee.identity == identity, slot.pointee.step > past {
            slot.pointee.step = step
            shares[place] = remembered
            return
        }
        // Sums that another configuration of this step uses stay.
        let isFree = slot.pointee.step != step
        if isFree { slot.pointee = Slot(identity: identity, step: step) }
        let target = isFree ? remembered : own + place
        target.pointee = Sums(repeating: 0)
        shares[place] = target
        runs[runCount] = NarrowRun(keys: features.append(part, around, words), sums: target)
        runCount &+= 1
    }

    @inline(__always)
    private static func slot(of identity: UInt64) -> Int {
        Int(truncatingIfNeeded: (identity &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slotCount &- 1)
    }
}
