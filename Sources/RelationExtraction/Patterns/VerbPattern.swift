internal import Ontology
internal import TextModel

/// Who does what to whom, told by a verb: its agents, the verb's category, its objects.
struct VerbPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index in
            syntax.isVerb(index) ? candidates(at: index) : []
        }
    }

    private func candidates(at verb: Int) -> [Candidate] {
        if isCeasing(verb) || isMishap(verb) { return [] }
        // "the Kremlin-backed minister": see `HyphenPattern`.
        if verb > 0, syntax.token(verb - 1).xpos == .HYPH { return [] }
        let actors = entities(syntax.agents(of: verb), reach: .collective)
        if actors.isEmpty { return states(after: verb) + deployments(by: verb) + expulsions(by: verb) }
        let isPassive = syntax.isPassive(verb)
        // "was raised in Oslo by her aunt" says nothing of the aunt
        var found = isPassive ? states(after: verb).filter { $0.type == .locatedIn || $0.type == .from } : []
        var hasDirect = false
        for slot in slots(of: verb) {
            for target in slot.targets {
                let isNearer = target.isDirect || !hasDirect
                guard isNearer else { continue }
                for actor in actors where actor.chain != target.chain && !isAmong(actor, slot, besides: target) {
                    found += candidate(actor, verb, slot, target).filter { !isPassive || $0.type != .from }
                }
                if target.isDirect && slot.preposition == nil { hasDirect = true }
            }
        }
        return found
    }

    /// "Lund met Berg to review the dispute between the rivals": of those a phrase takes up together, none does it to another.
    private func isAmong(_ actor: Argument, _ slot: Slot, besides target: Argument) -> Bool {
        slot.targets.contains { $0.chain == actor.chain && $0.token == target.token }
    }

    /// "X was born in Y", "X is based in Y": what a passive says of its subject.
    private func states(after verb: Int) -> [Candidate] {
        // "X, based in Y, and Z": not said of Z
        let subjects = entities(syntax.patients(of: verb), reach: .head)
            .filter { $0.token < verb || !isOfName(verb) }
        guard !subjects.isEmpty else { return [] }
        return slots(of: verb).filter { $0.preposition != nil }.flatMap { slot in
            slot.targets.filter(\.isDirect).flatMap { target in
                subjects.filter { $0.chain != target.chain }.flatMap { candidate($0, verb, slot, target) }
                    .filter { $0.type.family == .standing }
            }
        }
    }

    /// Whether a participle modifies a name.
    private func isOfName(_ verb: Int) -> Bool {
        let token = syntax.token(verb)
        return token.relation == .acl && token.head >= 0 && token.head < verb
            && syntax.chain(headedBy: token.head) != nil
    }

    /// "Norwegian troops will be deployed in Y": those who are moved are their country's.
    private func deployments(by verb: Int) -> [Candidate] {
        let owners = syntax.patients(of: verb).filter {
            lexicon.isCollective(syntax.lemma($0)) && syntax.chain(headedBy: $0) == nil
        }
        .flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        guard !owners.isEmpty else { return [] }
        return slots(of: verb).filter { $0.preposition != nil }.flatMap { slot in
            slot.targets.filter { target in !owners.contains { $0.chain == target.chain } }.flatMap { target in
                owners.flatMap { candidate($0, verb, slot, target) }.filter { Self.movements.contains($0.type) }
            }
        }
    }

    /// "Lund was deported from Norway", "was fired from X": who lets somebody go no longer has him.
    private func expulsions(by verb: Int) -> [Candidate] {
        guard syntax.isPassive(verb),
            let type = lexicon.types(verb: syntax.predicateLemma(verb), preposition: nil).first(where: {
                Self.expelling.contains($0)
            })
        else { return [] }
        let sources = syntax.children(verb, .obl).filter { syntax.preposition(of: $0) == "from" }
        let expelled = entities(syntax.patients(of: verb), reach: .head)
        return entities(sources, reach: .head).flatMap { source -> [Candidate] in
            let kind = syntax.type(ofChain: source.chain)
            guard kind == .organization || kind == .place && type != .appoints else { return [] }
            return expelled.filter { $0.chain != source.chain }.map { person in
                Candidate(
                    source: source.chain, target: person.chain, type: type, label: syntax.word(verb),
                    tokens: [source.token, verb, person.token], trigger: verb, pattern: .verb)
            }
        }
    }

    private static let expelling: Set<EdgeType> = [.sanction, .coerce, .appoints]

    private static let movements: Set<EdgeType> = [.mobilize, .retreat]

    private func entities(_ heads: [Int], reach: ArticleSyntax.Reach) -> [Argument] {
        heads.flatMap { syntax.arguments($0, reach: reach, lexicon: lexicon) }
    }

    // MARK: Slots

    /// A place in the verb's frame with the entities that fill it.
    struct Slot {
        let preposition: String?
        let noun: Int
        let targets: [Argument]
    }

    private func slots(of verb: Int) -> [Slot] {
        var slots: [Slot] = []
        for patient in syntax.patients(of: verb) { slots.append(slot(nil, patient)) }
        if let object = syntax.relativeObject(of: verb) {
            let told = slot(nil, object)
            slots.append(
                told.targets.isEmpty ? Slot(preposition: nil, noun: object, targets: holders(of: object)) : told)
        }
        for child in syntax.children(verb) {
            switch syntax.token(child).relation {
            case .obj:
                slots.append(slot(nil, child))
                slots += attached(to: child, verb) + doubted(by: child, verb)
            case .iobj:
                // "lent Norway millions": whoever is given something, as if it said "to Norway".
                slots.append(
                    slot(lexicon.types(verb: syntax.predicateLemma(verb), preposition: nil).isEmpty ? "to" : nil, child)
                )
                slots += attached(to: child, verb)
            case .obl, .nmod:
                guard let preposition = syntax.preposition(of: child),
                    // "stood by Norway"
                    !syntax.isAgentPhrase(child)
                        || !syntax.isPassive(verb)
                            && !lexicon.types(verb: syntax.lemma(verb), preposition: "by").isEmpty
                else { continue }
                // "owns 70% of X"
                let isShare =
                    preposition == "of" && syntax.child(verb, .obj).map { syntax.token($0).upos == .sym } ?? false
                slots.append(
                    about(child, preposition, verb) ?? attackedPlace(child, preposition, verb)
                        ?? slot(isShare ? nil : preposition, child))
            case .advcl:
                if let told = addressee(in: child, after: verb) { slots.append(slot(nil, told)) }
            case .ccomp:
                if let told = addressee(in: child, after: verb) { slots.append(slot(nil, told)) }
                // "urged that Y withdraw": whoever is to act is asked.
                for subject in syntax.agents(of: child) where subject != verb { slots.append(slot("that", subject)) }
            case .xcomp where syntax.token(child).upos.isNominal: slots.append(slot("as", child))
            default: continue
            }
        }
        slots.removeAll { syntax.isAside($0.noun) }
        return slots.contains { $0.preposition == nil } ? slots : neighbours(of: verb) + slots
    }

    /// "bought ships worth millions from Norway": phrases that the verb asks for, wherever below its object they hang.
    private func attached(to object: Int, _ verb: Int) -> [Slot] {
        let predicate = syntax.predicateLemma(verb)
        let content = syntax.contentNoun(object)
        let hasLight = !lexicon.types(verb: predicate, noun: syntax.lemma(content)).isEmpty
        var found: [Slot] = []
        var open = [object]
        var steps = 0
        while let word = open.popLast(), steps < 12 {
            steps += 1
            for child in syntax.children(word) {
                switch syntax.token(child).relation {
                case .nmod, .obl:
                    // "wants a pullout from X": what belongs to another deed does not belong to the verb.
                    if let preposition = syntax.preposition(of: child), preposition != "of",
                        word == object || word == content || lexicon.types(noun: syntax.lemma(word)).isEmpty,
                        hasLight || !lexicon.types(verb: predicate, preposition: preposition).isEmpty
                    {
                        found.append(slot(preposition, child))
                    }
                    open.append(child)
                case .amod, .nummod: open.append(child)
                case .acl: found += aims(of: child, hasLight)
                default: continue
                }
            }
        }
        return found
    }

    /// "fired shots aimed at X", "has troops serving in X": where a participle after the object leads.
    private func aims(of participle: Int, _ hasLight: Bool) -> [Slot] {
        let verb = syntax.lemma(participle)
        guard Self.aiming.contains(verb) || hasLight && Self.serving.contains(verb) else { return [] }
        let places: Set<String> = Self.aiming.contains(verb) ? ["at"] : ["in", "at", "on", "near"]
        return syntax.children(participle, .obl).compactMap { goal in
            guard let preposition = syntax.preposition(of: goal), places.contains(preposition) else { return nil }
            return slot(preposition, goal)
        }
    }

    private static let aiming: Set<String> = ["aim", "direct", "target", "level"]
    private static let serving: Set<String> = [
        "serve", "station", "deploy", "base", "fight", "operate", "patrol", "work", "occupy", "remain", "garrison",
    ]

    /// "Norway keeps a policy that Sweden has criticised": whose policy it is.
    private func holders(of object: Int) -> [Argument] {
        let verb = syntax.token(object).head
        guard syntax.token(object).relation == .obj, verb >= 0, Self.keeping.contains(syntax.lemma(verb)) else {
            return []
        }
        return entities(syntax.agents(of: verb), reach: .collective).map {
            Argument(chain: $0.chain, token: $0.token, isDirect: false)
        }
    }

    private static let keeping: Set<String> = [
        "have", "maintain", "keep", "pursue", "adopt", "launch", "introduce", "pass", "make", "announce", "run",
        "follow",
        "propose", "begin", "start", "issue", "publish", "hold", "conduct",
    ]

    func slot(_ preposition: String?, _ noun: Int) -> Slot {
        // "hailed the arrest as a blow to Norway" hails nothing of Norway.
        let reach: ArticleSyntax.Reach = preposition == "as" ? .collective : .attached
        var targets = withoutScenes(syntax.arguments(noun, reach: reach, lexicon: lexicon))
        // "condemned attacks on Norway" says nothing against Norway: only whose deed it is.
        if let deed = lexicon.types(noun: syntax.lemma(noun)).first, Self.hostile.contains(deed) {
            targets = targets.filter { $0.isDirect || isDoer($0.token, of: noun) }
        }
        return Slot(preposition: preposition, noun: noun, targets: targets)
    }

    /// "attacked Norwegian rebels in Sweden": where they are was not attacked.
    private func withoutScenes(_ targets: [Argument]) -> [Argument] {
        let owners = targets.filter { !$0.isDirect && syntax.token($0.token).relation != .nmod }
        guard !owners.isEmpty else { return targets }
        return targets.filter { target in
            target.isDirect || syntax.token(target.token).relation != .nmod
                || !Self.local.contains(syntax.preposition(of: target.token) ?? "")
        }
    }

    private static let local: Set<String> = ["in", "at", "near", "outside", "off"]

    private static let hostile: Set<EdgeType> = [
        .assault, .coerce, .accuse, .threaten, .protest, .reject, .retreat,
    ]

    private func isDoer(_ word: Int, of deed: Int) -> Bool {
        var index = word
        for _ in 0..<4 where syntax.token(index).head >= 0 && syntax.token(index).head != deed {
            index = syntax.token(index).head
        }
        guard syntax.token(index).relation == .nmod else { return true }
        let preposition = syntax.preposition(of: index)
        // "denied the allegations of Lund"
        if preposition == "of", syntax.type(at: index) == .person {
            return lexicon.types(noun: syntax.lemma(deed)) == [.accuse]
        }
        return preposition == "by" || preposition == "from"
    }

    // MARK: Judging

    private func candidate(_ actor: Argument, _ verb: Int, _ slot: Slot, _ target: Argument) -> [Candidate] {
        let source = syntax.type(ofChain: actor.chain)
        let goal = syntax.type(ofChain: target.chain)
        let types = types(verb, slot, source, goal)
        // "launched a probe": the event itself is no target of what it tells.
        let isOwn =
            goal == .event && target.isDirect && slot.preposition == nil
            && !lexicon.types(verb: syntax.predicateLemma(verb), noun: syntax.contentLemma(slot.noun)).isEmpty
        guard source.isActor, !isOwn,
            let told = Self.choose(types, source, goal, isDirect: target.isDirect || isCommand(verb, slot))
                ?? Self.beaten(types, source, goal),
            case let type = sharpened(told, verb, source, goal),
            !isScene(target, goal, of: type, verb, slot), !isMoved(verb, slot, type),
            !isGiven(target, verb, slot, type), !isBequest(verb, slot, type)
        else { return [] }
        let refusal = type == .reject && type != told ? syntax.token(verb).head : nil
        return [
            Candidate(
                source: actor.chain, target: target.chain, type: type,
                label: (refusal.map { "\(syntax.word($0)) to " } ?? "") + label(verb, slot),
                tokens: [actor.token, verb, target.token], trigger: refusal ?? verb,
                pattern: target.isDirect ? .verb : .verbAttached)
        ]
    }

    private func sharpened(_ told: EdgeType, _ verb: Int, _ source: NodeType, _ goal: NodeType) -> EdgeType {
        if isRefused(verb), Self.refusable.contains(told) { return .reject }
        if isAnnounced(verb), Self.violent.contains(told) { return .threaten }
        // Whoever cooperates with an investigation is no part of it.
        if told == .participatesIn, ["cooperate", "co-operate"].contains(syntax.lemma(verb)) { return .cooperate }
        return isBeating(told, verb, source, goal) ? .assault : told
    }

    /// "was beaten by officers of X": a body wins against no single person.
    private func isBeating(_ told: EdgeType, _ verb: Int, _ source: NodeType, _ goal: NodeType) -> Bool {
        told == .competesWith && goal == .person && source != .person && syntax.lemma(verb) == "beat"
    }

    private static let violent: Set<EdgeType> = [.assault, .coerce, .sanction]

    /// "spoke to students in Oslo": where those are whom one deals with is no part of the dealings.
    private func isScene(_ target: Argument, _ goal: NodeType, of type: EdgeType, _ verb: Int, _ slot: Slot) -> Bool {
        let isShared = Self.mutual.contains(type) || type == .competesWith && goal != .person
        if !target.isDirect, isShared, !isMet(target, slot),
            !isReached(target, verb)
        {
            return true
        }
        guard !target.isDirect, syntax.token(target.token).relation == .nmod else { return false }
        // "commanded the forces during the war"
        if goal == .event, Self.meanwhile.contains(syntax.preposition(of: target.token) ?? "") { return true }
        // "criticised Norway's treatment of Sweden": an attitude is towards the doer.
        if Self.judging.contains(type), slot.targets.contains(where: { isOwner($0, of: slot.noun) }) { return true }
        // "met officials in Oslo": those who rule there.
        if goal == .place, isMet(target, slot) { return false }
        guard goal == .place, Self.personal.contains(type) || syntax.token(target.token).head != slot.noun else {
            return false
        }
        return Self.local.contains(syntax.preposition(of: target.token) ?? "")
    }

    private static let meanwhile: Set<String> = ["during", "at", "after", "before"]

    private func isOwner(_ argument: Argument, of noun: Int) -> Bool {
        !argument.isDirect && syntax.token(argument.token).head == noun
            && syntax.token(argument.token).relation == .nmodPoss
    }

    /// Whether one deals with the target through those who act for it.
    private func isMet(_ target: Argument, _ slot: Slot) -> Bool {
        syntax.arguments(slot.noun, reach: .collective, lexicon: lexicon).contains { $0.chain == target.chain }
    }

    /// "visited the Norwegian embassy", "arrived in Norway's capital".
    private func isReached(_ target: Argument, _ verb: Int) -> Bool {
        Self.moving.contains(syntax.lemma(verb)) && syntax.preposition(of: target.token) == nil
    }

    private static let moving: Set<String> = ["visit", "tour", "arrive", "travel", "fly", "go", "come", "return"]
    static let mutual: Set<EdgeType> = [.consult, .cooperate]
    private static let personal: Set<EdgeType> = [
        .consult, .cooperate, .agree, .request, .commentsOn, .appoints, .support, .threaten, .concede, .reject,
    ]

    static let judging: Set<EdgeType> = [.accuse, .support, .reject, .commentsOn, .request]

    /// Of the types that a verb can tell, the one that these two ends can have: the most specific standing relation
    /// where the ends allow it, else the first interaction.
    static func choose(_ types: [EdgeType], _ source: NodeType, _ goal: NodeType, isDirect: Bool) -> EdgeType? {
        let possible = types.filter {
            $0.joins(source, goal) && (isDirect || ($0.family == .interaction && $0 != .appoints))
        }
        if goal == .event {
            guard let first = possible.first else { return nil }
            return possible.contains(.participatesIn) || !attitudes.contains(first) ? .participatesIn : first
        }
        return possible.first { $0.family == .standing } ?? possible.first
    }

    /// What one can do to an event without a part in it.
    private static let attitudes: Set<EdgeType> = [
        .support, .accuse, .reject, .request, .commentsOn, .protest, .threaten, .concede, .coerce, .sanction, .appoints,
    ]

    /// The verb's own words: "met with", "held talks with", "turned away".
    private func label(_ verb: Int, _ slot: Slot) -> String {
        var words = [syntax.word(verb)]
        if let particle = syntax.child(verb, .compoundPrt) { words.append(syntax.word(particle)) }
        if let preposition = slot.preposition, preposition != "that" {
            if let object = syntax.child(verb, .obj), object != slot.noun,
                !lexicon.types(verb: syntax.predicateLemma(verb), noun: syntax.lemma(object)).isEmpty
            {
                words.append(syntax.word(object))
            }
            words.append(preposition)
        } else if !lexicon.types(verb: syntax.predicateLemma(verb), noun: syntax.lemma(slot.noun)).isEmpty {
            words.append(syntax.word(slot.noun))
        }
        return words.joined(separator: " ")
    }
}
