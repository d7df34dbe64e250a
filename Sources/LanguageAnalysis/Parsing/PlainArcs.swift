internal import ModelFiles
internal import TextModel

/// Arcs whose relation is plain from the tags of their two words, their direction, and whether the dependent has dependents
/// itself: a determiner before its noun, a preposition before its noun, an auxiliary before its verb.
///
/// Section `relations.plain`: sorted UInt64 numbers, each a key and in its lowest byte the number of the relation.
package struct PlainArcs: Sendable {
    /// The section's name in a parser's file.
    package static let section = "relations.plain"

    // The mapping that the buffer points into; kept alive with it.
    private let file: MappedFile
    nonisolated(unsafe) private let entries: UnsafeBufferPointer<UInt64>

    /// The plain arcs in a parser's file.
    ///
    /// - Throws: `ModelError` where they are missing or name relations beyond the first `relationCount`.
    init(_ file: SectionFile, relationCount: Int) throws(ModelError) {
        self.file = file.file
        entries = try file.numbers(Self.section, as: UInt64.self)
        guard entries.allSatisfy({ $0 & 0xFF < UInt64(relationCount) }) else {
            throw .damaged(path: file.file.path, detail: "section \"\(Self.section)\" names unknown relations")
        }
    }

    /// What is looked at in an arc, as a number below 2^32.
    package static func key(_ arc: UnnamedArc, _ tree: WordTree, _ sentence: ParseSentence) -> UInt64 {
        sentence.word(arc.dependent).tag << 14 | sentence.word(arc.head).tag << 2
            | (arc.dependent < arc.head ? 2 : 0) | (tree.firstDependent(arc.dependent) == 0 ? 1 : 0)
    }

    /// The number of the relation of a plain arc; `nil` for any other.
    ///
    /// - Complexity: O(log *n*) in the number of plain arcs.
    func relation(of arc: UnnamedArc, _ tree: WordTree, _ sentence: ParseSentence) -> Int? {
        let key = Self.key(arc, tree, sentence)
        let place = entries.partitioningIndex { $0 >> 8 >= key }
        guard place < entries.count, entries[place] >> 8 == key else { return nil }
        return Int(entries[place] & 0xFF)
    }
}
