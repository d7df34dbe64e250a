internal import Ontology
internal import TextModel

/// Who takes part in an event, and where it is: from its own noun phrase and from the verbs around it.
struct EventPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for mention in syntax.article.mentions where mention.type == .event {
            guard let event = mention.chain else { continue }
            let head = ArticleSyntax.head(of: mention, in: syntax.article)
            if mention.kind == .pronoun {
                found += around(head, event)
                continue
            }
            found += inside(mention, event)
            found += scenesInside(mention, head, event) + placeInName(mention, head, event)
            if mention.kind == .nominal { found += owners(of: head, event) }
            found += attached(to: head, event)
            if mention.kind == .name { found += explained(head, event) }
            found += leaders(of: head, event)
            found += around(head, event)
            found += parts(in: head, event)
            found += syntax.children(head, .acl).flatMap { places($0, event, head) }
        }
        return found
    }

    /// "the EU-led dialogue", "Russia's war", "NATO defence ministers' meeting": entities before the head.
    private func inside(_ mention: Mention, _ event: Int) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        let sentence = syntax.sentence(of: head).tokens
        let modifiers = syntax.children(head).filter { $0 < head && Self.modifying.contains(syntax.token($0).relation) }
        let edge = modifiers.map { syntax.subtree($0, within: sentence).lowerBound }.min() ?? head
        let start = min(edge, max(mention.tokens.lowerBound, sentence.lowerBound))
        guard start < head, mention.kind != .name else { return [] }
        return nestedMentions(in: start..<head, event: event).compactMap { actor, tokens in
            let type = syntax.type(ofChain: actor)
            // "World Cup" is nobody's; who stands in an event's name need not be there.
            guard type != .event, syntax.word(tokens.lowerBound) != "world",
                !isInName(tokens, type, head)
            else { return nil }
            let isPlaced = type == .place && (isInside(head) || isLocalModifier(tokens, of: head))
            return Candidate(
                source: isPlaced ? event : actor, target: isPlaced ? actor : event,
                type: isPlaced ? .locatedIn : .participatesIn, label: label(after: tokens.upperBound, head),
                tokens: [tokens.lowerBound, head], trigger: head, pattern: isPlaced ? .eventPlace : .participant)
        }
    }

    /// "the Nordic Film Awards": who or which people stand in a name need have no part.
    private func isInName(_ tokens: Range<Int>, _ type: NodeType, _ head: Int) -> Bool {
        guard syntax.token(head).upos == .propn else { return false }
        return type == .organization || type == .place && syntax.demonym(at: tokens.lowerBound) != nil
    }

    /// "meeting of ministers in Oslo": a place in the event's own words, whatever the tree attaches it to.
    private func scenesInside(_ mention: Mention, _ head: Int, _ event: Int) -> [Candidate] {
        guard mention.kind == .nominal, head + 1 < mention.tokens.upperBound else { return [] }
        return nestedMentions(in: head + 1..<mention.tokens.upperBound, event: event).compactMap { place, tokens in
            var marker = tokens.lowerBound - 1
            if syntax.token(marker).upos == .det { marker -= 1 }
            guard marker > head, syntax.type(ofChain: place) == .place, Self.locating.contains(syntax.word(marker)),
                syntax.article.mentions.contains(where: { $0.tokens == tokens && $0.kind == .name }),
                !isOwner(tokens.upperBound - 1)
            else { return nil }
            return Candidate(
                source: event, target: place, type: .locatedIn, label: syntax.word(marker),
                tokens: [head, tokens.upperBound - 1], trigger: head, pattern: .eventPlace)
        }
    }

    private static let locating: Set<String> = ["in", "at", "near", "outside", "off", "on", "around"]

    private static let modifying: Set<DependencyRelation> = [
        .nmodPoss, .compound, .amod, .nmodDesc, .nmod, .flat, .obl,
    ]

    /// Mentions inside an event's own mention are covered by it; look for those that it holds.
    private func nestedMentions(in tokens: Range<Int>, event: Int) -> [(chain: Int, tokens: Range<Int>)] {
        var found: [(chain: Int, tokens: Range<Int>)] = []
        for mention in syntax.article.mentions
        where mention.type != .event && mention.kind != .pronoun && tokens.contains(mention.tokens.lowerBound)
            && mention.tokens.upperBound <= tokens.upperBound
        {
            guard let chain = mention.chain, !found.contains(where: { $0.tokens.overlaps(mention.tokens) }) else {
                continue
            }
            found.append((chain, mention.tokens))
        }
        return found
    }

    /// "the Paris attacks": a bare place name before an event that happens to people rather than is held by them.
    func isLocalModifier(_ tokens: Range<Int>, of head: Int) -> Bool {
        guard tokens.upperBound < syntax.article.tokens.count else { return false }
        let next = syntax.token(tokens.upperBound)
        guard next.xpos != .POS, next.xpos != .HYPH else { return false }
        if tokens.lowerBound > 0, syntax.token(tokens.lowerBound - 1).xpos == .HYPH { return false }
        let last = tokens.upperBound - 1
        // "U.S. strikes" are those of the country.
        let isAdjective =
            syntax.token(last).xpos == .JJ || syntax.word(last).contains(".")
            || ArticleSyntax.initials.contains(syntax.article.text(last))
        return !isAdjective && !Self.between.contains(syntax.lemma(head))
    }

    /// Events that a bare name before them takes part in: "the Norway talks".
    private static let between: Set<String> = [
        "talk", "negotiation", "dialogue", "deal", "agreement", "treaty", "alliance", "visit", "trip", "campaign",
        "case",
        "withdrawal", "deployment", "membership", "bid", "offer", "support", "aid", "delegation",
    ]

    private func label(after start: Int, _ head: Int) -> String {
        // In "the Oslo-Warsaw talks" the hyphen joins two names.
        guard start + 1 < syntax.article.tokens.count, syntax.token(start).xpos == .HYPH,
            syntax.mention(headedBy: start + 1)?.kind != .name
        else { return syntax.word(head) }
        return syntax.word(start + 1)
    }

    /// "dialogue between A and B", "war in Y", "meeting of the ministers of Z", "talks with X".
    private func attached(to head: Int, _ event: Int) -> [Candidate] {
        var found: [Candidate] = []
        for child in complements(of: head) {
            guard let preposition = syntax.preposition(of: child) else { continue }
            let isLocal = ["in", "at", "on", "near", "across", "off", "around"].contains(preposition)
            // "the fire at the depot in Y": what is near the place that has no name is near the event.
            let reach = isLocal ? ArticleSyntax.Reach.attached : .collective
            for actor in syntax.arguments(child, reach: reach, lexicon: lexicon) where actor.chain != event {
                let type = syntax.type(ofChain: actor.chain)
                let isOf = preposition == "of" && actor.isDirect && isThrough(head)
                let isPlace = type == .place && (isLocal ? isScene(actor, child) : isOf || isElsewhere(actor))
                // "the first game of Group G"
                let isRound = preposition == "of" && Self.rounds.contains(syntax.lemma(head))
                // "a debate on Norway"
                let isTopic =
                    preposition == "on"
                    && (Self.talks.contains(syntax.lemma(head))
                        || actor.isDirect && type == .place
                            && PlacePattern.topical.contains(syntax.contentLemma(head)))
                guard type != .event, !isRound, !isTopic,
                    isPlace || Self.joining.contains(preposition) || preposition == "on"
                else {
                    continue
                }
                found.append(
                    Candidate(
                        source: isPlace ? event : actor.chain, target: isPlace ? actor.chain : event,
                        type: isPlace ? .locatedIn : .participatesIn,
                        label: isPlace ? preposition : "\(syntax.word(head)) \(preposition)",
                        tokens: [head, actor.token], trigger: head, pattern: isPlace ? .eventPlace : .participant))
            }
        }
        return found
    }

    /// "the Hajj, the annual pilgrimage to Mecca": what an explanation with a noun of its own says of a named event.
    private func explained(_ name: Int, _ event: Int) -> [Candidate] {
        syntax.children(name, .appos).filter { syntax.token($0).upos == .noun }.flatMap { noun -> [Candidate] in
            let goals = syntax.children(noun, .nmod).filter {
                syntax.preposition(of: $0) == "to" && Self.journeys.contains(syntax.lemma(noun))
            }
            return attached(to: noun, event)
                + goals.flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
                .filter { syntax.type(ofChain: $0.chain) == .place }
                .map { place in
                    Candidate(
                        source: event, target: place.chain, type: .locatedIn, label: "\(syntax.word(noun)) to",
                        tokens: [name, noun, place.token], trigger: noun, pattern: .eventPlace)
                }
        }
    }

    private static let journeys: Set<String> = ["pilgrimage", "march", "expedition", "procession", "voyage"]

    /// Whether a place is where the event was rather than whom it befell: "the attack on the consulate of Y in X".
    /// The phrases after an event noun, and "by X" below one of them: "attack on the embassy by X".
    private func complements(of head: Int) -> [Int] {
        let content = syntax.contentNoun(head)
        let own = syntax.children(head, .nmod) + (content == head ? [] : syntax.children(content, .nmod))
        return own + own.flatMap { syntax.children($0, .nmod) }.filter { syntax.preposition(of: $0) == "by" }
    }

    private func isScene(_ place: Argument, _ phrase: Int) -> Bool {
        if place.isDirect { return true }
        let preposition = syntax.preposition(of: place.token)
        if syntax.token(place.token).relation == .nmod { return preposition != "of" }
        if isOwner(place.token) { return false }
        return syntax.preposition(of: phrase) != "on"
    }

    /// "the raid by troops in Y"
    private func isElsewhere(_ place: Argument) -> Bool {
        !place.isDirect && syntax.preposition(of: place.token) == "in"
    }

    private static let rounds: Set<String> = ["game", "match", "final", "semifinal", "quarterfinal", "championship"]

    /// Events that are about what "on" leads to.
    private static let talks: Set<String> = [
        "debate", "talk", "talks", "conference", "vote", "referendum", "hearing", "summit", "meeting", "discussion",
        "negotiation", "session", "dialogue", "seminar", "workshop", "consultation",
    ]

    private static let joining: Set<String> = ["between", "with", "of", "by", "among", "against"]

    /// "the first meeting under Secretary-General X": whoever is named next leads it.
    private func leaders(of head: Int, _ event: Int) -> [Candidate] {
        let sentence = syntax.sentence(of: head).tokens
        guard head + 1 < sentence.upperBound, syntax.word(head + 1) == "under" else { return [] }
        let near = head + 2..<min(head + 10, sentence.upperBound)
        guard near.lowerBound < near.upperBound,
            let leader = syntax.namedMentions(in: near).first(where: { $0.type == .person }), let chain = leader.chain
        else { return [] }
        return [
            Candidate(
                source: chain, target: event, type: .participatesIn, label: "led",
                tokens: [head, leader.tokens.upperBound - 1], trigger: head, pattern: .participant)
        ]
    }

    /// "X's role in the war", "X won silver at the games", "responsibility for the attack": nouns that make one part of it.
    private func parts(in head: Int, _ event: Int) -> [Candidate] {
        var noun = syntax.token(head).head
        // "Olympic champion X"
        if noun > head, syntax.token(head).relation == .compound, lexicon.isPart(syntax.lemma(noun)) {
            return participants(noun, event, head, [noun], preposition: nil)
        }
        if noun >= 0, syntax.token(noun).upos == .verb { noun = syntax.child(noun, .obj) ?? noun }
        guard noun >= 0, syntax.token(noun).upos == .noun, noun < head, lexicon.isPart(syntax.lemma(noun)),
            [.nmod, .obl].contains(syntax.token(head).relation)
        else { return [] }
        if let named = bearer(ofPart: noun) {
            return participants(noun, event, head, [named], preposition: syntax.preposition(of: head))
        }
        let own =
            syntax.children(noun, .nmodPoss)
            + syntax.children(noun, .nmod).filter { $0 < head && syntax.preposition(of: $0) == "of" }
        var actors = own
        let verb = syntax.token(noun).head
        if own.isEmpty, verb >= 0, syntax.token(noun).relation == .obj { actors = syntax.agents(of: verb) }
        return participants(noun, event, head, actors, preposition: syntax.preposition(of: head))
    }

    /// "declared X the winner of the election", "X is a veteran of the war", "X, a survivor of the attack".
    private func bearer(ofPart noun: Int) -> Int? {
        if syntax.isPredicate(noun) { return syntax.child(noun, .nsubj) }
        let token = syntax.token(noun)
        guard token.head >= 0 else { return nil }
        switch token.relation {
        case .appos: return token.head
        case .xcomp, .oblUnmarked:
            guard syntax.token(token.head).upos == .verb else { return nil }
            return syntax.child(token.head, .obj) ?? syntax.patients(of: token.head).first
        default: return nil
        }
    }

    /// "X attended the summit", "the summit will be held in Y", "X was killed in the attack".
    private func around(_ head: Int, _ event: Int) -> [Candidate] {
        let token = syntax.token(head)
        if syntax.isPredicate(head), syntax.preposition(of: head) == "behind", let subject = syntax.child(head, .nsubj)
        {
            return participants(head, event, head, [subject], preposition: nil)
        }
        if let subject = entrant(in: head) { return participants(head, event, head, [subject], preposition: "in") }
        guard token.head >= 0 else { return [] }
        if let verb = verbBeyondName(head) {
            return participants(
                verb, event, head, syntax.agents(of: verb) + syntax.patients(of: verb),
                preposition: syntax.preposition(of: head))
        }
        let verb = token.head
        guard syntax.token(verb).upos == .verb else { return [] }
        let preposition = syntax.preposition(of: head)
        switch token.relation {
        case .oblAgent:
            return participants(verb, event, head, syntax.patients(of: verb), preposition: preposition)
        case .obj, .nsubjPass:
            // "The cases include an attack in Bergen."
            let isListed = syntax.lemma(verb) == "include"
            let actors = isListed || isSpokenOf(verb, nil) || isNamed(verb, head) ? [] : syntax.agents(of: verb)
            return participants(verb, event, head, actors, preposition: nil) + places(verb, event, head)
        case .obl:
            guard let preposition, Self.attending.contains(preposition) || isOnTrial(preposition, head) else {
                return []
            }
            let undergoing = syntax.patients(of: verb) + syntax.children(verb, .obj)
            // Who praises somebody at a meeting is there, too.
            let isUndergone =
                preposition != "at" && isSpokenOf(verb, preposition) && !(isFought(head) && preposition != "of")
            let actors = isUndergone ? undergoing : syntax.agents(of: verb) + undergoing
            return participants(verb, event, head, actors, preposition: preposition)
                + (Self.during.contains(preposition) ? places(verb, event, head) : [])
        case .nsubj:
            let befallen = lexicon.isBefalling(syntax.lemma(verb)) ? syntax.children(verb, .obj) : []
            return participants(verb, event, head, befallen, preposition: nil)
                .filter {
                    !PlacePattern.befalling.contains(syntax.lemma(verb)) || syntax.type(ofChain: $0.source) != .place
                }
                + places(verb, event, head) + scenes(verb, event, head)
        default: return []
        }
    }

    /// "Clubs from Norway are in the cup", "are among the ninety clubs in the cup": who is in it.
    private func entrant(in head: Int) -> Int? {
        guard syntax.preposition(of: head) == "in" else { return nil }
        if syntax.isPredicate(head) { return syntax.child(head, .nsubj) }
        let group = syntax.token(head).head
        guard group >= 0, syntax.token(head).relation == .nmod, syntax.isPredicate(group),
            syntax.preposition(of: group) == "among"
                || ["participant", "entrant", "guest"].contains(syntax.lemma(group))
        else { return nil }
        return syntax.child(group, .nsubj)
    }

    /// "was overrun by Norway in the war", "showed a film at the festival": a name takes no "in", and hardly a thing "at";
    /// the verb above them does.
    private func verbBeyondName(_ head: Int) -> Int? {
        guard syntax.token(head).relation == .nmod,
            ["in", "during", "for", "at"].contains(syntax.preposition(of: head) ?? "")
        else {
            return nil
        }
        var name = syntax.token(head).head
        guard name >= 0, syntax.mention(headedBy: name)?.kind == .name || isShown(name, at: head) else { return nil }
        if syntax.token(name).relation == .conj { name = syntax.token(name).head }
        guard [.nsubj, .nsubjPass, .obj, .obl, .oblAgent].contains(syntax.token(name).relation) else { return nil }
        let verb = syntax.token(name).head
        return verb >= 0 && syntax.token(verb).upos == .verb ? verb : nil
    }

    private func isShown(_ thing: Int, at event: Int) -> Bool {
        syntax.preposition(of: event) == "at" && syntax.token(thing).relation == .obj
            && !lexicon.isPart(syntax.lemma(thing))
    }

    /// "killed people in Y": where they were, it was.
    private func scenes(_ verb: Int, _ event: Int, _ head: Int) -> [Candidate] {
        syntax.children(verb, .obj).flatMap { syntax.children($0, .nmod) }.flatMap { phrase -> [Candidate] in
            guard syntax.preposition(of: phrase) == "in" else { return [] }
            return syntax.arguments(phrase, reach: .head, lexicon: lexicon)
                .filter { syntax.type(ofChain: $0.chain) == .place }
                .map { place in
                    Candidate(
                        source: event, target: place.chain, type: .locatedIn, label: "in", tokens: [head, place.token],
                        trigger: verb, pattern: .eventPlace)
                }
        }
    }

    /// Events in which one takes part also by seizing or arresting.
    private func isFought(_ head: Int) -> Bool {
        ["war", "conflict", "invasion", "offensive", "battle", "operation", "raid", "siege", "crackdown", "campaign"]
            .contains(syntax.lemma(head).lowercased())
    }

    /// "on trial", "on a visit"
    private func isOnTrial(_ preposition: String, _ head: Int) -> Bool {
        preposition == "on" && ["trial", "visit", "tour", "trip", "mission", "expedition"].contains(syntax.lemma(head))
    }

    /// "faced Norway in the first game at the Arena": whatever is done in an event's course is done where it is.
    private static let during: Set<String> = ["in", "at", "during"]

    private static let attending: Set<String> = [
        "at", "in", "during", "to", "of", "for", "from", "as", "by", "through",
    ]

    private func participants(
        _ verb: Int, _ event: Int, _ head: Int, _ actors: [Int], preposition: String?
    ) -> [Candidate] {
        actors.flatMap {
            syntax.arguments($0, reach: .collective, lexicon: lexicon) + syntax.senders(ofGroup: $0, lexicon)
        }.compactMap {
            actor in
            guard actor.chain != event, syntax.type(ofChain: actor.chain).isActor else { return nil }
            let words = [syntax.word(verb), preposition].compactMap { $0 }
            return Candidate(
                source: actor.chain, target: event, type: .participatesIn, label: words.joined(separator: " "),
                tokens: [actor.token, verb, head], trigger: verb, pattern: .participant)
        }
    }
}
