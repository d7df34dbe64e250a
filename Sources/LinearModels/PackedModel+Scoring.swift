internal import CPrefetch

extension PackedModel {
    /// Features whose weights go to the same sums.
    public struct Run {
        let keys: UnsafeBufferPointer<UInt64>
        let sums: UnsafeMutablePointer<Int32>
        /// Where its weights end among those of all runs: words of pairs, rows of blocks, their words, dense rows.
        var (words, sparse, blocks, dense) = (0, 0, 0, 0)

        /// The weights of `keys` are to be added to `sums`, `sumCount` of them.
        public init(keys: UnsafeBufferPointer<UInt64>, sums: UnsafeMutablePointer<Int32>) {
            (self.keys, self.sums) = (keys, sums)
        }
    }

    /// Adds the weights of many features to the scores of all labels.
    ///
    /// - Parameters:
    ///   - keys: the features' keys.
    ///   - sums: `sumCount` sums.
    /// - Complexity: O(*n*) in the number of features and of the weights that they have.
    public func add(_ keys: UnsafeBufferPointer<UInt64>, to sums: UnsafeMutablePointer<Int32>) {
        var run = Run(keys: keys, sums: sums)
        withUnsafeMutablePointer(to: &run) { add(UnsafeMutableBufferPointer(start: $0, count: 1)) }
    }

    /// Adds the weights of several runs of features, each to its own sums.
    ///
    /// Goes over the features several times, without branches where memory is first touched, so that the processor waits
    /// for many buckets and rows at once and not for one after the other.
    ///
    /// - Complexity: O(*n*) in the number of features and of the weights that they have.
    public func add(_ runs: UnsafeMutableBufferPointer<Run>) {
        let count = runs.reduce(0) { $0 &+ $1.keys.count }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 6 * count + Self.blockSlack) { room in
            let marks = room.baseAddress.unsafelyUnwrapped
            let (sparse, dense, words) = (marks + count, marks + 2 * count, marks + 3 * count)
            readMarks(runs, into: marks)
            sort(runs, by: marks, words, sparse, dense)
            readBlocks(runs, of: sparse, into: words)
            // Where the dense rows begin and end, read to have them at hand.
            let base = rows.baseAddress.unsafelyUnwrapped
            for index in 0..<(runs.last?.dense ?? 0) {
                let row = base + Int(dense[index])
                marks[index] = row.load(as: UInt64.self) ^ row.load(fromByteOffset: sumCount - 8, as: UInt64.self)
            }
            var (word, block, row) = (0, runs.last?.words ?? 0, 0)
            for run in runs {
                for index in word..<run.words { Self.addThree(words[index], to: run.sums) }
                for index in block..<run.blocks { Self.add(words[index], to: run.sums) }
                addDense(UnsafeBufferPointer(start: dense + row, count: run.dense &- row), to: run.sums)
                (word, block, row) = (run.words, run.blocks, run.dense)
            }
        }
    }

    /// Room for the blocks that are read and not counted.
    private static var blockSlack: Int { 3 }

    @inline(__always)
    private func readMarks(_ runs: UnsafeMutableBufferPointer<Run>, into marks: UnsafeMutablePointer<UInt64>) {
        var next = 0
        for run in runs {
            for index in 0..<run.keys.count { marks[next &+ index] = self.marks(of: run.keys[index]) }
            next &+= run.keys.count
        }
    }

    /// Sorts the features' weights by how they are kept: as words of pairs, as rows of blocks, as dense rows (where those
    /// begin). Asks for the rows.
    @inline(__always)
    private func sort(
        _ runs: UnsafeMutableBufferPointer<Run>, by marks: UnsafeMutablePointer<UInt64>,
        _ words: UnsafeMutablePointer<UInt64>, _ sparse: UnsafeMutablePointer<UInt64>,
        _ dense: UnsafeMutablePointer<UInt64>
    ) {
        var (next, wordCount, sparseCount, denseCount) = (0, 0, 0, 0)
        let base = rows.baseAddress.unsafelyUnwrapped
        for number in runs.indices {
            let keys = runs[number].keys
            for index in 0..<keys.count {
                let weights = weights(of: keys[index], marks: marks[next &+ index])
                sparse[sparseCount] = weights
                dense[denseCount] = (weights >> 16) << 3
                words[wordCount] = weights
                let isRow = weights & 0xFF == UInt64(Self.rowMark) ? 1 : 0
                prefetch_memory(base + (isRow == 0 ? 0 : Int(weights >> 16) << 3))
                let isDense = weights & 0xFFFF == UInt64(Self.rowMark) ? 1 : 0
                denseCount &+= isDense
                sparseCount &+= isRow &- isDense
                wordCount &+= (weights == 0 ? 0 : 1) &- isRow
            }
            next &+= keys.count
            (runs[number].words, runs[number].sparse, runs[number].dense) = (wordCount, sparseCount, denseCount)
        }
    }

    /// Reads the words of the rows of blocks, behind those that are there already.
    @inline(__always)
    private func readBlocks(
        _ runs: UnsafeMutableBufferPointer<Run>, of sparse: UnsafeMutablePointer<UInt64>,
        into words: UnsafeMutablePointer<UInt64>
    ) {
        let base = rows.baseAddress.unsafelyUnwrapped
        var (first, next) = (0, runs.last?.words ?? 0)
        for number in runs.indices {
            for index in first..<runs[number].sparse {
                let row = base + Int(sparse[index] >> 16) << 3
                words[next] = row.load(as: UInt64.self)
                words[next &+ 1] = row.load(fromByteOffset: 8, as: UInt64.self)
                words[next &+ 2] = row.load(fromByteOffset: 16, as: UInt64.self)
                next &+= Int(sparse[index] >> 8 & 0xFF)
            }
            first = runs[number].sparse
            runs[number].blocks = next
        }
    }

    /// Adds the three pairs of a bucket's entry.
    @inline(__always)
    private static func addThree(_ word: UInt64, to sums: UnsafeMutablePointer<Int32>) {
        addPair(word, to: sums)
        addPair(word >> 16, to: sums)
        addPair(word >> 32, to: sums)
    }

    /// Adds the four pairs of a block.
    @inline(__always)
    private static func add(_ word: UInt64, to sums: UnsafeMutablePointer<Int32>) {
        addThree(word, to: sums)
        addPair(word >> 48, to: sums)
    }

    /// Adds the pair in the two lowest bytes.
    @inline(__always)
    private static func addPair(_ pair: UInt64, to sums: UnsafeMutablePointer<Int32>) {
        let weight = Int32(Int8(truncatingIfNeeded: pair >> 8))
        sums[Int(pair & 0xFF)] &+= weight &* (weight < 0 ? 0 &- weight : weight)
    }

    /// Adds dense rows, given by where they begin: eight labels at a time, whose sums so stay in registers.
    @inline(__always)
    private func addDense(_ starts: UnsafeBufferPointer<UInt64>, to sums: UnsafeMutablePointer<Int32>) {
        let base = rows.baseAddress.unsafelyUnwrapped
        let target = UnsafeMutableRawPointer(sums)
        guard !starts.isEmpty else { return }
        for at in stride(from: 0, to: sumCount, by: 8) {
            var sum = target.loadUnaligned(fromByteOffset: 4 * at, as: SIMD8<Int32>.self)
            var index = 0
            while index &+ 1 < starts.count {
                // Two squares of a byte fit into 16 bits.
                let one = Self.worths(base + (Int(starts[index]) &+ at))
                let other = Self.worths(base + (Int(starts[index &+ 1]) &+ at))
                sum &+= SIMD8<Int32>(truncatingIfNeeded: one &+ other)
                index &+= 2
            }
            if index < starts.count {
                sum &+= SIMD8<Int32>(truncatingIfNeeded: Self.worths(base + (Int(starts[index]) &+ at)))
            }
            target.storeBytes(of: sum, toByteOffset: 4 * at, as: SIMD8<Int32>.self)
        }
    }

    /// What eight weight bytes are worth: their squares, signed.
    @inline(__always)
    private static func worths(_ row: UnsafeRawPointer) -> SIMD8<Int16> {
        let levels = SIMD8<Int16>(truncatingIfNeeded: row.loadUnaligned(as: SIMD8<Int8>.self))
        // All ones where a level is negative: the two's complement without a comparison, which would go lane by lane.
        let signs = levels &>> SIMD8(repeating: 15)
        return levels &* ((levels ^ signs) &- signs)
    }

    /// Adds up sums: each of `others` are `sumCount` of them.
    @inline(__always)
    public func add(_ others: UnsafeBufferPointer<UnsafeMutablePointer<Int32>>, to sums: UnsafeMutablePointer<Int32>) {
        let target = UnsafeMutableRawPointer(sums)
        for at in stride(from: 0, to: 4 * sumCount, by: 32) {
            var sum = target.loadUnaligned(fromByteOffset: at, as: SIMD8<Int32>.self)
            for other in others {
                sum &+= UnsafeRawPointer(other).loadUnaligned(fromByteOffset: at, as: SIMD8<Int32>.self)
            }
            target.storeBytes(of: sum, toByteOffset: at, as: SIMD8<Int32>.self)
        }
    }

    /// The label with the highest score; the first of equals.
    ///
    /// - Parameters:
    ///   - keys: the features.
    ///   - scores: room for `sumCount` sums; holds them afterwards.
    public func best(_ keys: UnsafeBufferPointer<UInt64>, scores: UnsafeMutablePointer<Int32>) -> Int {
        scores.update(repeating: 0, count: sumCount)
        add(keys, to: scores)
        var best = 0
        for label in 1..<max(1, labels.count) where scores[label] > scores[best] { best = label }
        return best
    }
}
