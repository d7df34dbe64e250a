/// Weights of features for up to four labels, whose sums fit into one vector: those of a model read from a file, or of one
/// still being learnt.
public protocol NarrowWeights {
    /// Adds the weights of several runs of features, each to its own sums.
    ///
    /// - Complexity: O(*n*) in the number of features.
    func add(_ runs: UnsafeBufferPointer<NarrowRun>)

    /// Where the weights lie, if that can be told from a key alone.
    var table: BucketTable? { get }
}

/// Features whose weights go to the same sums.
public struct NarrowRun {
    let keys: UnsafeBufferPointer<UInt64>
    let sums: UnsafeMutablePointer<SIMD4<Float>>

    /// The weights of `keys` are to be added to `sums`, one for each label.
    public init(keys: UnsafeBufferPointer<UInt64>, sums: UnsafeMutablePointer<SIMD4<Float>>) {
        (self.keys, self.sums) = (keys, sums)
    }
}
