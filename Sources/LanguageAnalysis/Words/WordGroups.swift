internal import LinearModels
public import ModelFiles
internal import TextModel

/// Groups of words that are used alike, learnt from plain text.
///
/// Section `groups` of `words.model`: an open-addressed hash table of 64-bit slots that hold 32 bits of the word's hash and the
/// numbers of its fine and its coarse group, 16 bits each, counted from 1; 0 is an empty slot.
public struct WordGroups: Sendable {
    private let file: MappedFile
    nonisolated(unsafe) private let slots: UnsafeBufferPointer<UInt64>

    /// The groups that ship with the program.
    ///
    /// - Throws: `ModelError` where their file is missing or damaged.
    public init() throws(ModelError) { try self.init(path: ShippedModels.path(of: "words.model")) }

    /// The groups of a model file.
    ///
    /// - Throws: `ModelError` where the file is missing, damaged or not one of word groups.
    public init(path: String) throws(ModelError) {
        let sections = try SectionFile(path: path)
        file = sections.file
        slots = try sections.numbers("groups", as: UInt64.self)
        guard slots.count.nonzeroBitCount == 1, slots.contains(0) else {
            throw .damaged(path: path, detail: "its table has no power of two places or no empty one")
        }
    }

    /// The groups that lie in the same folder as another model file.
    init(besides path: String) throws(ModelError) {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        try self.init(path: folder + "words.model")
    }

    /// The slots of a table that holds the given words.
    public static func table(_ words: [(word: String, fine: Int, coarse: Int)]) -> [UInt64] {
        var size = 16
        while size * 3 < words.count * 4 { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for entry in words {
            var word = entry.word
            let key = key(word.withUTF8 { WordFeatures($0).form })
            var at = Int(key & UInt64(size - 1))
            while table[at] != 0 { at = (at + 1) & (size - 1) }
            table[at] = (key >> 32) << 32 | UInt64(entry.fine) << 16 | UInt64(entry.coarse)
        }
        return table
    }

    /// Puts a word's groups into its features, those of its lower-case form where itself is unknown.
    @inline(__always)
    func fill(_ features: inout WordFeatures) {
        var slot = self.slot(of: features.form)
        if slot == 0, features.lower != features.form { slot = self.slot(of: features.lower) }
        features.fineGroup = slot >> 16 & 0xFFFF
        features.coarseGroup = slot & 0xFFFF
    }

    private static func key(_ word: UInt64) -> UInt64 { FeatureHash.key(9, word) }

    @inline(__always)
    private func slot(of word: UInt64) -> UInt64 {
        let key = Self.key(word)
        let mask = UInt64(slots.count - 1)
        var at = key & mask
        while slots[Int(at)] != 0 {
            if slots[Int(at)] >> 32 == key >> 32 { return slots[Int(at)] }
            at = (at &+ 1) & mask
        }
        return 0
    }

    /// The features of all tokens of an article.
    func features(of article: AnalyzedArticle) -> [WordFeatures] {
        var text = article.article.text
        return text.withUTF8 { bytes in
            article.tokens.map { features(UnsafeBufferPointer(rebasing: bytes[$0.span.start..<$0.span.end])) }
        }
    }

    /// The features of words that stand alone, as in a treebank.
    public func features(of words: [String]) -> [WordFeatures] {
        words.map { word in
            var word = word
            return word.withUTF8 { features($0) }
        }
    }

    private func features(_ bytes: UnsafeBufferPointer<UInt8>) -> WordFeatures {
        var features = WordFeatures(bytes)
        fill(&features)
        return features
    }
}
