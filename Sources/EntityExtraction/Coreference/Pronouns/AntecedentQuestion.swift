/// One pronoun or definite noun phrase, and the clusters that it may belong to.
package struct AntecedentQuestion {
    /// The pronoun's token, or the phrase's head.
    package var token: Int
    /// The candidates, nearest first.
    package var candidates: [Candidate]
    /// The features of belonging to none of them.
    package var noneFeatures: [UInt64]
    /// Whether it may belong to none of them.
    package var mayBeNone = true
    /// The candidate that rules choose, of a noun phrase.
    package var ruled: Int?

    /// One cluster that it may belong to.
    package struct Candidate {
        /// A mention of the cluster.
        var mention: Int
        /// The head tokens of the cluster's mentions so far.
        package var heads: [Int]
        /// What speaks for and against it, as keys of weights.
        package var features: [UInt64]
    }
}

/// Chooses the cluster of a pronoun or noun phrase.
package protocol AntecedentChooser {
    /// The number of the chosen candidate; `nil` for none.
    mutating func choose(_ question: AntecedentQuestion) -> Int?
}
