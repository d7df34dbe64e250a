internal import ArgumentParser

/// Trains and evaluates the models that newsgraph ships.
@main
struct NewsgraphTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsgraph-train", abstract: "Trains and evaluates the models of newsgraph.",
        subcommands: [GazetteerCommand.self])
}
