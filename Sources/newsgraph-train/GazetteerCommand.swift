internal import ArgumentParser
internal import EntityExtraction
internal import ModelTraining

/// `train gazetteer`.
struct TrainGazetteer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer", abstract: "Build the table of known names from public lists.")
    @OptionGroup var options: TrainingOptions
    @Option(help: "The folder with the hand-written tables.")
    var tables = "Sources/ModelTraining/Resources"

    func run() throws {
        let bytes = try GazetteerBuild(data: options.data, tables: tables).encoded()
        try options.store(bytes, as: Gazetteer.fileName, corpora: GazetteerBuild.corpora, scores: [])
    }
}
