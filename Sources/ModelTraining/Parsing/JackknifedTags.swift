internal import Foundation
public import LanguageAnalysis
public import TextModel

/// Tags for a treebank from taggers that have not seen the sentence: the parser learns to live with their mistakes.
public enum JackknifedTags {
    /// The tags of each sentence, from the tagger trained on the other folds.
    ///
    /// - Throws: where the scratch file of a fold's model cannot be written.
    public static func of(
        _ sentences: [TreebankSentence], groups: WordGroups, folds: Int, epochs: Int, seed: UInt64
    ) throws -> [[(UniversalTag, PennTag)]] {
        var result = [[(UniversalTag, PennTag)]](repeating: [], count: sentences.count)
        for fold in 0..<folds {
            let rest = sentences.indices.filter { $0 % folds != fold }.map { sentences[$0] }
            let trainer = TaggerTrainer(rest, groups: groups, epochs: epochs, seed: seed)
            let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("fold-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: scratch) }
            try Data(trainer.encoded(budget: 20_000_000)).write(to: scratch)
            let tagger = try Tagger(path: scratch.path, groups: groups)
            for index in sentences.indices where index % folds == fold {
                result[index] = tagger.tags(of: groups.features(of: sentences[index].words))
            }
        }
        return result
    }
}
