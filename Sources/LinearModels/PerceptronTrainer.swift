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
    /// - Parameters:
    ///   - minimum: weights whose quantised size is below this are dropped.
    ///   - clip: the share of weights, by size, that keeps its exact proportion; larger ones are cut to the largest.
    public func write(
        to writer: inout SectionFileWriter, name: String, labels: [String], minimum: Int = 1, clip: Double = 0.9995
    ) {
        precondition(labels.count == labelCount)
        let averages = averaged()
        let unit = Self.unit(averages, clip: clip)
        var rows: [UInt8] = [0]
        var kept: [(key: UInt64, row: Int)] = []
        for index in rowKeys.indices.sorted(by: { rowKeys[$0] < rowKeys[$1] }) {
            var pairs: [UInt8] = []
            for label in 0..<labelCount {
                let weight = (averages[index * labelCount + label] / unit).rounded()
                let quantised = Int8(max(-127, min(127, weight)))
                guard abs(Int(quantised)) >= minimum, pairs.count < 2 * 255 else { continue }
                pairs += [UInt8(label), UInt8(bitPattern: quantised)]
            }
            guard !pairs.isEmpty else { continue }
            kept.append((rowKeys[index], rows.count))
            rows.append(UInt8(pairs.count / 2))
            rows += pairs
        }
        writer.add("\(name).labels", text: labels.joined(separator: "\n"))
        writer.add("\(name).table", numbers: Self.table(kept))
        writer.add("\(name).rows", bytes: rows)
        writer.add("\(name).scale", numbers: [UInt32(max(1, unit * 1_000_000))])
    }

    private func averaged() -> [Float] {
        zip(weights, changes).map { weight, change in weight - change / steps }
    }

    private static func unit(_ averages: [Float], clip: Double) -> Float {
        let sizes = averages.lazy.filter { $0 != 0 }.map { abs($0) }.sorted()
        guard !sizes.isEmpty else { return 1 }
        return sizes[min(sizes.count - 1, Int(Double(sizes.count) * clip))] / 127
    }

    private static func table(_ kept: [(key: UInt64, row: Int)]) -> [UInt64] {
        var size = 16
        while size < kept.count * 3 / 2 { size *= 2 }
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
