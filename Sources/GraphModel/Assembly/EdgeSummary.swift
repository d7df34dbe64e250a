/// What many statements amount to together.
enum EdgeSummary {
    /// The label that the evidence supports best: by summed confidence, then by the surest single statement, then the
    /// shortest, then the first in the alphabet.
    static func label(of evidence: [EntityGraph.Evidence]) -> String {
        var support: [String: (sum: Double, best: Double)] = [:]
        for piece in evidence where !piece.statement.label.isEmpty {
            let confidence = piece.statement.confidence
            let known = support[piece.statement.label] ?? (0, 0)
            support[piece.statement.label] = (known.sum + confidence, max(known.best, confidence))
        }
        let best = support.min { left, right in
            if left.value.sum != right.value.sum { return left.value.sum > right.value.sum }
            if left.value.best != right.value.best { return left.value.best > right.value.best }
            if left.key.count != right.key.count { return left.key.count < right.key.count }
            return left.key < right.key
        }
        return best?.key ?? ""
    }

    /// How sure all evidence together makes the claim, 0…1, to four places.
    ///
    /// Independent articles are combined by noisy-or, 1 − Π(1 − *c*), each counting with its surest statement. Copies of
    /// one text, and of one sentence, count once: they are one witness.
    static func confidence(of evidence: [EntityGraph.Evidence], digests: [String: String]) -> Double {
        var ofSentence: [String: Double] = [:]
        for piece in evidence {
            ofSentence[piece.sentence] = max(ofSentence[piece.sentence] ?? 0, piece.statement.confidence)
        }
        var witnesses: [String: Double] = [:]
        var order: [String] = []
        var counted: Set<String> = []
        for piece in evidence where counted.insert(piece.sentence).inserted {
            let witness = digests[piece.article] ?? piece.article
            if witnesses[witness] == nil { order.append(witness) }
            witnesses[witness] = max(witnesses[witness] ?? 0, ofSentence[piece.sentence] ?? 0)
        }
        let doubt = order.reduce(1.0) { $0 * (1 - (witnesses[$1] ?? 0)) }
        return ((1 - doubt) * 10_000).rounded() / 10_000
    }
}
