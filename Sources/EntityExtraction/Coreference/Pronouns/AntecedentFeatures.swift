internal import LinearModels
internal import Ontology
internal import TextModel

/// The features of a pronoun with each of its candidates.
struct AntecedentFeatures {
    let state: CoreferenceState
    let context: SyntacticContext
    let quoting: QuotationIndex
    let pronoun: Int
    let standing: CandidateStanding
    let candidateCount: Int

    /// Room for the features that most candidates have.
    private static let usualCount = 64

    private var profile: MentionProfile { state.profiles[pronoun] }

    /// The pronoun's kind: he, she, it or they, and its form.
    private var pronounClass: UInt64 {
        guard let pronoun = profile.pronoun else { return 0 }
        let kind: UInt64 =
            pronoun.isPlural == true ? 3 : pronoun.gender != nil ? 0 : 2
        return kind * 4 + UInt64(pronoun.form.rawValue)
    }

    /// What speaks for belonging to no candidate.
    var noneFeatures: [UInt64] {
        let kind = pronounClass
        let head = state.article.tokens[profile.mention.head].head
        let verb = head >= 0 ? FeatureHash.bytes(state.article.tokens[head].lemma.utf8) : 0
        return [
            FeatureHash.key(1, kind), FeatureHash.key(2, kind, Self.bucket(candidateCount)),
            FeatureHash.key(3, kind, UInt64(profile.role.rawValue)), FeatureHash.key(4, kind, verb),
            FeatureHash.key(5, kind, UInt64(min(profile.sentence, 2))),
        ]
    }

    /// What speaks for and against the cluster of `mention`, the `rank`th candidate.
    func features(of mention: Int, rank: Int) -> [UInt64] {
        let candidate = state.profiles[mention]
        let facts = state.clusters.facts(mention)
        let kind = pronounClass
        let distance = UInt64(min(profile.sentence - candidate.sentence, 4))
        let isAfter: UInt64 = mention > pronoun ? 1 : 0
        let role = UInt64(candidate.role.rawValue)
        let mine = UInt64(profile.role.rawValue)
        let shape = UInt64(Self.kindIndex(candidate.mention.kind))
        let type = UInt64(facts.type.map { NodeType.allCases.firstIndex(of: $0) ?? 0 } ?? 7)
        let gender = genderAgreement(facts)
        let number = numberAgreement(facts)
        let syntax = syntacticRelation(candidate)
        let rankBucket = UInt64(min(rank, 5))
        let earlier = state.clusters.members(mention, before: pronoun)
        let size = Self.bucket(earlier.count)
        let hasName: UInt64 = facts.isAnchored ? 1 : 0
        let quote = quoteRelation(mention, candidate)
        let noun = UInt64(candidate.noun.map { NounGroup.allCases.firstIndex(of: $0.group) ?? 0 } ?? 99)
        let tokens = Self.bucket(abs(profile.mention.head - candidate.mention.head))
        let subjects = subjectRank(candidate)
        var features: [UInt64] = []
        features.reserveCapacity(Self.usualCount)
        features += [
            FeatureHash.key(10, kind, distance, isAfter), FeatureHash.key(11, kind, shape, type),
            FeatureHash.key(12, kind, role, distance), FeatureHash.key(13, role * 16 + mine, distance, kind),
            FeatureHash.key(14, kind, gender, type), FeatureHash.key(15, kind, number, type),
            FeatureHash.key(16, kind, rankBucket, Self.bucket(candidateCount)),
            FeatureHash.key(17, kind, size, hasName), FeatureHash.key(18, kind, syntax, isAfter),
            FeatureHash.key(19, kind, quote), FeatureHash.key(20, kind, noun), FeatureHash.key(21, kind, tokens),
            FeatureHash.key(22, distance, role, syntax), FeatureHash.key(23, kind, subjects, distance),
            FeatureHash.key(24, shape, distance, size), FeatureHash.key(25, role, shape, distance),
            FeatureHash.key(26, kind, gender, hasName), FeatureHash.key(27, kind, rankBucket, distance),
            FeatureHash.key(28, kind, isTopic(earlier.first), size),
            FeatureHash.key(29, kind, UInt64(candidate.determination.rawValue), shape),
        ]
        addClauses(candidate, syntax, distance, kind, &features)
        addNameEvidence(candidate, type, kind, &features)
        addContinuity(members: earlier, kind, &features)
        addVerbs(candidate, kind, &features)
        DiscourseFeatures(
            state: state, context: context, pronoun: profile, pronounClass: kind, standing: standing
        ).add(mention, rank: rank, syntax: syntax, distance: distance, to: &features)
        return features
    }

    // MARK: Parts

    /// How sure the name is, and what its words are known as.
    private func addNameEvidence(
        _ candidate: MentionProfile, _ type: UInt64, _ kind: UInt64, _ features: inout [UInt64]
    ) {
        guard candidate.mention.kind == .name, let first = candidate.words.first, let last = candidate.words.last else {
            return
        }
        let isGivenName: UInt64 = state.knowledge.isGivenName(first) ? 1 : 0
        let isSurname: UInt64 = state.knowledge.isRatherSurname(last) ? 2 : 0
        let isPlace: UInt64 =
            state.knowledge.place(for: String(state.article.text(candidate.mention.span)), demonym: false) != nil
            ? 4 : 0
        let known = isGivenName + isSurname + isPlace
        let sureness = UInt64(candidate.mention.confidence * 5)
        features.append(FeatureHash.key(34, kind, type, sureness))
        features.append(FeatureHash.key(35, kind, type * 8 + known, UInt64(min(candidate.words.count, 3))))
    }

    private func genderAgreement(_ facts: ClusterFacts) -> UInt64 {
        guard let mine = profile.gender else { return 0 }
        guard let gender = facts.gender else { return 1 }
        let isKnown: UInt64 = facts.isGenderSure ? 2 : facts.fullNames.isEmpty ? 0 : 1
        return (gender == mine ? 2 : 5) + isKnown
    }

    private func numberAgreement(_ facts: ClusterFacts) -> UInt64 {
        guard let plural = facts.isPlural else { return 0 }
        return plural == (profile.pronoun?.isPlural ?? false) ? 1 : 2
    }

    /// Binding: arguments of one verb differ unless reflexive; a possessor lies not in its own phrase.
    private func syntacticRelation(_ candidate: MentionProfile) -> UInt64 {
        guard candidate.sentence == profile.sentence else { return 0 }
        let tokens = state.article.tokens
        let (mine, other) = (profile.mention.head, candidate.mention.head)
        if tokens[mine].head == other { return 1 }
        if tokens[other].head == mine { return 2 }
        if tokens[mine].head == tokens[other].head { return tokens[mine].relation == .conj ? 3 : 4 }
        let (clause, otherClause) = (context.clause[mine], context.clause[other])
        if clause == otherClause { return 5 + (candidate.role == .subject ? 1 : 0) }
        if context.clause[clause] == otherClause { return 7 + (candidate.role == .subject ? 1 : 0) }
        if context.clause[otherClause] == clause { return 9 + (candidate.role == .subject ? 1 : 0) }
        return 11 + (candidate.role == .subject ? 1 : 0)
    }

    private func quoteRelation(_ mention: Int, _ candidate: MentionProfile) -> UInt64 {
        let mine = quoting.passage(at: profile.mention.head)
        let other = quoting.passage(at: candidate.mention.head)
        if mine == nil { return other == nil ? 0 : 1 }
        return mine == other ? 2 : other == nil ? 3 : 4
    }

    /// How many subjects stand between.
    private func subjectRank(_ candidate: MentionProfile) -> UInt64 {
        guard candidate.role == .subject || candidate.role == .passiveSubject else { return 9 }
        let (low, high) = (
            min(candidate.mention.head, profile.mention.head), max(candidate.mention.head, profile.mention.head)
        )
        var between = 0
        for token in (low + 1)..<max(low + 1, high) where between < 4 {
            let word = state.article.tokens[token]
            if word.relation.isSubject, word.upos.isNominal { between += 1 }
        }
        return UInt64(between)
    }

    private func isTopic(_ first: Int?) -> UInt64 {
        guard let first else { return 0 }
        return state.profiles[first].sentence == 0 ? 2 : 1
    }

    /// The kinds of clause that both stand in, and how they hang together.
    private func addClauses(
        _ candidate: MentionProfile, _ syntax: UInt64, _ distance: UInt64, _ kind: UInt64, _ features: inout [UInt64]
    ) {
        let tokens = state.article.tokens
        let (mine, other) = (profile.mention.head, candidate.mention.head)
        let (clause, otherClause) = (context.clause[mine], context.clause[other])
        let (relation, otherRelation) = (tokens[clause].relation.rawValue, tokens[otherClause].relation.rawValue)
        let isAfter: UInt64 = other > mine ? 1 : 0
        let isFirst: UInt64 = mine == state.article.sentences[profile.sentence].tokens.lowerBound ? 1 : 0
        let role = UInt64(candidate.role.rawValue)
        let roles = role * 16 + UInt64(profile.role.rawValue)
        features += [
            FeatureHash.key(50, UInt64(relation) * 64 + UInt64(otherRelation), distance, isAfter),
            FeatureHash.key(51, FeatureHash.key(1, kind, syntax, distance), roles, isAfter),
            FeatureHash.key(52, kind, isFirst, role * 8 + distance),
            FeatureHash.key(53, UInt64(relation), roles, distance * 2 + isAfter),
            FeatureHash.key(54, UInt64(otherRelation), roles, distance * 2 + isAfter),
        ]
        guard distance == 0 else { return }
        let (governor, otherGovernor) = (tokens[mine].head, tokens[other].head)
        guard governor >= 0, otherGovernor >= 0 else { return }
        let path = UInt64(tokens[governor].relation.rawValue) * 64 + UInt64(tokens[otherGovernor].relation.rawValue)
        features.append(FeatureHash.key(55, path, roles, syntax * 2 + isAfter))
        features.append(FeatureHash.key(56, path, kind, isAfter))
    }

    /// What the cluster's last mention was, and the pronoun's last antecedent.
    private func addContinuity(members: ArraySlice<Int>, _ kind: UInt64, _ features: inout [UInt64]) {
        guard let last = members.last else { return }
        let isSame = state.profiles[last].pronoun.map {
            $0.gender == profile.pronoun?.gender && $0.isPlural == profile.pronoun?.isPlural
        }
        features.append(FeatureHash.key(30, kind, isSame == true ? 2 : isSame == false ? 1 : 0))
        let inSentence = members.suffix(6).filter { state.profiles[$0].sentence == profile.sentence }.count
        let inLast = members.suffix(10).filter { state.profiles[$0].sentence == profile.sentence - 1 }.count
        features.append(FeatureHash.key(31, kind, UInt64(min(inSentence, 3)), UInt64(min(inLast, 3))))
        let wasSubject = members.suffix(10).contains {
            profile.sentence - state.profiles[$0].sentence <= 1 && state.profiles[$0].role == .subject
        }
        features.append(FeatureHash.key(32, kind, wasSubject ? 1 : 0, UInt64(profile.role.rawValue)))
    }

    private func addVerbs(_ candidate: MentionProfile, _ kind: UInt64, _ features: inout [UInt64]) {
        let tokens = state.article.tokens
        let (mine, other) = (tokens[profile.mention.head].head, tokens[candidate.mention.head].head)
        guard mine >= 0, other >= 0, candidate.sentence != profile.sentence else { return }
        if tokens[mine].lemma == tokens[other].lemma, tokens[mine].upos == .verb {
            features.append(FeatureHash.key(33, kind, candidate.role == profile.role ? 1 : 0))
        }
    }

    private static func kindIndex(_ kind: MentionKind) -> Int { MentionKind.allCases.firstIndex(of: kind) ?? 0 }

    /// 0, 1, 2, 3, 4, up to 8, up to 16 …
    private static func bucket(_ count: Int) -> UInt64 {
        count < 5 ? UInt64(count) : UInt64(64 - count.leadingZeroBitCount + 2)
    }
}
