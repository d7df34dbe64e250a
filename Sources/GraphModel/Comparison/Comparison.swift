/// What speaks for and against two nodes being one, in features that a reader can follow.
public struct Comparison: Sendable, Hashable {
    /// One observation and its weight.
    public struct Feature: Sendable, Hashable {
        /// How much it speaks for one node (above 0) or for two (below 0).
        public var weight: Double
        /// The observation in words.
        public var words: String

        /// A feature of the given weight.
        public init(_ weight: Double, _ words: String) {
            self.weight = weight
            self.words = words
        }
    }

    /// From this score on two nodes are taken for one.
    public static let sameFrom = 2.0
    /// From this score on, and below `sameFrom`, it is open to doubt.
    public static let unsureFrom = 1.0

    /// The observations, in the order in which they were made.
    public private(set) var features: [Feature] = []
    /// Something that rules out one node, in words, whatever the score.
    public var contradiction: String?

    /// A comparison without any observation.
    public init() {}

    /// The sum of the weights.
    public var score: Double { features.reduce(0) { $0 + $1.weight } }

    /// What the score comes to.
    public var verdict: Judgement.Verdict {
        if contradiction != nil { return .different }
        return score >= Self.sameFrom ? .same : score >= Self.unsureFrom ? .unsure : .different
    }

    /// Adds an observation; one without weight is left out.
    public mutating func add(_ weight: Double, _ words: @autoclosure () -> String) {
        if weight != 0 { features.append(Feature(weight, words())) }
    }
}
