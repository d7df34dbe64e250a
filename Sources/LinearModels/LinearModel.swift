public import ModelFiles

/// A linear classifier over hashed features, read from a mapped file.
///
/// Sections (with the model's name as prefix): `labels` the labels' names, a line each; `table` an open-addressed hash
/// table of (UInt32 check, UInt32 row) pairs, a power of two of them, row 0 meaning empty; `rows` for each feature
/// a count byte and as many (label, weight) byte pairs; `scale` the worth of one score unit, in millionths.
public struct LinearModel: Sendable {
    /// The labels' names; a label's number is its place here.
    public let labels: [String]
    /// What one unit of score is worth in the trainer's floating-point scores.
    public let scale: Float

    // The mapping that the two pointers point into; kept alive with them.
    private let file: MappedFile
    @usableFromInline nonisolated(unsafe) let table: UnsafeBufferPointer<UInt64>
    @usableFromInline nonisolated(unsafe) let rows: UnsafeBufferPointer<UInt8>
    @usableFromInline let mask: UInt64

    /// Reads the model called `name` out of `file`.
    ///
    /// - Throws: `ModelError` where a section is missing or its content does not fit together. The rows are checked once
    ///   here, so that scoring needs no checks.
    public init(_ file: SectionFile, name: String) throws(ModelError) {
        self.file = file.file
        labels = try file.text("\(name).labels").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        table = try file.numbers("\(name).table", as: UInt64.self)
        rows = try file.numbers("\(name).rows", as: UInt8.self)
        let scales = try file.numbers("\(name).scale", as: UInt32.self)
        guard let millionths = scales.first, !labels.isEmpty, labels.count <= 256 else {
            throw .damaged(path: file.file.path, detail: "model \"\(name)\" has no scale or too many labels")
        }
        scale = Float(millionths) / 1_000_000
        mask = UInt64(table.count - 1)
        guard table.count.nonzeroBitCount == 1, Self.isSound(table, rows, labelCount: labels.count) else {
            throw .damaged(path: file.file.path, detail: "the rows of model \"\(name)\" do not fit together")
        }
    }

    private static func isSound(
        _ table: UnsafeBufferPointer<UInt64>, _ rows: UnsafeBufferPointer<UInt8>, labelCount: Int
    ) -> Bool {
        var at = 1
        while at < rows.count {
            let end = at + 1 + 2 * Int(rows[at])
            guard end <= rows.count else { return false }
            for label in stride(from: at + 1, to: end, by: 2) where Int(rows[label]) >= labelCount { return false }
            at = end
        }
        var used = 0
        for entry in table where entry != 0 {
            used += 1
            let row = Int(entry & 0xFFFF_FFFF)
            guard row < rows.count, row + 1 + 2 * Int(rows[row]) <= rows.count else { return false }
        }
        return used < table.count
    }

    /// Adds a feature's weights to the scores of all labels.
    ///
    /// - Parameters:
    ///   - key: the feature's key, from `FeatureHash`.
    ///   - scores: at least `labels.count` sums.
    /// - Complexity: O(1) on average, and the number of labels that the feature says something of.
    @inlinable @inline(__always)
    public func add(_ key: UInt64, to scores: UnsafeMutablePointer<Int32>) {
        let row = self.row(of: key)
        guard row != 0 else { return }
        let base = rows.baseAddress.unsafelyUnwrapped + row
        var at = base + 1
        for _ in 0..<Int(base.pointee) {
            scores[Int(at[0])] &+= Int32(Int8(bitPattern: at[1]))
            at += 2
        }
    }

    @inlinable @inline(__always)
    func row(of key: UInt64) -> Int {
        let entries = table.baseAddress.unsafelyUnwrapped
        var slot = key & mask
        while true {
            let entry = entries[Int(slot)]
            if entry == 0 { return 0 }
            if entry >> 32 == key >> 32 { return Int(entry & 0xFFFF_FFFF) }
            slot = (slot &+ 1) & mask
        }
    }
}

extension LinearModel {
    /// Adds the weights of many features to the scores of all labels.
    ///
    /// Goes over the features three times, without branches where memory is first touched, so that the processor waits
    /// for many rows at once and not for one after the other.
    @inlinable
    public func add(_ keys: UnsafeBufferPointer<UInt64>, to scores: UnsafeMutablePointer<Int32>) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count) { entries in
            let slots = table.baseAddress.unsafelyUnwrapped
            for index in 0..<keys.count { entries[index] = slots[Int(keys[index] & mask)] }
            var count = 0
            for index in 0..<keys.count {
                let entry = entries[index]
                if entry == 0 { continue }
                let isFound = entry >> 32 == keys[index] >> 32
                let row = isFound ? Int(entry & 0xFFFF_FFFF) : self.row(of: keys[index])
                entries[count] = UInt64(row)
                count &+= row == 0 ? 0 : 1
            }
            let base = rows.baseAddress.unsafelyUnwrapped
            for index in 0..<count { entries[index] |= UInt64(base[Int(entries[index])]) << 48 }
            for index in 0..<count {
                var at = base + (Int(entries[index] & 0xFFFF_FFFF) + 1)
                let end = at + 2 * Int(entries[index] >> 48)
                while at < end {
                    scores[Int(at[0])] &+= Int32(Int8(bitPattern: at[1]))
                    at += 2
                }
            }
        }
    }
}
