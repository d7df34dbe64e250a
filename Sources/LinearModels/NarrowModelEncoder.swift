public import ModelFiles

/// Writes feature weights for at most three labels as a model that `NarrowModel` reads.
public struct NarrowModelEncoder {
    /// The average number of features that buckets are made for; the twelve best stay of those that fall into one.
    static let averageFill = 9.6

    private let labels: [String]
    private let largest: Float
    private let features: [PackedModelEncoder.Feature]

    /// An encoder of the given features.
    public init(_ features: [PackedModelEncoder.Feature], labels: [String]) {
        precondition(labels.count <= NarrowModel.labelLimit)
        self.labels = labels
        self.features = features
        largest = features.lazy.flatMap(\.weights).reduce(Float.leastNormalMagnitude) { max($0, abs($1.weight)) }
    }

    /// Writes the model into `writer` under `name`.
    ///
    /// - Parameter budget: the size in bytes that the weights may take; the features that matter least are left out.
    public func write(to writer: inout SectionFileWriter, name: String, budget: Int) {
        let kept = mostImportant(Int(Double(budget / NarrowModel.bucketLength) * Self.averageFill))
        let count = Int(Double(kept.count) / Self.averageFill) + 1
        var buckets = [[PackedModelEncoder.Feature]](repeating: [], count: count)
        for feature in kept { buckets[BucketTable.number(of: feature.key, among: UInt64(count))].append(feature) }
        let unit = largest / Float(WeightLevel.worth(127))
        writer.add("\(name).labels", text: labels.joined(separator: "\n"))
        writer.add("\(name).buckets", bytes: buckets.flatMap(encoded))
        writer.add("\(name).scale", numbers: [UInt32(max(1, unit * 1_000_000))])
    }

    /// So many features that matter most, the first of them first; none that rounds to nothing.
    private func mostImportant(_ count: Int) -> [PackedModelEncoder.Feature] {
        let heard = features.filter { $0.weights.contains { WeightLevel.of($0.weight, largest: largest) != 0 } }
        let importance = heard.map { feature in feature.weights.reduce(0) { max($0, feature.importance(of: $1.weight)) }
        }
        let order = heard.indices.sorted {
            (importance[$1], heard[$0].key) < (importance[$0], heard[$1].key)
        }
        return order.prefix(count).map { heard[$0] }
    }

    /// A bucket's 64 bytes.
    private func encoded(_ bucket: [PackedModelEncoder.Feature]) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: NarrowModel.bucketLength)
        var taken: Set<UInt16> = []
        for feature in bucket where taken.count < NarrowModel.slotCount {
            let (slot, mark) = (taken.count, NarrowModel.mark(of: feature.key))
            guard taken.insert(mark).inserted else { continue }
            bytes[2 * slot] = UInt8(truncatingIfNeeded: mark)
            bytes[2 * slot + 1] = UInt8(mark >> 8)
            for (label, weight) in feature.weights {
                let level = WeightLevel.of(weight, largest: largest)
                bytes[NarrowModel.weightStart + 3 * slot + Int(label)] = UInt8(bitPattern: level)
            }
        }
        return bytes
    }
}
