internal import LinearModels
internal import Ontology
internal import TextModel

/// Features of a pronoun and a candidate that look at the candidates together, at the sentence's frame and at its verbs.
struct DiscourseFeatures {
    let state: CoreferenceState
    let context: SyntacticContext
    let pronoun: MentionProfile
    let pronounClass: UInt64
    let standing: CandidateStanding

    private var tokens: [Token] { state.article.tokens }

    /// Adds the features of the candidate `mention`, the `rank`th, standing `distance` sentences back.
    func add(_ mention: Int, rank: Int, syntax: UInt64, distance: UInt64, to features: inout [UInt64]) {
        let candidate = state.profiles[mention]
        let facts = state.clusters.facts(mention)
        let kind = pronounClass
        let named = UInt64(min(standing.placeAmongNamed[rank], 4))
        let size = UInt64(min(standing.placeBySize[rank], 4))
        let parallel = UInt64(min(standing.placeAmongParallel[rank], 3))
        let subjects = UInt64(min(standing.placeAmongSubjects[rank], 3))
        let count = UInt64(min(standing.namedCount, 5))
        let (role, mine) = (UInt64(candidate.role.rawValue), UInt64(pronoun.role.rawValue))
        let isAnchored: UInt64 = facts.isAnchored ? 1 : 0
        let frame = frame(candidate)
        features += [
            FeatureHash.key(60, kind, named, isAnchored), FeatureHash.key(61, kind, size, count),
            FeatureHash.key(62, parallel * 2 + (role == mine ? 1 : 0), mine, distance),
            FeatureHash.key(63, size * 8 + named, distance, isAnchored),
            FeatureHash.key(64, size, syntax, distance),
            FeatureHash.key(65, frame, named, count),
            FeatureHash.key(66, frame, mine, role),
            FeatureHash.key(67, subjects, role * 16 + mine, distance),
            FeatureHash.key(68, named * 8 + size, role, mine),
            FeatureHash.key(69, surroundings(candidate), isAnchored, distance),
            FeatureHash.key(70, governorRole, role, syntax),
            FeatureHash.key(71, UInt64(min(candidate.words.count, 3)), role, distance),
        ]
        addVerb(candidate, to: &features)
        addFocus(mention, candidate, distance, to: &features)
    }

    /// Whether the last pronoun like this one stands for the candidate, and how much of a subject the candidate has been.
    private func addFocus(
        _ mention: Int, _ candidate: MentionProfile, _ distance: UInt64, to features: inout [UInt64]
    ) {
        let mine = UInt64(pronoun.role.rawValue)
        let root = state.clusters.root(mention)
        var focus: UInt64 = 0
        var roles: UInt64 = 0
        if let last = standing.lastAlike {
            focus = state.clusters.root(last) == root ? 1 : 2
            roles = UInt64(state.profiles[last].role.rawValue)
            if state.profiles[last].sentence == pronoun.sentence { focus += 2 }
        }
        let earlier = state.clusters.members(mention, before: standing.pronoun).suffix(12)
        let subjects = earlier.filter {
            state.profiles[$0].role == .subject || state.profiles[$0].role == .passiveSubject
        }
        let weight = UInt64(min(subjects.count, 4))
        let isBarred = earlier.contains(where: isBound) || isBound(mention)
        let left = UInt64(min(standing.placeFromLeft(mention, state), 4))
        features += [
            FeatureHash.key(74, focus, pronounClass), FeatureHash.key(75, focus, roles, mine),
            FeatureHash.key(76, focus, distance, UInt64(candidate.role.rawValue)),
            FeatureHash.key(77, weight, UInt64(min(earlier.count, 5)), mine),
            FeatureHash.key(78, weight, distance, UInt64(candidate.role.rawValue)),
            FeatureHash.key(79, isBarred ? 1 : 0, pronounClass),
            FeatureHash.key(80, left, distance, mine),
            FeatureHash.key(81, left, UInt64(candidate.role.rawValue), distance),
        ]
    }

    /// Whether a mention cannot be what the pronoun stands for: "her sister", or the object of a verb beside its subject.
    private func isBound(_ member: Int) -> Bool {
        let profile = state.profiles[member]
        guard profile.sentence == pronoun.sentence else { return false }
        let (mine, other) = (pronoun.mention.head, profile.mention.head)
        if tokens[mine].head == other { return pronoun.pronoun?.form == .possessive }
        guard pronoun.pronoun?.form == .personal, tokens[mine].head >= 0 else { return false }
        return tokens[mine].head == tokens[other].head && tokens[mine].relation != .conj
    }

    /// "In his youth, Berg …": how a pronoun in a phrase or clause before the main subject stands to that subject.
    ///
    /// 0 where it does not stand so; 1 for that subject; 2 for another candidate.
    private func frame(_ candidate: MentionProfile) -> UInt64 {
        guard let subject = subjectBehind else { return 0 }
        return candidate.mention.tokens.contains(subject) ? 1 : 2
    }

    /// The subject that follows the pronoun, of the clause that its own phrase or clause opens.
    private var subjectBehind: Int? {
        let head = pronoun.mention.head
        var at = head
        for _ in 0..<10 {
            let above = tokens[at].head
            guard above >= 0 else { return nil }
            let opens = above > at && [.obl, .oblUnmarked, .advcl, .nmod, .dep].contains(tokens[at].relation)
            if opens, let subject = subject(of: above), subject > head { return subject }
            at = above
        }
        return nil
    }

    private func subject(of verb: Int) -> Int? {
        let sentence = state.article.sentences[pronoun.sentence].tokens
        return sentence.first { tokens[$0].head == verb && tokens[$0].relation.isSubject }
    }

    /// What stands right before and after the candidate's words.
    private func surroundings(_ candidate: MentionProfile) -> UInt64 {
        let (before, after) = (candidate.mention.tokens.lowerBound - 1, candidate.mention.tokens.upperBound)
        var code: UInt64 = 0
        if before >= 0 {
            let text = state.article.text(before).lowercased()
            code = text == "(" ? 1 : text == "by" ? 2 : text == "," ? 3 : text == "and" || text == "or" ? 4 : 0
        }
        if after < tokens.count {
            let text = state.article.text(after).lowercased()
            code += text == "and" || text == "or" ? 8 : text == "," ? 16 : text == "(" ? 24 : text == "'s" ? 32 : 0
        }
        return code
    }

    /// The part that the phrase around the pronoun has in its sentence.
    private var governorRole: UInt64 {
        let governor = tokens[pronoun.mention.head].head
        guard governor >= 0 else { return 99 }
        return UInt64(GrammaticalRole(tokens[governor].relation).rawValue) * 2
            + (tokens[governor].upos == .verb ? 1 : 0)
    }

    /// The candidate's verb, where the pronoun's clause hangs from it: whom "told … that he" means depends on the verb.
    private func addVerb(_ candidate: MentionProfile, to features: inout [UInt64]) {
        let verb = tokens[candidate.mention.head].head
        guard verb >= 0, candidate.sentence == pronoun.sentence, tokens[verb].upos == .verb else { return }
        let clause = context.clause[pronoun.mention.head]
        let link: UInt64
        if clause == verb {
            link = 1
        } else if tokens[clause].head == verb {
            link = 2 + UInt64(tokens[clause].relation.rawValue)
        } else {
            return
        }
        let lemma = FeatureHash.bytes(tokens[verb].lemma.utf8)
        let roles = UInt64(candidate.role.rawValue) * 16 + UInt64(pronoun.role.rawValue)
        features.append(FeatureHash.key(72, lemma, link, roles))
        features.append(FeatureHash.key(73, link, roles, candidate.mention.head < verb ? 0 : 1))
    }
}
