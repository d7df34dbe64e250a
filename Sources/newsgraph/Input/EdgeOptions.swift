import ArgumentParser
import NewsGraph

/// The options that say which edges count.
struct EdgeOptions: ParsableArguments {
    @Option(
        name: [.long, .customLong("relation")],
        help: ArgumentHelp("Only edges of this type; may be given several times.", valueName: "type"))
    var type: [EdgeType] = []

    @Option(
        help: ArgumentHelp("Only edges that run this way: outgoing, incoming or either.", valueName: "way"))
    var direction = EdgeFilter.Direction.either

    @Option(help: ArgumentHelp("Only edges at least this sure, from 0 to 1.", valueName: "share"))
    var minConfidence = 0.0

    @OptionGroup var period: PeriodOptions

    func validate() throws {
        guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence lies between 0 and 1") }
    }

    /// Which edges count.
    var filter: EdgeFilter {
        EdgeFilter(
            types: type.isEmpty ? nil : Set(type), direction: direction, confidence: minConfidence,
            since: period.since, until: period.until)
    }
}
