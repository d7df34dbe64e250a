internal import Foundation
internal import LanguageAnalysis
internal import TextModel

/// Tags for a treebank from taggers that have not seen the sentence: the parser learns to live with their mistakes.
enum JackknifedTags {
    /// The tags of each sentence, from the tagger trained on the other folds.
    ///
    /// - Throws: where the scratch file of a fold's model cannot be written.
    static func of(
        _ sentences: [TreebankSentence], folds: Int, epochs: Int, seed: UInt64
    ) throws -> [[(UniversalTag, PennTag)]] {
        var result = [[(UniversalTag, PennTag)]](repeating: [], count: sentences.count)
        for fold in 0..<folds {
            let rest = sentences.indices.filter { $0 % folds != fold }.map { sentences[$0] }
            let trainer = TaggerTrainer(rest, epochs: epochs, seed: seed)
            let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("fold-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: scratch) }
            try Data(trainer.encoded(budget: 20_000_000)).write(to: scratch)
            let tagger = try Tagger(path: scratch.path)
            for index in sentences.indices where index % folds == fold {
                result[index] = tagger.tags(of: WordFeatures.of(sentences[index].words))
            }
        }
        return result
    }
}

extension ParserTrainer {
    /// Trains on a treebank with tags from taggers that had not seen them.
    ///
    /// - Throws: where a scratch file cannot be written.
    public init(
        treebank: [TreebankSentence], epochs: Int, seed: UInt64, report: (Int, Double) -> Void
    ) throws {
        let tags = try JackknifedTags.of(treebank, folds: 5, epochs: 5, seed: seed)
        let examples = zip(treebank, tags).map { Example($0, tags: $1) }
        self.init(examples, epochs: epochs, seed: seed, report: report)
    }
}
