internal import LinearModels
internal import Ontology
internal import TextModel

/// Collects the clusters that a pronoun may belong to, with what speaks for and against each.
struct AntecedentFinder {
    let state: CoreferenceState
    let context: SyntacticContext
    let quoting: QuotationIndex

    /// The question which cluster the pronoun mention at `index` belongs to.
    func question(for index: Int) -> AntecedentQuestion {
        let pronoun = state.profiles[index]
        var seen: Set<Int> = [state.clusters.root(index)]
        var found: [Int] = []
        for other in order(around: index) {
            let root = state.clusters.root(other)
            guard !seen.contains(root), isPossible(other, for: index) else { continue }
            seen.insert(root)
            found.append(other)
        }
        let features = AntecedentFeatures(
            state: state, context: context, quoting: quoting, pronoun: index,
            standing: CandidateStanding(found, pronoun: index, state: state), candidateCount: found.count)
        let candidates = found.enumerated().map { rank, mention in
            AntecedentQuestion.Candidate(
                mention: mention,
                heads: state.clusters.members(mention).suffix(100).map { state.profiles[$0].mention.head },
                features: features.features(of: mention, rank: rank))
        }
        return AntecedentQuestion(
            token: pronoun.mention.head, candidates: candidates, noneFeatures: features.noneFeatures,
            mayBeNone: !ownsPost(pronoun.mention.head))
    }

    /// The mentions before the pronoun, nearest first, then those after it in its sentence.
    private func order(around index: Int) -> [Int] {
        let sentence = state.profiles[index].sentence
        var order: [Int] = []
        for other in (max(0, index - PronounResolution.mentionWindow)..<index).reversed() {
            guard sentence - state.profiles[other].sentence <= PronounResolution.sentenceWindow else { break }
            order.append(other)
        }
        guard opensClause(state.profiles[index].mention.head) else { return order }
        for other in (index + 1)..<max(index + 1, min(state.profiles.count, index + 12)) {
            guard state.profiles[other].sentence == sentence else { break }
            if state.profiles[other].mention.kind == .name { order.append(other) }
        }
        return order
    }

    /// Whether a pronoun stands in a phrase or clause before the verb that it depends on: only there may its name follow.
    private func opensClause(_ pronoun: Int) -> Bool {
        var at = pronoun
        for _ in 0..<10 {
            let above = state.article.tokens[at].head
            guard above >= 0 else { return false }
            switch state.article.tokens[at].relation {
            case .obl, .oblUnmarked, .oblAgent, .advcl, .acl, .nmod, .dep, .parataxis:
                if above > pronoun { return true }
            default: break
            }
            at = above
        }
        return false
    }

    private func isPossible(_ other: Int, for index: Int) -> Bool {
        guard let pronoun = state.profiles[index].pronoun,
            !state.profiles[other].mention.tokens.contains(state.profiles[index].mention.head)
        else { return false }
        let candidate = state.profiles[other].pronoun
        if let person = candidate?.person, person != 3 { return false }
        let kind = state.profiles[other].mention.kind
        let facts = state.clusters.facts(other)
        // Only "he" and "she" show that a name which the recognizer overlooked is one.
        if kind == .name, !facts.isAnchored, pronoun.gender == nil { return false }
        switch pronoun.animacy {
        case .human where pronoun.isPlural == false:
            guard facts.type == nil || facts.type == .person, facts.isPlural != true || kind == .name else {
                return false
            }
            return facts.gender == nil || facts.gender == pronoun.gender
        case .thing:
            if ownsPost(state.profiles[index].mention.head) {
                return facts.type == .organization || facts.type == .place && facts.isAnchored
            }
            return facts.type != .person && facts.isPlural != true
        default:
            return facts.isPlural == true || facts.type == .organization || facts.type == .place
                || candidate?.isPlural == true || kind != .pronoun && facts.type == .person
        }
    }

    /// "its chief executive", "its envoy": what has such people is a body or a country.
    private func ownsPost(_ pronoun: Int) -> Bool {
        let token = state.article.tokens[pronoun]
        guard token.relation == .nmodPoss, token.head > pronoun else { return false }
        guard state.article.text(pronoun).lowercased() == "its" else { return false }
        return HeadNoun(lemma: state.article.tokens[token.head].lemma.lowercased())?.group == .post
    }
}
