internal import ArgumentParser
internal import ModelTraining
internal import NewsGraph
internal import Ontology
internal import RelationExtraction
internal import TextModel

/// Where judged statements and the news they come from are.
struct JudgementOptions: ParsableArguments {
    @Option(help: "The file of plain news, a tokenised sentence a line.")
    var news: String

    @Option(help: "The file of judged statements.")
    var judgements = "Sources/ModelTraining/Resources/statement-judgements.tsv"

    func yield(_ part: StatementJudgement.Part, _ confidence: ConfidenceModel) throws -> JudgedStatements.Yield {
        let statements = JudgedStatements(
            news: try PlainNews(path: news), pipeline: try .shipped(),
            extractor: try StatementExtractor(confidence: confidence))
        return statements.yield(of: try StatementJudgement.read(judgements).filter { $0.part == part })
    }
}

/// `train confidence`.
struct TrainConfidence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confidence", abstract: "Learn how far statements can be trusted from a reader's verdicts.",
        discussion: "To be run after all other models: it looks at the statements that they lead to.")

    @OptionGroup var judged: JudgementOptions

    @Option(help: "The folder that receives the weights and whose manifest.json is updated.")
    var output = "Sources/ModelFiles/Resources"

    func run() throws {
        let yield = try judged.yield(.train, ConfidenceModel(weights: [:]))
        let model = ConfidenceTraining().train(yield.found)
        var manifest = try ModelManifest(folder: output)
        try manifest.store(
            Array(model.text.utf8), as: ConfidenceModel.fileName, seed: 0, corpora: [.plainNews], scores: [])
        print("\(yield.found.count) verdicts, \(model.weights.count) weights")
    }
}

/// `sample-statements`.
struct SampleStatements: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample-statements", abstract: "Draw statements from plain news for a reader to judge.",
        discussion: "Prints a file of judgements with each verdict left open: replace \"?\" by \"right\" or \"wrong\".")

    @OptionGroup var judged: JudgementOptions

    @Option(help: "The first sentence of the first passage.")
    var from = 0

    @Option(help: "The sentences from one passage's start to the next.")
    var every = 1500

    @Option(help: "The sentences of a passage.")
    var length = 12

    @Option(help: "The number of passages.")
    var passages = 30

    @Flag(help: "For learning from, not for testing.")
    var train = false

    func run() throws {
        let statements = JudgedStatements(
            news: try PlainNews(path: judged.news), pipeline: try .shipped(), extractor: try StatementExtractor())
        for number in 0..<passages {
            print(
                statements.sheet(at: from + number * every, length: length, part: train ? .train : .test),
                terminator: "")
        }
    }
}

/// `evaluate-statements`.
struct EvaluateStatements: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate-statements",
        abstract:
            "Hold statements against a reader's verdicts: precision by type, and how far confidence can be believed."
    )

    @OptionGroup var judged: JudgementOptions

    @Flag(help: "On the verdicts that confidence was learnt from.")
    var train = false

    func run() throws {
        let yield = try judged.yield(train ? .train : .test, try ConfidenceModel())
        let found = yield.found
        print("\(found.count) judged, \(yield.unjudged) not judged, \(yield.gone.count) no longer drawn")
        for (type, some) in Dictionary(grouping: found, by: \.judgement.type).sorted(by: {
            $0.key.rawValue < $1.key.rawValue
        }) {
            print(row(type.rawValue, some))
        }
        print(row("all", found))
        print(ReliabilityTable(found.map { ($0.confidence, $0.judgement.isRight) }).text, terminator: "")
    }

    private func row(_ name: String, _ found: [JudgedStatements.Found]) -> String {
        let right = found.count { $0.judgement.isRight }
        let share = Int((100 * Double(right) / Double(max(found.count, 1))).rounded())
        return "\(name): \(right) of \(found.count) right (\(share) %)"
    }
}
