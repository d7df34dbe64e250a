internal import Ontology
internal import TextModel

/// Joins a post in the headline with its holder, whom the text below names: "Norwegian minister visits Oslo", "Norwegian
/// Trade Minister Kari Lund has arrived …".
struct HeadlinePostSieve: CoreferenceSieve {
    /// How many sentences below the headline the holder is named at the latest.
    private static let reach = 3

    func apply(to state: inout CoreferenceState) {
        for index in state.profiles.indices {
            guard state.profiles[index].sentence == 0 else { return }
            if isPost(index, state), let holder = holder(of: index, state) { state.clusters.join(holder, index) }
        }
    }

    private func isPost(_ index: Int, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        return profile.mention.kind == .nominal && !profile.isGiven && profile.noun?.group == .post
            && profile.words.count > 1 && !profile.isPlural && profile.determination == .bare
            && !state.clusters.facts(index).isAnchored
    }

    /// The one person of whom the same is said soon after.
    private func holder(of post: Int, _ state: CoreferenceState) -> Int? {
        let words = Set(state.profiles[post].words)
        var found: Int?
        for index in post + 1..<state.profiles.count {
            let profile = state.profiles[index]
            guard profile.sentence <= Self.reach else { break }
            guard profile.sentence > 0, profile.mention.kind == .nominal,
                profile.headLemma == state.profiles[post].headLemma, words.isSubset(of: profile.words),
                state.clusters.facts(index).isAnchored, state.clusters.facts(index).type == .person
            else { continue }
            if let found, !state.clusters.areJoined(found, index) { return nil }
            found = found ?? index
        }
        return found
    }
}
