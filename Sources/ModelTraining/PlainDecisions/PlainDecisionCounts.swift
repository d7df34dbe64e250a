internal import LinearModels
internal import ModelFiles

/// Counts what a model decides in each context; see `PlainDecisions`.
struct PlainDecisionCounts {
    /// How often a context must be met to be plain.
    static let leastCount: Int32 = 20
    /// In what share of these the decision must be the same.
    static let leastShare = 0.998

    private struct Tally {
        /// The label of the first time: a context that began with an exception is hardly plain.
        var label: Int32
        var same: Int32 = 0
        var total: Int32 = 0
    }

    private var tallies: [UInt64: Tally] = [:]

    /// Counts a decision.
    mutating func add(_ key: UInt64, label: Int) {
        var tally = tallies[key] ?? Tally(label: Int32(label))
        tally.total += 1
        tally.same += tally.label == label ? 1 : 0
        tallies[key] = tally
    }

    /// The section that holds the contexts that are plain.
    func table() -> [UInt64] {
        PlainDecisions.table(
            tallies.compactMapValues { tally in
                let isPlain =
                    tally.total >= Self.leastCount && Double(tally.same) >= Self.leastShare * Double(tally.total)
                return isPlain ? Int(tally.label) : nil
            })
    }

    /// Writes that nothing is plain to a model that has not been watched yet.
    static func writeNone(of name: String, to writer: inout SectionFileWriter) {
        writer.add(PlainDecisions.section(of: name), numbers: PlainDecisionCounts().table())
    }
}
