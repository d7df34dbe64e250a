internal import Ontology
internal import TextModel

/// Participants and scenes that a verb gives an event which the article is about: who "was elected" took part in its
/// election, where people "were killed" the attack was.
///
/// Of several such events it is the one named last before, if not long ago, else the one that the article opens with.
struct ImpliedEventPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        let events = KnownEvents(syntax)
        guard !events.isEmpty else { return [] }
        return syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            switch syntax.token(index).upos {
            case .verb: told(by: index, events)
            case .noun, .propn: entered(by: index, events)
            default: []
            }
        }
    }

    private func told(by verb: Int, _ events: KnownEvents) -> [Candidate] {
        let nouns = impliedNouns(by: verb)
        guard !nouns.isEmpty, !isOfAnotherTime(verb), let event = events.event(nouns, near: verb),
            !isElsewhere(verb, than: event)
        else { return [] }
        // "threatened to kill X in revenge for the attack"
        if syntax.token(verb).relation == .xcomp, syntax.token(verb).head >= 0,
            syntax.lemma(syntax.token(verb).head) == "threaten"
        {
            return []
        }
        let ofCountries = nouns.contains { Self.betweenCountries.contains($0) }
        return participants(of: verb, ofCountries: ofCountries).map { candidate($0, verb, event) }
            + scenes(of: verb, event)
    }

    /// "the team from Norway", "presidential candidate Kari Lund": who by a noun's word is one of those in the event.
    private func entered(by noun: Int, _ events: KnownEvents) -> [Candidate] {
        let listed = included(by: noun)
        var nouns = lexicon.events(impliedBy: syntax.lemma(noun).lowercased())
        if nouns.isEmpty, !listed.isEmpty, isFurther(noun) { nouns = lexicon.events(impliedBy: "exhibitor") }
        guard !nouns.isEmpty, let event = events.event(nouns, near: noun) else { return [] }
        let bearers = syntax.bearers(ofTitleFrom: noun, lexicon)
            .map { Argument(chain: $0.chain, token: $0.token, isDirect: true) }
        let named = bearers.isEmpty ? syntax.arguments(noun, reach: .head, lexicon: lexicon) : bearers
        var found = named.filter { syntax.type(ofChain: $0.chain) == .person || !$0.isDirect }
        found += listed.flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
        if found.isEmpty { found = syntax.senders(ofGroup: noun, lexicon) }
        if found.isEmpty { found = doers(of: noun) }
        return found.filter { $0.chain != event && syntax.type(ofChain: $0.chain).isActor }
            .map { candidate($0, noun, event) }
    }

    /// "Other guests included Lund and Novak".
    private func included(by group: Int) -> [Int] {
        let verb = syntax.token(group).head
        guard verb >= 0, syntax.token(group).relation == .nsubj, syntax.lemma(verb) == "include" else { return [] }
        return syntax.children(verb, .obj)
    }

    /// "other groups": after some who were there.
    private func isFurther(_ group: Int) -> Bool {
        syntax.token(group).xpos == .NNS && syntax.children(group, .amod).contains { syntax.word($0) == "other" }
    }

    /// "attempts from Lund and Novak", "Lund's header", "the booth of Nordic Works": whose deed or thing the noun is.
    private func doers(of noun: Int) -> [Argument] {
        guard lexicon.role(syntax.lemma(noun)) == nil else { return [] }
        return syntax.children(noun).flatMap { child -> [Argument] in
            let isBody: Bool
            switch syntax.token(child).relation {
            case .nmodPoss: isBody = false
            case .nmod where ["by", "from", "of"].contains(syntax.preposition(of: child) ?? ""): isBody = false
            case .compound: isBody = true
            default: return []
            }
            return syntax.arguments(child, reach: .head, lexicon: lexicon).filter {
                let type = syntax.type(ofChain: $0.chain)
                return type == .organization || type == .person && !isBody
            }
        }
    }

    /// Events in which countries themselves take part.
    private static let betweenCountries: Set<String> = [
        "tournament", "championship", "championships", "cup", "olympics", "games", "competition", "contest", "match",
        "final", "semifinal", "war", "conflict", "invasion", "offensive", "exchange", "clash", "battle", "broadcast",
        "meeting",
        "summit", "talks",
    ]

    /// The event nouns that a verb belongs to, alone or with its object: "elected", "lost her seat".
    private func impliedNouns(by verb: Int) -> [String] {
        if Self.endorsing.contains(syntax.lemma(verb)), !hasPersonForObject(verb) { return [] }
        let phrasal = lexicon.events(impliedBy: syntax.predicateLemma(verb))
        let own = phrasal.isEmpty ? lexicon.events(impliedBy: syntax.lemma(verb)) : phrasal
        guard own.isEmpty, let object = syntax.child(verb, .obj),
            syntax.token(object).upos == .noun || syntax.token(object).upos == .sym
        else { return own }
        return lexicon.events(impliedBy: "\(syntax.lemma(verb))+\(syntax.lemma(object))")
    }

    /// Verbs that belong to a vote where their object stands in it.
    private static let endorsing: Set<String> = ["support", "back", "endorse", "field", "declare", "name", "proclaim"]

    private func hasPersonForObject(_ verb: Int) -> Bool {
        (syntax.children(verb, .obj) + syntax.patients(of: verb)).contains { object in
            syntax.arguments(object, reach: .head, lexicon: lexicon).contains {
                syntax.type(ofChain: $0.chain) == .person
            }
        }
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

    /// "met at the base in Hamar" is no part of "the meeting in Oslo".
    private func isElsewhere(_ verb: Int, than event: Int) -> Bool {
        let phrases = syntax.children(verb, .obl)
            .filter { Self.local.contains(syntax.preposition(of: $0) ?? "") }
        let scenes = Set((phrases + phrases.flatMap { syntax.children($0, .nmod) }).compactMap(town))
        let mentions = syntax.article.chains[event].mentions.map { syntax.article.mentions[$0].tokens }
        let own = Set(mentions.flatMap { $0.compactMap(town) })
        return !scenes.isEmpty && !own.isEmpty && scenes.isDisjoint(with: own)
    }

    /// The place, other than a country, that a word names.
    private func town(_ head: Int) -> Int? {
        guard let mention = syntax.mention(headedBy: head), mention.kind == .name, let chain = mention.chain,
            syntax.type(ofChain: chain) == .place,
            !lexicon.isCountry(syntax.article.chains[chain].name.lowercased())
        else { return nil }
        return chain
    }

    private func participants(of verb: Int, ofCountries: Bool) -> [Argument] {
        let passive = syntax.isPassive(verb)
        let undergoing = (named(by: verb) + syntax.patients(of: verb) + (passive ? [] : syntax.children(verb, .obj)))
            .flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
        let acting = syntax.agents(of: verb).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        // "All on board died, including Lund"
        let singled = syntax.children(verb, .obl).filter { syntax.preposition(of: $0) == "including" }
            .flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
        // "lost to Norway", "won against Norway"
        let opposing = ofCountries || syntax.lemma(verb) == "lose" ? opponents(of: verb) : []
        return (undergoing + acting + singled + opposing).filter {
            let type = syntax.type(ofChain: $0.chain)
            return type == .organization || type == .person && $0.isDirect || type == .place && ofCountries
        }
    }

    private func opponents(of verb: Int) -> [Argument] {
        syntax.children(verb, .obl).filter { phrase in
            let preposition = syntax.preposition(of: phrase)
            return preposition == "against" || preposition == "over"
                || preposition == "to" && syntax.lemma(verb) == "lose"
        }
        .flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
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
        // "agreed to meet in Bergen": another time.
        if isAnnounced(verb) { return [] }
        return syntax.children(verb, .obl).flatMap { phrase -> [Candidate] in
            let preposition = syntax.preposition(of: phrase) ?? ""
            guard
                Self.local.contains(preposition)
                    || Self.moving.contains(syntax.lemma(verb)) && preposition.hasSuffix("to")
            else { return [] }
            // "off the coast of Norway"
            let reach: ArticleSyntax.Reach = preposition == "off" ? .collective : .head
            return syntax.arguments(phrase, reach: reach, lexicon: lexicon)
                .filter { syntax.type(ofChain: $0.chain) == .place && ($0.isDirect || preposition == "off") }
                .map { place in
                    Candidate(
                        source: event, target: place.chain, type: .locatedIn,
                        label: "\(syntax.word(verb)) \(syntax.preposition(of: phrase) ?? "in")",
                        tokens: [verb, place.token], trigger: verb, pattern: .impliedEvent)
                }
        }
    }

    private func isAnnounced(_ verb: Int) -> Bool {
        guard syntax.token(verb).relation == .xcomp, syntax.token(verb).head >= 0 else { return false }
        return ["agree", "plan", "hope", "intend", "decide", "vow", "promise", "want", "threaten"]
            .contains(syntax.lemma(syntax.token(verb).head))
    }

    private static let local: Set<String> = ["in", "at", "near", "outside", "off"]
    /// "fell into the square", "crowded onto the grounds": where things go as the event happens.
    private static let moving: Set<String> = [
        "fall", "crash", "plunge", "collapse", "topple", "crowd", "flock", "pack", "slam", "plow", "plough", "march",
        "sweep", "roll", "pour", "storm",
    ]

    private func candidate(_ actor: Argument, _ verb: Int, _ event: Int) -> Candidate {
        Candidate(
            source: actor.chain, target: event, type: .participatesIn, label: syntax.word(verb),
            tokens: [actor.token, verb], trigger: verb, pattern: .impliedEvent)
    }
}
