internal import LinearModels
internal import ModelFiles

/// Words whose tag is plain from their form, or from it and the tag before.
package struct PlainTags: Sendable {
    private let decisions: PlainDecisions

    init(_ file: SectionFile, labelCount: Int) throws(ModelError) {
        decisions = try PlainDecisions(file, name: "tagger", labelCount: labelCount)
    }

    /// The contexts in which a word's tag may be plain.
    ///
    /// - Parameter previous: the tag of the word before, as its number plus one; 0 where none.
    @inline(__always)
    package static func keys(_ word: WordFeatures, previous: Int) -> (UInt64, UInt64) {
        (FeatureHash.key(1, word.form), FeatureHash.key(2, word.form, UInt64(previous)))
    }

    /// The number of a word's tag, if it is plain.
    @inline(__always)
    func tag(_ word: WordFeatures, previous: Int) -> Int? {
        let keys = Self.keys(word, previous: previous)
        return decisions[keys.0] ?? decisions[keys.1]
    }
}
