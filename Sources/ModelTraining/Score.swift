/// What one stage reaches on one annotated set.
public struct Score: Sendable, Equatable, Codable {
    /// What is measured: "UPOS", "LAS", "names, F1".
    public var stage: String
    /// The set it is measured on: "GUM dev".
    public var set: String
    /// The figure, 0…1 for shares and F1.
    public var value: Double

    /// A figure of a stage on a set.
    public init(stage: String, set: String, value: Double) {
        self.stage = stage
        self.set = set
        self.value = value
    }
}

/// Scores as lines of text, beside the peer's.
public struct ScoreTable {
    private let scores: [Score]

    /// A table of the given scores, in their order.
    public init(_ scores: [Score]) { self.scores = scores }

    /// The table: stage, set, score, and spaCy's `en_core_web_sm` where its figure is known.
    public func formatted() -> String {
        let header = ["stage", "set", "score", "spaCy sm"]
        let rows = scores.map { score in
            [score.stage, score.set, Self.figure(score.value), Self.peer(score).map(Self.figure) ?? "–"]
        }
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        return ([header] + rows).map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return cells.joined(separator: "  ") + "\n"
        }.joined()
    }

    private static func figure(_ value: Double) -> String {
        let thousandths = Int((value * 10_000).rounded())
        let digits = String(thousandths % 10_000)
        return "\(thousandths / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// The peer's figures, measured once on the same sets.
    private static func peer(_ score: Score) -> Double? {
        peers.first { score.stage.hasPrefix($0.stage) && score.set.hasPrefix($0.set) }?.value
    }

    private static let peers: [Score] = [
        Score(stage: "sentences", set: "GUM dev news-like", value: 0.76),
        Score(stage: "UPOS", set: "GUM dev", value: 0.95),
        Score(stage: "UPOS", set: "EWT dev", value: 0.90),
        Score(stage: "names", set: "wikigold", value: 0.60),
        Score(stage: "names", set: "UNER EWT dev", value: 0.59),
        Score(stage: "named events", set: "CrossNER politics dev", value: 0),
    ]
}
