internal import Ontology
internal import TextModel

/// Who takes part in an event by roundabout words: "was at the summit", "met on the sidelines of it", "the match between A and
/// B", "was charged over the attack", "awarded the games to A".
struct AttendancePattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.mentions.flatMap { mention -> [Candidate] in
            guard mention.type == .event, mention.kind != .pronoun, let chain = mention.chain else { return [] }
            let event = Event(chain: chain, head: ArticleSyntax.head(of: mention, in: syntax.article))
            return present(at: event, mention) + around(event) + held(event) + opposed(event) + counted(event)
                + charged(event) + awarded(event) + represented(event)
        }
    }

    private struct Event {
        let chain: Int
        let head: Int
    }

    /// "X was at the summit last week": by the order of words, as a date after the event misleads parsers.
    private func present(at event: Event, _ mention: Mention) -> [Candidate] {
        let first = syntax.sentence(of: event.head).tokens.lowerBound
        var index = mention.tokens.lowerBound - 1
        while index > first, syntax.token(index).upos == .det || syntax.token(index).upos == .adj { index -= 1 }
        guard index > first + 1, ["at", "in"].contains(syntax.word(index)) else { return [] }
        let verb = index - 1
        guard ["was", "were", "is", "are", "been"].contains(syntax.word(verb)), syntax.token(verb).head >= 0 else {
            return []
        }
        let subjects = syntax.children(syntax.token(verb).head).filter {
            syntax.token($0).relation.isSubject && $0 < verb
        }
        return taking(subjects, event, [verb, index], label: "\(syntax.word(verb)) \(syntax.word(index))")
    }

    /// "met on the sidelines of the summit", "attended the opening of the games".
    private func around(_ event: Event) -> [Candidate] {
        let noun = syntax.token(event.head).head
        guard noun >= 0, noun < event.head, syntax.token(event.head).relation == .nmod,
            Self.surroundings.contains(syntax.lemma(noun)), syntax.token(noun).head >= 0,
            syntax.token(syntax.token(noun).head).upos == .verb
        else { return [] }
        let verb = syntax.token(noun).head
        var actors: [Int]
        switch syntax.token(noun).relation {
        case .obl: actors = syntax.agents(of: verb) + syntax.patients(of: verb) + syntax.children(verb, .obj)
        case .obj where Self.attending.contains(syntax.lemma(verb)): actors = syntax.agents(of: verb)
        default: return []
        }
        actors = actors.filter { $0 != noun }
        let words = [syntax.word(verb), syntax.preposition(of: noun), syntax.word(noun)].compactMap { $0 }
        return taking(actors, event, [verb], label: words.joined(separator: " "))
    }

    private static let surroundings: Set<String> = [
        "sideline", "sidelines", "margin", "margins", "start", "opening", "beginning", "end", "close", "conclusion",
        "day",
        "stage", "round", "session", "edition", "heat",
    ]

    private static let attending: Set<String> = [
        "attend", "open", "close", "host", "address", "join", "watch", "win", "lose", "reach", "enter", "lead", "miss",
    ]

    /// "the race, organised by X,": the agent of a participle after the event.
    private func held(_ event: Event) -> [Candidate] {
        syntax.children(event.head, .acl).filter { syntax.isPassive($0) }.flatMap { clause in
            taking(syntax.agents(of: clause), event, [clause], label: "\(syntax.word(clause)) by")
        }
    }

    /// "the battle was fought between A and B", "the talks continue between A and B".
    private func opposed(_ event: Event) -> [Candidate] {
        let token = syntax.token(event.head)
        guard token.head >= 0, syntax.token(token.head).upos == .verb,
            token.relation.isSubject || token.relation == .nsubjPass || token.relation == .obj
        else { return [] }
        let ends = syntax.children(token.head, .obl).filter { syntax.preposition(of: $0) == "between" }
        return taking(ends, event, [token.head], label: "\(syntax.word(token.head)) between")
    }

    /// "Participants in the summit include X and Y", "Among the guests at the summit was X".
    private func counted(_ event: Event) -> [Candidate] {
        let noun = syntax.token(event.head).head
        guard noun >= 0, noun < event.head, syntax.token(noun).upos == .noun, lexicon.isPart(syntax.lemma(noun)),
            syntax.token(noun).head >= 0
        else { return [] }
        let verb = syntax.token(noun).head
        switch syntax.token(noun).relation {
        case .nsubj where syntax.lemma(verb) == "include":
            return taking(syntax.children(verb, .obj), event, [noun], label: syntax.word(noun))
        case .nsubj where syntax.isPredicate(verb) && syntax.mention(headedBy: verb)?.kind == .name:
            return taking([verb], event, [noun], label: syntax.word(noun))
        default: return []
        }
    }

    /// "was charged over the attack", "was held in connection with the attack".
    private func charged(_ event: Event) -> [Candidate] {
        var phrase = event.head
        let above = syntax.token(phrase).head
        if above >= 0, syntax.lemma(above) == "connection" { phrase = above }
        let verb = syntax.token(phrase).head
        guard verb >= 0, syntax.token(phrase).relation == .obl, syntax.token(verb).upos == .verb,
            phrase != event.head || ["over", "after"].contains(syntax.preposition(of: phrase) ?? ""),
            Self.charging.contains(syntax.lemma(verb))
        else { return [] }
        let accused = syntax.patients(of: verb) + syntax.children(verb, .obj)
        return taking(accused, event, [verb], label: "\(syntax.word(verb)) over")
    }

    private static let charging: Set<String> = [
        "charge", "accuse", "suspect", "arrest", "indict", "try", "want", "convict", "sentence", "jail", "imprison",
        "detain", "hold", "question", "suspend", "dismiss", "fine", "sue", "seek", "name", "prosecute", "punish",
    ]

    /// "awarded the games to Norway".
    private func awarded(_ event: Event) -> [Candidate] {
        let token = syntax.token(event.head)
        guard token.head >= 0, token.relation == .obj || token.relation == .nsubjPass,
            ["award", "give", "grant"].contains(syntax.lemma(token.head))
        else { return [] }
        let receivers = syntax.children(token.head, .obl).filter { syntax.preposition(of: $0) == "to" }
        return taking(receivers + syntax.agents(of: token.head), event, [token.head], label: syntax.word(token.head))
    }

    /// "scored for Norway at the games": the side for which one is there.
    private func represented(_ event: Event) -> [Candidate] {
        let token = syntax.token(event.head)
        guard token.relation == .obl, token.head >= 0, ["at", "in"].contains(syntax.preposition(of: event.head) ?? ""),
            Self.playing.contains(syntax.lemma(token.head))
        else { return [] }
        let sides = syntax.children(token.head, .obl).filter { syntax.preposition(of: $0) == "for" }
        return taking(sides, event, [token.head], label: "\(syntax.word(token.head)) for").filter {
            syntax.type(ofChain: $0.source) != .person
        }
    }

    private static let playing: Set<String> = [
        "score", "play", "compete", "ride", "run", "race", "swim", "win", "appear", "fight", "debut", "star",
    ]

    private func taking(_ actors: [Int], _ event: Event, _ words: [Int], label: String) -> [Candidate] {
        actors.flatMap {
            syntax.arguments($0, reach: .collective, lexicon: lexicon) + syntax.senders(ofGroup: $0, lexicon)
        }
        .filter { $0.chain != event.chain && syntax.type(ofChain: $0.chain).isActor }
        .map { actor in
            Candidate(
                source: actor.chain, target: event.chain, type: .participatesIn, label: label,
                tokens: [actor.token, event.head] + words, trigger: words.first ?? event.head, pattern: .participant)
        }
    }
}
