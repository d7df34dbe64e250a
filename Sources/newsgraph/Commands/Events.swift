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

    @Option(help: ArgumentHelp("The first day that counts: 2024-11-05, 2024-11 or 2024.", valueName: "day"))
    var since: String?

    @Option(help: ArgumentHelp("The last day that counts.", valueName: "day"))
    var until: String?

    @Flag(help: "Answer in JSON.")
    var json = false

    func validate() throws {
        for day in [since, until].compactMap({ $0 }) {
            guard Self.isDay(day) else { throw ValidationError("“\(day)” is no day: 2024-11-05, 2024-11 or 2024") }
        }
    }

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph)
        let entries = GraphIndex(inputs.graph).timeline(since: since, until: until)
        if json {
            StandardStream.output.write(try JSONText.document(TimelineRecord(entries, of: inputs.graph)))
        } else if !entries.isEmpty {
            let text = TimelineText(inputs.graph)
            StandardStream.output.write(entries.map(text.words).joined(separator: "\n"))
        }
        guard inputs.status == .success else { return .trouble }
        if entries.isEmpty { Messages.write("no event") }
        return entries.isEmpty ? .negative : .success
    }

    /// Whether a text has the form of a year, a month or a day.
    private static func isDay(_ text: String) -> Bool {
        let shape = text.utf8.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) ? UInt8(ascii: "0") : $0 }
        return ["0000", "0000-00", "0000-00-00"].contains { Array($0.utf8) == shape }
    }
}
