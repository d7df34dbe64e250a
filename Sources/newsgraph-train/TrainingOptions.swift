import ArgumentParser
import ModelTraining

/// What all training commands are told.
struct TrainingOptions: ParsableArguments {
    @Option(help: "The folder of corpora: treebank/, ner/, text/, gazetteers/ …")
    var data: String

    @Option(help: "The folder that receives the model file and whose manifest.json is updated.")
    var output = "Sources/ModelFiles/Resources"

    @Option(help: "The seed of every random choice.")
    var seed: UInt64 = 1

    /// Writes a model file and its manifest entry.
    func store(_ bytes: [UInt8], as file: String, corpora: [Corpus], scores: [Score]) throws {
        var manifest = try ModelManifest(folder: output)
        try manifest.store(bytes, as: file, seed: seed, corpora: corpora, scores: scores)
        print("\(output)/\(file): \(bytes.count) bytes")
        if !scores.isEmpty { print(ScoreTable(scores).formatted(), terminator: "") }
    }
}
