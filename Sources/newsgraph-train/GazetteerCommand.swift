internal import ArgumentParser
internal import Foundation
internal import ModelTraining

/// `newsgraph-train gazetteer`: builds the table of known names.
struct GazetteerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer", abstract: "Builds the table of known names from public lists.")

    @Argument(help: "The folder with gazetteers, linking, lexicon, silver and text.")
    var data: String

    @Option(help: "The folder with the hand-written tables.")
    var tables = "Sources/ModelTraining/Resources"

    @Option(name: .shortAndLong, help: "Where to write the table.")
    var output = "Sources/ModelFiles/Resources/gazetteer.table"

    func run() throws {
        let bytes = try GazetteerBuild(data: data, tables: tables).encoded()
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        print("\(output): \(bytes.count) bytes")
    }
}
