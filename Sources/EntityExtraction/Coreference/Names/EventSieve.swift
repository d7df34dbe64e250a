internal import Ontology
internal import TextModel

/// Joins the phrases that tell of one event: the same words again, or a definite phrase with a noun of the same class and
/// nothing that the first telling does not say; and those that a learnt model takes for one where no rule does.
struct EventSieve: CoreferenceSieve {
    /// How many event mentions back an antecedent may stand.
    private static let window = 60

    /// What was learnt of which phrases tell of one event; the rules alone decide without it.
    var model: EventCoreferenceModel?

    func apply(to state: inout CoreferenceState) { _ = join(&state) }

    /// Joins the phrases, and tells which there are, in text order.
    func join(_ state: inout CoreferenceState) -> [EventPhrase] {
        let bearers = Self.bearers(state)
        var events: [EventPhrase] = []
        var heads: Set<String> = []
        for index in state.profiles.indices {
            let isKnown = state.profiles[index].type == .event && isEvent(index, state)
            guard isKnown || isRepeated(index, heads, state) else { continue }
            let phrase = EventPhrase(index, state, bearers: bearers)
            let earlier = events.suffix(Self.window)
            let fitting = Self.fitting(phrase, earlier, state)
            let antecedent =
                ruled(phrase, fitting.map { earlier[$0] }) ?? (isKnown ? learnt(phrase, fitting, in: earlier) : nil)
            if let antecedent { state.clusters.join(antecedent.mention, index) }
            if isKnown || antecedent != nil { events.append(phrase) }
            if isKnown { heads.insert(state.profiles[index].headLemma) }
        }
        joinNamed(events.map(\.mention), &state)
        for phrase in events where phrase.tellsNoneApart { dropUnlessTakenUp(phrase.mention, &state) }
        return events
    }

    /// Which earlier phrases, the nearest first, are of an event that has no time that the phrase contradicts.
    private static func fitting(
        _ phrase: EventPhrase, _ earlier: ArraySlice<EventPhrase>, _ state: CoreferenceState
    ) -> [Int] {
        let contrary = earlier.filter { $0.contradicts(phrase) }
        return earlier.indices.reversed().filter { candidate in
            !contrary.contains { state.clusters.areJoined($0.mention, earlier[candidate].mention) }
        }
    }

    /// The phrase that the rules take for the same event.
    private func ruled(_ phrase: EventPhrase, _ fitting: [EventPhrase]) -> EventPhrase? {
        let earlier = fitting.filter { phrase.canRepeat($0) }
        return earlier.first { phrase.sharesTime(with: $0) } ?? earlier.first { phrase.sharesCompanions(with: $0) }
            ?? earlier.first { phrase.isOneOfRow || phrase.hasHead(of: $0) }
            ?? earlier.first
    }

    /// The phrase that most likely tells of the same event, the nearest of equals; `nil` where none does.
    private func learnt(
        _ phrase: EventPhrase, _ fitting: [Int], in earlier: ArraySlice<EventPhrase>
    ) -> EventPhrase? {
        guard let model, !fitting.isEmpty else { return nil }
        let features = EventPairFeatures(phrase, after: earlier)
        var best: (phrase: EventPhrase, odds: Double)?
        for index in fitting where !phrase.isAnother(than: earlier[index]) {
            let odds = model.odds(features.keys(at: index))
            let threshold = EventCoreferenceModel.threshold(areAlike: phrase.isAlike(earlier[index]))
            if odds > max(threshold, best?.odds ?? -.infinity) { best = (earlier[index], odds) }
        }
        return best?.phrase
    }

    /// "an offensive, dubbed Operation Northern Light": the offensive is the operation.
    private func joinNamed(_ events: [Int], _ state: inout CoreferenceState) {
        for index in events where state.profiles[index].mention.kind == .name && state.profiles[index].isGiven {
            let first = state.profiles[index].mention.tokens.lowerBound
            guard let end = EventNaming.end(ofPhraseNamedAt: first, in: state.article),
                let phrase = events.first(where: { state.profiles[$0].mention.tokens.upperBound == end }),
                phrase != index
            else { continue }
            state.clusters.join(phrase, index)
        }
    }

    /// "A meeting" stands for one event where the article comes back to it; where what seemed to come back is of another
    /// event, it is a meeting like any other.
    private func dropUnlessTakenUp(_ mention: Int, _ state: inout CoreferenceState) {
        let profile = state.profiles[mention]
        guard profile.mention.kind == .nominal, profile.determination == .indefinite,
            state.clusters.members(mention).count == 1, !isToldInLead(mention, state)
        else { return }
        state.clusters.update(mention) { $0.isAnchored = false }
    }

    /// "A strong quake shook the town of Hamar": what an article begins with.
    private func isToldInLead(_ mention: Int, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[mention]
        return profile.sentence < 2 && profile.isGiven
            && state.profiles.contains {
                $0.sentence == profile.sentence && $0.type == .place && $0.mention.kind == .name
            }
    }

    /// For each token the name of a person, organization or place, or the demonym, that it stands in; -1 for none.
    private static func bearers(_ state: CoreferenceState) -> [Int] {
        var bearers = [Int](repeating: -1, count: state.article.tokens.count)
        for (index, profile) in state.profiles.enumerated() where profile.isGiven && profile.type != .event {
            guard profile.mention.kind == .name || profile.mention.kind == .demonym else { continue }
            for token in profile.mention.tokens where bearers[token] < 0 { bearers[token] = index }
        }
        nameInsideEvents(&bearers, state)
        return bearers
    }

    /// "Oslo" in the name "Oslo Summit" is the Oslo that is named by itself elsewhere.
    private static func nameInsideEvents(_ bearers: inout [Int], _ state: CoreferenceState) {
        var alone: [Substring: Int] = [:]
        for (index, profile) in state.profiles.enumerated()
        where profile.isGiven && profile.mention.kind == .name && profile.mention.tokens.count == 1
            && profile.type != .event && alone[state.text(index)] == nil
        {
            alone[state.text(index)] = index
        }
        for profile in state.profiles where profile.type == .event && profile.mention.kind == .name {
            for token in profile.mention.tokens.dropLast() where bearers[token] < 0 {
                bearers[token] = alone[state.article.text(token)] ?? -1
            }
        }
    }

    /// "the siege" after "the siege of Bergen": of a happening because one was called so, whatever the noun.
    private func isRepeated(_ index: Int, _ heads: Set<String>, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        guard profile.mention.kind == .nominal, !profile.isGiven, profile.type == nil,
            profile.determination == .definite || profile.determination == .demonstrative
        else { return false }
        return heads.contains(profile.headLemma)
    }

    private func isEvent(_ index: Int, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        return profile.mention.kind == .name || profile.isGiven || profile.determination == .definite
            || profile.determination == .demonstrative
    }
}
