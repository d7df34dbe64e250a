internal import ArgumentParser
internal import EntityExtraction
internal import Foundation
internal import LanguageAnalysis
internal import ModelFiles
internal import ModelTraining
internal import TextModel

/// `train coreference`.
struct TrainCoreference: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coreference", abstract: "Train the rankings of the antecedents of pronouns and noun phrases.",
        discussion: "Needs the other models: the pronouns of GAP are learnt from text as the program analyses it.")
    @OptionGroup var options: TrainingOptions

    @Option(help: "The number of passes over the corpora.")
    var passes = 6

    @Option(help: "The size of a first step.")
    var rate: Float = 0.02

    @Option(help: "The pull of weights towards zero.")
    var penalty: Float = 0.02

    @Option(help: "The folder with what was written for this project.")
    var tables = "Sources/ModelTraining/Resources"

    @Option(help: "A folder of annotated articles; may be given several times.")
    var annotated = ["Tests/AnnotatedArticles/dev"]

    private var corpora: [Corpus] {
        [.gum, .gap, .plainNews, .wikinews, .currentEvents, .governmentReports, .writtenNews, .marks]
    }

    func run() throws {
        var training = AntecedentTraining(knowledge: try Gazetteer())
        training.passes = passes
        training.rate = rate
        training.penalty = penalty
        training.seed = options.seed
        let documents = try GumReader.documents(in: "\(options.data)/treebank/gum/train")
        let pipeline = try AnalysisPipeline.beforeCoreference()
        let choices = try GapExample.read("\(options.data)/coreference/gap-development.tsv")
            .compactMap { GapChoice($0, pipeline: pipeline) }
        let marked = try MarkedDocuments.read(data: options.data, tables: tables, pipeline: pipeline)
        let annotated = AnnotatedNominals.documents(
            try annotated.flatMap { try AnnotatedArticle.all(in: $0) }, pipeline: pipeline)
        let bytes = training.train(documents + marked + annotated, choices).encoded()
        try options.store(bytes, as: CoreferenceResolver.fileName, corpora: corpora, scores: [])
        let scores = try CoreferenceReport(
            model: "\(options.output)/\(CoreferenceResolver.fileName)",
            documents: "\(options.data)/treebank/gum/dev", gap: "\(options.data)/coreference/gap-validation.tsv"
        ).scores()
        try options.store(bytes, as: CoreferenceResolver.fileName, corpora: corpora, scores: scores)
    }
}

/// The figures that stand beside the shipped model.
struct CoreferenceReport {
    let model: String
    let documents: String
    let gap: String

    /// CoNLL mean on documents with gold trees and names, and F1 on GAP by the whole pipeline.
    func scores() throws -> [Score] {
        let resolver = try CoreferenceResolver(knowledge: Gazetteer(), modelPath: model)
        let result = try CoreferenceEvaluation(resolver: resolver).scores(GumReader.documents(in: documents))
        let pipeline = try AnalysisPipeline.beforeCoreference(and: [resolver])
        let counts = try GapEvaluation(pipeline: pipeline).counts(GapExample.read(gap))
        return [
            Score(stage: "coreference, names", set: "GUM dev", value: result.names.mean),
            Score(stage: "coreference, all mentions", set: "GUM dev", value: result.all.mean),
            Score(stage: "pronouns, F1", set: "GAP validation", value: (counts.masculine + counts.feminine).f1),
        ]
    }
}

extension AnalysisPipeline {
    /// The shipped stages up to names, and then those given.
    static func beforeCoreference(and stages: [any AnalysisStage] = []) throws -> AnalysisPipeline {
        try AnalysisPipeline([Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(), NameRecognizer()] + stages)
    }
}

/// `evaluate-gap`.
struct EvaluateGap: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate-gap", abstract: "Score the whole pipeline on a file of GAP: pronouns and two names each."
    )

    @Argument(help: "The tab-separated file.")
    var file: String

    @Option(help: "The model file.")
    var model = "Sources/ModelFiles/Resources/\(CoreferenceResolver.fileName)"

    @Flag(help: "List the pronouns in a wrong chain.")
    var errors = false

    func run() throws {
        let resolver = try CoreferenceResolver(knowledge: Gazetteer(), modelPath: model)
        let pipeline = try AnalysisPipeline.beforeCoreference(and: [resolver])
        let evaluation = GapEvaluation(pipeline: pipeline)
        let examples = try GapExample.read(file)
        if errors { examples.compactMap(evaluation.error).forEach { print($0) } }
        let counts = evaluation.counts(examples)
        print("masculine \(counts.masculine.line)")
        print("feminine  \(counts.feminine.line)")
        print("all       \((counts.masculine + counts.feminine).line)")
    }
}

extension GapEvaluation.Counts {
    fileprivate var line: String {
        "P \(precision.figure) R \(recall.figure) F1 \(f1.figure)   names without a mention: \(unseen)"
    }
}

extension Double {
    fileprivate var figure: String { String(format: "%.3f", self) }
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
        [precision, recall, f1].map(\.figure).joined(separator: " ")
    }
}

extension CoreferenceScores {
    fileprivate var line: String {
        let tallies = [muc, bCubed, ceafE].map(\.figures)
        return tallies.joined(separator: "     ") + String(format: "     %.3f", mean)
    }
}
