internal import Ontology
internal import TextModel

/// Joins definite noun phrases with the named things that they point back at: "the ministry", "the country".
///
/// Rules propose one, surest first: a noun that already described the thing, a noun that is part of its name, then the nearest
/// thing of the noun's class. Phrases with names of their own inside, or with a clause that tells which one is meant, need one
/// of the first two. A learnt ranking weighs what they propose against the other named things and against none.
struct DefiniteNominalSieve {
    /// How many named things a phrase may choose among.
    private static let candidateLimit = 24

    /// Joins what `chooser` chooses, phrase by phrase in text order.
    ///
    /// - Complexity: O(*n*) in the number of mentions, each looking back at a bounded number of clusters.
    func apply(to state: inout CoreferenceState, chooser: inout some AntecedentChooser) {
        let children = DependentTable(state.article)
        let callings = Callings(state)
        let nameWords = Self.nameWords(state)
        var recent = RecentClusters()
        for index in state.profiles.indices {
            if isClassAlone(index, state) {
                joinClassAlone(index, recent, children, callings, &state)
            } else if isOpen(index, nameWords, state) {
                let phrase = DefinitePhrase(index, children, callings, state)
                resolve(phrase, index, recent, &state, &chooser)
            }
            recent.note(index, state)
        }
    }

    private func resolve(
        _ phrase: DefinitePhrase, _ index: Int, _ recent: RecentClusters, _ state: inout CoreferenceState,
        _ chooser: inout some AntecedentChooser
    ) {
        let isRuled = state.profiles[index].noun != nil && !state.profiles[index].isPlural
        let ruled = isRuled ? antecedent(of: phrase, index, recent, state) : nil
        var candidates = Array(possible(phrase, index, recent, state).prefix(Self.candidateLimit))
        if let ruled, !candidates.contains(ruled) { candidates.append(ruled) }
        guard !candidates.isEmpty else { return }
        let features = NominalFeatures(phrase, index, ruled: ruled, candidates, state)
        let question = AntecedentQuestion(
            token: state.profiles[index].mention.head,
            candidates: candidates.indices.map { number in
                AntecedentQuestion.Candidate(
                    mention: candidates[number],
                    heads: state.clusters.members(candidates[number]).suffix(100).map {
                        state.profiles[$0].mention.head
                    },
                    features: features.features(of: number))
            }, noneFeatures: features.none, ruled: ruled.flatMap { candidates.firstIndex(of: $0) })
        guard let chosen = chooser.choose(question), candidates.indices.contains(chosen) else { return }
        state.retype(index, to: state.clusters.facts(candidates[chosen]).type)
        state.clusters.join(candidates[chosen], index)
    }

    /// The named things that a phrase may stand for, nearest first: of its noun's type; bodies, for several people; and what has
    /// the noun in its name, where the noun tells no type.
    private func possible(
        _ phrase: DefinitePhrase, _ index: Int, _ recent: RecentClusters, _ state: CoreferenceState
    ) -> [Int] {
        guard let noun = state.profiles[index].noun else {
            return [NodeType.organization, .place].flatMap { candidates(for: index, $0, recent, state) }
                .filter { phrase.isPartOfName(of: $0, state) }
        }
        guard state.profiles[index].isPlural else { return candidates(for: index, noun.type, recent, state) }
        return noun.type == .place ? [] : candidates(for: index, .organization, recent, state)
    }

    /// The folded words of all names of more than one word.
    private static func nameWords(_ state: CoreferenceState) -> Set<String> {
        var words: Set<String> = []
        for profile in state.profiles where profile.mention.kind == .name && profile.words.count > 1 {
            words.formUnion(profile.words)
        }
        return words
    }

    /// What the rules choose.
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

    private func isOpen(_ index: Int, _ nameWords: Set<String>, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        guard profile.mention.kind == .nominal, !profile.isGiven, !state.clusters.facts(index).isAnchored else {
            return false
        }
        let isNoun = profile.noun.map { $0.type != .event } ?? nameWords.contains(FoldedWord.fold(profile.headLemma))
        return isNoun && (profile.determination == .definite || profile.determination == .demonstrative)
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
