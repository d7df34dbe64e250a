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

    /// One feature's weight for one label, and the sum of its changes times the step at which they came.
    private struct Entry {
        var change: Double
        var weight: Float
        var label: UInt8
    }

    /// Where a feature's entries stand in `entries`; most features say something of few labels, so rows are sparse.
    private struct Row {
        var start: Int
        var count: Int
        var capacity: Int
    }

    private struct Slot {
        var key: UInt64
        var row: Int32
    }

    private var slots: [Slot]
    private var mask: Int
    private var rowKeys: [UInt64] = []
    private var rows: [Row] = []
    private var entries: [Entry] = []

    /// A perceptron that knows nothing.
    public init(labelCount: Int) {
        precondition(labelCount > 0 && labelCount <= 256)
        self.labelCount = labelCount
        mask = (1 << 16) - 1
        slots = Array(repeating: Slot(key: 0, row: -1), count: mask + 1)
    }

    /// The number of features that carry a weight.
    public var featureCount: Int { rowKeys.count }

    /// Sets `scores` to the features' summed weights.
    public func score(_ features: [UInt64], into scores: inout [Float]) {
        features.withUnsafeBufferPointer { features in
            scores.withUnsafeMutableBufferPointer { scores in score(features, into: scores) }
        }
    }

    /// Sets `scores` to the features' summed weights.
    public func score(_ features: UnsafeBufferPointer<UInt64>, into scores: UnsafeMutableBufferPointer<Float>) {
        scores.update(repeating: 0)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: features.count) { found in
            let count = find(features, into: found)
            rows.withUnsafeBufferPointer { rows in
                entries.withUnsafeBufferPointer { entries in
                    for index in 0..<count {
                        let row = rows[Int(found[index])]
                        for at in row.start..<row.start + row.count {
                            scores[Int(entries[at].label)] += entries[at].weight
                        }
                    }
                }
            }
        }
    }

    /// The rows of those features that have one; how many they are.
    private func find(_ features: UnsafeBufferPointer<UInt64>, into found: UnsafeMutableBufferPointer<Int32>) -> Int {
        let mask = mask
        return slots.withUnsafeBufferPointer { slots in
            // First touched without branches, so that memory is asked for many slots at once.
            for index in 0..<features.count {
                found[index] = slots[Int(truncatingIfNeeded: features[index]) & mask].row
            }
            var count = 0
            for index in 0..<features.count where found[index] >= 0 {
                var slot = Int(truncatingIfNeeded: features[index]) & mask
                while slots[slot].row >= 0 && slots[slot].key != features[index] { slot = (slot + 1) & mask }
                found[count] = slots[slot].row
                count += slots[slot].row >= 0 ? 1 : 0
            }
            return count
        }
    }

    /// Adds `amount` to each feature's weight for `label`.
    public func update(_ features: [UInt64], label: Int, by amount: Float) {
        features.withUnsafeBufferPointer { update($0, label: label, by: amount) }
    }

    /// Adds `amount` to each feature's weight for `label`.
    public func update(_ features: UnsafeBufferPointer<UInt64>, label: Int, by amount: Float) {
        for key in features {
            let at = entry(row(of: key), UInt8(label))
            entries[at].weight += amount
            entries[at].change += Double(amount) * steps
        }
    }

    /// The place of a row's entry for a label, made if need be.
    private func entry(_ row: Int, _ label: UInt8) -> Int {
        let place = rows[row]
        for at in place.start..<place.start + place.count where entries[at].label == label { return at }
        if place.count == place.capacity { move(row) }
        let at = rows[row].start + rows[row].count
        entries[at] = Entry(change: 0, weight: 0, label: label)
        rows[row].count += 1
        return at
    }

    /// Moves a full row to the end, with room to grow.
    private func move(_ row: Int) {
        let place = rows[row]
        rows[row].start = entries.count
        rows[row].capacity = place.capacity == 0 ? 2 : place.capacity * 2
        for at in place.start..<place.start + place.count { entries.append(entries[at]) }
        for _ in place.count..<rows[row].capacity { entries.append(Entry(change: 0, weight: 0, label: 0)) }
    }

    /// Counts one decision made.
    public func advance() { steps += 1 }

    /// Goes on from the averages as if all training began here: for a second kind of steps after the first.
    public func restartAveraging() {
        for row in rows {
            for at in row.start..<row.start + row.count {
                entries[at].weight -= Float(entries[at].change / steps)
                entries[at].change = 0
            }
        }
        steps = 1
    }

    /// Writes the averaged, quantised model into `writer` under `name`.
    ///
    /// Weights are kept in one byte each, spaced by squares: fine steps where most weights lie, and room for the few large
    /// ones that decide most.
    ///
    /// - Parameters:
    ///   - budget: the size in bytes that the model may take; the smallest weights are dropped until it fits.
    public func write(to writer: inout SectionFileWriter, name: String, labels: [String], budget: Int = .max) {
        precondition(labels.count == labelCount)
        let averages = averaged()
        let largest = averages.joined().reduce(Float.leastNormalMagnitude) { max($0, abs($1.weight)) }
        let least = threshold(averages, largest, budget)
        var bytes: [UInt8] = [0]
        var kept: [(key: UInt64, row: Int)] = []
        for index in rowKeys.indices.sorted(by: { rowKeys[$0] < rowKeys[$1] }) {
            var pairs: [UInt8] = []
            for (label, weight) in averages[index] where pairs.count < 2 * 255 {
                let level = Self.level(weight, largest)
                if abs(weight) >= least, level != 0 { pairs += [label, UInt8(bitPattern: level)] }
            }
            guard !pairs.isEmpty else { continue }
            kept.append((rowKeys[index], bytes.count))
            bytes.append(UInt8(pairs.count / 2))
            bytes += pairs
        }
        writer.add("\(name).labels", text: labels.joined(separator: "\n"))
        writer.add("\(name).table", numbers: Self.table(kept))
        writer.add("\(name).rows", bytes: bytes)
        writer.add("\(name).levels", numbers: (0..<256).map { Self.worth(Int8(bitPattern: UInt8($0))) })
        writer.add("\(name).scale", numbers: [UInt32(max(1, largest / Float(Self.worth(127)) * 1_000_000))])
    }

    /// Each row's averaged weights, by label.
    private func averaged() -> [[(label: UInt8, weight: Float)]] {
        rows.map { row in
            entries[row.start..<row.start + row.count].map { entry in
                (entry.label, Float(Double(entry.weight) - entry.change / steps))
            }.sorted { $0.0 < $1.0 }
        }
    }

    /// The byte whose square is nearest to a weight's share of the largest.
    private static func level(_ weight: Float, _ largest: Float) -> Int8 {
        let size = (abs(weight) / largest).squareRoot() * 127
        return Int8(weight < 0 ? -size.rounded() : size.rounded())
    }

    /// What a byte adds to a score: its square, signed.
    private static func worth(_ level: Int8) -> Int32 { Int32(level) * Int32(abs(Int32(level))) }

    /// The size below which weights are dropped so that the rest fits into `budget` bytes.
    private func threshold(_ averages: [[(label: UInt8, weight: Float)]], _ largest: Float, _ budget: Int) -> Float {
        var low: Float = 0
        var high = largest
        guard size(averages, above: low) > budget else { return 0 }
        for _ in 0..<24 {
            let middle = (low + high) / 2
            if size(averages, above: middle) > budget { low = middle } else { high = middle }
        }
        return high
    }

    /// The bytes that rows and table take with the weights of at least a size.
    private func size(_ averages: [[(label: UInt8, weight: Float)]], above least: Float) -> Int {
        var pairs = 0
        var features = 0
        for row in averages {
            var count = 0
            for entry in row where abs(entry.weight) >= max(least, 1e-6) { count += 1 }
            pairs += count
            features += count > 0 ? 1 : 0
        }
        return 2 * pairs + features + 8 * Self.tableSize(features)
    }

    private static func tableSize(_ count: Int) -> Int {
        var size = 16
        while size < count * 4 / 3 { size *= 2 }
        return size
    }

    private static func table(_ kept: [(key: UInt64, row: Int)]) -> [UInt64] {
        let size = tableSize(kept.count)
        var table = [UInt64](repeating: 0, count: size)
        for (key, row) in kept {
            var slot = Int(key & UInt64(size - 1))
            while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
            table[slot] = (key >> 32) << 32 | UInt64(row)
        }
        return table
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].row >= 0 && slots[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private func row(of key: UInt64) -> Int {
        let found = slot(of: key)
        if slots[found].row >= 0 { return Int(slots[found].row) }
        if rowKeys.count * 2 > mask { grow() }
        slots[slot(of: key)] = Slot(key: key, row: Int32(rowKeys.count))
        rowKeys.append(key)
        rows.append(Row(start: 0, count: 0, capacity: 0))
        return rowKeys.count - 1
    }

    private func grow() {
        mask = (mask + 1) * 2 - 1
        slots = Array(repeating: Slot(key: 0, row: -1), count: mask + 1)
        for (row, key) in rowKeys.enumerated() { slots[slot(of: key)] = Slot(key: key, row: Int32(row)) }
    }
}
