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
    /// What each part of the configuration that is being taken in looks at.
    private let identities: UnsafeMutablePointer<UInt64>
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
        identities = .allocate(capacity: Self.partCount)
        own = .allocate(capacity: width * Self.partCount)
    }

    deinit {
        slots.deallocate()
        runs.deallocate()
        shares.deallocate()
        identities.deallocate()
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
        around.identify(into: identities)
        // All parts are looked up before any is worked out: which are remembered cannot be foreseen.
        var unknown: UInt32 = 0
        for part in 0..<Self.partCount {
            unknown |= (isRemembered(part) ? 0 : 1) << UInt32(truncatingIfNeeded: part)
        }
        while unknown != 0 {
            let part = ParseFeatures.Part(rawValue: unknown.trailingZeroBitCount).unsafelyUnwrapped
            workOut(part, around, words)
            unknown &= unknown &- 1
        }
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

    /// Whether the sums of a part are remembered, which then are the configuration's.
    @inline(__always)
    private func isRemembered(_ part: Int) -> Bool {
        let slot = slot(of: part)
        let last = slot.pointee.step
        let isKnown = (slot.pointee.identity == identities[part]) && (last > past)
        slot.pointee.step = isKnown ? step : last
        shares[count &* Self.partCount &+ part] = UnsafeMutableRawPointer(slot).assumingMemoryBound(to: Sums.self)
        return isKnown
    }

    /// Has the sums of a part worked out, and remembers them if it can.
    @inline(__always)
    private mutating func workOut(_ part: ParseFeatures.Part, _ around: Surroundings, _ words: ParseSentence) {
        let slot = slot(of: part.rawValue)
        let place = count &* Self.partCount &+ part.rawValue
        // Sums that another configuration of this step uses stay.
        if slot.pointee.step == step {
            shares[place] = own + place
        } else {
            slot.pointee.identity = identities[part.rawValue]
            slot.pointee.step = step
        }
        shares[place].pointee = Sums(repeating: 0)
        runs[runCount] = NarrowRun(keys: features.append(part, around, words), sums: shares[place])
        runCount &+= 1
    }

    /// Where the sums of a part are remembered, if they are.
    @inline(__always)
    private func slot(of part: Int) -> UnsafeMutablePointer<Slot> {
        let spread = Int(truncatingIfNeeded: (identities[part] &* 0x9E37_79B9_7F4A_7C15) >> 32)
        return slots + (part &* Self.slotCount &+ spread & (Self.slotCount &- 1))
    }
}
