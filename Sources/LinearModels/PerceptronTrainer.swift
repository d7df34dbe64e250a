public import ModelFiles

/// An averaged perceptron over hashed features, for training.
///
/// Collins 2002 (doi:10.3115/1118693.1118694), with lazy averaging: beside each weight stands the sum of its changes
/// times the step at which they came, so that the average is `weight - sum / steps`. Features get a row when they are
/// first updated, never when merely seen.
public final class PerceptronTrainer {
    /// The number of labels.
    public let labelCount: Int
    /// The number of steps so far; advance it once a decision.
    public private(set) var steps: Float = 1

    private var keys: [UInt64]
    private var rowOfSlot: [Int32]
    private var mask: Int
    private var rowKeys: [UInt64] = []
    private var weights: [Float] = []
    private var changes: [Float] = []

    /// A perceptron that knows nothing.
    public init(labelCount: Int) {
        precondition(labelCount > 0 && labelCount <= 256)
        self.labelCount = labelCount
        mask = (1 << 16) - 1
        keys = Array(repeating: 0, count: mask + 1)
        rowOfSlot = Array(repeating: -1, count: mask + 1)
    }

    /// The number of features that carry a weight.
    public var featureCount: Int { rowKeys.count }

    /// Sets `scores` to the features' summed weights.
    public func score(_ features: [UInt64], into scores: inout [Float]) {
        for label in 0..<labelCount { scores[label] = 0 }
        weights.withUnsafeBufferPointer { weights in
            scores.withUnsafeMutableBufferPointer { scores in
                for key in features {
                    let row = Int(rowOfSlot[slot(of: key)])
                    guard row >= 0 else { continue }
                    let base = row * labelCount
                    for label in 0..<labelCount { scores[label] += weights[base + label] }
                }
            }
        }
    }

    /// Adds `amount` to each feature's weight for `label`.
    public func update(_ features: [UInt64], label: Int, by amount: Float) {
        for key in features {
            let at = row(of: key) * labelCount + label
            weights[at] += amount
            changes[at] += amount * steps
        }
    }

    /// Counts one decision made.
    public func advance() { steps += 1 }

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
        let largest = averages.reduce(Float.leastNormalMagnitude) { max($0, abs($1)) }
        let least = threshold(averages, largest, budget)
        var rows: [UInt8] = [0]
        var kept: [(key: UInt64, row: Int)] = []
        for index in rowKeys.indices.sorted(by: { rowKeys[$0] < rowKeys[$1] }) {
            var pairs: [UInt8] = []
            for label in 0..<labelCount where pairs.count < 2 * 255 {
                let weight = averages[index * labelCount + label]
                let level = Self.level(weight, largest)
                if abs(weight) >= least, level != 0 { pairs += [UInt8(label), UInt8(bitPattern: level)] }
            }
            guard !pairs.isEmpty else { continue }
            kept.append((rowKeys[index], rows.count))
            rows.append(UInt8(pairs.count / 2))
            rows += pairs
        }
        writer.add("\(name).labels", text: labels.joined(separator: "\n"))
        writer.add("\(name).table", numbers: Self.table(kept))
        writer.add("\(name).rows", bytes: rows)
        writer.add("\(name).levels", numbers: (0..<256).map { Self.worth(Int8(bitPattern: UInt8($0))) })
        writer.add("\(name).scale", numbers: [UInt32(max(1, largest / Float(Self.worth(127)) * 1_000_000))])
    }

    private func averaged() -> [Float] {
        zip(weights, changes).map { weight, change in weight - change / steps }
    }

    /// The byte whose square is nearest to a weight's share of the largest.
    private static func level(_ weight: Float, _ largest: Float) -> Int8 {
        let size = (abs(weight) / largest).squareRoot() * 127
        return Int8(weight < 0 ? -size.rounded() : size.rounded())
    }

    /// What a byte adds to a score: its square, signed.
    private static func worth(_ level: Int8) -> Int32 { Int32(level) * Int32(abs(Int32(level))) }

    /// The size below which weights are dropped so that the rest fits into `budget` bytes.
    private func threshold(_ averages: [Float], _ largest: Float, _ budget: Int) -> Float {
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
    private func size(_ averages: [Float], above least: Float) -> Int {
        var pairs = 0
        var features = 0
        for row in rowKeys.indices {
            var count = 0
            for at in row * labelCount..<(row + 1) * labelCount where abs(averages[at]) >= max(least, 1e-6) {
                count += 1
            }
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

    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while rowOfSlot[slot] >= 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private func row(of key: UInt64) -> Int {
        let found = slot(of: key)
        if rowOfSlot[found] >= 0 { return Int(rowOfSlot[found]) }
        if rowKeys.count * 2 > mask { grow() }
        let fresh = slot(of: key)
        keys[fresh] = key
        rowOfSlot[fresh] = Int32(rowKeys.count)
        rowKeys.append(key)
        weights.append(contentsOf: repeatElement(0, count: labelCount))
        changes.append(contentsOf: repeatElement(0, count: labelCount))
        return rowKeys.count - 1
    }

    private func grow() {
        mask = (mask + 1) * 2 - 1
        keys = Array(repeating: 0, count: mask + 1)
        rowOfSlot = Array(repeating: -1, count: mask + 1)
        for (row, key) in rowKeys.enumerated() {
            let free = slot(of: key)
            keys[free] = key
            rowOfSlot[free] = Int32(row)
        }
    }
}
