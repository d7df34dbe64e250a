internal import Dispatch
internal import Foundation
public import LanguageAnalysis
internal import Synchronization
public import TextModel

/// Tags for a treebank from taggers that have not seen the sentence: the parser learns to live with their mistakes.
public enum JackknifedTags {
    /// The tags of each sentence, from the tagger trained on the other folds. Folds are trained side by side.
    ///
    /// - Throws: where the scratch file of a fold's model cannot be written.
    public static func of(
        _ sentences: [TreebankSentence], groups: WordGroups, folds: Int, epochs: Int, seed: UInt64
    ) throws -> [[(UniversalTag, PennTag)]] {
        let tagged = Mutex<[Int: Result<[[(UniversalTag, PennTag)]], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: folds) { fold in
            let tags = Result { try Self.tags(of: fold, among: folds, sentences, groups, epochs: epochs, seed: seed) }
            tagged.withLock { $0[fold] = tags }
        }
        let all = try tagged.withLock { tagged in try (0..<folds).map { try tagged[$0]?.get() ?? [] } }
        return sentences.indices.map { all[$0 % folds][$0 / folds] }
    }

    /// The tags of the sentences of one fold.
    private static func tags(
        of fold: Int, among folds: Int, _ sentences: [TreebankSentence], _ groups: WordGroups, epochs: Int, seed: UInt64
    ) throws -> [[(UniversalTag, PennTag)]] {
        let rest = sentences.indices.filter { $0 % folds != fold }.map { sentences[$0] }
        let trainer = TaggerTrainer(rest, groups: groups, epochs: epochs, seed: seed)
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("fold-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        try Data(trainer.encoded(budget: 20_000_000)).write(to: scratch)
        let tagger = try Tagger(path: scratch.path, groups: groups)
        return stride(from: fold, to: sentences.count, by: folds).map { index in
            tagger.tags(of: groups.features(of: sentences[index].words))
        }
    }
}
