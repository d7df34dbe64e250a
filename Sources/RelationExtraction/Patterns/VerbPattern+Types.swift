internal import Ontology
internal import TextModel

/// What a verb tells with what fills its slots.
extension VerbPattern {
    /// The types of a slot that these ends allow: only persons are dismissed from posts and named to them, and whoever
    /// builds something somewhere is there only as a body.
    func types(_ verb: Int, _ slot: Slot, _ source: NodeType, _ goal: NodeType) -> [EdgeType] {
        let told = types(verb, slot)
        // "pushed the rebels out of Oslo"
        if Self.ousting.contains(syntax.lemma(verb)), slot.preposition == nil, goal != .place, goal != .event,
            syntax.children(verb, .obl).contains(where: { syntax.preposition(of: $0) == "out" })
        {
            return [.assault]
        }
        // "rebels have taken Oslo", "took most of Oslo"
        if syntax.lemma(verb) == "take", slot.preposition == nil, goal == .place, source != .person, isTaken(verb) {
            return [.assault]
        }
        // "rebels captured Oslo", "captured the rebels"
        if Self.conquering.contains(syntax.lemma(verb)), slot.preposition == nil, goal == .place, source != .person {
            return [.assault]
        }
        // "Nordlys controls Polaris", "holds 5% of Polaris"
        if goal == .organization, source == .organization,
            syntax.lemma(verb) == "hold" || syntax.lemma(verb) == "control" && syntax.isPassive(verb)
        {
            return told.filter { $0 != .coerce }
        }
        // "Lund entered Norway", "troops entered Norway"
        if syntax.lemma(verb) == "enter", source == .person { return told.filter { $0 != .mobilize } }
        // "Lund moved into Oslo", "troops moved into Oslo"
        if source == .person, slot.preposition == "into" || slot.preposition == "on",
            Self.marching.contains(syntax.lemma(verb))
        {
            return told.filter { $0 != .assault }
        }
        if told.contains(.appoints) {
            let isPosted = syntax.lemma(verb) == "dismiss" || isNamed(verb)
            if goal == .person { return isPosted ? [.appoints] : told }
            return goal == .organization && Self.hiring.contains(syntax.lemma(verb))
                ? told : told.filter { $0 != .appoints }
        }
        return source == .place && goal == .place && syntax.child(verb, .obj) != nil
            ? told.filter { $0 != .locatedIn } : told
    }

    /// What fighters do to places, and police to persons.
    private static let conquering: Set<String> = ["capture", "recapture", "retake", "seize"]

    private static let ousting: Set<String> = ["push", "drive", "force", "chase", "flush", "throw"]

    /// Whether nothing beside its object says that "take" has another sense: "took Norway to court", "took over".
    private func isTaken(_ verb: Int) -> Bool {
        !syntax.children(verb).contains { child in
            switch syntax.token(child).relation {
            case .compoundPrt, .iobj, .xcomp, .ccomp: true
            case .obl:
                !["in", "on", "from", "by", "after", "during", "with", "at", "since"].contains(
                    syntax.preposition(of: child) ?? "in")
            default: false
            }
        }
    }

    /// What troops do to a place that they enter.
    private static let marching: Set<String> = [
        "sweep", "roll", "pour", "march", "push", "advance", "move", "thrust", "drive",
    ]

    private static let hiring: Set<String> = [
        "hire", "appoint", "choose", "select", "recruit", "commission", "elect", "pick",
    ]

    /// "confirmed Lund as minister"
    private func isNamed(_ verb: Int) -> Bool {
        syntax.children(verb).contains { child in
            switch syntax.token(child).relation {
            case .obl: syntax.preposition(of: child) == "as" && lexicon.role(syntax.lemma(child).lowercased()) != nil
            case .xcomp: lexicon.role(syntax.lemma(child).lowercased()) != nil
            default: false
            }
        }
    }

    private func types(_ verb: Int, _ slot: Slot) -> [EdgeType] {
        let predicate = syntax.predicateLemma(verb)
        let light = lexicon.types(verb: predicate, noun: syntax.contentLemma(slot.noun))
        if !light.isEmpty { return syntax.isJoint(slot.noun) ? [.cooperate] : light }
        if slot.preposition == nil, let told = typesOfFrame(verb, predicate) { return told }
        // "was granted asylum by Norway", "gave Sweden weapons"
        if slot.preposition == nil, let given = syntax.child(verb, .obj), given != slot.noun {
            let told = lexicon.types(verb: predicate, noun: syntax.lemma(given).lowercased())
            if !told.isEmpty { return told }
        }
        if predicate == "hold", slot.preposition == nil {
            if isHeldResponsible(after: slot.noun) { return [.accuse] }
            if !isPersonal(slot.noun) {
                return lexicon.types(verb: predicate, preposition: nil).filter { $0 != .coerce }
            }
        }
        // "called him a liar"
        if Self.naming.contains(predicate), slot.preposition == nil, let name = naming(verb) {
            return lexicon.isWrong(syntax.lemma(name)) ? [.accuse] : [.commentsOn]
        }
        if slot.preposition == "that" {
            return lexicon.types(verb: predicate, preposition: nil).filter { Self.directives.contains($0) }
        }
        // "held talks with Y": the object noun says what the preposition's object has to do with it.
        if let preposition = slot.preposition, let object = syntax.child(verb, .obj) {
            let told = lexicon.types(verb: predicate, noun: syntax.contentLemma(object))
            // "staged a joint operation with Norway"
            if preposition == "with", syntax.isJoint(object), !told.isEmpty { return [.cooperate] }
            // "expressed fear for X" is not against X.
            if preposition == "for", told == [.accuse] { return [.support] }
            if !told.isEmpty, isJoining(preposition, told) { return told }
        }
        return lexicon.types(verb: predicate, preposition: slot.preposition)
    }

    /// "took Lund to court", "was put on trial": what a phrase beside the object makes of the verb.
    private func typesOfFrame(_ verb: Int, _ predicate: String) -> [EdgeType]? {
        for phrase in syntax.children(verb, .obl) {
            guard let preposition = syntax.preposition(of: phrase) else { continue }
            let told = lexicon.types(verb: "\(predicate)~\(preposition)", noun: syntax.lemma(phrase))
            if !told.isEmpty { return told }
        }
        return nil
    }

    /// "refused to meet Lund", "declined to back the plan": whoever will not do it rejects.
    func isRefused(_ verb: Int) -> Bool {
        guard syntax.token(verb).relation == .xcomp, syntax.token(verb).head >= 0 else { return false }
        return ["refuse", "decline"].contains(syntax.lemma(syntax.token(verb).head))
    }

    /// What is refused by refusing it.
    static let refusable: Set<EdgeType> = [.consult, .support, .cooperate, .agree, .aid, .concede]

    /// "holds two Norwegians", not "holds reserves in Norway".
    private func isPersonal(_ noun: Int) -> Bool {
        syntax.chain(headedBy: noun) != nil || lexicon.role(syntax.lemma(noun)) != nil
            || !syntax.token(noun).upos.isNominal
    }

    /// "held Norway responsible for the attack".
    private func isHeldResponsible(after object: Int) -> Bool {
        let end = syntax.sentence(of: object).tokens.upperBound
        let next = (object + 1..<min(end, object + 5)).first {
            syntax.mention(covering: $0) == nil && syntax.token($0).upos != .adv
        }
        return next.map { ["responsible", "accountable", "liable"].contains(syntax.word($0)) } ?? false
    }

    /// Whether the preposition after a light verb's object leads to whom the two together have to do with: not "held talks
    /// about Y", "cut ties over Y", "raised doubts from Y".
    private func isJoining(_ preposition: String, _ told: [EdgeType]) -> Bool {
        switch preposition {
        case "in": return told.contains { Self.settled.contains($0) }
        case "at", "near": return told.contains(.mobilize)
        case "for", "with": return told != [.commentsOn]
        case "on", "about": return !told.contains { Self.mutual.contains($0) || $0 == .agree }
        case "over": return told.contains(.accuse) || told.contains(.commentsOn) || told.contains(.threaten)
        case "by": return told.contains(.reject)
        case "across", "throughout": return told.contains(.assault)
        case "from": return !told.contains { [.accuse, .commentsOn, .support, .threaten].contains($0) }
        default: return Self.joining.contains(preposition)
        }
    }

    /// What "call" makes of its object: "hasty", "a liar".
    private func naming(_ verb: Int) -> Int? {
        if let predicate = syntax.child(verb, .xcomp) { return predicate }
        if let role = syntax.children(verb, .obl).first(where: { syntax.preposition(of: $0) == "as" }) { return role }
        return syntax.child(verb, .iobj) != nil ? syntax.child(verb, .obj) : nil
    }

    private static let naming: Set<String> = [
        "call", "describe", "label", "brand", "characterize", "characterise", "portray",
    ]
    private static let joining: Set<String> = [
        "with", "to", "for", "against", "between", "into", "toward", "towards",
    ]
    /// "has troops in Y", "denied involvement in Y": what is had or refused in Y.
    private static let settled: Set<EdgeType> = [.owns, .locatedIn, .mobilize, .reject]
    static let directives: Set<EdgeType> = [.request, .threaten, .accuse]

    /// "Norway has defeated the rebels": whom one plays no match with one fights.
    static func beaten(_ types: [EdgeType], _ source: NodeType, _ goal: NodeType) -> EdgeType? {
        types.contains(.competesWith) && source != .person && goal == .organization ? .assault : nil
    }

    /// "threatened to attack": who says so threatens.
    func isAnnounced(_ verb: Int) -> Bool {
        guard syntax.token(verb).relation == .xcomp, syntax.token(verb).head >= 0 else { return false }
        return ["threaten", "vow", "warn"].contains(syntax.lemma(syntax.token(verb).head))
    }

    /// "leads the Norwegian delegation": a post with whom the body belongs to.
    func isCommand(_ verb: Int, _ slot: Slot) -> Bool {
        if slot.preposition == "at" || slot.preposition == "in", lexicon.isSeat(syntax.lemma(slot.noun)) { return true }
        // "took command of the fleet"
        if slot.preposition == nil, ["take", "assume", "relinquish"].contains(syntax.lemma(verb)),
            Self.commands.contains(syntax.lemma(slot.noun))
        {
            return true
        }
        return slot.preposition == nil && Self.commanding.contains(syntax.lemma(verb))
            && lexicon.isCollective(syntax.lemma(slot.noun))
    }

    private static let commands: Set<String> = ["command", "charge", "helm", "leadership"]

    private static let commanding: Set<String> = [
        "lead", "head", "chair", "command", "direct", "run", "captain", "coach",
    ]
}
