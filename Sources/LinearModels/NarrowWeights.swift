/// Weights of features for up to four labels, whose sums fit into one vector: those of a model read from a file, or of one
/// still being learnt.
public protocol NarrowWeights {
    /// Adds the weights of several runs of features, each to its own sums.
    ///
    /// - Complexity: O(*n*) in the number of features.
    func add(_ runs: UnsafeBufferPointer<NarrowRun>)
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

/// A model of few labels keeps all weights of a feature in its bucket, in the order of the labels, so that a feature costs
/// one cache line and its weights are added at once.
extension PackedModel: NarrowWeights {
    /// At most so many labels has a model whose features need no rows.
    static let narrowCount = 3

    /// Whether no feature needs a row.
    public var isNarrow: Bool { labels.count <= Self.narrowCount }

    /// Adds the weights of several runs of features, each to its own sums. Sums stay exact up to 2^24, the worth of a
    /// thousand of the largest weights.
    ///
    /// - Precondition: the model is narrow.
    public func add(_ runs: UnsafeBufferPointer<NarrowRun>) {
        precondition(isNarrow)
        let count = runs.reduce(0) { $0 &+ $1.keys.count }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { room in
            guard let marks = room.baseAddress else { return }
            // First touched without branches, so that memory is asked for many buckets at once.
            var next = marks
            for run in runs {
                for index in 0..<run.keys.count { next[index] = self.marks(of: run.keys[index]) }
                next += run.keys.count
            }
            next = marks
            for run in runs {
                run.sums.pointee += SIMD4<Float>(sum(of: run.keys, marks: next))
                next += run.keys.count
            }
        }
    }

    @inline(__always)
    private func sum(of keys: UnsafeBufferPointer<UInt64>, marks: UnsafePointer<UInt64>) -> SIMD4<Int32> {
        var sum = SIMD4<Int32>(repeating: 0)
        for index in 0..<keys.count { sum &+= Self.worths(weights(of: keys[index], marks: marks[index])) }
        return sum
    }

    /// What the weights of a bucket's entry are worth, by label.
    @inline(__always)
    private static func worths(_ entry: UInt64) -> SIMD4<Int32> {
        let levels = unsafeBitCast(entry, to: SIMD4<Int16>.self) &>> SIMD4(repeating: 8)
        let signs = levels &>> SIMD4(repeating: 15)
        return SIMD4<Int32>(truncatingIfNeeded: levels &* ((levels ^ signs) &- signs))
    }
}
