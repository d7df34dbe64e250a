internal import ArgumentParser
internal import EntityExtraction
internal import Foundation
internal import LanguageAnalysis
internal import ModelTraining

/// `evaluate-names`: all sets of names in the corpora's folder, and how far the confidences can be trusted.
struct EvaluateNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score the recognizer of names on all its sets, and check its confidences.",
        discussion: """
            Sets called "dev" are what models are chosen by. Those called "check" are one text in twenty of the training \
            corpora, and half of re3d, which serve for nothing else. A name counts where extent and type are exact.
            """)
    @Option(help: "The folder of corpora.")
    var data: String
    @Option(help: "The folder of models.")
    var models = "Sources/ModelFiles/Resources"

    func run() throws {
        let gazetteer = try Gazetteer(path: "\(models)/\(Gazetteer.fileName)")
        let tagger = try Tagger(path: "\(models)/tagger.model")
        let recognizer = try NameRecognizer(path: "\(models)/\(NameRecognizer.fileName)", gazetteer: gazetteer)
        let development = try NameEvaluation.developmentSets(
            data: data, tagger: tagger, gazetteer: gazetteer, recognizer: recognizer)
        let check = try NameEvaluation.checkSets(
            data: data, tagger: tagger, gazetteer: gazetteer, recognizer: recognizer)
        print(ScoreTable((development + check).flatMap(\.scores)).formatted())
        printReliability("development sets", NameEvaluation.Outcome.reliability(development))
        printReliability("check sets", NameEvaluation.Outcome.reliability(check))
    }

    private func printReliability(_ name: String, _ reliability: Reliability) {
        print("Confidence on the \(name), mean error \(String(format: "%.3f", reliability.error))")
        print("from   names  mean   right")
        for bin in reliability.bins {
            print(String(format: "%.2f  %6d  %.3f  %.3f", bin.least, bin.count, bin.confidence, bin.right))
        }
    }
}
