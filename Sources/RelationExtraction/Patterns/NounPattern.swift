internal import Ontology
internal import TextModel

/// Interactions that a noun tells: "Russia's invasion of Ukraine", "talks between A and B", "criticism from X", "has close
/// ties with Y".
struct NounPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index in
            syntax.token(index).upos == .noun ? candidates(at: index) : []
        }
    }

    private func candidates(at noun: Int) -> [Candidate] {
        guard let type = type(of: noun), !isTakenByVerb(noun, type), !(type == .memberOf && isSought(noun)) else {
            return []
        }
        let meetings = meetingPhrases(of: noun)
        if !meetings.isEmpty {
            if let (one, other) = sides(in: meetings) { return between(one, other, noun, type) }
            let parties = parties(in: meetings)
            if !parties.isEmpty { return mutual(parties, noun, type) }
        }
        var (inner, patients) = complements(of: noun, type)
        // "NATO membership": what one is a member of stands before the noun.
        if type == .memberOf || Self.aimed.contains(type) && syntax.child(noun, .nmodPoss) != nil {
            patients += compounds(of: noun).filter { patient in !inner.contains { $0.chain == patient.chain } }
        }
        // "Lund's arrest by the police": whoever has it suffers it.
        if !inner.isEmpty, patients.isEmpty, Self.suffered.contains(type), isDoneBy(noun) {
            patients += syntax.children(noun, .nmodPoss).flatMap {
                syntax.arguments($0, reach: .collective, lexicon: lexicon)
            }
        }
        var agents = inner + owners(of: noun).filter { owner in !patients.contains { $0.chain == owner.chain } }
        if let (helper, helped) = help(noun, type) ?? granted(noun, type) {
            (agents, patients) = (helper, helped)
        }
        if patients.isEmpty, !agents.isEmpty { patients = receivers(of: noun) + bidden(byVerbAbove: noun, type) }
        let isAnnounced = agents.isEmpty && Self.announced.contains(type) && isAnnounced(noun)
        if agents.isEmpty, !isSomebodyElses(noun) { agents = governors(of: noun, type) }
        if agents.isEmpty, Self.joint.contains(type) { agents = speakers(above: noun) }
        return agents.flatMap { agent in
            patients.compactMap { patient in
                guard agent.chain != patient.chain, syntax.type(ofChain: agent.chain).isActor,
                    patient.chain != syntax.chain(headedBy: noun)
                else { return nil }
                let label = [syntax.word(noun), syntax.preposition(of: nounPhrase(of: patient, below: noun))]
                return Candidate(
                    source: agent.chain, target: patient.chain, type: isAnnounced ? .threaten : type,
                    label: label.compactMap { $0 }.joined(separator: " "),
                    tokens: [agent.token, noun, patient.token], trigger: noun, pattern: .noun)
            }
        }
    }

    /// "criticized his country's ties with X", "praised the group's attack on X": whose deed it is, named or not.
    private func isSomebodyElses(_ noun: Int) -> Bool {
        syntax.children(noun, .nmodPoss).contains { owner in
            let lemma = syntax.lemma(owner)
            return syntax.token(owner).upos == .noun
                && (lexicon.isCollective(lemma) || lexicon.role(lemma) != nil || lexicon.isBody(lemma)
                    || lexicon.isPlaceClass(lemma))
        }
    }

    private func isDoneBy(_ noun: Int) -> Bool {
        syntax.children(noun, .nmod).contains { syntax.preposition(of: $0) == "by" }
    }

    private static let suffered: Set<EdgeType> = [.assault, .coerce, .sanction, .appoints, .accuse, .owns]

    /// "is seeking NATO membership": who seeks it has it not.
    private func isSought(_ noun: Int) -> Bool {
        let token = syntax.token(noun)
        guard token.head >= 0, token.relation == .obj || token.relation == .obl || token.relation == .nmod else {
            return false
        }
        return Self.seeking.contains(syntax.lemma(token.head))
    }

    private static let announced: Set<EdgeType> = [.assault, .coerce, .sanction]

    private static let seeking: Set<String> = [
        "seek", "want", "apply", "bid", "pursue", "hope", "desire", "oppose", "block", "reject", "veto", "deny",
        "refuse",
        "application", "consider", "request", "aspire", "push", "campaign", "postpone", "delay",
    ]

    /// "with the help of X", "with X's support": whoever does it is helped.
    private func help(_ noun: Int, _ type: EdgeType) -> (helper: [Argument], helped: [Argument])? {
        let token = syntax.token(noun)
        guard type == .aid || type == .support, syntax.preposition(of: noun) == "with", token.head >= 0 else {
            return nil
        }
        // Parsers hang the phrase from the object as often as from the verb.
        let isBelowObject = syntax.token(token.head).relation == .obj && syntax.token(token.head).head >= 0
        let verb = isBelowObject ? syntax.token(token.head).head : token.head
        guard syntax.token(verb).upos == .verb else { return nil }
        let phrases =
            syntax.children(noun, .nmodPoss)
            + syntax.children(noun, .nmod).filter { ["of", "from"].contains(syntax.preposition(of: $0) ?? "") }
        let helpers = phrases.flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        let helped = syntax.agents(of: verb).flatMap {
            syntax.arguments($0, reach: .collective, lexicon: lexicon)
        }
        return helpers.isEmpty || helped.isEmpty ? nil : (helpers, helped)
    }

    /// "at the request of X", "at X's invitation": whoever does it was asked.
    private func granted(_ noun: Int, _ type: EdgeType) -> ([Argument], [Argument])? {
        guard type == .request, syntax.preposition(of: noun) == "at" else { return nil }
        var verb = syntax.token(noun).head
        for _ in 0..<3 where verb >= 0 && syntax.token(verb).upos != .verb { verb = syntax.token(verb).head }
        guard verb >= 0, syntax.token(verb).upos == .verb else { return nil }
        let asking =
            (syntax.children(noun, .nmodPoss)
            + syntax.children(noun, .nmod).filter { syntax.preposition(of: $0) == "of" })
            .flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        let asked = syntax.agents(of: verb).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        return asking.isEmpty || asked.isEmpty ? nil : (asking, asked)
    }

    /// "rejected calls from X", "is complying with X's request": who answers a request was asked.
    private func bidden(byVerbAbove noun: Int, _ type: EdgeType) -> [Argument] {
        let token = syntax.token(noun)
        guard token.head >= 0,
            type == .request || type == .accuse && !Self.taking.contains(syntax.lemma(token.head)),
            Self.answering.contains(syntax.lemma(token.head)),
            token.relation == .obj || token.relation == .obl
        else { return [] }
        return syntax.agents(of: token.head).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
    }

    /// Verbs whose subject, of an accusation, is the judge rather than the accused.
    private static let taking: Set<String> = ["accept", "consider", "agree", "grant"]

    private static let answering: Set<String> = [
        "reject", "refuse", "ignore", "accept", "comply", "answer", "heed", "dismiss", "rebuff", "deny", "grant",
        "consider", "resist", "defy", "honor", "honour", "respond", "agree", "bow", "yield", "decline",
    ]

    /// Deeds that name after their owner whom or what they are done to: "Norway's Iceland withdrawal".
    private static let aimed: Set<EdgeType> = [.retreat, .assault, .coerce, .mobilize]

    /// "cut ties with X": verb and noun together tell something else.
    private func isTakenByVerb(_ noun: Int, _ type: EdgeType) -> Bool {
        let token = syntax.token(noun)
        guard token.relation == .obj, token.head >= 0 else { return false }
        let told = lexicon.types(verb: syntax.predicateLemma(token.head), noun: syntax.lemma(noun))
        return !told.isEmpty && !told.contains(type)
    }

    private func type(of noun: Int) -> EdgeType? {
        let told = ownType(of: noun)
        // "a joint operation with Norway"
        return told?.isSymmetric == false && syntax.isJoint(noun) ? .cooperate : told
    }

    private func ownType(of noun: Int) -> EdgeType? {
        let lemma = syntax.lemma(noun)
        if lemma == "charge", isCommand(noun) { return nil }
        let told = lexicon.types(noun: lemma)
        // "phone calls", but "calls to withdraw", "rejected calls".
        if told.count > 1, told.contains(.request), isRequest(noun) { return .request }
        if let type = told.first { return type }
        if let type = mission(noun) { return type }
        // "statement:to": a noun that tells something with one preposition only.
        return phrases(of: noun).lazy.compactMap { lexicon.types(noun: "\(lemma):\($0.preposition)").first }.first
    }

    /// "in charge of", "took charge of": who has it accuses nobody.
    private func isCommand(_ charge: Int) -> Bool {
        if syntax.preposition(of: charge) == "in" { return true }
        let head = syntax.token(charge).head
        return head >= 0 && syntax.token(charge).relation == .obj && syntax.lemma(head) == "take"
    }

    private func isRequest(_ noun: Int) -> Bool {
        let head = syntax.token(noun).head
        if head >= 0, Self.answering.contains(syntax.lemma(head)), syntax.token(noun).relation != .nsubj { return true }
        return syntax.child(noun, .acl) != nil
            || syntax.children(noun, .nmod).contains { syntax.preposition(of: $0) == "for" }
    }

    private func compounds(of noun: Int) -> [Argument] {
        syntax.children(noun, .compound).flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
    }

    /// "Russia's …", "Russian …", "EU …".
    private func owners(of noun: Int) -> [Argument] {
        syntax.children(noun).flatMap { child -> [Argument] in
            switch syntax.token(child).relation {
            case .nmodPoss, .compound, .amod:
                syntax.arguments(child, reach: .collective, lexicon: lexicon).filter {
                    syntax.type(ofChain: $0.chain).isActor
                }
            default: []
            }
        }
    }

    private func complements(of noun: Int, _ type: EdgeType) -> (agents: [Argument], patients: [Argument]) {
        var agents: [Argument] = []
        var patients: [Argument] = []
        for (preposition, phrase) in phrases(of: noun, type) {
            switch part(of: preposition, noun, type) {
            case .agent: agents += syntax.arguments(phrase, reach: .collective, lexicon: lexicon)
            case .patient:
                // "an interview on Norway's radio" is one with the radio.
                let reach: ArticleSyntax.Reach = type == .consult && preposition == "on" ? .head : .attached
                patients += syntax.arguments(phrase, reach: reach, lexicon: lexicon)
            case nil: continue
            }
        }
        if type == .request { patients += bidden(by: noun) }
        if type == .threaten, patients.isEmpty { patients += threatened(by: noun) }
        let told = participles(of: noun, type)
        return (agents + told.agents, patients + told.patients)
    }

    /// "a lawsuit filed by X against Y", "sanctions imposed by X on Y": ends that a participle after the noun leads to.
    private func participles(of noun: Int, _ type: EdgeType) -> (agents: [Argument], patients: [Argument]) {
        var agents: [Argument] = []
        var patients: [Argument] = []
        // "support ranging from X to Y"
        let above = syntax.token(noun).relation == .obj ? syntax.token(noun).head : noun
        for clause in syntax.children(noun, .acl) + (above == noun ? [] : syntax.children(above, .acl))
        where syntax.lemma(clause) == "range" {
            agents += syntax.children(clause, .obl).flatMap {
                syntax.arguments($0, reach: .collective, lexicon: lexicon)
            }
        }
        for clause in syntax.children(noun, .acl)
        where syntax.token(clause).xpos == .VBN && lexicon.isLight(syntax.lemma(clause)) {
            for child in syntax.children(clause) {
                if syntax.isAgentPhrase(child) {
                    agents += syntax.arguments(child, reach: .collective, lexicon: lexicon)
                } else if let preposition = syntax.preposition(of: child), part(of: preposition, noun, type) == .patient
                {
                    patients += syntax.arguments(child, reach: .attached, lexicon: lexicon)
                }
            }
        }
        return (agents, patients)
    }

    /// "the demand that X withdraw", "calls for X to withdraw".
    private func bidden(by noun: Int) -> [Argument] {
        (syntax.children(noun, .acl) + syntax.children(noun, .ccomp)).flatMap { clause in
            syntax.children(clause, .nsubj).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        }
    }

    /// "threats to attack X": whom it would befall.
    private func threatened(by threat: Int) -> [Argument] {
        syntax.children(threat, .acl).filter { clause in
            clause > threat && syntax.child(clause, .mark).map { syntax.word($0) == "to" } ?? false
        }
        .flatMap { syntax.children($0, .obj) }
        .flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
    }

    private enum Part { case agent, patient }

    /// What the object of a preposition has to do with the deed that the noun tells.
    private func part(of preposition: String, _ noun: Int, _ type: EdgeType) -> Part? {
        switch preposition {
        case "by": return .agent
        case "over" where type == .competesWith, "on" where isTold(noun, preposition): return .patient
        case "from": return type == .retreat ? .patient : .agent
        case "of": return Self.done.contains(type) && !isTold(noun, preposition) ? .agent : .patient
        case "against": return Self.joint.contains(type) && type != .competesWith ? nil : .patient
        case "with": return Self.joint.contains(type) || type == .assault || isTold(noun, preposition) ? .patient : nil
        // "an interview for a withdrawal from Y"
        case "for" where type == .consult: return nil
        case "to", "for", "into": return .patient
        case "on", "over", "about": return Self.joint.contains(type) ? nil : .patient
        case "in", "at", "across", "throughout":
            let isTold = Self.invasive.contains(type) || isTold(noun, preposition)
            return isTold ? .patient : nil
        default: return isTold(noun, preposition) ? .patient : nil
        }
    }

    private func isTold(_ noun: Int, _ preposition: String) -> Bool {
        !lexicon.types(noun: "\(syntax.lemma(noun)):\(preposition)").isEmpty
    }

    /// "the visit of X", "the withdrawal of X": deeds without one they are done to.
    private static let done: Set<EdgeType> = [
        .consult, .cooperate, .agree, .retreat, .mobilize, .protest, .competesWith,
    ]
    /// "talks on X": what is done together is done about X, not to it.
    static let joint: Set<EdgeType> = [.consult, .cooperate, .agree, .competesWith]
    /// "X's war in Y": deeds that are done to the place where they happen.
    private static let invasive: Set<EdgeType> = [.assault, .coerce, .mobilize, .aid]

    /// The prepositional phrases that belong to the noun: by the tree, or by standing right after it.
    func phrases(of noun: Int, _ type: EdgeType? = nil) -> [(preposition: String, noun: Int)] {
        var found = syntax.children(noun, .nmod).filter { !syntax.isAside($0) }.compactMap { child in
            syntax.preposition(of: child).map { ($0, child) }
        }
        if let next = syntax.following(noun), !found.contains(where: { $0.1 == next.noun }) { found.append(next) }
        return found + below(found, noun, type) + besideVerb(of: noun)
    }

    /// "the withdrawal of troops from X": what hangs from the first phrase and belongs to the deed.
    private func below(
        _ phrases: [(preposition: String, noun: Int)], _ noun: Int, _ type: EdgeType?
    ) -> [(preposition: String, noun: Int)] {
        phrases.flatMap { phrase in
            syntax.children(phrase.noun, .nmod).compactMap { child in
                // "attack on the embassy by X", "aid to Y from X": whatever the tree attaches the doer to.
                let below = syntax.preposition(of: child)
                if below == "by" || below == "from" && type == .aid { return below.map { ($0, child) } }
                // "a meeting in Oslo with X"
                if below == "with", ["in", "at", "on"].contains(phrase.preposition),
                    type.map(Self.joint.contains) == true
                {
                    return ("with", child)
                }
                guard phrase.preposition == "of" else { return nil }
                // "the murder of people from X" is not X's deed.
                guard let preposition = syntax.preposition(of: child), Self.reached.contains(preposition),
                    preposition != "from" || type == .retreat
                else { return nil }
                return (preposition, child)
            }
        }
    }

    private static let reached: Set<String> = ["from", "to", "against", "into"]

    /// "proceedings have begun against X": what the verb leaves to the noun.
    private func besideVerb(of noun: Int) -> [(preposition: String, noun: Int)] {
        let token = syntax.token(noun)
        guard token.head >= 0, [.nsubj, .nsubjPass, .obj].contains(token.relation),
            syntax.token(token.head).upos == .verb
        else { return [] }
        let verb = syntax.predicateLemma(token.head)
        return syntax.children(token.head, .obl).compactMap { child in
            guard let preposition = syntax.preposition(of: child), preposition == "against" || preposition == "with",
                syntax.chain(headedBy: child) != nil || lexicon.isCollective(syntax.lemma(child)),
                lexicon.types(verb: verb, preposition: preposition).isEmpty,
                lexicon.types(verb: verb, noun: syntax.lemma(noun)).isEmpty
            else { return nil }
            return (preposition, child)
        }
    }

    private func nounPhrase(of patient: Argument, below noun: Int) -> Int {
        var index = patient.token
        for _ in 0..<4 where syntax.token(index).head >= 0 && syntax.token(index).head != noun {
            index = syntax.token(index).head
        }
        return index
    }
}
