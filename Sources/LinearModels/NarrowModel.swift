public import ModelFiles

/// A linear classifier over hashed features for at most three labels, read from a mapped file: all weights of a feature lie in
/// one cache line, and are added at once.
///
/// Sections (with the model's name as prefix): `labels` the labels' names, a line each; `scale` the worth of one score unit, in
/// millionths; `buckets` 64-byte buckets of up to twelve features. A bucket begins with two bytes for each of its features,
/// which tell them apart, the most important feature first; three bytes for each follow, a weight for each label, and four
/// bytes that are not used. A weight adds its square, signed, to the score of its label.
///
/// A feature has a place in one bucket only, the twelve that matter most of those that fall into it: nothing is ever looked for
/// elsewhere.
public struct NarrowModel: Sendable, NarrowWeights {
    /// At most so many labels can be told apart.
    public static let labelLimit = 3
    static let bucketLength = 64
    static let slotCount = 12
    /// Where a bucket's weights begin.
    static let weightStart = 24

    /// The labels' names; a label's number is its place here.
    public let labels: [String]
    /// What one unit of score is worth in the trainer's floating-point scores.
    public let scale: Float

    // The mapping that the buckets lie in; kept alive with them.
    private let file: MappedFile
    private let buckets: BucketTable

    /// Reads the model called `name` out of `file`.
    ///
    /// - Throws: `ModelError` where a section is missing or its content does not fit together. Whatever the buckets hold,
    ///   scoring reads nothing outside of them.
    public init(_ file: SectionFile, name: String) throws(ModelError) {
        self.file = file.file
        labels = try file.text("\(name).labels").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let bytes = try file.section("\(name).buckets")
        guard let millionths = try file.numbers("\(name).scale", as: UInt32.self).first,
            labels.count <= Self.labelLimit
        else { throw .damaged(path: file.file.path, detail: "model \"\(name)\" has no scale or too many labels") }
        scale = Float(millionths) / 1_000_000
        let bucketCount = UInt64(bytes.count / Self.bucketLength)
        guard let base = bytes.baseAddress, bytes.count % Self.bucketLength == 0, bucketCount > 0, bucketCount < 1 << 32
        else { throw .damaged(path: file.file.path, detail: "the weights of model \"\(name)\" are cut off") }
        buckets = BucketTable(base, count: bucketCount)
    }

    /// Where the weights lie.
    public var table: BucketTable? { buckets }

    /// The bytes that tell a key from the others of its bucket.
    static func mark(of key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key) }

    /// Adds the weights of several runs of features, each to its own sums. Sums stay exact up to 2^24, the worth of a
    /// thousand of the largest weights.
    public func add(_ runs: UnsafeBufferPointer<NarrowRun>) {
        let count = runs.reduce(0) { $0 &+ $1.keys.count }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { room in
            guard let marks = room.baseAddress else { return }
            // First touched without branches, so that memory is asked for many buckets at once.
            var next = marks
            for run in runs {
                for index in 0..<run.keys.count {
                    next[index] = buckets.bucket(of: run.keys[index]).load(as: UInt64.self)
                }
                next += run.keys.count
            }
            next = marks
            for run in runs {
                run.sums.pointee += SIMD4<Float>(sum(of: run.keys, marks: next))
                next += run.keys.count
            }
        }
    }

    /// The sums of the weights of one run of features, by label.
    public func sums(of keys: UnsafeBufferPointer<UInt64>) -> SIMD4<Float> {
        var sums = SIMD4<Float>(repeating: 0)
        withUnsafeMutablePointer(to: &sums) { sums in
            withUnsafePointer(to: NarrowRun(keys: keys, sums: sums)) {
                add(UnsafeBufferPointer(start: $0, count: 1))
            }
        }
        return sums
    }

    @inline(__always)
    private func sum(of keys: UnsafeBufferPointer<UInt64>, marks: UnsafePointer<UInt64>) -> SIMD4<Int32> {
        var sum = SIMD4<Int32>(repeating: 0)
        for index in 0..<keys.count { sum &+= Self.worths(weights(of: keys[index], marks: marks[index])) }
        return sum
    }

    /// The three weight bytes of a feature, the first of them lowest; 0 where it is unknown.
    ///
    /// - Parameter marks: the first eight bytes of the feature's bucket.
    @inline(__always)
    private func weights(of key: UInt64, marks: UInt64) -> UInt32 {
        let bucket = buckets.bucket(of: key)
        let mark = UInt64(Self.mark(of: key)) &* 0x0001_0001_0001_0001
        // A bit for each feature that fits: 16 times its place in its word, and above that the number of the word.
        let hits =
            Self.zeros(marks ^ mark) >> 15 | Self.zeros(bucket.load(fromByteOffset: 8, as: UInt64.self) ^ mark) >> 14
            | Self.zeros(bucket.load(fromByteOffset: 16, as: UInt64.self) ^ mark) >> 13
        let place = hits.trailingZeroBitCount & 63
        let slot = (place & 3) << 2 | place >> 4
        let entry = (bucket + (Self.weightStart &+ 3 &* slot)).loadUnaligned(as: UInt32.self)
        return hits == 0 ? 0 : entry & 0x00FF_FFFF
    }

    /// The highest bit of each of four two-byte numbers that is 0, and perhaps of others behind the first.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0001_0001_0001_0001) & ~word & 0x8000_8000_8000_8000
    }

    /// What weight bytes are worth, by label.
    @inline(__always)
    private static func worths(_ entry: UInt32) -> SIMD4<Int32> {
        let levels = SIMD4<Int16>(truncatingIfNeeded: unsafeBitCast(entry, to: SIMD4<Int8>.self))
        let signs = levels &>> SIMD4(repeating: 15)
        return SIMD4<Int32>(truncatingIfNeeded: levels &* ((levels ^ signs) &- signs))
    }
}
