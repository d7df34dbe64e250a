public import ModelFiles

/// A linear classifier over hashed features that asks memory for one cache line a feature, read from a mapped file.
///
/// Sections (with the model's name as prefix): `labels` the labels' names, a line each; `buckets` 64-byte buckets of
/// eight features: a byte a feature that tells them apart, then for each a second such byte and six bytes of weights;
/// `rows` the weights that six bytes cannot hold; `scale` the worth of one score unit, in millionths.
///
/// The six bytes are three pairs of a label and a weight, those with weight 0 unused. Or the first is `rowMark`, the second
/// the row's kind, and the last four its place in `rows`, counted in eight bytes: one to three blocks of four pairs, or
/// (kind 0) a weight for each label, up to a multiple of 16. A weight byte adds its square, signed, to the score of its
/// label.
///
/// A feature has a place in one bucket only, the eight that matter most of those that fall into it (compare the
/// set-associative caches of processors): nothing is ever looked for elsewhere.
public struct PackedModel: Sendable {
    static let bucketLength = 64
    static let slotCount = 8
    static let rowMark: UInt8 = 255
    /// How many blocks of four pairs a row has at most.
    static let blockCount = 3
    static let denseStep = 16

    /// The labels' names; a label's number is its place here.
    public let labels: [String]
    /// What one unit of score is worth in the trainer's floating-point scores.
    public let scale: Float
    /// How many sums scoring needs room for: the number of labels, up to a multiple of 16.
    public let sumCount: Int

    /// Where the weights lie; rows excepted.
    public let table: BucketTable
    // The mapping that buckets and rows lie in; kept alive with them.
    private let file: MappedFile
    nonisolated(unsafe) let rows: UnsafeRawBufferPointer

    /// Reads the model called `name` out of `file`.
    ///
    /// - Throws: `ModelError` where a section is missing or its content does not fit together. All of it is checked
    ///   once here, so that scoring needs no checks.
    public init(_ file: SectionFile, name: String) throws(ModelError) {
        self.file = file.file
        labels = try file.text("\(name).labels").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let buckets = try file.section("\(name).buckets")
        rows = try file.section("\(name).rows")
        guard let millionths = try file.numbers("\(name).scale", as: UInt32.self).first,
            labels.count < Int(Self.rowMark)
        else { throw .damaged(path: file.file.path, detail: "model \"\(name)\" has no scale or too many labels") }
        scale = Float(millionths) / 1_000_000
        sumCount = Self.roundedUp(labels.count)
        let bucketCount = UInt64(buckets.count / Self.bucketLength)
        let check = SoundnessCheck(rows: rows, labelCount: labels.count)
        guard let base = buckets.baseAddress, buckets.count % Self.bucketLength == 0, bucketCount < 1 << 32,
            check.passes(buckets)
        else { throw .damaged(path: file.file.path, detail: "the weights of model \"\(name)\" do not fit together") }
        table = BucketTable(base, count: bucketCount)
    }

    static func roundedUp(_ labelCount: Int) -> Int { (labelCount + denseStep - 1) / denseStep * denseStep }

    /// The first eight bytes of a key's bucket: a byte of each of its features.
    @inline(__always)
    func marks(of key: UInt64) -> UInt64 {
        table.bucket(of: key).load(as: UInt64.self)
    }

    /// The six bytes of a feature, the first of them lowest; 0 where it is unknown.
    @inline(__always)
    func weights(of key: UInt64, marks: UInt64) -> UInt64 {
        let bucket = table.bucket(of: key)
        // Bytes of `difference` that are 0 become 0x80, all others 0.
        let difference = marks ^ (key & 0xFF) &* 0x0101_0101_0101_0101
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var hits = ~((difference & low) &+ low | difference | low)
        let slot = min(hits.trailingZeroBitCount >> 3, Self.slotCount &- 1)
        let entry = (bucket + (7 &+ 7 &* slot)).loadUnaligned(as: UInt64.self)
        let check = key >> 8 & 0xFF
        if hits & (hits &- 1) == 0 { return hits != 0 && entry >> 8 & 0xFF == check ? entry >> 16 : 0 }
        while hits != 0 {
            let slot = hits.trailingZeroBitCount >> 3
            let entry = (bucket + (7 &+ 7 &* slot)).loadUnaligned(as: UInt64.self)
            if entry >> 8 & 0xFF == check { return entry >> 16 }
            hits &= hits &- 1
        }
        return 0
    }
}
