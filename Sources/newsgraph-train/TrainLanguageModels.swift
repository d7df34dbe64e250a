import ArgumentParser
import Foundation
import LanguageAnalysis
import LinearModels
import ModelFiles
import ModelTraining

/// `train words`.
struct TrainWords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words", abstract: "Group the words that plain news uses alike; to be run before the others.")
    @OptionGroup var options: TrainingOptions
    @Option(help: "The number of fine groups.")
    var fine = 320
    @Option(help: "The number of coarse groups.")
    var coarse = 48
    @Option(help: "How often each word may move.")
    var rounds = 8

    func run() throws {
        let trainer = try WordGroupsTrainer(
            plainText: "\(options.data)/text/voa_news_sentences.txt",
            treebank: options.treebanks(whole: true).all)
        let bytes = trainer.encoded(fine: fine, coarse: coarse, rounds: rounds)
        try options.store(bytes, as: "words.model", corpora: [.plainNews, .ewt, .gum], scores: [])
    }
}

/// `train tagger`.
struct TrainTagger: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tagger", abstract: "Train the part-of-speech tagger.",
        discussion: "On the treebanks alone, then beside them on plain text where its tags do not agree with its trees."
    )
    @OptionGroup var options: TrainingOptions
    @OptionGroup var plain: PlainTreesOptions
    @Option(help: "How often the treebank is read.")
    var epochs = 7
    @Option(help: "The size of its weights in bytes, at most; a quarter more with what is laid out for speed.")
    var budget = 4_900_000

    func run() throws {
        let groups = try options.groups()
        let treebanks = try options.treebanks().all
        let first = train(treebanks, groups)
        let trees = try plain.sentences(data: options.data)
        let corrected = try withModel(first) { path in
            TreeTags(tagger: try Tagger(path: path, groups: groups)).corrected(trees)
        }
        try options.storeTagger(corrected.isEmpty ? first : train(treebanks + corrected, groups), groups)
    }

    private func train(_ sentences: [TreebankSentence], _ groups: WordGroups) -> [UInt8] {
        let trainer = TaggerTrainer(sentences, groups: groups, epochs: epochs, seed: options.seed) { epoch, share in
            printProgress("tagger, \(sentences.count) sentences, round \(epoch): \(share) right")
        }
        return trainer.encoded(budget: budget)
    }
}

/// Trees of plain text that are learnt from beside the treebanks.
struct PlainTreesOptions: ParsableArguments {
    @Option(help: "The folder with what was written for this project.")
    var tables = "Sources/ModelTraining/Resources"
    @Option(help: "Trees that a larger parser made of what gather-text writes; empty, to learn from treebanks alone.")
    var trees = "Sources/ModelTraining/Resources/plain-trees.tsv"

    func sentences(data: String) throws -> [TreebankSentence] {
        guard !trees.isEmpty else { return [] }
        let text = PlainSentences(try GatheredText(data: data, tables: tables).lines)
        return try PlainTrees(path: trees, of: text).sentences
    }
}

/// `train lemmatizer`.
struct TrainLemmatizer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lemmatizer", abstract: "Train the lemmatizer.",
        discussion: "The tagger in the output folder must be trained first.")
    @OptionGroup var options: TrainingOptions

    func run() throws {
        let bytes = LemmatizerTrainer(try options.treebanks().all).encoded()
        let tagger = try Tagger(path: "\(options.output)/tagger.model")
        let scores = try withModel(bytes) { path in
            let lemmatizer = try Lemmatizer(path: path)
            return try options.developmentSets().map { name, sentences in
                Score(stage: "lemmas", set: name, value: lemmatizer.accuracy(on: sentences, tagger: tagger))
            }
        }
        try options.store(bytes, as: "lemmatizer.model", corpora: [.ewt, .gum], scores: scores)
    }
}

/// `train parser`.
struct TrainParser: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parser", abstract: "Train the dependency parser.",
        discussion: "The tagger in the output folder must be trained first.")
    @OptionGroup var options: TrainingOptions
    @OptionGroup var plain: PlainTreesOptions
    @Option(help: "How often the treebank is read move by move, first.")
    var greedyRounds = 2
    @Option(help: "How often the treebank is read with a beam, then.")
    var beamRounds = 6
    @Option(help: "How many sequences of moves are kept side by side in training.")
    var beamWidth = 8
    @Option(help: "By how much right arcs must win, in units of the weights.")
    var margin = 50
    @Option(help: "How often the treebank is read for the relations.")
    var relationRounds = 5
    @Option(help: "By how much right relations must win.")
    var relationMargin = 20
    @Option(help: "How often GUM is read in each round.")
    var gumReadings = 3
    @Option(help: "How many times both are trained, side by side and from different seeds, to take the mean.")
    var runs = 4
    @Option(help: "The size of the moves' weights in bytes, at most.")
    var budget = 6_000_000
    @Option(
        help: "The size of the relations' weights in bytes, at most; a quarter more with what is laid out for speed.")
    var relationBudget = 4_000_000
    @Option(help: "A model trained before, to be scored and recorded instead of training one.")
    var trained: String?

    func run() throws {
        let groups = try options.groups()
        let bytes = try trained.map { try Array(Data(contentsOf: URL(fileURLWithPath: $0))) } ?? train(groups)
        try options.storeParser(bytes, groups)
    }

    private func train(_ groups: WordGroups) throws -> [UInt8] {
        let treebanks = try options.treebanks()
        let tags = try JackknifedTags.of(treebanks.all, groups: groups, folds: 8, epochs: 5, seed: options.seed)
        let examples = zip(treebanks.all, tags).map { ParserTrainer.Example($0, groups: groups, tags: $1) }
        // GUM, the smaller one and the nearer to news, is read several times a round.
        let gum = examples[treebanks.ewt.count...]
        let all = try examples + (1..<max(1, gumReadings)).flatMap { _ in gum } + plainExamples(groups)
        var writer = SectionFileWriter()
        let moves = SeveralRuns.mean(seeds: seeds) { trainMoves(all, $0) }
        ParserTrainer.write(moves, to: &writer, budget: budget)
        let relations = SeveralRuns.mean(seeds: seeds) { trainRelations(all, $0) }
        RelationTrainer.write(relations, of: all, to: &writer, budget: relationBudget)
        return writer.encoded()
    }

    /// The trees of plain text, with the tags of the tagger in the output folder.
    private func plainExamples(_ groups: WordGroups) throws -> [ParserTrainer.Example] {
        let tagger = try Tagger(path: "\(options.output)/tagger.model", groups: groups)
        return try plain.sentences(data: options.data).map { sentence in
            let tags = tagger.tags(of: groups.features(of: sentence.words))
            return ParserTrainer.Example(sentence, groups: groups, tags: tags)
        }
    }

    private var seeds: [UInt64] { (0..<UInt64(max(1, runs))).map { options.seed &+ $0 } }

    private func trainMoves(
        _ examples: [ParserTrainer.Example], _ seed: UInt64
    ) -> [PackedModelEncoder.Feature] {
        let trainer = ParserTrainer(examples, seed: seed)
        for round in 0..<greedyRounds {
            let share = trainer.greedyRound(exploration: round > 0 ? 0.9 : 0)
            printProgress("parser, round \(round + 1): \(share) of the moves right")
        }
        for round in 0..<beamRounds {
            let share = trainer.beamRound(width: beamWidth, margin: Float(margin))
            printProgress("parser, beam round \(round + 1): \(share) of the trees right")
        }
        return trainer.averagedFeatures()
    }

    private func trainRelations(
        _ examples: [ParserTrainer.Example], _ seed: UInt64
    ) -> [PackedModelEncoder.Feature] {
        let trainer = RelationTrainer(examples, margin: Float(relationMargin), seed: seed)
        for round in 0..<relationRounds {
            printProgress("parser, relations, round \(round + 1): \(trainer.round()) right")
        }
        return trainer.averagedFeatures()
    }
}

/// Says how far training has come, on standard error.
func printProgress(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

/// Gives a model a file for as long as `body` runs.
func withModel<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("model-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return try body(file.path)
}

extension TrainingOptions {
    /// The word groups in the output folder.
    func groups() throws -> WordGroups { try WordGroups(path: "\(output)/words.model") }

    /// The training parts of both treebanks.
    ///
    /// - Parameter whole: with the documents that are kept aside, for those who read words and no annotation.
    func treebanks(whole: Bool = false) throws -> Treebanks {
        let ewt = try ConlluReader.sentences(at: "\(data)/treebank/ewt/train.conllu")
        let gum = try ConlluReader.sentences(at: "\(data)/treebank/gum/train")
        if whole { return Treebanks(ewt: ewt, gum: gum) }
        return Treebanks(ewt: KeptAside.sentences(false, of: ewt), gum: KeptAside.sentences(false, of: gum))
    }

    /// The development parts, by name.
    func developmentSets() throws -> [(String, [TreebankSentence])] {
        [
            ("GUM dev", try ConlluReader.sentences(at: "\(data)/treebank/gum/dev")),
            ("EWT dev", try ConlluReader.sentences(at: "\(data)/treebank/ewt/dev.conllu")),
        ]
    }
}

/// What the language models are trained on.
struct Treebanks {
    /// The English Web Treebank.
    let ewt: [TreebankSentence]
    /// GUM.
    let gum: [TreebankSentence]

    /// Both.
    var all: [TreebankSentence] { ewt + gum }
}
