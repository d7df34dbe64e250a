internal import Ontology
internal import TextModel

/// Who does or undergoes the deed that a noun tells, by the words around the phrase.
extension NounPattern {
    /// "X is on a visit to Y", "X is in Oslo for talks with Y": the subject of a predicate that is or holds the noun.
    private func visitor(_ noun: Int, _ type: EdgeType) -> Int? {
        // "is at war with X", "is in contact with X"
        if syntax.isPredicate(noun), ["at", "in"].contains(syntax.preposition(of: noun) ?? ""),
            phrases(of: noun, type).contains(where: { $0.preposition == "with" })
        {
            return syntax.child(noun, .nsubj)
        }
        guard Self.joint.contains(type) || type == .mobilize else { return nil }
        // "is meeting with X": taggers take the verb for the noun.
        if syntax.isPredicate(noun), syntax.word(noun) == "meeting", syntax.child(noun, .det) == nil {
            return syntax.child(noun, .nsubj)
        }
        if syntax.isPredicate(noun) { return syntax.preposition(of: noun) == "on" ? syntax.child(noun, .nsubj) : nil }
        let above = syntax.token(noun).head
        guard above >= 0, syntax.isPredicate(above), ["for", "on"].contains(syntax.preposition(of: noun) ?? "") else {
            return nil
        }
        return syntax.child(above, .nsubj)
    }

    /// "relief work", "a military operation": undertakings that a word before the noun tells the kind of.
    func mission(_ noun: Int) -> EdgeType? {
        guard
            ["operation", "effort", "work", "mission", "program", "programme", "campaign"].contains(syntax.lemma(noun))
        else { return nil }
        for child in syntax.children(noun) where [.amod, .compound].contains(syntax.token(child).relation) {
            switch syntax.word(child) {
            case "humanitarian", "relief", "aid", "rescue", "peacekeeping", "reconstruction": return .aid
            case "military", "counter-terrorism", "counterterrorism", "counterinsurgency", "bombing", "ground", "air":
                return syntax.lemma(noun) == "operation" || syntax.lemma(noun) == "campaign" ? .assault : nil
            default: continue
            }
        }
        return nil
    }

    /// "X faced criticism from Y", "X came under attack by Y": who the deed is done to.
    func receivers(of noun: Int) -> [Argument] {
        let token = syntax.token(noun)
        if syntax.isPredicate(noun), syntax.preposition(of: noun) == "under", let subject = syntax.child(noun, .nsubj) {
            return syntax.arguments(subject, reach: .collective, lexicon: lexicon)
        }
        guard token.head >= 0, syntax.token(token.head).upos == .verb else { return [] }
        // "scored from Lund's assist"
        let isHelped =
            token.relation == .obl && syntax.lemma(noun) == "assist"
            && ["from", "off", "after", "on"].contains(syntax.preposition(of: noun) ?? "")
        let isObject = token.relation == .obj && lexicon.isReceiving(syntax.lemma(token.head))
        let isUnder = token.relation == .obl && syntax.preposition(of: noun) == "under"
        // "won Norway's election": Norway is no rival.
        let isWon = isObject && syntax.type(at: noun) == .event && ["win", "lose"].contains(syntax.lemma(token.head))
        guard isObject || isUnder || isHelped, !isWon else { return [] }
        return (syntax.agents(of: token.head) + syntax.patients(of: token.head)).flatMap {
            syntax.arguments($0, reach: .collective, lexicon: lexicon)
        }
    }

    /// "X said talks with Y would go on": whose talks they are.
    func speakers(above noun: Int) -> [Argument] {
        let verb = syntax.token(noun).head
        guard verb >= 0, syntax.token(noun).relation.isSubject, syntax.token(verb).relation == .ccomp,
            syntax.token(verb).head >= 0, syntax.token(syntax.token(verb).head).upos == .verb
        else { return [] }
        return syntax.agents(of: syntax.token(verb).head).flatMap {
            syntax.arguments($0, reach: .collective, lexicon: lexicon)
        }.filter { syntax.type(ofChain: $0.chain) != .person }
    }

    /// The subject of the verb that the noun depends on: "X voiced support for Y", "X will focus on talks with Y".
    func governors(of deed: Int, _ type: EdgeType) -> [Argument] {
        let noun = syntax.measure(of: deed)
        let token = syntax.token(noun)
        if let visitor = visitor(deed, type) { return syntax.arguments(visitor, reach: .collective, lexicon: lexicon) }
        guard token.head >= 0 else { return [] }
        if type == .assault, let accused = accused(of: deed) {
            return syntax.arguments(accused, reach: .head, lexicon: lexicon)
        }
        if token.relation == .conj, syntax.token(token.head).upos.isNominal { return governors(of: token.head, type) }
        if Self.joint.contains(type), let verb = verb(followedBy: noun) {
            return syntax.agents(of: verb).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        }
        guard syntax.token(token.head).upos == .verb else { return [] }
        switch token.relation {
        case .obj where !Self.violent.contains(type) || lexicon.isLight(syntax.lemma(token.head)): break
        case .obl where !Self.violent.contains(type) && Self.reaching.contains(syntax.preposition(of: noun) ?? ""):
            break
        // "responded with sanctions on X"
        case .obl where syntax.preposition(of: noun) == "with" && Self.answering.contains(syntax.lemma(token.head)):
            break
        default: return []
        }
        // "Lund's schedule included talks with Y"
        let reach: ArticleSyntax.Reach =
            ["include", "feature"].contains(syntax.lemma(token.head)) ? .attached : .collective
        return syntax.agents(of: token.head).flatMap { syntax.arguments($0, reach: reach, lexicon: lexicon) }
    }

    /// "said so after talks with Y", "signed it following a call with Y": the verb whose subject had the talks, up to the
    /// one that tells of it where the nearest has no doer.
    private func verb(followedBy noun: Int) -> Int? {
        let token = syntax.token(noun)
        var verb = token.head
        if token.relation == .obj, syntax.word(verb) == "following", syntax.token(verb).head >= 0 {
            verb = syntax.token(verb).head
        } else {
            guard token.relation == .obl, ["after", "before", "following"].contains(syntax.preposition(of: noun) ?? "")
            else { return nil }
        }
        guard verb >= 0, syntax.token(verb).upos == .verb else { return nil }
        if syntax.agents(of: verb).isEmpty, syntax.token(verb).relation == .ccomp { verb = syntax.token(verb).head }
        return verb
    }

    /// "was convicted of the murder of Y", "found guilty of …", "charged X with …": who is said to have done a crime.
    private func accused(of crime: Int) -> Int? {
        let phrase = syntax.token(crime)
        guard phrase.relation == .obl || phrase.relation == .nmod || phrase.relation == .xcomp,
            ["of", "with", "for", "to", "in", "over"].contains(syntax.preposition(of: crime) ?? "")
        else { return nil }
        var verb = phrase.head
        if syntax.lemma(verb) == "guilty" {
            if let subject = syntax.child(verb, .nsubj) { return subject }
            verb = syntax.token(verb).head
            guard verb >= 0 else { return nil }
            if syntax.lemma(verb) == "plead" { return syntax.agents(of: verb).first }
        } else {
            guard StatusReader.isCharge(syntax.lemma(verb)) else { return nil }
        }
        return syntax.patients(of: verb).first ?? syntax.child(verb, .obj)
    }

    /// Deeds that one who merely speaks of them has not done.
    private static let violent: Set<EdgeType> = [.assault, .coerce, .threaten, .accuse, .sanction, .protest]
    private static let answering: Set<String> = [
        "respond", "retaliate", "react", "reply", "answer", "proceed", "continue", "begin", "start", "open",
    ]

    /// "threatened to respond with sanctions on X", "threatened an attack on X": who says so threatens.
    func isAnnounced(_ noun: Int) -> Bool {
        let token = syntax.token(noun)
        guard token.head >= 0, token.relation == .obj || token.relation == .obl else { return false }
        if Self.announcing.contains(syntax.lemma(token.head)) { return true }
        let verb = syntax.token(token.head)
        return verb.relation == .xcomp && verb.head >= 0 && Self.announcing.contains(syntax.lemma(verb.head))
    }

    private static let announcing: Set<String> = ["threaten", "vow", "warn"]
    private static let reaching: Set<String> = ["in", "during", "on", "for", "at", "into", "through"]
}
