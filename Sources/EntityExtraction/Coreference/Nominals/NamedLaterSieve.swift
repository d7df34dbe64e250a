internal import Ontology
internal import TextModel

/// Joins a post with its holder, whom the next sentence names: "The Norwegian envoy to Chad urged both sides to talk. Kari Lund
/// made the appeal in Oslo."
///
/// The holder is named in full, for the first time, as the subject at the sentence's start, and nothing beside the name says
/// what he is.
struct NamedLaterSieve: CoreferenceSieve {
    /// A name stands at the start of its sentence where no more words than these stand before it.
    private static let start = 2

    func apply(to state: inout CoreferenceState) {
        let children = DependentTable(state.article)
        for index in state.profiles.indices where isPost(index, children, state) {
            if let holder = holder(of: index, state) { state.clusters.join(holder, index) }
        }
    }

    private func isPost(_ index: Int, _ children: DependentTable, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        guard profile.mention.kind == .nominal, !profile.isGiven, profile.noun?.type == .person,
            profile.noun?.group != .kin, !profile.isPlural, profile.determination == .definite,
            profile.role == .subject, !state.clusters.facts(index).isAnchored
        else { return false }
        let phrase = children[profile.mention.head].flatMap { [$0] + children[$0] }
        return phrase.contains { state.mentionOfHead[$0] >= 0 && state.profiles[state.mentionOfHead[$0]].anchorsChain }
    }

    private func holder(of post: Int, _ state: CoreferenceState) -> Int? {
        let sentence = state.profiles[post].sentence + 1
        guard sentence < state.article.sentences.count else { return nil }
        let first = state.article.sentences[sentence].tokens.lowerBound
        let near = (post + 1..<state.profiles.count).prefix { state.profiles[$0].sentence <= sentence }
        return near.first { index in
            let profile = state.profiles[index]
            return profile.sentence == sentence && profile.type == .person && profile.mention.kind == .name
                && profile.isGiven && profile.role == .subject && profile.words.count > 1
                && profile.mention.tokens.lowerBound - first <= Self.start
                && fits(index, post, state) && isNew(index, post, state)
        }
    }

    private func fits(_ name: Int, _ post: Int, _ state: CoreferenceState) -> Bool {
        guard let gender = state.profiles[post].noun?.gender, let other = state.clusters.facts(name).gender else {
            return true
        }
        return gender == other
    }

    /// Whether the name is the first mention of its bearer, and no other noun tells what he is: "Judge" may stand before the
    /// name of the judge.
    private func isNew(_ name: Int, _ post: Int, _ state: CoreferenceState) -> Bool {
        let sentence = state.profiles[name].sentence
        return state.clusters.members(name).allSatisfy { member in
            let profile = state.profiles[member]
            if profile.mention.kind == .nominal, profile.sentence == sentence {
                return profile.headLemma == state.profiles[post].headLemma
            }
            return member >= name
        }
    }
}
