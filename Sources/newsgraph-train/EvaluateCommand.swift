import ArgumentParser
import ModelTraining

/// `evaluate`: one table over any number of annotated files.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score the shipped models on annotated files.",
        discussion:
            "A file's ending chooses the stages: .conllu sentences, tags, lemmas, trees; .iob2 and .conll.txt names.")

    @Argument(help: "Annotated files, or folders of them, each a development set.")
    var sets: [String]

    func run() throws {
        let scores = try sets.map(EvaluationSet.init(path:)).flatMap(Self.scores)
        print(ScoreTable(scores).formatted(), terminator: "")
    }

    private static func scores(_ set: EvaluationSet) throws -> [Score] {
        switch set.format {
        case .treebank: throw ValidationError("trees cannot be scored yet: \(set.name)")
        case .names: throw ValidationError("names cannot be scored yet: \(set.name)")
        }
    }
}
