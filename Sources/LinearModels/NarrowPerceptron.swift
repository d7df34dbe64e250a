/// An averaged perceptron over hashed features for at most four labels, for training: what `PerceptronTrainer` is for many.
///
/// All that is known of a feature lies in one cache line, so that scoring asks memory once a feature.
public final class NarrowPerceptron: NarrowWeights {
    /// A feature's weights by label, and the sums of their changes times the steps at which they came.
    private struct Slot {
        /// 0 in an empty slot.
        var key: UInt64 = 0
        /// How often the feature was scored since it has a slot.
        var uses: UInt32 = 0
        var weights = SIMD4<Float>(repeating: 0)
        var changes = SIMD4<Double>(repeating: 0)
    }

    /// The number of labels.
    public let labelCount: Int
    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var steps = 1.0
    /// The number of features that carry a weight.
    public private(set) var featureCount = 0

    /// A perceptron that knows nothing.
    public init(labelCount: Int) {
        precondition((1...4).contains(labelCount))
        self.labelCount = labelCount
        mask = (1 << 16) - 1
        slots = Self.room(mask + 1)
    }

    deinit { slots.deallocate() }

    private static func room(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Slot>.stride, alignment: 64)
        let slots = memory.bindMemory(to: Slot.self, capacity: count)
        slots.initialize(repeating: Slot(), count: count)
        return slots
    }

    /// The slot of a key, or the empty one where it would go.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].key != key, slots[slot].key != 0 { slot = (slot &+ 1) & mask }
        return slot
    }

    // MARK: - Scoring

    /// None: slots move while the table grows.
    public var table: BucketTable? { nil }

    /// Adds the weights of several runs of features, each to its own sums.
    public func add(_ runs: UnsafeBufferPointer<NarrowRun>) {
        for run in runs { run.sums.pointee += sums(of: run.keys) }
    }

    /// The features' summed weights, by label.
    public func sums(of features: UnsafeBufferPointer<UInt64>) -> SIMD4<Float> {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count) { found in
            // First touched without branches, so that memory is asked for many slots at once.
            for index in 0..<features.count {
                found[index] = slots[Int(truncatingIfNeeded: features[index]) & mask].key
            }
            var sum = SIMD4<Float>(repeating: 0)
            for index in 0..<features.count where found[index] != 0 {
                let slot = slot(of: features[index])
                slots[slot].uses &+= slots[slot].key == 0 ? 0 : 1
                sum += slots[slot].weights
            }
            return sum
        }
    }

    // MARK: - Learning

    /// Adds `amount` to each feature's weight for `label`.
    public func update(_ features: UnsafeBufferPointer<UInt64>, label: Int, by amount: Float) {
        for key in features {
            if 3 * featureCount > 2 * mask { grow() }
            let slot = slot(of: key)
            if slots[slot].key == 0 {
                slots[slot].key = key
                featureCount += 1
            }
            slots[slot].weights[label] += amount
            slots[slot].changes[label] += Double(amount) * steps
        }
    }

    /// Counts one decision made.
    public func advance() { steps += 1 }

    /// Goes on from the averages as if all training began here: for a second kind of steps after the first.
    public func restartAveraging() {
        for slot in 0...mask {
            slots[slot].weights -= SIMD4<Float>(slots[slot].changes / steps)
            slots[slot].changes = SIMD4(repeating: 0)
        }
        steps = 1
    }

    private func grow() {
        let (old, count) = (slots, mask + 1)
        mask = 2 * count - 1
        slots = Self.room(2 * count)
        for index in 0..<count where old[index].key != 0 { slots[slot(of: old[index].key)] = old[index] }
        old.deallocate()
    }

    /// All features with their averaged weights, sorted by key.
    public func averagedFeatures() -> [PackedModelEncoder.Feature] {
        (0...mask).filter { slots[$0].key != 0 }.sorted { slots[$0].key < slots[$1].key }.map { index in
            let slot = slots[index]
            let weights = slot.weights - SIMD4<Float>(slot.changes / steps)
            return PackedModelEncoder.Feature(
                key: slot.key, uses: Int(slot.uses), weights: (0..<labelCount).map { (UInt8($0), weights[$0]) })
        }
    }
}
