import ArgumentParser
import Foundation
import LanguageAnalysis
import ModelTraining

/// `train tagger`.
struct TrainTagger: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tagger", abstract: "Train the part-of-speech tagger.")
    @OptionGroup var options: TrainingOptions
    @Option(help: "How often the treebank is read.")
    var epochs = 8
    @Option(help: "The model's size in bytes, at most.")
    var budget = 5_000_000

    func run() throws {
        let trainer = TaggerTrainer(try options.treebank(), epochs: epochs, seed: options.seed) { epoch, share in
            printProgress("tagger, round \(epoch): \(share) right")
        }
        let bytes = trainer.encoded(budget: budget)
        let scores = try withModel(bytes) { path in
            let tagger = try Tagger(path: path)
            return try options.developmentSets().flatMap { name, sentences in
                let accuracy = tagger.accuracy(on: sentences)
                return [
                    Score(stage: "UPOS", set: name, value: accuracy.universal),
                    Score(stage: "XPOS", set: name, value: accuracy.penn),
                ]
            }
        }
        try options.store(bytes, as: "tagger.model", corpora: [.ewt, .gum], scores: scores)
    }
}

/// `train lemmatizer`.
struct TrainLemmatizer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lemmatizer", abstract: "Train the lemmatizer.",
        discussion: "The tagger in the output folder must be trained first.")
    @OptionGroup var options: TrainingOptions

    func run() throws {
        let bytes = LemmatizerTrainer(try options.treebank()).encoded()
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
    @Option(help: "How often the treebank is read.")
    var epochs = 12
    @Option(help: "The model's size in bytes, at most.")
    var budget = 14_000_000

    func run() throws {
        let trainer = try ParserTrainer(treebank: options.treebank(), epochs: epochs, seed: options.seed) {
            printProgress("parser, round \($0): \($1) right")
        }
        let bytes = trainer.encoded(budget: budget)
        let tagger = try Tagger(path: "\(options.output)/tagger.model")
        let scores = try withModel(bytes) { path in
            let parser = try DependencyParser(path: path)
            return try options.developmentSets().flatMap { name, sentences in
                let attachment = parser.attachment(on: sentences, tagger: tagger)
                return [
                    Score(stage: "UAS", set: name, value: attachment.unlabelled),
                    Score(stage: "LAS", set: name, value: attachment.labelled),
                ]
            }
        }
        try options.store(bytes, as: "parser.model", corpora: [.ewt, .gum], scores: scores)
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
    /// The training parts of both treebanks.
    func treebank() throws -> [TreebankSentence] {
        try ConlluReader.sentences(at: "\(data)/treebank/ewt/train.conllu")
            + ConlluReader.sentences(at: "\(data)/treebank/gum/train")
    }

    /// The development parts, by name.
    func developmentSets() throws -> [(String, [TreebankSentence])] {
        [
            ("GUM dev", try ConlluReader.sentences(at: "\(data)/treebank/gum/dev")),
            ("EWT dev", try ConlluReader.sentences(at: "\(data)/treebank/ewt/dev.conllu")),
        ]
    }
}
