internal import ArgumentParser
internal import EntityExtraction
internal import Foundation
internal import ModelFiles
internal import ModelTraining

/// `train coreference`.
struct TrainCoreference: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coreference", abstract: "Train the ranking of pronouns' antecedents.")
    @OptionGroup var options: TrainingOptions

    @Option(help: "The number of passes over the corpora.")
    var passes = 12

    func run() throws {
        let gazetteer = try Gazetteer()
        var training = PronounTraining(knowledge: gazetteer)
        training.passes = passes
        training.seed = options.seed
        let documents = try GumReader.documents(in: "\(options.data)/treebank/gum/train")
        let bytes = training.train(documents).encoded()
        try options.store(bytes, as: CoreferenceResolver.fileName, corpora: [.gum], scores: [])
    }
}

/// `evaluate-coreference`.
struct EvaluateCoreference: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate-coreference",
        abstract: "Score coreference of named entities on a folder of GUM documents, with gold trees and names.")

    @Argument(help: "The folder of .conllu files.")
    var folder: String

    @Option(help: "The model file.")
    var model = "Sources/ModelFiles/Resources/\(CoreferenceResolver.fileName)"

    @Flag(help: "List the names that were joined wrongly (+) or left apart (-).")
    var errors = false

    func run() throws {
        let resolver = try CoreferenceResolver(knowledge: Gazetteer(), modelPath: model)
        let documents = try GumReader.documents(in: folder)
        let evaluation = CoreferenceEvaluation(resolver: resolver)
        if errors { for document in documents { evaluation.nameErrors(document).forEach { print($0) } } }
        let result = evaluation.scores(documents)
        print("                          MUC P/R/F1            B3 P/R/F1             CEAF-e P/R/F1         mean")
        print("names                     \(result.names.line)")
        print("names, nominals, pronouns \(result.all.line)")
        print("pronouns P/R/F1 \(result.pronouns.figures), nominals P/R/F1 \(result.nominals.figures)")
    }
}

extension CoreferenceScores.Tally {
    fileprivate var figures: String {
        [precision, recall, f1].map { String(format: "%.3f", $0) }.joined(separator: " ")
    }
}

extension CoreferenceScores {
    fileprivate var line: String {
        let tallies = [muc, bCubed, ceafE].map(\.figures)
        return tallies.joined(separator: "     ") + String(format: "     %.3f", mean)
    }
}
