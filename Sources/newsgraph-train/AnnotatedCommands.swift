internal import ArgumentParser
internal import EntityExtraction
internal import Foundation
internal import LanguageAnalysis
internal import ModelFiles
internal import ModelTraining
internal import NewsGraph
internal import RelationExtraction
internal import TextModel

/// Where annotated articles are, and where what they teach goes.
struct AnnotationOptions: ParsableArguments {
    @Option(help: "A folder of annotated articles; may be given several times.")
    var annotated = ["Tests/AnnotatedArticles/dev"]

    @Option(help: "The folder that receives the weights and whose manifest.json is updated.")
    var output = "Sources/ModelFiles/Resources"

    func articles() throws -> [AnnotatedArticle] { try annotated.flatMap { try AnnotatedArticle.all(in: $0) } }

    func store(_ file: SectionFileWriter, as name: String, beside others: [Corpus] = []) throws {
        var manifest = try ModelManifest(folder: output)
        try manifest.store(
            file.encoded(), as: name, seed: 0,
            corpora: [.plainNews, .wikinews, .currentEvents, .governmentReports, .writtenNews] + others, scores: [])
    }
}

/// `train events`.
struct TrainEvents: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Learn from annotated articles which event nouns tell of one happening.",
        discussion: "To be run after the names' model.")

    @OptionGroup var options: AnnotationOptions
    @OptionGroup var newsOptions: NewsOptions

    @Option(help: "What readers say of phrases around event nouns in that news.")
    var reading = "Sources/ModelTraining/Resources/read-events.tsv"

    @Option(help: "What an error costs: higher follows the examples more closely.")
    var cost = 0.4

    func run() throws {
        var training = try EventJudgeTraining.shipped()
        training.cost = cost
        let articles = try options.articles()
        let learnt = try training.train(articles, news: newsOptions.readEvents(reading))
        try options.store(learnt.file, as: EventJudge.fileName, beside: newsOptions.eventCorpora)
        print("\(articles.count) articles, \(learnt.annotated) phrases, \(learnt.read) in plain news")
    }
}

extension EventJudgeTraining {
    /// With the models that ship, up to the names.
    static func shipped() throws -> EventJudgeTraining {
        let gazetteer = try Gazetteer()
        let pipeline = try AnalysisPipeline([
            Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(),
            NameRecognizer(path: ShippedModels.path(of: NameRecognizer.fileName), gazetteer: gazetteer),
        ])
        return try EventJudgeTraining(finder: EventPhraseFinder(lexicon: EventLexicon()), pipeline: pipeline)
    }
}

/// `train event-chains`.
struct TrainEventChains: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event-chains",
        abstract: "Learn from annotated articles which event phrases of an article tell of one event.",
        discussion: "To be run after the models of names, coreference and events.")

    @OptionGroup var options: AnnotationOptions
    @OptionGroup var newsOptions: NewsOptions

    @Option(help: "What readers say of phrases around event nouns in that news.")
    var reading = "Sources/ModelTraining/Resources/read-events.tsv"

    @Option(help: "What an error costs: higher follows the examples more closely.")
    var cost = 0.1

    func run() throws {
        let gazetteer = try Gazetteer()
        let judge = try EventJudge(path: ShippedModels.path(of: EventJudge.fileName))
        let pipeline = try AnalysisPipeline([
            Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(),
            NameRecognizer(path: ShippedModels.path(of: NameRecognizer.fileName), gazetteer: gazetteer),
            EventPhraseFinder(lexicon: EventLexicon(), judge: judge),
        ])
        var training = EventChainTraining(resolver: CoreferenceResolver(knowledge: gazetteer), pipeline: pipeline)
        training.cost = cost
        let articles = try options.articles()
        let (file, pairs, same) = try training.train(articles, news: newsOptions.readEvents(reading))
        try options.store(file, as: CoreferenceResolver.eventFileName, beside: newsOptions.eventCorpora)
        print("\(articles.count) articles, \(pairs) pairs, \(same) of one event")
    }
}

/// Where plain news is that links are learnt from as well.
struct NewsOptions: ParsableArguments {
    @Option(help: "A file of plain news, a tokenised sentence a line; for links what gather-text writes.")
    var news: String?

    func plainNews() throws -> PlainNews? { try news.map { try PlainNews(path: $0) } }

    /// What is learnt from there of events.
    var eventCorpora: [Corpus] { news == nil ? [] : [.gum, .docREDTexts, .eventReadings] }

    /// That news with what readers say of events in it.
    func readEvents(_ path: String) throws -> (text: PlainNews, read: ReadEvents)? {
        try plainNews().map { ($0, try ReadEvents(path: path)) }
    }
}

/// `train links`.
struct TrainLinks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links", abstract: "Learn from annotated articles what sentences say of pairs of mentions.",
        discussion: "To be run after all other models but confidence.")

    @OptionGroup var options: AnnotationOptions

    @Option(help: "What an error costs about whether anything is said: higher follows the examples more closely.")
    var cost = 0.3

    @OptionGroup var newsOptions: NewsOptions

    @Option(help: "What a larger model thinks of that news: see Sources/ModelTraining/Opinions.")
    var opinions = "Sources/ModelTraining/Resources/link-opinions.tsv"

    @Option(help: "What readers say of pairs in that news.")
    var verdicts = "Sources/ModelTraining/Resources/link-verdicts.tsv"

    @Option(help: "What an error costs about what is said.")
    var typeCost = 0.3

    func run() throws {
        var training = try LinkTraining.shipped()
        (training.cost, training.typeCost) = (cost, typeCost)
        let articles = try options.articles()
        let news = try newsOptions.plainNews()
        let learnt = training.train(
            articles, news: news, opinions: try news.map { _ in try NewsOpinions(path: opinions) },
            verdicts: try news.map { _ in try NewsOpinions(path: verdicts) })
        try options.store(
            learnt.file, as: LinkModel.fileName, beside: news == nil ? [] : [.gum, .docREDTexts, .verdicts, .opinions])
        let numbers = "\(learnt.pairs) pairs, \(learnt.opinions) opinions, \(learnt.types) readings"
        print("\(articles.count) articles, \(numbers)")
    }
}

extension LinkTraining {
    /// With the models that ship, but for the one that is to be learnt.
    static func shipped() throws -> LinkTraining {
        LinkTraining(extractor: try StatementExtractor(learnt: nil), pipeline: try .shipped())
    }
}

/// What text is gathered from.
struct GatheredTextOptions: ParsableArguments {
    @Option(help: "The folder of public corpora.")
    var data: String

    @Option(help: "The folder with what was written for this project.")
    var tables = "Sources/ModelTraining/Resources"

    func gathered() throws -> GatheredText { try GatheredText(data: data, tables: tables) }
}

/// `gather-text`.
struct GatherText: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gather-text", abstract: "Write the plain text that links are learnt from on standard output.",
        discussion: "News, items, interviews, an encyclopedia: a sentence or an item a line.")

    @OptionGroup var text: GatheredTextOptions

    func run() throws {
        let lines = try text.gathered().lines
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}
