internal import LinearModels
internal import Ontology
internal import TextModel

/// The features of a definite noun phrase with each of the named clusters that it may point back at.
struct NominalFeatures {
    let phrase: DefinitePhrase
    let index: Int
    /// What the rules choose; `nil` for nothing.
    let ruled: Int?
    let candidates: [Int]
    let state: CoreferenceState

    private let fits: [Fit]
    private let sizes: [Int]
    private let lemma: UInt64
    private let kind: UInt64
    private let best: UInt64

    /// How a candidate fits the phrase, from what each rule says of it.
    struct Fit {
        var grade: UInt64
        var isDescribed: Bool
        var isPartOfName: Bool
        /// What it comes to, from 0 to 15.
        var code: UInt64 { grade * 4 + (isDescribed ? 2 : 0) + (isPartOfName ? 1 : 0) }
        /// Whether anything speaks for it.
        var isAny: Bool { grade > 0 || isDescribed || isPartOfName }
    }

    init(_ phrase: DefinitePhrase, _ index: Int, ruled: Int?, _ candidates: [Int], _ state: CoreferenceState) {
        (self.phrase, self.index, self.ruled, self.candidates, self.state) = (phrase, index, ruled, candidates, state)
        let profile = state.profiles[index]
        let isKnown = profile.noun != nil
        fits = candidates.map { candidate in
            let isOfType = isKnown && state.clusters.facts(candidate).type == phrase.noun.type
            return Fit(
                grade: isOfType ? phrase.fit(of: candidate, state).grade : 0,
                isDescribed: phrase.isDescribed(by: candidate, state),
                isPartOfName: phrase.isPartOfName(of: candidate, state))
        }
        sizes = candidates.map { candidate in
            state.clusters.members(candidate).count { state.profiles[$0].mention.kind != .pronoun }
        }
        lemma = FeatureHash.bytes(phrase.lemma.utf8)
        let group = isKnown ? UInt64(NounGroup.allCases.firstIndex(of: phrase.noun.group) ?? 0) : 99
        kind = group * 2 + (profile.isPlural ? 1 : 0)
        best = fits.map(\.code).max() ?? 0
    }

    /// What speaks for pointing back at nothing named.
    var none: [UInt64] {
        let profile = state.profiles[index]
        let shape = self.shape
        let known = UInt64(min(fits.count { $0.isAny }, 4))
        let isRuled: UInt64 = ruled == nil ? 0 : 1
        return [
            FeatureHash.key(1, kind), FeatureHash.key(2, lemma), FeatureHash.key(3, lemma, shape),
            FeatureHash.key(4, kind, shape), FeatureHash.key(5, kind, UInt64(profile.role.rawValue)),
            FeatureHash.key(6, kind, isRuled, best), FeatureHash.key(7, kind, known),
            FeatureHash.key(8, isRuled, shape),
            FeatureHash.key(9, kind, UInt64(min(profile.sentence, 3))),
            FeatureHash.key(10, isRuled, UInt64(min(candidates.count, 8))), FeatureHash.key(11, lemma, isRuled),
            FeatureHash.key(12, shape, best), FeatureHash.key(13, governor, kind),
            FeatureHash.key(14, UInt64(profile.role.rawValue), shape),
        ]
    }

    /// What speaks for and against the candidate with the given number.
    func features(of number: Int) -> [UInt64] {
        let mention = candidates[number]
        let candidate = state.profiles[mention]
        let profile = state.profiles[index]
        let type = UInt64(state.clusters.facts(mention).type.flatMap { NodeType.allCases.firstIndex(of: $0) } ?? 7)
        let fit = fits[number].code
        let distance = Self.distance(profile.sentence - candidate.sentence)
        let isRuled: UInt64 = ruled.map { state.clusters.areJoined($0, mention) ? 2 : 1 } ?? 0
        let place = UInt64(fits[..<number].count { $0.code >= fit && $0.isAny })
        let size = Self.bucket(sizes[number])
        let larger = sizes.indices.count { fits[$0].isAny && $0 != number && sizes[$0] > sizes[number] }
        let sizePlace = UInt64(min(larger, 3))
        let isRival: UInt64 = fits.indices.contains { $0 != number && fits[$0].code > fit } ? 1 : 0
        let role = UInt64(candidate.role.rawValue)
        let last = lastSubject(mention)
        let apart = apartness(mention)
        let first = UInt64(min(state.profiles[state.clusters.root(mention)].sentence, 2))
        let group = nameClass(mention)
        let near = min(place, 3)
        var features = [
            FeatureHash.key(20, kind, type, fit), FeatureHash.key(21, kind, distance, fit),
            FeatureHash.key(22, isRuled, kind, fit), FeatureHash.key(23, isRuled, distance, near),
            FeatureHash.key(24, kind, near, isRival), FeatureHash.key(25, kind, size, sizePlace),
            FeatureHash.key(26, lemma, type, group), FeatureHash.key(27, kind, group, fit),
            FeatureHash.key(28, lemma, fit), FeatureHash.key(29, near, distance, sizePlace),
            FeatureHash.key(30, role, distance, near), FeatureHash.key(31, last, kind, near),
            FeatureHash.key(32, apart, kind), FeatureHash.key(33, first, sizePlace, kind),
            FeatureHash.key(34, shape, fit, isRival), FeatureHash.key(35, origin(mention), kind, fit),
            FeatureHash.key(36, shape, distance, isRuled),
            FeatureHash.key(37, UInt64(profile.role.rawValue), role, distance),
            FeatureHash.key(38, sizePlace, first, distance), FeatureHash.key(39, lemma, isRuled),
            FeatureHash.key(40, UInt64(min(number, 6)), kind, type), FeatureHash.key(41, last, apart, distance),
            FeatureHash.key(42, kindIndex(candidate), type, distance), FeatureHash.key(43, isRuled, isRival, sizePlace),
        ]
        for called in phrase.callings.of(mention, state).suffix(12) where called.lemma != phrase.lemma {
            let group = HeadNoun(lemma: called.lemma).flatMap { NounGroup.allCases.firstIndex(of: $0.group) } ?? 98
            features.append(FeatureHash.key(44, lemma, FeatureHash.bytes(called.lemma.utf8)))
            features.append(FeatureHash.key(45, kind, UInt64(group)))
        }
        FeatureHash.settle(&features)
        return features
    }

    // MARK: Parts

    /// What tells the phrase apart: its determiner, its modifiers and what follows it.
    private var shape: UInt64 {
        var shape: UInt64 = state.profiles[index].determination == .demonstrative ? 1 : 0
        if phrase.hasComplement { shape += 2 }
        if phrase.isSelective { shape += 4 }
        if phrase.tellsOfAnother { shape += 8 }
        if !phrase.modifiers.isEmpty { shape += 16 }
        if phrase.origin != nil || phrase.region != nil { shape += 32 }
        if phrase.isPast { shape += 64 }
        return shape
    }

    /// The word that the phrase depends on.
    private var governor: UInt64 {
        let head = state.article.tokens[state.profiles[index].mention.head].head
        return head >= 0 ? FeatureHash.bytes(state.article.tokens[head].lemma.utf8) : 0
    }

    /// Whether the place that the phrase tells is told of the candidate: 0 where it tells none.
    private func origin(_ mention: Int) -> UInt64 {
        guard let origin = phrase.origin else { return 0 }
        return phrase.distance(of: origin, from: mention, state).map { 2 + UInt64(min($0, 5)) } ?? 1
    }

    /// Whether the candidate was a subject in the phrase's sentence or the one before.
    private func lastSubject(_ mention: Int) -> UInt64 {
        let sentence = state.profiles[index].sentence
        for member in state.clusters.members(mention, before: index).suffix(12).reversed() {
            let profile = state.profiles[member]
            guard sentence - profile.sentence <= 1 else { return 0 }
            if profile.role == .subject || profile.role == .passiveSubject {
                return sentence == profile.sentence ? 2 : 1
            }
        }
        return 0
    }

    /// Whether both fill places of one verb.
    private func apartness(_ mention: Int) -> UInt64 {
        let tokens = state.article.tokens
        let mine = state.profiles[index]
        for member in state.clusters.members(mention, before: index).suffix(12).reversed() {
            let other = state.profiles[member]
            guard other.sentence == mine.sentence else { return 0 }
            if tokens[other.mention.head].head == tokens[mine.mention.head].head { return 1 }
            if tokens[other.mention.head].head == mine.mention.head { return 2 }
            if tokens[mine.mention.head].head == other.mention.head { return 3 }
        }
        return state.profiles[mention].sentence == mine.sentence ? 4 : 0
    }

    /// What the candidate's name tells of its class.
    private func nameClass(_ mention: Int) -> UInt64 {
        switch state.clusters.facts(mention).type {
        case .organization:
            let groups = phrase.names(of: mention, state).lazy
                .compactMap { OrganizationClass(state.profiles[$0].words).group }
            return groups.first.flatMap { NounGroup.allCases.firstIndex(of: $0) }.map { UInt64($0) + 10 } ?? 1
        case .place:
            let known = phrase.names(of: mention, state).lazy
                .compactMap { state.knowledge.placeKind(of: String(state.text($0))) }.first
            switch known {
            case .country: return 2
            case .city: return 3
            case .region: return 4
            default: return 5
            }
        case .person:
            switch state.clusters.facts(mention).gender {
            case .masculine: return 6
            case .feminine: return 7
            default: return 8
            }
        default: return 9
        }
    }

    private func kindIndex(_ profile: MentionProfile) -> UInt64 {
        UInt64(MentionKind.allCases.firstIndex(of: profile.mention.kind) ?? 0)
    }

    /// 0 for the same sentence, then 1, 2, 3, up to 6, further.
    private static func distance(_ sentences: Int) -> UInt64 {
        sentences < 4 ? UInt64(max(0, sentences)) : sentences < 7 ? 4 : 5
    }

    private static func bucket(_ count: Int) -> UInt64 {
        count < 4 ? UInt64(count) : count < 8 ? 4 : 5
    }
}

extension DefinitePhrase.Fit {
    /// From 0, not at all, to 3.
    fileprivate var grade: UInt64 {
        switch self {
        case .none: 0
        case .possible: 1
        case .known: 2
        case .called: 3
        }
    }
}
