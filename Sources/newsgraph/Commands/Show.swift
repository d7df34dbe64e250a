import ArgumentParser
import NewsGraph

struct Show: Command {
    static let configuration = CommandConfiguration(
        abstract: "Tell all that is known of a name, with the sentences that say so.",
        discussion: "NAME may be any name of the node, or its id; case, accents and slips of spelling are forgiven.")

    @Argument(help: "Whom or what to show.")
    var name: String

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String]

    @OptionGroup var answer: AnswerOptions

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph)
        let node = try inputs.graph.node(named: name)
        let dossier = Dossier(of: node, in: inputs.graph)
        try answer.write(record: dossier.record, table: dossier.table, text: dossier.words(terminal: .current))
        return inputs.status
    }
}
