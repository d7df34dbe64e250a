internal import LanguageAnalysis
internal import ModelFiles

/// Learns which words are used alike from plain news and the treebanks' words.
public struct WordGroupsTrainer {
    private let text: GroupingText

    /// A trainer for the given texts.
    ///
    /// - Parameters:
    ///   - plainText: a file with a tokenised sentence a line.
    ///   - treebank: sentences whose words are read too; their annotation is not.
    /// - Throws: where the file cannot be read.
    public init(plainText: String, treebank: [TreebankSentence]) throws {
        let lines = try TrainingData.lines(plainText).map { $0.split(separator: " ") }
        text = GroupingText(lines + treebank.map { $0.words.map { Substring($0) } })
    }

    /// The model's file, with so many fine and so many coarse groups.
    public func encoded(fine: Int, coarse: Int, rounds: Int) -> [UInt8] {
        var writer = SectionFileWriter()
        writer.add("groups", numbers: WordGroups.table(text.groups(fine: fine, coarse: coarse, rounds: rounds)))
        return writer.encoded()
    }
}
