public import CPrefetch

/// Where a model's buckets lie, for those who know the keys a while before they ask for the weights: memory that is asked for
/// while the next keys are worked out is there when it is needed.
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
    public func prefetch(_ key: UInt64) {
        prefetch_memory(base + Int(truncatingIfNeeded: ((key >> 32) &* count) >> 32) << 6)
    }
}
