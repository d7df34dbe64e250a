import ArgumentParser
import NewsGraph

struct Search: Command {
    static let configuration = CommandConfiguration(
        abstract: "Find names and sentences by their words.",
        discussion: """
            Names are found by any of their forms, with slips of spelling forgiven; sentences where words begin with \
            those of TEXT, whole phrases first. Case and accents do not count. Exit status 1 where nothing is found.
            """)

    @Argument(help: "What to look for.")
    var text: String

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String]

    @Option(help: ArgumentHelp("At most this many names, and this many sentences.", valueName: "n"))
    var limit = 10

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit takes a number from 1 up") }
    }

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph)
        let findings = Findings(text, in: inputs.graph, limit: limit)
        try answer.write(
            record: findings.record, table: findings.table,
            text: findings.isEmpty ? "" : findings.words(terminal: .current))
        guard inputs.status == .success else { return .trouble }
        if findings.isEmpty { Messages.write("nothing in the graph has “\(text)”") }
        return findings.isEmpty ? .negative : .success
    }
}
