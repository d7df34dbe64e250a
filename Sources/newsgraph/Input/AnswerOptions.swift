import ArgumentParser

/// How an answer is written.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, md, csv
}

/// How a difference is written: as an answer, or one difference a line.
enum DifferenceFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonl, md, csv
}

/// The options that say how an answer is written.
struct AnswerOptions: ParsableArguments {
    @Flag(help: "Answer in JSON.")
    var json = false

    @Option(
        help: ArgumentHelp("Answer as text, json, md (a table of Markdown) or csv.", valueName: "format"))
    var format: AnswerFormat?

    func validate() throws {
        if json, let format, format != .json {
            throw ValidationError("--json and --format \(format.rawValue) disagree")
        }
    }

    /// The format that is asked for.
    var chosen: AnswerFormat { json ? .json : format ?? .text }

    /// Writes an answer to the standard output.
    func write(
        record: @autoclosure () throws -> some Encodable, table: @autoclosure () -> AnswerTable,
        text: @autoclosure () -> String
    ) throws {
        switch chosen {
        case .text: StandardStream.output.write(text())
        case .json: StandardStream.output.write(try JSONText.document(try record()))
        case .md: StandardStream.output.write(table().markdown)
        case .csv: StandardStream.output.write(table().csv)
        }
    }
}

/// The options that say which days count.
struct PeriodOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The first day that counts: 2024-11-05, 2024-11 or 2024.", valueName: "day"))
    var since: String?

    @Option(help: ArgumentHelp("The last day that counts.", valueName: "day"))
    var until: String?

    func validate() throws {
        for day in [since, until].compactMap({ $0 }) {
            guard Self.isDay(day) else { throw ValidationError("“\(day)” is no day: 2024-11-05, 2024-11 or 2024") }
        }
    }

    /// Whether a text has the form of a year, a month or a day.
    private static func isDay(_ text: String) -> Bool {
        let shape = text.utf8.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) ? UInt8(ascii: "0") : $0 }
        return ["0000", "0000-00", "0000-00-00"].contains { Array($0.utf8) == shape }
    }
}
