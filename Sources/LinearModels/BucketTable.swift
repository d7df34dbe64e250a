public import CPrefetch

/// The buckets of a model, a cache line each, and which of them a key belongs to.
///
/// Whoever knows keys a while before the weights are needed may ask for their memory: it is there once the next keys are worked
/// out.
public struct BucketTable: @unchecked Sendable {
    // Unchecked: points into a mapping that is only read.
    @usableFromInline let base: UnsafeRawPointer
    @usableFromInline let count: UInt64

    init(_ base: UnsafeRawPointer, count: UInt64) {
        self.base = base
        self.count = count
    }

    /// Asks for the bucket of a key, and does not wait for it.
    @inlinable @inline(__always)
    public func prefetch(_ key: UInt64) { prefetch_memory(bucket(of: key)) }

    /// Where the bucket of a key begins.
    @inlinable @inline(__always)
    func bucket(of key: UInt64) -> UnsafeRawPointer { base + Self.number(of: key, among: count) << 6 }

    /// The number of the bucket of a key among so many.
    @inlinable @inline(__always)
    static func number(of key: UInt64, among count: UInt64) -> Int {
        Int(truncatingIfNeeded: ((key >> 32) &* count) >> 32)
    }
}
