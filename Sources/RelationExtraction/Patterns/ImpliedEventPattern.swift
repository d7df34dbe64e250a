internal import Ontology
internal import TextModel

/// Participants and scenes that a verb gives an event which the article is about: who "was elected" took part in its
/// election, where people "were killed" the attack was.
///
/// Of several such events it is the one named last before, if not long ago, else the one that the article opens with.
struct ImpliedEventPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// A mention of an event, by its nouns.
    private struct Known {
        let chain: Int
        let nouns: [String]
        let token: Int
    }

    /// How many sentences an event is remembered.
    private static let memory = 2

    func candidates() -> [Candidate] {
        let events = mentionedEvents()
        guard !events.isEmpty else { return [] }
        return syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            guard syntax.token(index).upos == .verb else { return [] }
            let nouns = impliedNouns(by: index)
            guard !nouns.isEmpty, !isOfAnotherTime(index), let event = event(nouns, near: index, events) else {
                return []
            }
            return participants(of: index).map { candidate($0, index, event) } + scenes(of: index, event)
        }
    }

    /// The event nouns that a verb belongs to, alone or with its object: "elected", "lost her seat".
    private func impliedNouns(by verb: Int) -> [String] {
        let own = lexicon.events(impliedBy: syntax.lemma(verb))
        guard own.isEmpty, let object = syntax.child(verb, .obj), syntax.token(object).upos == .noun else { return own }
        return lexicon.events(impliedBy: "\(syntax.lemma(verb))+\(syntax.lemma(object))")
    }

    private func mentionedEvents() -> [Known] {
        syntax.article.mentions.compactMap { mention in
            guard mention.type == .event, mention.kind != .pronoun, let chain = mention.chain else { return nil }
            let head = ArticleSyntax.head(of: mention, in: syntax.article)
            let nouns = [syntax.lemma(mention.tokens.upperBound - 1), syntax.lemma(head)].map { $0.lowercased() }
            return Known(chain: chain, nouns: nouns, token: head)
        }
    }

    private func event(_ nouns: [String], near verb: Int, _ events: [Known]) -> Int? {
        let fitting = events.filter { known in known.nouns.contains { nouns.contains($0) } }
        guard let first = fitting.first else { return nil }
        // "the election elects …"
        if let own = syntax.child(verb, .nsubj).flatMap({ syntax.chain(headedBy: $0) }),
            syntax.type(ofChain: own) == .event
        {
            return own
        }
        let here = syntax.article.sentenceIndex(ofToken: verb)
        let last = fitting.last { $0.token < verb } ?? first
        let distance = here - syntax.article.sentenceIndex(ofToken: last.token)
        if last.token < verb, distance <= Self.memory { return last.chain }
        return syntax.article.sentenceIndex(ofToken: first.token) < 2 ? first.chain : nil
    }

    /// "was elected in 1999": a year of its own sets the deed apart.
    private func isOfAnotherTime(_ verb: Int) -> Bool {
        syntax.children(verb).contains { child in
            guard syntax.token(child).relation == .obl || syntax.token(child).relation == .oblUnmarked else {
                return false
            }
            return syntax.token(child).xpos == .CD && syntax.word(child).utf8.count == 4
        }
    }

    private func participants(of verb: Int) -> [Argument] {
        let passive = syntax.isPassive(verb)
        let undergoing = (named(by: verb) + syntax.patients(of: verb) + (passive ? [] : syntax.children(verb, .obj)))
            .flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
        let acting = syntax.agents(of: verb).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        return (undergoing + acting).filter {
            let type = syntax.type(ofChain: $0.chain)
            return type == .organization || (type == .person && $0.isDirect)
        }
    }

    /// "Also elected were X and Y", "the newly elected are X and Y".
    private func named(by participle: Int) -> [Int] {
        let token = syntax.token(participle)
        guard token.xpos == .VBN || token.xpos == .VBD, token.head >= 0,
            token.relation == .nsubj || token.relation == .csubj, syntax.isPredicate(token.head)
        else { return [] }
        return [token.head]
    }

    private func scenes(of verb: Int, _ event: Int) -> [Candidate] {
        syntax.children(verb, .obl).flatMap { phrase -> [Candidate] in
            guard ["in", "at", "near", "outside"].contains(syntax.preposition(of: phrase) ?? "") else { return [] }
            return syntax.arguments(phrase, reach: .head, lexicon: lexicon)
                .filter { syntax.type(ofChain: $0.chain) == .place && $0.isDirect }
                .map { place in
                    Candidate(
                        source: event, target: place.chain, type: .locatedIn,
                        label: "\(syntax.word(verb)) \(syntax.preposition(of: phrase) ?? "in")",
                        tokens: [verb, place.token], trigger: verb, pattern: .impliedEvent)
                }
        }
    }

    private func candidate(_ actor: Argument, _ verb: Int, _ event: Int) -> Candidate {
        Candidate(
            source: actor.chain, target: event, type: .participatesIn, label: syntax.word(verb),
            tokens: [actor.token, verb], trigger: verb, pattern: .impliedEvent)
    }
}
