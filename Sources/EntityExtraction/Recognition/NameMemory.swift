internal import LinearModels

/// What a first reading of an article says of its words: how sure it is that a word is part of which kind of name.
///
/// A name that is clear in one sentence so helps where it stands alone or in a headline. Two-stage use of non-local
/// evidence as in Krishnan and Manning 2006 (doi:10.3115/1220175.1220316).
package struct NameMemory {
    /// Sums of label probabilities over a word's occurrences with a capital, and how often it stands without one.
    struct Evidence {
        var labels = SIMD32<Float>(repeating: 0)
        var count: Float = 0
        var lowerCount: Float = 0

        /// Takes in the label probabilities of an occurrence.
        mutating func add(_ token: Int, _ probabilities: [Float]) {
            for label in 0..<NameLabel.count { labels[label] += probabilities[token * NameLabel.count + label] }
            count += 1
        }

        /// Without `right`, occurrences with a capital alone.
        static func - (left: Evidence, right: Evidence) -> Evidence {
            var rest = left
            rest.labels -= right.labels
            rest.count -= right.count
            return rest
        }
    }

    private var words: [UInt64: Evidence] = [:]
    /// How often each word stands without a capital.
    private var lowerCounts: [UInt64: Float] = [:]
    private var runs: [UInt64: Evidence] = [:]

    /// Remembers a sentence with the label probabilities of the first reading.
    mutating func add(_ sentence: SentenceTraits, _ probabilities: [Float]) {
        for index in sentence.tokens.indices {
            let token = sentence.tokens[index]
            switch Self.standing(of: token) {
            case .name: words[token.key.folded, default: Evidence()].add(index, probabilities)
            case .lower: lowerCounts[token.key.folded, default: 0] += 1
            case .none: break
            }
        }
        for (key, last) in Self.runKeys(of: sentence) { runs[key, default: Evidence()].add(last, probabilities) }
    }

    /// As what a token counts.
    private enum Standing { case name, lower, none }

    private static func standing(of token: TokenTraits) -> Standing {
        guard token.form != .mark, token.form != .number || token.length > 1 else { return .none }
        if token.isCapital || token.form == .number { return .name }
        return token.length > 2 ? .lower : .none
    }

    /// The keys of a sentence's runs of more than one capitalised word, each with its last token.
    private static func runKeys(of sentence: SentenceTraits) -> [(key: UInt64, last: Int)] {
        sentence.tokens.indices.compactMap { index in
            let run = sentence.strict[index]
            return run.end == index + 1 && run.end - run.start > 1 ? (runKey(sentence, run), index) : nil
        }
    }

    private static func runKey(_ sentence: SentenceTraits, _ run: SentenceTraits.Run) -> UInt64 {
        sentence.tokens[run.start..<run.end].reduce(FormKey()) { $0.followed(by: $1.key) }.folded
    }

    /// Evidence on each token of a sentence from the other sentences of the article.
    ///
    /// - Complexity: O(*n*) in the number of tokens, times that of the words with a capital.
    func evidence(for sentence: SentenceTraits, _ probabilities: [Float]) -> SentenceMemory {
        let tokens = sentence.tokens.indices.map { index -> Evidence? in
            let token = sentence.tokens[index]
            guard token.isCapital || token.form == .number, let all = words[token.key.folded] else { return nil }
            let rest = rest(of: all, token.key.folded, besides: sentence, probabilities)
            return rest.count + rest.lowerCount > 0.5 ? rest : nil
        }
        let ownRuns = Self.runKeys(of: sentence)
        let runs = sentence.tokens.indices.map { index -> Evidence? in
            let run = sentence.strict[index]
            guard !ownRuns.isEmpty, run.end - run.start > 1 else { return nil }
            let key = Self.runKey(sentence, run)
            guard let all = self.runs[key] else { return nil }
            var own = Evidence()
            for other in ownRuns where other.key == key { own.add(other.last, probabilities) }
            let rest = all - own
            return rest.count > 0.5 ? rest : nil
        }
        return SentenceMemory(tokens: tokens, runs: runs)
    }

    /// What of the evidence on a word other sentences give.
    private func rest(
        of all: Evidence, _ key: UInt64, besides sentence: SentenceTraits, _ probabilities: [Float]
    ) -> Evidence {
        var own = Evidence()
        var lower: Float = 0
        for index in sentence.tokens.indices where sentence.tokens[index].key.folded == key {
            switch Self.standing(of: sentence.tokens[index]) {
            case .name: own.add(index, probabilities)
            case .lower: lower += 1
            case .none: break
            }
        }
        var rest = all - own
        rest.lowerCount = (lowerCounts[key] ?? 0) - lower
        return rest
    }
}

/// What other sentences say of one sentence's tokens.
struct SentenceMemory {
    let tokens: [NameMemory.Evidence?]
    let runs: [NameMemory.Evidence?]

    /// Whether there is anything to say.
    var isEmpty: Bool { tokens.allSatisfy { $0 == nil } }

    /// Appends the keys of a token's features.
    func append(_ at: Int, _ sentence: SentenceTraits, to keys: inout [UInt64]) {
        if let evidence = tokens[at] {
            let type = Self.type(evidence)
            let style = sentence.style.rawValue
            keys.append(FeatureHash.key(100, type))
            keys.append(FeatureHash.key(101, type, sentence.tokens[at].form.rawValue, style))
            keys.append(FeatureHash.key(102, Self.label(evidence)))
            keys.append(FeatureHash.key(103, Self.label(evidence), Self.isAlone(sentence, at)))
            keys.append(FeatureHash.key(104, type, neighbour(at - 1), neighbour(at + 1)))
            let counts = UInt64(min(4, evidence.count)) << 4 | UInt64(min(3, evidence.lowerCount))
            keys.append(FeatureHash.key(105, counts, type >> 4))
        }
        if let evidence = runs[at] {
            let run = sentence.strict[at]
            let place = UInt64(at == run.start ? 1 : 0) | UInt64(at == run.end - 1 ? 2 : 0)
            keys.append(FeatureHash.key(106, Self.type(evidence), place))
        }
        shares(at, sentence, to: &keys)
        if at > 0, tokens[at - 1] != nil { keys.append(FeatureHash.key(107, neighbour(at - 1))) }
        if at + 1 < tokens.count, tokens[at + 1] != nil { keys.append(FeatureHash.key(108, neighbour(at + 1))) }
    }

    /// For each type how much of the evidence speaks for it: weak votes of many sentences count together.
    private func shares(_ at: Int, _ sentence: SentenceTraits, to keys: inout [UInt64]) {
        guard let evidence = tokens[at], evidence.count > 0.5 else { return }
        for type in 0..<4 {
            let step = Self.step(Self.share(of: type, evidence), [0.03, 0.1, 0.2, 0.35, 0.6])
            keys.append(FeatureHash.key(109, UInt64(type), step, UInt64(min(3, evidence.count))))
            let run = runs[at].map { Self.step(Self.share(of: type, $0), [0.1, 0.3, 0.6]) } ?? 4
            keys.append(FeatureHash.key(98, UInt64(type), run, Self.isAlone(sentence, at)))
        }
    }

    private static func share(of type: Int, _ evidence: NameMemory.Evidence) -> Float {
        let first = 1 + 4 * type
        return (first..<first + 4).reduce(Float(0)) { $0 + evidence.labels[$1] } / max(evidence.count, 1)
    }

    /// How many of the limits a value reaches.
    private static func step(_ value: Float, _ limits: [Float]) -> UInt64 { UInt64(limits.count { value >= $0 }) }

    private static func isAlone(_ sentence: SentenceTraits, _ at: Int) -> UInt64 {
        let run = sentence.strict[at]
        if run.end - run.start == 1 { return 1 }
        return at == run.start ? 2 : at == run.end - 1 ? 3 : 4
    }

    private func neighbour(_ at: Int) -> UInt64 {
        guard tokens.indices.contains(at) else { return 99 }
        return tokens[at].map(Self.label) ?? 98
    }

    /// The likeliest type and how much of the evidence speaks for it, in four steps.
    private static func type(_ evidence: NameMemory.Evidence) -> UInt64 {
        guard evidence.count > 0.5 else { return 7 << 4 }
        var best = 0
        var most = evidence.labels[0]
        for type in 0..<4 {
            let first = 1 + 4 * type
            let sum = (first..<first + 4).reduce(Float(0)) { $0 + evidence.labels[$1] }
            if sum > most {
                most = sum
                best = type + 1
            }
        }
        return UInt64(best) << 4 | share(most / evidence.count)
    }

    /// The likeliest label and how much of the evidence speaks for it.
    private static func label(_ evidence: NameMemory.Evidence) -> UInt64 {
        guard evidence.count > 0.5 else { return 31 << 4 }
        var best = 0
        for label in 1..<NameLabel.count where evidence.labels[label] > evidence.labels[best] { best = label }
        return UInt64(best) << 4 | share(evidence.labels[best] / evidence.count)
    }

    private static func share(_ value: Float) -> UInt64 { value > 0.9 ? 3 : value > 0.7 ? 2 : value > 0.5 ? 1 : 0 }
}
