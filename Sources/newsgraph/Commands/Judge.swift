import ArgumentParser
import NewsGraph

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `same` and `different` are told, and how they record it.
struct JudgementArguments: ParsableArguments {
    @Argument(help: "A name, or NAME@ARTICLE for what one article calls so.")
    var a: String

    @Argument(help: "Another.")
    var b: String

    @Argument(help: "The graph.", completion: .file(extensions: ["json"]))
    var graph: String

    @Option(help: ArgumentHelp("Who decides (default: the name of the user).", valueName: "who"))
    var by: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp("When, in ISO 8601 (default: now).", valueName: "date"))
    var at: String?

    func validate() throws {
        if let at, !Self.isDate(at) { throw ValidationError("--at takes a date as 2025-01-31 or 2025-01-31T12:00:00Z") }
    }

    /// Records the verdict, and resolves the graph anew under it.
    ///
    /// - Throws: `Trouble` where it contradicts other judgements, or changes nothing; nothing is written then.
    func record(_ verdict: Judgement.Verdict) async throws -> Status {
        let judged = try await JudgedGraph(graph, isChanged: true)
        let pair = try NamedPair(a, b, in: judged.graph)
        let judgement = Judgement(
            verdict, pair.first.reference, pair.second.reference, by: by ?? Self.user, at: at ?? Self.now,
            reason: reason)
        let all = judged.judgements.judgements + [judgement]
        let resolution = judged.resolver(under: all).resolve(judged.graph.articleGraphs())
        if let conflict = resolution.conflicts.first(where: { $0.apart == judgement || $0.together.contains(judgement) }
        ) {
            throw Trouble("not recorded, as judgements would contradict each other: \(conflict)")
        }
        let sides = [judgement.a, judgement.b].map { resolution.graph.nodes(named: $0) }
        guard (sides[0] == sides[1]) == (verdict == .same) else {
            throw Trouble("not recorded, as a judgement of later date on the two says otherwise; take that back first")
        }
        Messages.write("\(JudgementText(judgement)); recorded in \(judged.judgements.path)")
        return try judged.write(resolution, all)
    }

    /// Whether a text begins with a day of the calendar, and a time may follow.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
        else { return false }
        return text.utf8.count == 10 || text.dropFirst(10).hasPrefix("T")
    }

    /// The moment to the millisecond, so that of two judgements in one second the later counts.
    private static var now: String { Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }

    private static var user: String {
        let environment = ProcessInfo.processInfo.environment
        return environment["USER"] ?? environment["LOGNAME"] ?? "unknown"
    }
}

struct Same: Command {
    static let configuration = CommandConfiguration(
        abstract: "Judge that two names are one, and resolve the graph anew.",
        discussion: """
            The judgement goes into GRAPH.judgements.jsonl and outranks whatever else speaks for or against. One that \
            contradicts others is not recorded. “undo” takes it back.
            """)

    @OptionGroup var arguments: JudgementArguments

    mutating func perform() async throws -> Status { try await arguments.record(.same) }
}

struct Different: Command {
    static let configuration = CommandConfiguration(
        abstract: "Judge that two names are two, and resolve the graph anew.",
        discussion: """
            The judgement goes into GRAPH.judgements.jsonl and outranks whatever else speaks for or against. One that \
            contradicts others is not recorded. Two of one name are told apart by their articles: \
            “John Smith@monday” “John Smith@tuesday”. “undo” takes it back.
            """)

    @OptionGroup var arguments: JudgementArguments

    mutating func perform() async throws -> Status { try await arguments.record(.different) }
}

struct Unsure: Command {
    static let configuration = CommandConfiguration(
        abstract: "Judge that nobody can tell yet whether two names are one, and resolve the graph anew.",
        discussion: """
            The two stay two until a later judgement says otherwise, and “review” lists them first. “undo” takes it back.
            """)

    @OptionGroup var arguments: JudgementArguments

    mutating func perform() async throws -> Status { try await arguments.record(.unsure) }
}
