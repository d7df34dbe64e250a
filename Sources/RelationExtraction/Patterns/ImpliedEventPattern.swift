internal import Ontology
internal import TextModel

/// Participants whom a verb places in an event that the article is about: who "was elected" took part in its election.
///
/// Of several such events it is the one named first: articles open with what they are about.
struct ImpliedEventPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        let events = eventsByNoun()
        guard !events.isEmpty else { return [] }
        return syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            guard syntax.token(index).upos == .verb else { return [] }
            let nouns = lexicon.events(impliedBy: syntax.lemma(index))
            guard let event = nouns.compactMap({ events[$0] }).min() else { return [] }
            return participants(of: index).map { candidate($0, index, event) }
        }
    }

    /// The article's first event chain for each lemma of a head noun; chains are in the order of first mention.
    private func eventsByNoun() -> [String: Int] {
        var events: [String: Int] = [:]
        for mention in syntax.article.mentions where mention.type == .event {
            guard let chain = mention.chain else { continue }
            let head = ArticleSyntax.head(of: mention, in: syntax.article)
            for noun in [syntax.lemma(mention.tokens.upperBound - 1), syntax.lemma(head)] {
                events[noun.lowercased()] = min(chain, events[noun.lowercased()] ?? chain)
            }
        }
        return events
    }

    private func participants(of verb: Int) -> [Argument] {
        let passive = syntax.isPassive(verb)
        let heads = syntax.patients(of: verb) + (passive ? [] : syntax.children(verb, .obj) + syntax.agents(of: verb))
        return heads.flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }.filter {
            let type = syntax.type(ofChain: $0.chain)
            return type == .person || type == .organization
        }
    }

    private func candidate(_ actor: Argument, _ verb: Int, _ event: Int) -> Candidate {
        Candidate(
            source: actor.chain, target: event, type: .participatesIn, label: syntax.word(verb),
            tokens: [actor.token, verb], trigger: verb, pattern: .impliedEvent)
    }
}
