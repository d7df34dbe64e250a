internal import LinearModels

/// What a first reading of an article says of its words: how sure it is that a word is part of which kind of name.
///
/// A name that is clear in one sentence so helps where it stands alone or in a headline. Two-stage use of non-local
/// evidence as in Krishnan and Manning 2006 (doi:10.3115/1220175.1220316).
package struct NameMemory {
    /// Sums of label probabilities over a word's occurrences with a capital.
    struct Evidence {
        var labels = SIMD32<Float>(repeating: 0)
        var count: Float = 0
        var lowerCount: Float = 0

        static func - (left: Evidence, right: Evidence) -> Evidence {
            var rest = left
            rest.labels -= right.labels
            rest.count -= right.count
            rest.lowerCount -= right.lowerCount
            return rest
        }
    }

    private var words: [UInt64: Evidence] = [:]
    private var runs: [UInt64: Evidence] = [:]

    /// Remembers a sentence with the label probabilities of the first reading.
    mutating func add(_ sentence: SentenceTraits, _ probabilities: [Float]) {
        for index in sentence.tokens.indices {
            Self.count(sentence, index, probabilities, in: &words)
            let run = sentence.strict[index]
            if run.end == index + 1, run.end - run.start > 1 {
                Self.count(Self.runKey(sentence, run), index, probabilities, in: &runs)
            }
        }
    }

    private static func count(
        _ sentence: SentenceTraits, _ index: Int, _ probabilities: [Float], in words: inout [UInt64: Evidence]
    ) {
        let token = sentence.tokens[index]
        guard token.form != .mark, token.form != .number || token.length > 1 else { return }
        if token.isCapital || token.form == .number {
            count(token.key.folded, index, probabilities, in: &words)
        } else if token.length > 2 {
            words[token.key.folded, default: Evidence()].lowerCount += 1
        }
    }

    private static func count(
        _ key: UInt64, _ index: Int, _ probabilities: [Float], in table: inout [UInt64: Evidence]
    ) {
        var evidence = table[key] ?? Evidence()
        for label in 0..<NameLabel.count { evidence.labels[label] += probabilities[index * NameLabel.count + label] }
        evidence.count += 1
        table[key] = evidence
    }

    private static func runKey(_ sentence: SentenceTraits, _ run: SentenceTraits.Run) -> UInt64 {
        sentence.tokens[run.start..<run.end].reduce(FormKey()) { $0.followed(by: $1.key) }.folded
    }

    /// Evidence on each token of a sentence from the other sentences of the article.
    func evidence(for sentence: SentenceTraits, _ probabilities: [Float]) -> SentenceMemory {
        var own = NameMemory()
        own.add(sentence, probabilities)
        let tokens = sentence.tokens.indices.map { index -> Evidence? in
            let token = sentence.tokens[index]
            guard token.isCapital || token.form == .number else { return nil }
            let key = token.key.folded
            guard let all = words[key] else { return nil }
            let rest = all - (own.words[key] ?? Evidence())
            return rest.count + rest.lowerCount > 0.5 ? rest : nil
        }
        let runs = sentence.tokens.indices.map { index -> Evidence? in
            let run = sentence.strict[index]
            guard run.end - run.start > 1 else { return nil }
            let key = Self.runKey(sentence, run)
            guard let all = self.runs[key] else { return nil }
            let rest = all - (own.runs[key] ?? Evidence())
            return rest.count > 0.5 ? rest : nil
        }
        return SentenceMemory(tokens: tokens, runs: runs)
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
