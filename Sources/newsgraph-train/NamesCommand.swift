internal import ArgumentParser
internal import EntityExtraction
internal import Foundation
internal import LanguageAnalysis
internal import ModelTraining
internal import Ontology

/// `train names`.
struct TrainNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "Train the recognizer of names.",
        discussion: "The gazetteer and the tagger in the output folder must be made first.")
    @OptionGroup var options: TrainingOptions
    @Option(help: "How often the corpora are read.")
    var epochs = 6
    @Option(help: "How many trainings, from as many seeds, give the mean that is written.")
    var runs = 4
    @Option(help: "Features that occur less often are left out.")
    var leastCount = 4
    @Option(help: "How strongly small weights are pulled to zero.")
    var penalty = 0.001
    @Option(help: "Weights below this are dropped.")
    var leastWeight = 0.06
    @Option(help: "The folder of the gazetteer and the tagger, where it is not the output's.")
    var models: String?

    func run() throws {
        let folder = models ?? options.output
        let gazetteer = try Gazetteer(path: "\(folder)/\(Gazetteer.fileName)")
        let tagger = try Tagger(path: "\(folder)/tagger.model")
        var training = NameTraining(data: options.data, gazetteer: gazetteer, tagger: tagger)
        training.epochs = epochs
        training.runs = runs
        training.leastCount = leastCount
        training.penalty = penalty
        training.leastWeight = leastWeight
        training.seed = options.seed
        let bytes = try training.encoded(report: printProgress)
        let scores = try withModel(bytes) { path in
            let recognizer = try NameRecognizer(path: path, gazetteer: gazetteer)
            return try NameEvaluation.developmentSets(
                data: options.data, tagger: tagger, gazetteer: gazetteer, recognizer: recognizer
            ).flatMap { $0.scores }
        }
        try options.store(bytes, as: NameRecognizer.fileName, corpora: NameTraining.corpora, scores: scores)
    }
}

/// `errors`: the recognizer's errors on the development sets, by kind.
struct Errors: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Count the recognizer's errors on the development sets by kind, and list them.")
    @Option(help: "The folder of corpora.")
    var data: String
    @Option(help: "The folder of models.")
    var models = "Sources/ModelFiles/Resources"
    @Option(help: "Another model of the recognizer.")
    var model: String?
    @Flag(help: "List each error with the words around it.")
    var list = false

    func run() throws {
        let gazetteer = try Gazetteer(path: "\(models)/\(Gazetteer.fileName)")
        let recognizer = try NameRecognizer(
            path: model ?? "\(models)/\(NameRecognizer.fileName)", gazetteer: gazetteer)
        let results = try NameEvaluation.developmentSets(
            data: data, tagger: Tagger(path: "\(models)/tagger.model"), gazetteer: gazetteer, recognizer: recognizer)
        for set in results {
            print(Self.row(set.name, set.result.total(set.types)))
            for type in set.types { print(Self.row("  \(type.rawValue)", set.result.total([type]))) }
            let kinds = set.result.confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            for (kind, count) in kinds.prefix(14) { print("    \(count) \(kind)") }
            if list { for error in set.result.errors { print("\(set.name): \(error)") } }
        }
    }

    private static func row(_ name: String, _ counts: NameEvaluation.Counts) -> String {
        let figures = [counts.precision, counts.recall, counts.f1].map { String(format: "%.3f", $0) }
        return "\(name.padding(toLength: 24, withPad: " ", startingAt: 0)) P \(figures[0]) R \(figures[1]) "
            + "F1 \(figures[2]) (\(counts.right) of \(counts.found) found, \(counts.expected) expected)"
    }
}
