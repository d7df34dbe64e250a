public import ModelFiles

/// Writes feature weights, however they were learnt, as a model that `PackedModel` reads.
public struct PackedModelEncoder {
    /// A feature with its weights.
    public struct Feature: Sendable {
        /// Its key.
        public var key: UInt64
        /// How often it was met in training.
        public var uses: Int
        /// Its weights by label, sorted by label.
        public var weights: [(label: UInt8, weight: Float)]

        /// A feature of the given parts.
        public init(key: UInt64, uses: Int, weights: [(label: UInt8, weight: Float)]) {
            (self.key, self.uses, self.weights) = (key, uses, weights)
        }

        /// How much one of its weights matters: its size, and that more if it is met often.
        func importance(of weight: Float) -> Float { abs(weight) * Float(uses + 1).squareRoot() }
    }

    /// The average number of features that buckets are made for; the eight best stay of those that fall into one.
    static let averageFill = 6.4
    /// How many weights of a feature a bucket can hold.
    static let shortCount = 3

    private let labels: [String]
    private let largest: Float
    private let features: [Feature]

    /// An encoder of the given features.
    public init(_ features: [Feature], labels: [String]) {
        self.labels = labels
        self.features = features
        largest = features.lazy.flatMap(\.weights).reduce(Float.leastNormalMagnitude) { max($0, abs($1.weight)) }
    }

    /// Writes the model into `writer` under `name`.
    ///
    /// - Parameter budget: the size in bytes that the weights may take; those that matter least are dropped until they
    ///   fit. What rows are padded with for speed comes on top, a quarter of it at most.
    public func write(to writer: inout SectionFileWriter, name: String, budget: Int) {
        let kept = pruned(toAtLeast: threshold(budget: budget))
        let count = Self.bucketCount(kept.count)
        var buckets = [[Feature]](repeating: [], count: count)
        for feature in kept.sorted(by: { $0.key < $1.key }) {
            buckets[BucketTable.number(of: feature.key, among: UInt64(count))].append(feature)
        }
        for index in buckets.indices { buckets[index] = best(of: buckets[index]) }
        let (rows, places) = rows(of: buckets.flatMap(\.self))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * PackedModel.bucketLength)
        for bucket in buckets { bytes += encoded(bucket, places) }
        let unit = largest / Float(WeightLevel.worth(127))
        writer.add("\(name).labels", text: labels.joined(separator: "\n"))
        writer.add("\(name).buckets", bytes: bytes)
        writer.add("\(name).rows", bytes: rows)
        writer.add("\(name).scale", numbers: [UInt32(max(1, unit * 1_000_000))])
    }

    private static func bucketCount(_ features: Int) -> Int { Int(Double(features) / averageFill) + 1 }

    // MARK: - What is kept

    /// The features without the weights that matter less than `least`, and those that round to nothing.
    private func pruned(toAtLeast least: Float) -> [Feature] {
        features.compactMap { feature in
            let kept = feature.weights.filter { feature.importance(of: $0.weight) >= least && level($0.weight) != 0 }
            return kept.isEmpty ? nil : Feature(key: feature.key, uses: feature.uses, weights: kept)
        }
    }

    /// The importance below which weights are dropped so that the rest fits into `budget` bytes.
    private func threshold(budget: Int) -> Float {
        var low: Float = 0
        var high = features.lazy.flatMap { feature in feature.weights.map { feature.importance(of: $0.weight) } }
            .reduce(0, max)
        guard size(above: low) > budget else { return 0 }
        for _ in 0..<24 {
            let middle = (low + high) / 2
            if size(above: middle) > budget { low = middle } else { high = middle }
        }
        return high
    }

    /// The bytes that the weights of at least an importance take.
    private func size(above least: Float) -> Int {
        var count = 0
        var rows = 0
        for feature in features {
            var kept = 0
            for entry in feature.weights
            where feature.importance(of: entry.weight) >= least && level(entry.weight) != 0 { kept += 1 }
            count += kept > 0 ? 1 : 0
            rows += leastLength(kept)
        }
        return Self.bucketCount(count) * PackedModel.bucketLength + rows
    }

    /// How many bytes so many weights would take in `rows` if these were laid out for size.
    private func leastLength(_ weightCount: Int) -> Int {
        weightCount <= Self.shortCount ? 0 : 1 + min(2 * weightCount, PackedModel.roundedUp(labels.count))
    }

    /// How many bytes of `rows` so many weights take.
    private func rowLength(_ weightCount: Int) -> Int {
        if weightCount <= Self.shortCount { return 0 }
        let blocks = Self.blockCount(weightCount)
        return blocks > 0 ? 8 * blocks : PackedModel.roundedUp(labels.count)
    }

    /// How many blocks of four pairs hold so many weights; 0 where a weight for each label is better.
    private static func blockCount(_ weightCount: Int) -> Int {
        let blocks = (weightCount + 3) / 4
        return blocks <= PackedModel.blockCount ? blocks : 0
    }

    // MARK: - How it is written

    private func level(_ weight: Float) -> Int8 { WeightLevel.of(weight, largest: largest) }

    /// The eight features of a bucket that matter most.
    private func best(of bucket: [Feature]) -> [Feature] {
        guard bucket.count > PackedModel.slotCount else { return bucket }
        let totals = bucket.map { feature in feature.weights.reduce(0) { max($0, feature.importance(of: $1.weight)) }
        }
        let order = bucket.indices.sorted { totals[$0] == totals[$1] ? $0 < $1 : totals[$0] > totals[$1] }
        return order.prefix(PackedModel.slotCount).sorted().map { bucket[$0] }
    }

    /// The rows of those features that need one, and where each begins; the most used stand together.
    private func rows(of features: [Feature]) -> (bytes: [UInt8], places: [UInt64: Int]) {
        var bytes: [UInt8] = []
        var places: [UInt64: Int] = [:]
        let ordered = features.filter { $0.weights.count > Self.shortCount }.sorted {
            ($1.uses, $0.key) < ($0.uses, $1.key)
        }
        // Dense ones first, so that each begins at a multiple of its length.
        let isDense = { (feature: Feature) in Self.blockCount(feature.weights.count) == 0 }
        for feature in ordered.filter(isDense) + ordered.filter({ !isDense($0) }) {
            places[feature.key] = bytes.count
            var row = [UInt8](repeating: 0, count: rowLength(feature.weights.count))
            if Self.blockCount(feature.weights.count) > 0 {
                row.replaceSubrange(..<(2 * feature.weights.count), with: pairs(feature))
            } else {
                for (label, weight) in feature.weights { row[Int(label)] = UInt8(bitPattern: level(weight)) }
            }
            bytes += row
        }
        // Reading takes in as many blocks as a row can have.
        return (bytes + Array(repeating: 0, count: 8 * PackedModel.blockCount), places)
    }

    private func pairs(_ feature: Feature) -> [UInt8] {
        feature.weights.flatMap { [$0.label, UInt8(bitPattern: level($0.weight))] }
    }

    /// A bucket's 64 bytes.
    private func encoded(_ bucket: [Feature], _ rows: [UInt64: Int]) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: PackedModel.bucketLength)
        for (slot, feature) in bucket.enumerated() {
            let start = PackedModel.slotCount + 7 * slot
            bytes[slot] = UInt8(truncatingIfNeeded: feature.key)
            bytes[start] = UInt8(truncatingIfNeeded: feature.key >> 8)
            for (offset, byte) in weights(feature, rows).enumerated() { bytes[start + 1 + offset] = byte }
        }
        return bytes
    }

    /// A feature's pairs, or where its row begins: at most six bytes.
    private func weights(_ feature: Feature, _ rows: [UInt64: Int]) -> [UInt8] {
        guard let row = rows[feature.key] else { return pairs(feature) }
        let kind = UInt8(Self.blockCount(feature.weights.count))
        return [PackedModel.rowMark, kind] + withUnsafeBytes(of: UInt32(row / 8).littleEndian) { Array($0) }
    }
}
