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
        let buckets = buckets
        for run in runs { run.sums.pointee += SIMD4<Float>(Self.sum(of: run.keys, in: buckets)) }
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
    private static func sum(of keys: UnsafeBufferPointer<UInt64>, in buckets: BucketTable) -> SIMD4<Int32> {
        var sum = SIMD4<Int32>(repeating: 0)
        for key in keys { sum &+= worths(weights(of: key, in: buckets)) }
        return sum
    }

    /// The three weight bytes of a feature, the first of them lowest; 0 where it is unknown.
    ///
    /// Without branches, so that the processor goes on to other features while it waits for a bucket.
    @inline(__always)
    private static func weights(of key: UInt64, in buckets: BucketTable) -> UInt32 {
        let bucket = buckets.bucket(of: key)
        let mark = SIMD8(repeating: mark(of: key))
        let first = bucket.loadUnaligned(as: SIMD8<UInt16>.self) .== mark
        let second = bucket.loadUnaligned(fromByteOffset: 16, as: SIMD8<UInt16>.self) .== mark
        // A byte for each feature that fits, then half a byte. What lies behind the marks is not looked at: there is always a
        // hit right before it, which stands for the bytes that are not used, all 0.
        let bytes = SIMD16<UInt8>(
            truncatingIfNeeded: SIMD16<UInt16>(
                lowHalf: unsafeBitCast(first, to: SIMD8<UInt16>.self),
                highHalf: unsafeBitCast(second, to: SIMD8<UInt16>.self)))
        let halves = SIMD8<UInt8>(truncatingIfNeeded: unsafeBitCast(bytes, to: SIMD8<UInt16>.self) &>> 4)
        let hits = unsafeBitCast(halves, to: UInt64.self) | 1 << UInt64(4 * slotCount)
        let slot = hits.trailingZeroBitCount >> 2
        return (bucket + (weightStart &+ 3 &* slot)).loadUnaligned(as: UInt32.self) & 0x00FF_FFFF
    }

    /// What weight bytes are worth, by label.
    @inline(__always)
    private static func worths(_ entry: UInt32) -> SIMD4<Int32> {
        let levels = SIMD4<Int16>(truncatingIfNeeded: unsafeBitCast(entry, to: SIMD4<Int8>.self))
        let signs = levels &>> SIMD4(repeating: 15)
        return SIMD4<Int32>(truncatingIfNeeded: levels &* ((levels ^ signs) &- signs))
    }
}
