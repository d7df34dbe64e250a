public import ModelFiles

/// An averaged perceptron over hashed features, for training.
///
/// Collins 2002 (doi:10.3115/1118693.1118694), with lazy averaging: beside each weight stands the sum of its changes
/// times the step at which they came, so that the average is `weight - sum / steps`. Features get a row when they are
/// first updated, never when merely seen.
public final class PerceptronTrainer {
    /// The number of labels.
    public let labelCount: Int
    /// The number of steps so far; advance it once a decision, or once a sentence where whole sentences are decided on.
    public private(set) var steps = 1.0

    /// One feature's weight for one label.
    private struct Entry {
        var weight: Float
        var label: UInt8
    }

    /// A feature and where its entries stand; most features say something of few labels, so rows are sparse.
    private struct Slot {
        var key: UInt64 = 0
        var start: UInt32 = 0
        /// How often the feature was scored since it has a row.
        var uses: UInt32 = 0
        var count: UInt16 = 0
        /// The room it has; 0 in an empty slot.
        var capacity: UInt16 = 0
    }

    private var slots: [Slot]
    private var mask: Int
    /// The number of features that carry a weight.
    public private(set) var featureCount = 0
    private var entries: [Entry] = []
    /// For each entry, the sum of its changes times the step at which they came.
    private var changes: [Double] = []

    /// A perceptron that knows nothing.
    public init(labelCount: Int) {
        precondition(labelCount > 0 && labelCount <= 256)
        self.labelCount = labelCount
        mask = (1 << 16) - 1
        slots = Array(repeating: Slot(), count: mask + 1)
    }

    /// Sets `scores` to the features' summed weights.
    public func score(_ features: [UInt64], into scores: inout [Float]) {
        features.withUnsafeBufferPointer { features in
            scores.withUnsafeMutableBufferPointer { scores in score(features, into: scores) }
        }
    }

    /// Sets `scores` to the features' summed weights.
    public func score(_ features: UnsafeBufferPointer<UInt64>, into scores: UnsafeMutableBufferPointer<Float>) {
        scores.update(repeating: 0)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: features.count) { found in
            slots.withUnsafeMutableBufferPointer { slots in
                entries.withUnsafeBufferPointer { entries in
                    let count = find(features, in: slots, into: found)
                    // Each row's first label is read at once, so that memory is asked for many rows at once too.
                    for index in 0..<count {
                        let slot = slots[found[index]]
                        slots[found[index]].uses = slot.uses &+ 1
                        let label = Int(entries[Int(slot.start)].label)
                        found[index] = Int(slot.start) << 24 | Int(slot.count) << 8 | label
                    }
                    for index in 0..<count {
                        let start = found[index] >> 24
                        scores[found[index] & 0xFF] += entries[start].weight
                        for at in start + 1..<start + max(1, found[index] >> 8 & 0xFFFF) {
                            scores[Int(entries[at].label)] += entries[at].weight
                        }
                    }
                }
            }
        }
    }

    /// The slots of those features that have one; how many they are.
    private func find(
        _ features: UnsafeBufferPointer<UInt64>, in slots: UnsafeMutableBufferPointer<Slot>,
        into found: UnsafeMutableBufferPointer<Int>
    ) -> Int {
        // First touched without branches, so that memory is asked for many slots at once.
        for index in 0..<features.count {
            let slot = Int(truncatingIfNeeded: features[index]) & mask
            found[index] = slots[slot].capacity == 0 ? -1 : slot
        }
        var count = 0
        for index in 0..<features.count where found[index] >= 0 {
            var slot = found[index]
            while slots[slot].capacity > 0 && slots[slot].key != features[index] { slot = (slot + 1) & mask }
            found[count] = slot
            count += slots[slot].capacity > 0 ? 1 : 0
        }
        return count
    }

    /// Adds `amount` to each feature's weight for `label`.
    public func update(_ features: [UInt64], label: Int, by amount: Float) {
        features.withUnsafeBufferPointer { update($0, label: label, by: amount) }
    }

    /// Adds `amount` to each feature's weight for `label`.
    public func update(_ features: UnsafeBufferPointer<UInt64>, label: Int, by amount: Float) {
        for key in features {
            let at = entry(of: key, UInt8(label))
            entries[at].weight += amount
            changes[at] += Double(amount) * steps
        }
    }

    /// The place of a feature's entry for a label, made if need be.
    private func entry(of key: UInt64, _ label: UInt8) -> Int {
        let slot = occupiedSlot(of: key)
        let place = slots[slot]
        let end = Int(place.start) + Int(place.count)
        for at in Int(place.start)..<end where entries[at].label == label { return at }
        if place.count == place.capacity { move(slot) }
        let at = Int(slots[slot].start) + Int(place.count)
        entries[at].label = label
        slots[slot].count += 1
        return at
    }

    /// Moves a full row to the end, with twice the room.
    private func move(_ slot: Int) {
        let place = slots[slot]
        let old = Int(place.start)..<Int(place.start) + Int(place.count)
        makeRoom(2 * place.capacity, in: slot)
        let new = Int(slots[slot].start)
        for (offset, at) in old.enumerated() {
            entries[new + offset] = entries[at]
            changes[new + offset] = changes[at]
        }
    }

    private func makeRoom(_ capacity: UInt16, in slot: Int) {
        slots[slot].start = UInt32(entries.count)
        slots[slot].capacity = capacity
        entries.append(contentsOf: repeatElement(Entry(weight: 0, label: 0), count: Int(capacity)))
        changes.append(contentsOf: repeatElement(0, count: Int(capacity)))
    }

    /// Counts one decision made.
    public func advance() { steps += 1 }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].capacity > 0 && slots[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private func occupiedSlot(of key: UInt64) -> Int {
        let found = slot(of: key)
        if slots[found].capacity > 0 { return found }
        if featureCount * 2 > mask { grow() }
        let fresh = slot(of: key)
        slots[fresh].key = key
        makeRoom(2, in: fresh)
        featureCount += 1
        return fresh
    }

    private func grow() {
        let old = slots
        mask = (mask + 1) * 2 - 1
        slots = Array(repeating: Slot(), count: mask + 1)
        for entry in old where entry.capacity > 0 { slots[slot(of: entry.key)] = entry }
    }
}

extension PerceptronTrainer {
    /// Writes the averaged, quantised model into `writer` under `name`, for `PackedModel`.
    ///
    /// - Parameter budget: the size in bytes that the weights may take, without the padding of rows; those that matter
    ///   least are dropped until they fit.
    public func write(to writer: inout SectionFileWriter, name: String, labels: [String], budget: Int = .max) {
        precondition(labels.count == labelCount)
        PackedModelEncoder(averagedFeatures(), labels: labels).write(to: &writer, name: name, budget: budget)
    }

    /// All features with their averaged weights, sorted by key.
    public func averagedFeatures() -> [PackedModelEncoder.Feature] {
        slots.filter { $0.capacity > 0 }.sorted { $0.key < $1.key }.map { slot in
            PackedModelEncoder.Feature(key: slot.key, uses: Int(slot.uses), weights: averages(slot))
        }
    }

    /// A feature's averaged weights, by label.
    private func averages(_ slot: Slot) -> [(label: UInt8, weight: Float)] {
        (Int(slot.start)..<Int(slot.start) + Int(slot.count)).map { at in
            (entries[at].label, Float(Double(entries[at].weight) - changes[at] / steps))
        }.sorted { $0.0 < $1.0 }
    }
}
