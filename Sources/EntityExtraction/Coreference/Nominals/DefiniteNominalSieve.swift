internal import Ontology
internal import TextModel

/// Joins definite noun phrases with the named things that they point back at: "the ministry", "the country".
///
/// Surest first: a noun that already described the thing, a noun that is part of its name, then the nearest thing of the
/// noun's class. Phrases with names of their own inside, or with a clause that tells which one is meant, need one of the
/// first two.
struct DefiniteNominalSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        let children = DependentTable(state.article)
        let callings = Callings(state)
        var recent = RecentClusters()
        for index in state.profiles.indices {
            if isClassAlone(index, state) {
                joinClassAlone(index, recent, children, callings, &state)
            } else if isOpen(index, state) {
                let phrase = DefinitePhrase(index, children, callings, state)
                if let antecedent = antecedent(of: phrase, index, recent, state) {
                    if phrase.isOfEitherType { state.retype(index, to: state.clusters.facts(antecedent).type) }
                    state.clusters.join(antecedent, index)
                }
            }
            recent.note(index, state)
        }
    }

    private func antecedent(
        of phrase: DefinitePhrase, _ index: Int, _ recent: RecentClusters, _ state: CoreferenceState
    ) -> Int? {
        let candidates = candidates(for: index, phrase.noun.type, recent, state)
        return candidates.first { phrase.isDescribed(by: $0, state) }
            ?? candidates.first { phrase.isPartOfName(of: $0, state) }
            ?? candidates.first { phrase.isCalledSo($0, index, state) }
            ?? house(phrase, index, recent, state)
            ?? (phrase.isSelective ? nil : ClassReferents(phrase, index, state).choose(candidates))
            ?? (phrase.isGovernment ? country(before: index, recent, state) : nil)
    }

    /// "the church" after "Hamar Church": a house that its name takes for a place, and its noun for a body, or the other way.
    private func house(
        _ phrase: DefinitePhrase, _ index: Int, _ recent: RecentClusters, _ state: CoreferenceState
    ) -> Int? {
        guard phrase.isHouse else { return nil }
        let other: NodeType = phrase.noun.type == .place ? .organization : .place
        return candidates(for: index, other, recent, state).first {
            phrase.isPartOfName(of: $0, state) || phrase.isStation($0, state)
        }
    }

    /// "the government" is the country's whose government it is.
    private func country(before index: Int, _ recent: RecentClusters, _ state: CoreferenceState) -> Int? {
        Countries(state).topic(at: index, candidates(for: index, .place, recent, state))
    }

    /// "Church", "Party": a name that only says its class, and is short for one that says more.
    private func isClassAlone(_ index: Int, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        guard profile.isGiven, profile.mention.kind == .name, profile.words.count == 1, let type = profile.type else {
            return false
        }
        return type == .organization && HeadNoun(lemma: profile.words[0])?.type == type
            && state.clusters.members(index).count < 20
    }

    private func joinClassAlone(
        _ index: Int, _ recent: RecentClusters, _ children: DependentTable, _ callings: Callings,
        _ state: inout CoreferenceState
    ) {
        state.profiles[index].noun = HeadNoun(lemma: state.profiles[index].words[0])
        let phrase = DefinitePhrase(index, children, callings, state)
        let candidates = candidates(for: index, phrase.noun.type, recent, state)
        if let antecedent = candidates.first(where: { phrase.isPartOfName(of: $0, state) }) {
            state.clusters.join(antecedent, index)
        }
    }

    private func isOpen(_ index: Int, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        guard profile.mention.kind == .nominal, !profile.isGiven, let noun = profile.noun, noun.type != .event,
            !profile.isPlural, !state.clusters.facts(index).isAnchored
        else { return false }
        return profile.determination == .definite || profile.determination == .demonstrative
    }

    /// One mention for each named cluster of a type, nearest first.
    private func candidates(
        for index: Int, _ type: NodeType, _ recent: RecentClusters, _ state: CoreferenceState
    ) -> [Int] {
        recent.mentions.filter { other in
            state.clusters.facts(other).type == type && !state.clusters.areJoined(other, index)
                && !state.profiles[other].mention.tokens.overlaps(state.profiles[index].mention.tokens)
        }
    }
}
