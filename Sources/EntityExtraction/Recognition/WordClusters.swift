internal import LinearModels
package import ModelFiles

/// Groups of words that are used alike, as the recognizer of names learnt them: section `clusters` of its model.
package struct WordClusters: Sendable {
    /// A word with its groups, counted from 1.
    package typealias Group = (word: String, fine: Int, coarse: Int)

    private static let section = "clusters"
    private let table: WordGroupTable

    /// Reads the clusters out of a model file.
    ///
    /// - Throws: `ModelError` where the section is missing or damaged.
    package init(_ file: SectionFile) throws(ModelError) {
        table = try WordGroupTable(file, section: Self.section)
    }

    /// The groups of the word with the given exact hash; 0 where unknown.
    func groups(_ exact: UInt64) -> (fine: UInt64, coarse: UInt64) { table.groups(of: exact) }

    /// Writes the section for the given words.
    package static func write(_ groups: [Group], to writer: inout SectionFileWriter) {
        let words = groups.map { (hash: TokenTraits.exactHash($0.word), fine: $0.fine, coarse: $0.coarse) }
        writer.add(section, numbers: WordGroupTable.slots(words))
    }
}
