internal import LinearModels
internal import TextModel

/// The features of one token for the name recognizer.
///
/// Words, affixes and shapes in a window; tags; the run of capitalised tokens around it with its first and last word and
/// neighbours; known forms; given names and surnames; word groups; the way the sentence is written; what is said of it.
struct NameFeatures {
    let article: AnalyzedArticle
    let range: Range<Int>
    let sentence: SentenceTraits
    let groups: [(fine: UInt64, coarse: UInt64)]
    /// Whether known forms may be looked at; training turns them off now and then, so that the rest is learnt too.
    var usesGazetteer = true
    /// What the article is about.
    let topic: ArticleTopic

    init(
        _ article: AnalyzedArticle, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, topic: ArticleTopic,
        gazetteer: Gazetteer, clusters: WordClusters?
    ) {
        self.topic = topic
        self.article = article
        self.range = range
        sentence = SentenceTraits(article, range, bytes, gazetteer)
        groups = sentence.tokens.map { clusters?.groups($0.exact) ?? (0, 0) }
    }

    private static let edge: UInt64 = 0x51

    func lower(_ index: Int) -> UInt64 {
        sentence.tokens.indices.contains(index) ? sentence.tokens[index].lower : Self.edge
    }
    private func shape(_ index: Int) -> UInt64 {
        sentence.tokens.indices.contains(index) ? sentence.tokens[index].shape : Self.edge
    }
    private func form(_ index: Int) -> UInt64 {
        sentence.tokens.indices.contains(index) ? sentence.tokens[index].form.rawValue : Self.edge
    }
    func fine(_ index: Int) -> UInt64 { groups.indices.contains(index) ? groups[index].fine : Self.edge }
    func coarse(_ index: Int) -> UInt64 { groups.indices.contains(index) ? groups[index].coarse : Self.edge }
    private func tag(_ index: Int) -> UInt64 {
        groups.indices.contains(index) ? UInt64(article.tokens[range.lowerBound + index].xpos.rawValue) : Self.edge
    }

    /// Appends the keys of the features of token `at` (counted from the sentence's start).
    func append(_ at: Int, to keys: inout [UInt64]) {
        words(at, &keys)
        writing(at, &keys)
        runs(at, &keys)
        if usesGazetteer { known(at, &keys) }
        used(at, &keys)
        around(at, &keys)
    }

    private func words(_ at: Int, _ keys: inout [UInt64]) {
        let word = lower(at)
        keys.append(FeatureHash.key(1, word))
        keys.append(FeatureHash.key(2, lower(at - 1)))
        keys.append(FeatureHash.key(3, lower(at + 1)))
        keys.append(FeatureHash.key(4, lower(at - 2)))
        keys.append(FeatureHash.key(5, lower(at + 2)))
        keys.append(FeatureHash.key(6, sentence.tokens[at].exact))
        keys.append(FeatureHash.key(7, lower(at - 1), word))
        keys.append(FeatureHash.key(8, word, lower(at + 1)))
        keys.append(FeatureHash.key(9, lower(at - 2), lower(at - 1)))
        keys.append(FeatureHash.key(10, lower(at + 1), lower(at + 2)))
        keys.append(FeatureHash.key(11, lower(at - 1), form(at), lower(at + 1)))
    }

    private func writing(_ at: Int, _ keys: inout [UInt64]) {
        let token = sentence.tokens[at]
        let style = sentence.style.rawValue
        let place: UInt64 = at == 0 ? 1 : 0
        keys.append(FeatureHash.key(20, token.prefix2, place))
        keys.append(FeatureHash.key(21, token.prefix3))
        keys.append(FeatureHash.key(22, token.prefix4))
        keys.append(FeatureHash.key(23, token.suffix2, token.form.rawValue))
        keys.append(FeatureHash.key(24, token.suffix3, token.form.rawValue))
        keys.append(FeatureHash.key(25, token.suffix4))
        keys.append(FeatureHash.key(26, token.shape, place | style << 1))
        keys.append(FeatureHash.key(27, shape(at - 1), token.shape))
        keys.append(FeatureHash.key(28, token.shape, shape(at + 1)))
        keys.append(FeatureHash.key(29, form(at - 1) << 8 | token.form.rawValue << 4 | form(at + 1), place, style))
        keys.append(FeatureHash.key(30, form(at - 2) << 8 | form(at - 1) << 4 | token.form.rawValue, form(at + 1)))
        keys.append(FeatureHash.key(31, UInt64(min(token.length, 8)), token.form.rawValue))
        if at > 0 { keys.append(FeatureHash.key(32, sentence.tokens[at - 1].suffix3)) }
        if at + 1 < sentence.tokens.count { keys.append(FeatureHash.key(33, sentence.tokens[at + 1].suffix3)) }
        // In headlines the tagger goes by capitals that say nothing.
        guard sentence.style == .plain else { return }
        keys.append(FeatureHash.key(34, tag(at)))
        keys.append(FeatureHash.key(35, tag(at - 1), tag(at)))
        keys.append(FeatureHash.key(36, tag(at), tag(at + 1)))
        keys.append(FeatureHash.key(37, tag(at), lower(at)))
    }

    private func runs(_ at: Int, _ keys: inout [UInt64]) {
        let strict = sentence.strict[at]
        guard strict.end > strict.start else { return }
        let first = lower(strict.start)
        let last = lower(strict.end - 1)
        let before = lower(strict.start - 1)
        let after = lower(strict.end)
        let place = UInt64(min(at - strict.start, 3)) << 4 | UInt64(min(strict.end - 1 - at, 3))
        keys.append(FeatureHash.key(40, last, UInt64(at == strict.end - 1 ? 1 : 0)))
        keys.append(FeatureHash.key(41, first, UInt64(at == strict.start ? 1 : 0)))
        keys.append(FeatureHash.key(42, before, place))
        keys.append(FeatureHash.key(43, after, place))
        keys.append(FeatureHash.key(44, place, UInt64(strict.start == 0 ? 1 : 0)))
        keys.append(FeatureHash.key(45, before, after))
        keys.append(FeatureHash.key(46, before, last))
        keys.append(FeatureHash.key(47, last, after))
        keys.append(FeatureHash.key(48, lower(strict.start - 2), before))
        keys.append(FeatureHash.key(49, after, lower(strict.end + 1)))
        keys.append(FeatureHash.key(50, fine(strict.end - 1), UInt64(at == strict.end - 1 ? 1 : 0)))
        keys.append(FeatureHash.key(51, coarse(strict.start - 1), coarse(strict.end)))
        let loose = sentence.loose[at]
        guard loose.start != strict.start || loose.end != strict.end else { return }
        keys.append(FeatureHash.key(52, lower(loose.end - 1)))
        keys.append(FeatureHash.key(53, lower(loose.start)))
        keys.append(FeatureHash.key(54, lower(loose.start), lower(loose.end - 1)))
        keys.append(FeatureHash.key(55, lower(loose.end)))
        keys.append(FeatureHash.key(56, lower(loose.start - 1)))
    }

    private func known(_ at: Int, _ keys: inout [UInt64]) {
        let here = match(at)
        keys.append(FeatureHash.key(60, here))
        keys.append(FeatureHash.key(61, match(at - 1), here))
        keys.append(FeatureHash.key(62, here, match(at + 1)))
        keys.append(FeatureHash.key(63, here, sentence.tokens[at].form.rawValue, sentence.style.rawValue))
        if let match = sentence.matches[at] {
            let strict = sentence.strict[at]
            let covers = match.tokens.lowerBound <= strict.start && strict.end <= match.tokens.upperBound
            keys.append(FeatureHash.key(64, here, UInt64(match.prominence / 24), covers ? 1 : 0))
            keys.append(FeatureHash.key(65, UInt64(match.bestKind?.rawValue ?? 15), covers ? 1 : 0, lower(at - 1)))
            keys.append(FeatureHash.key(66, UInt64(match.bestKind?.rawValue ?? 15), lower(match.tokens.upperBound)))
        }
        let name = person(at)
        keys.append(FeatureHash.key(67, name))
        keys.append(FeatureHash.key(68, person(at - 1), name))
        keys.append(FeatureHash.key(69, name, person(at + 1)))
        keys.append(FeatureHash.key(70, name, here))
        let strict = sentence.strict[at]
        guard strict.end > strict.start else { return }
        let outline = (strict.start..<min(strict.end, strict.start + 4)).reduce(UInt64(1)) { $0 << 4 | person($1) & 15 }
        keys.append(FeatureHash.key(71, outline, UInt64(min(at - strict.start, 3))))
        keys.append(FeatureHash.key(72, match(strict.end - 1), UInt64(at == strict.end - 1 ? 1 : 0)))
        keys.append(FeatureHash.key(73, match(strict.start), UInt64(at == strict.start ? 1 : 0)))
        keys.append(FeatureHash.key(74, match(strict.end), match(strict.start - 1)))
    }

    /// Kinds of the known form over a token and the token's place in it.
    func match(_ index: Int) -> UInt64 {
        guard sentence.matches.indices.contains(index) else { return Self.edge << 32 }
        guard let match = sentence.matches[index] else { return 0 }
        let position = index - range0(match)
        let isFirst: UInt64 = position == 0 ? 1 : 0
        let isLast: UInt64 = index == match.tokens.upperBound - 1 ? 2 : 0
        let flags: UInt64 = (match.isDemonym ? 1 : 0) | (match.isMember ? 2 : 0)
        return UInt64(match.kinds) << 8 | flags << 4 | isFirst | isLast | 1 << 30
    }

    private func range0(_ match: GazetteerMatch) -> Int { match.tokens.lowerBound }

    /// How usual a token is as a given name and as a surname, roughly.
    private func person(_ index: Int) -> UInt64 {
        guard sentence.words.indices.contains(index) else { return 31 }
        guard let bits = sentence.words[index] else { return sentence.tokens[index].isCapital ? 1 : 0 }
        let given: UInt64 = bits.given == 0 ? 0 : bits.given < 6 ? 1 : 2
        let surname: UInt64 = bits.surname == 0 ? 0 : bits.surname < 5 ? 1 : 2
        return 2 + given * 3 + surname + (bits.isCommonWord ? 16 : 0)
    }

    private func used(_ at: Int, _ keys: inout [UInt64]) {
        keys.append(FeatureHash.key(80, fine(at)))
        keys.append(FeatureHash.key(81, fine(at - 1)))
        keys.append(FeatureHash.key(82, fine(at + 1)))
        keys.append(FeatureHash.key(85, coarse(at), form(at)))
        keys.append(FeatureHash.key(89, coarse(at - 1), coarse(at + 1), form(at)))
    }
}
