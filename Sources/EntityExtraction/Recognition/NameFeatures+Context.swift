internal import LinearModels
internal import TextModel

extension NameFeatures {
    /// Appends the keys of the features of a capitalised run as a whole and of what is said of it.
    func around(_ at: Int, _ keys: inout [UInt64]) {
        let run = sentence.loose[at]
        guard run.end > run.start else { return }
        members(of: run, &keys)
        verbs(around: run, &keys)
        description(of: run, &keys)
        topic(at, &keys)
        brackets(at, run, &keys)
        groups(around: at, &keys)
    }

    /// The word groups further away, and pairs of them.
    private func groups(around at: Int, _ keys: inout [UInt64]) {
        keys.append(FeatureHash.key(83, fine(at - 2)))
        keys.append(FeatureHash.key(84, fine(at + 2)))
        keys.append(FeatureHash.key(86, fine(at - 1), fine(at)))
        keys.append(FeatureHash.key(87, fine(at), fine(at + 1)))
        keys.append(FeatureHash.key(88, fine(at - 1), fine(at + 1)))
        keys.append(FeatureHash.key(90, coarse(at - 2), coarse(at - 1)))
        keys.append(FeatureHash.key(91, coarse(at + 1), coarse(at + 2)))
    }

    /// Every word of the run, wherever it stands in it: "Party" tells the type of the words after it, too.
    private func members(of run: SentenceTraits.Run, _ keys: inout [UInt64]) {
        let length = run.end - run.start
        guard length > 1, length < 12 else { return }
        for index in run.start..<run.end { keys.append(FeatureHash.key(110, lower(index))) }
        keys.append(FeatureHash.key(111, sentence.tokens[run.end - 1].suffix3))
        keys.append(FeatureHash.key(112, coarse(run.start), coarse(run.end - 1), UInt64(min(4, length))))
    }

    private func part(_ index: Int) -> UniversalTag { article.tokens[range.lowerBound + index].upos }

    /// The next verb after the run and the last one before it.
    private func verbs(around run: SentenceTraits.Run, _ keys: inout [UInt64]) {
        let before = lower(run.start - 1)
        if let verb = (run.end..<min(sentence.tokens.count, run.end + 5)).first(where: { part($0) == .verb }) {
            keys.append(FeatureHash.key(113, lower(verb)))
            keys.append(FeatureHash.key(114, fine(verb), before))
        }
        if let verb = (max(0, run.start - 5)..<run.start).last(where: { part($0) == .verb }) {
            keys.append(FeatureHash.key(115, lower(verb), before))
        }
    }

    /// The noun that explains the run: "the band X", "X, a mining company", "X (singer)".
    private func description(of run: SentenceTraits.Run, _ keys: inout [UInt64]) {
        if let noun = nounAfter(run) { keys.append(FeatureHash.key(116, lower(noun))) }
        if let noun = nounBefore(run) {
            keys.append(FeatureHash.key(117, lower(noun), UInt64(run.start - noun)))
            keys.append(FeatureHash.key(118, lower(noun), lower(run.start - 1)))
        }
    }

    private func nounAfter(_ run: SentenceTraits.Run) -> Int? {
        let count = sentence.tokens.count
        guard run.end + 1 < count, sentence.tokens[run.end].form == .mark else { return nil }
        for index in run.end + 1..<min(count, run.end + 7) {
            if sentence.tokens[index].isCapital || sentence.tokens[index].form == .mark { return nil }
            if part(index) == .noun, index + 1 == count || part(index + 1) != .noun { return index }
        }
        return nil
    }

    private func nounBefore(_ run: SentenceTraits.Run) -> Int? {
        for index in (max(0, run.start - 4)..<run.start).reversed() {
            if sentence.tokens[index].form == .mark && index < run.start - 1 { return nil }
            if part(index) == .noun { return index }
        }
        return nil
    }

    private func topic(_ at: Int, _ keys: inout [UInt64]) {
        let token = sentence.tokens[at]
        guard token.isCapital || token.form == .number else { return }
        let strict = sentence.strict[at]
        let about = topic.number
        keys.append(FeatureHash.key(92, about, match(at)))
        keys.append(FeatureHash.key(93, about, lower(strict.start - 1), token.form.rawValue))
        keys.append(FeatureHash.key(94, about, lower(strict.end), token.form.rawValue))
        keys.append(FeatureHash.key(95, about, UInt64(min(3, strict.end - strict.start)), match(at)))
    }

    private static let open = TokenTraits.lowerHash("(")
    private static let close = TokenTraits.lowerHash(")")

    /// Letters in brackets after a name, and the name before them: "World Trade Body (WTB)".
    private func brackets(_ at: Int, _ run: SentenceTraits.Run, _ keys: inout [UInt64]) {
        guard sentence.tokens[at].isCapital else { return }
        if at > 0, lower(at - 1) == Self.open, lower(at + 1) == Self.close {
            let named = at > 1 ? sentence.loose[at - 2] : SentenceTraits.Run(start: 0, end: 0)
            let length = UInt64(min(named.end - named.start, 4))
            keys.append(FeatureHash.key(96, sentence.tokens[at].form.rawValue, length))
        }
        if run.end + 2 < sentence.tokens.count, lower(run.end) == Self.open, lower(run.end + 2) == Self.close {
            let form = sentence.tokens[run.end + 1].form.rawValue
            keys.append(FeatureHash.key(97, form, UInt64(min(run.end - run.start, 4))))
        }
    }
}
