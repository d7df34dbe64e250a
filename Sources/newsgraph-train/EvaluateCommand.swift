import ArgumentParser
import EntityExtraction
import LanguageAnalysis
import ModelTraining
import TextModel

/// `evaluate`: one table over any number of annotated files.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score the models on annotated files.",
        discussion:
            "A file's ending chooses the stages: .conllu sentences, tags, lemmas, trees; .iob2 and .conll.txt names.")

    @Argument(help: "Annotated files, or folders of them, each a development set.")
    var sets: [String]

    @Option(help: "The folder of the models.")
    var models = "Sources/ModelFiles/Resources"

    @Flag(help: "Instead of scores, list where the tokenizer differs.")
    var segmentationErrors = false

    @Flag(help: "Instead of scores, list which relations the parser takes for others where it has found the head.")
    var relationErrors = false

    @Option(help: "How many sequences of moves the parser keeps, instead of the usual number.")
    var beamWidth: Int?

    @Option(
        help: "How far behind the best they may be, in units of the parser's scores, instead of the usual distance.")
    var beamMargin: Int32?

    @Option(help: "How far behind the best move of a configuration another may be to be followed, likewise.")
    var moveMargin: Int32?

    @Flag(help: "Of training treebanks, score only the documents that training leaves out (one in 25).")
    var keptAside = false

    func run() throws {
        let sets = try sets.map(EvaluationSet.init(path:))
        if segmentationErrors { return try listSegmentationErrors(sets) }
        if relationErrors { return try listRelationErrors(sets) }
        print(ScoreTable(try sets.flatMap(scores)).formatted(), terminator: "")
    }

    private func scores(_ set: EvaluationSet) throws -> [Score] {
        switch set.format {
        case .treebank:
            let evaluation = LanguageEvaluation(
                tagger: try Tagger(path: "\(models)/tagger.model"),
                lemmatizer: try Lemmatizer(path: "\(models)/lemmatizer.model"),
                parser: try parser())
            return try evaluation.scores(on: set, keptAside: keptAside)
        case .names:
            let gazetteer = try Gazetteer(path: "\(models)/\(Gazetteer.fileName)")
            let tagger = try Tagger(path: "\(models)/tagger.model")
            let recognizer = try NameRecognizer(path: "\(models)/\(NameRecognizer.fileName)", gazetteer: gazetteer)
            return try set.files.flatMap { file in
                try NameEvaluation.file(file, name: set.name, tagger: tagger, recognizer: recognizer).scores
            }
        }
    }

    private func parser() throws -> DependencyParser {
        var parser = try DependencyParser(path: "\(models)/parser.model")
        if let beamWidth { parser.beamWidth = beamWidth }
        if let beamMargin { parser.beamMargin = beamMargin }
        if let moveMargin { parser.moveMargin = moveMargin }
        return parser
    }

    private func listRelationErrors(_ sets: [EvaluationSet]) throws {
        let (parser, tagger) = (try parser(), try Tagger(path: "\(models)/tagger.model"))
        for set in sets where set.format == .treebank {
            let sentences = try set.files.flatMap { try ConlluReader.sentences(at: $0) }
            for error in parser.confusions(on: sentences, tagger: tagger) {
                print("\(set.name)\t\(error.gold.name)\t\(error.found.name)\t\(error.count)")
            }
        }
    }

    private func listSegmentationErrors(_ sets: [EvaluationSet]) throws {
        for set in sets {
            let treebank = try set.files.flatMap { try ConlluReader.sentences(at: $0) }
            for line in SegmentationEvaluation(treebank, tokenizer: Tokenizer()).differences { print(line) }
        }
    }
}
