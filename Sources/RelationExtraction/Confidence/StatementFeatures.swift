internal import Ontology
internal import TextModel

/// The circumstances of a statement that tell how far it can be trusted: how it is worded, what it joins, and how far
/// its ends stand apart.
struct StatementFeatures {
    let syntax: ArticleSyntax

    /// The circumstances of a candidate, as names in `confidence.weights`.
    ///
    /// - Complexity: O(*d*) in the number of words between its ends.
    func features(of candidate: Candidate) -> [String] {
        let first = candidate.tokens.min() ?? candidate.trigger
        let last = candidate.tokens.max() ?? candidate.trigger
        let (source, target) = (mention(of: candidate.source, candidate), mention(of: candidate.target, candidate))
        var features = [
            "pattern=\(candidate.pattern.rawValue)", "type=\(candidate.type.rawValue)",
            "ends=\(type(candidate.source))>\(type(candidate.target))",
            "from=\(kind(source))", "to=\(kind(target))", "words=\(Self.step(last - first))",
            "verbs=\(min(verbs(between: first, and: last, besides: candidate.trigger), 3))",
        ]
        let named = min(source?.confidence ?? 1, target?.confidence ?? 1)
        if named < 0.9 { features.append(named < 0.7 ? "name=doubtful" : "name=fair") }
        return features
    }

    private func type(_ chain: Int) -> String { syntax.type(ofChain: chain).rawValue }

    private func kind(_ mention: Mention?) -> String { mention?.kind.rawValue ?? "elsewhere" }

    /// The mention through which a candidate reaches a chain.
    private func mention(of chain: Int, _ candidate: Candidate) -> Mention? {
        for token in candidate.tokens {
            if let mention = syntax.mention(headedBy: token), mention.chain == chain { return mention }
            if let mention = syntax.mention(covering: token), mention.chain == chain { return mention }
        }
        return nil
    }

    private func verbs(between first: Int, and last: Int, besides trigger: Int) -> Int {
        (first...max(first, last)).count { $0 != trigger && syntax.token($0).upos == .verb }
    }

    private static func step(_ distance: Int) -> Int {
        switch distance {
        case ...2: 2
        case ...5: 5
        case ...10: 10
        case ...20: 20
        default: 40
        }
    }
}
