public import ModelFiles

/// Groups of words that are used alike, learnt from plain text: for the hash of a word its fine and its coarse group.
///
/// A section of a model file: an open-addressed hash table of 64-bit slots that hold 32 bits of the word's hash and the numbers of
/// its two groups, 16 bits each, counted from 1; 0 is an empty slot.
public struct WordGroupTable: Sendable {
    /// The file, among the shipped models, of the groups that several models share.
    public static let fileName = "words.model"
    /// The section that holds them.
    public static let section = "groups"

    private let file: MappedFile
    nonisolated(unsafe) private let slots: UnsafeBufferPointer<UInt64>

    /// The shared groups that ship with the program. They know a word by `FeatureHash.fnv` of its bytes.
    ///
    /// - Throws: `ModelError` where their file is missing or damaged.
    public init() throws(ModelError) {
        try self.init(SectionFile(path: ShippedModels.path(of: Self.fileName)), section: Self.section)
    }

    /// The groups in a section of a model file.
    ///
    /// - Throws: `ModelError` where the section is missing or damaged.
    public init(_ file: SectionFile, section: String) throws(ModelError) {
        self.file = file.file
        slots = try file.numbers(section, as: UInt64.self)
        guard slots.count.nonzeroBitCount == 1, slots.contains(0) else {
            throw .damaged(
                path: file.file.path, detail: "its table of words has no power of two places or no empty one")
        }
    }

    /// The groups of the word with the given hash; 0 where unknown.
    ///
    /// - Complexity: O(1).
    public func groups(of word: UInt64) -> (fine: UInt64, coarse: UInt64) {
        let key = Self.key(word)
        let mask = UInt64(slots.count - 1)
        var at = key & mask
        while slots[Int(at)] != 0 {
            let slot = slots[Int(at)]
            if slot >> 32 == key >> 32 { return (slot >> 16 & 0xFFFF, slot & 0xFFFF) }
            at = (at &+ 1) & mask
        }
        return (0, 0)
    }

    /// The slots of a table that holds the given words.
    public static func slots(_ words: [(hash: UInt64, fine: Int, coarse: Int)]) -> [UInt64] {
        var size = 16
        while size * 3 < words.count * 4 { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for word in words {
            let key = key(word.hash)
            var at = Int(key & UInt64(size - 1))
            while table[at] != 0 { at = (at + 1) & (size - 1) }
            table[at] = (key >> 32) << 32 | UInt64(word.fine) << 16 | UInt64(word.coarse)
        }
        return table
    }

    private static func key(_ word: UInt64) -> UInt64 { FeatureHash.key(9, word) }
}
