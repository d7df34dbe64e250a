import ArgumentParser
import NewsGraph

struct Events: Command {
    static let configuration = CommandConfiguration(
        abstract: "List the events in order of their dates: where, who took part, and the sentence that tells.",
        discussion: """
            An event without a date of its own stands at the day on which it was first reported, and one without either \
            comes last. With --since or --until, events without any date are left out.
            """)

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String]

    @OptionGroup var period: PeriodOptions

    @OptionGroup var answer: AnswerOptions

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph)
        let entries = GraphIndex(inputs.graph).timeline(since: period.since, until: period.until)
        let words = TimelineText(inputs.graph)
        try answer.write(
            record: TimelineRecord(entries, of: inputs.graph), table: words.table(of: entries),
            text: entries.map(words.words).joined(separator: "\n"))
        guard inputs.status == .success else { return .trouble }
        if entries.isEmpty { Messages.write("no event") }
        return entries.isEmpty ? .negative : .success
    }
}
