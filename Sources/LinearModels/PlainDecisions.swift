public import ModelFiles

/// Decisions that a model takes alike wherever it meets a narrow context: they are looked up and not scored.
///
/// Half of the words of a text have one tag, and half of its arcs one relation, whatever stands around them. Which do is learnt
/// by watching the model read.
///
/// Section `NAME.plain`: an open-addressed hash table, a power of two of UInt64 entries: a key's upper 56 bits, and eight for
/// the label; zero is empty.
public struct PlainDecisions: Sendable {
    @usableFromInline static let keyBits = ~UInt64(0xFF)

    // The mapping that the buffer points into; kept alive with it.
    private let file: MappedFile
    @usableFromInline nonisolated(unsafe) let entries: UnsafeBufferPointer<UInt64>
    @usableFromInline let mask: UInt64

    /// The plain decisions of the model called `name` in `file`.
    ///
    /// - Throws: `ModelError` where they are missing, or decide for another label than the first `labelCount`.
    public init(_ file: SectionFile, name: String, labelCount: Int) throws(ModelError) {
        self.file = file.file
        entries = try file.numbers(Self.section(of: name), as: UInt64.self)
        guard entries.count.nonzeroBitCount == 1, entries.contains(0),
            entries.allSatisfy({ $0 & ~Self.keyBits < UInt64(labelCount) })
        else {
            throw .damaged(path: file.file.path, detail: "the plain decisions of model \"\(name)\" do not fit together")
        }
        mask = UInt64(entries.count - 1)
    }

    /// The name of the section that holds the plain decisions of a model.
    public static func section(of name: String) -> String { "\(name).plain" }

    /// The number of the label that is decided for in a context; `nil` where that is not plain.
    ///
    /// - Parameter key: the context's key, from `FeatureHash`.
    /// - Complexity: O(1) on average.
    @inlinable @inline(__always)
    public subscript(key: UInt64) -> Int? {
        let start = entries.baseAddress.unsafelyUnwrapped
        var slot = Self.slot(of: key, mask)
        while true {
            let entry = start[slot]
            if entry == 0 { return nil }
            if (entry ^ key) & Self.keyBits == 0 { return Int(entry & ~Self.keyBits) }
            slot = (slot &+ 1) & Int(mask)
        }
    }

    @inlinable @inline(__always)
    static func slot(of key: UInt64, _ mask: UInt64) -> Int { Int(truncatingIfNeeded: (key >> 8) & mask) }
}

extension PlainDecisions {
    /// The section's numbers for some decisions; without any, a table in which nothing is found.
    ///
    /// - Parameter labels: the numbers of the labels, below 256, by key.
    public static func table(_ labels: [UInt64: Int]) -> [UInt64] {
        var size = 2
        while size < 2 * labels.count { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for (key, label) in labels.sorted(by: { $0.key < $1.key }) {
            let entry = key & keyBits | UInt64(label & 0xFF)
            guard entry != 0 else { continue }
            var slot = slot(of: key, UInt64(size - 1))
            while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
            table[slot] = entry
        }
        return table
    }
}
