internal import LinearModels
package import ModelFiles

/// Groups of words that are used alike, learnt from plain text.
///
/// Section `clusters`: an open-addressed hash table, a slot of 64 bits holding 32 bits of the word's hash and the numbers
/// of its fine and its coarse group, 16 bits each, counted from 1; 0 is empty.
package struct WordClusters: Sendable {
    /// A word with its groups, counted from 1.
    package typealias Group = (word: String, fine: Int, coarse: Int)

    private let file: MappedFile
    nonisolated(unsafe) private let slots: UnsafeBufferPointer<UInt64>

    /// Reads the clusters out of a model file.
    ///
    /// - Throws: `ModelError` where the section is missing or damaged.
    package init(_ file: SectionFile) throws(ModelError) {
        self.file = file.file
        slots = try file.numbers("clusters", as: UInt64.self)
        guard slots.count.nonzeroBitCount == 1, slots.contains(0) else {
            throw .damaged(path: file.file.path, detail: "the word clusters do not fit together")
        }
    }

    /// The groups of the word with the given exact hash; 0 where unknown.
    @inline(__always)
    func groups(_ exact: UInt64) -> (fine: UInt64, coarse: UInt64) {
        let key = FeatureHash.key(9, exact)
        let mask = UInt64(slots.count - 1)
        var at = key & mask
        while true {
            let slot = slots[Int(at)]
            if slot == 0 { return (0, 0) }
            if slot >> 32 == key >> 32 { return (slot >> 16 & 0xFFFF, slot & 0xFFFF) }
            at = (at &+ 1) & mask
        }
    }

    /// Writes the section for the given words.
    package static func write(_ groups: [Group], to writer: inout SectionFileWriter) {
        var size = 16
        while size * 3 < groups.count * 4 { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for group in groups {
            let key = FeatureHash.key(9, TokenTraits.exactHash(group.word))
            var at = Int(key & UInt64(size - 1))
            while table[at] != 0 { at = (at + 1) & (size - 1) }
            table[at] = (key >> 32) << 32 | UInt64(group.fine) << 16 | UInt64(group.coarse)
        }
        writer.add("clusters", numbers: table)
    }
}
