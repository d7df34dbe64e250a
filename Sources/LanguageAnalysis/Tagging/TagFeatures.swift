public import LinearModels

/// The features from which the tagger decides, one word at a time from left to right.
public struct TagFeatures {
    /// The keys of the features of the word asked for last.
    public private(set) var keys: [UInt64] = []

    /// The number of features of a word.
    private static let count = 47
    private let table: BucketTable?

    /// An empty extractor; weights in `table` are asked for as soon as their keys are known.
    public init(table: BucketTable? = nil) {
        self.table = table
    }

    /// Fills `keys` for the word at `index`.
    ///
    /// - Parameters:
    ///   - words: the sentence.
    ///   - index: the word to be tagged.
    ///   - previous: the tag decided for the word before (0 where none), as its number plus one.
    ///   - second: the tag decided for the word before that.
    public mutating func extract(_ words: [WordFeatures], at index: Int, previous: Int, second: Int) {
        if keys.isEmpty { keys = Array(repeating: 0, count: Self.count) }
        keys.withUnsafeMutableBufferPointer { Self.fill($0, words, at: index, UInt64(previous), UInt64(second)) }
        guard let table else { return }
        for key in keys { table.prefetch(key) }
    }

    private static func fill(
        _ keys: UnsafeMutableBufferPointer<UInt64>, _ words: [WordFeatures], at index: Int, _ tag1: UInt64,
        _ tag2: UInt64
    ) {
        let word = words[index]
        let before = index > 0 ? words[index - 1] : .boundary
        let before2 = index > 1 ? words[index - 2] : .boundary
        let after = index + 1 < words.count ? words[index + 1] : .boundary
        let after2 = index + 2 < words.count ? words[index + 2] : .boundary
        var template = 0
        @inline(__always)
        func append(_ key: UInt64) {
            keys[template] = key
            template &+= 1
        }
        @inline(__always)
        func add(_ a: UInt64) { append(FeatureHash.key(UInt64(template) &+ 1, a)) }
        @inline(__always)
        func add(_ a: UInt64, _ b: UInt64) { append(FeatureHash.key(UInt64(template) &+ 1, a, b)) }
        @inline(__always)
        func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) { append(FeatureHash.key(UInt64(template) &+ 1, a, b, c)) }
        add(1)
        add(word.form)
        add(word.lower)
        add(word.shape, index == 0 ? 1 : 0)
        add(word.suffixes.0)
        add(word.suffixes.1)
        add(word.suffixes.2)
        add(word.suffixes.3)
        add(word.prefixes.0)
        add(word.prefixes.1)
        add(word.prefixes.2)
        add(tag1)
        add(tag1, tag2)
        add(tag1, word.lower)
        add(tag1, word.suffixes.2)
        add(tag1, after.lower)
        add(before.lower)
        add(before.lower, tag2)
        add(before2.lower)
        add(after.lower)
        add(after2.lower)
        add(before.lower, word.lower)
        add(word.lower, after.lower)
        add(before.lower, after.lower)
        add(before.suffixes.2)
        add(after.suffixes.2)
        add(after.suffixes.1, word.suffixes.1)
        add(word.suffixes.2, word.shape)
        add(before.shape, word.shape)
        add(word.shape, after.shape)
        add(after.shape)
        add(after.lower, after2.lower)
        add(word.fineGroup)
        add(word.coarseGroup, word.suffixes.1)
        add(before.fineGroup)
        add(after.fineGroup)
        add(before.fineGroup, after.fineGroup)
        add(before.coarseGroup, word.coarseGroup, after.coarseGroup)
        add(tag1, word.fineGroup)
        add(word.fineGroup, after.fineGroup)
        add(tag1, after.fineGroup)
        add(before2.fineGroup)
        add(after2.fineGroup)
        add(word.suffixes.2, after.lower)
        add(word.suffixes.2, before.lower)
        add(tag1, word.suffixes.2, after.suffixes.2)
        add(word.shape, word.coarseGroup, index == 0 ? 1 : 0)
    }
}
