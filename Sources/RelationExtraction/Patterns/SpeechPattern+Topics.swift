internal import Ontology
internal import TextModel

/// Which names in what is said are spoken of, rather than a scene.
extension SpeechPattern {
    /// "a Taliban commander", "Lund's visit", "good relations with Norway": names in a phrase that is a subject or an
    /// object of what is said.
    func leadsThroughNoun(_ head: Int) -> Bool {
        let isPlace = syntax.type(at: head) == .place
        var index = head
        for _ in 0..<3 {
            let noun = syntax.token(index).head
            guard noun >= 0, syntax.token(noun).upos.isNominal, syntax.chain(headedBy: noun) == nil,
                belongs(index, to: noun, isPlace), !isPlace || !Self.ways.contains(syntax.lemma(noun))
            else { return false }
            if isLeading(noun) { return !isPlace || isSpokenFor(head, by: noun) }
            index = noun
        }
        return false
    }

    /// Whether what is said of a noun is said of the place that it belongs to: of "Norwegian troops", not of "two Norwegian
    /// tourists".
    private func isSpokenFor(_ place: Int, by noun: Int) -> Bool {
        if syntax.token(noun).relation == .obj { return speaks(place, of: noun) }
        return syntax.token(place).relation != .amod || lexicon.role(syntax.lemma(noun)) != .profession
    }

    /// Whether a word tells whose the noun above it is, or what it is about; places where something is do neither.
    private func belongs(_ index: Int, to noun: Int, _ isPlace: Bool) -> Bool {
        switch syntax.token(index).relation {
        case .nmodPoss, .amod, .compound: true
        case .nmod where isPlace && syntax.preposition(of: index) == "of": lexicon.isCollective(syntax.lemma(noun))
        case .nmod: Self.belonging.contains(syntax.preposition(of: index) ?? "")
        default: false
        }
    }

    /// Whether a place before an object acts through it, or owns it: "met Norwegian officials", "hurts Norway's economy";
    /// not "buys Norwegian products".
    private func speaks(_ place: Int, of object: Int) -> Bool {
        syntax.token(place).relation == .nmodPoss || syntax.token(place).relation == .nmod
            || lexicon.isCollective(syntax.lemma(object))
            || lexicon.role(syntax.lemma(object)) != nil
    }

    /// "on the way to Norway"
    private static let ways: Set<String> = ["way", "road", "route", "path", "border", "trip", "flight"]

    private static let belonging: Set<String> = [
        "of", "for", "on", "about", "against", "towards", "toward", "to", "with", "between", "by",
    ]

    func isLeading(_ name: Int) -> Bool {
        let head = syntax.token(name).relation == .flat ? syntax.token(name).head : name
        return switch syntax.token(head).relation {
        case .nsubj, .nsubjPass, .obj, .root, .oblAgent: true
        case .obl: Self.topical.contains(syntax.preposition(of: head) ?? "")
        default: false
        }
    }

    private static let topical: Set<String> = ["about", "on", "with", "against", "for", "toward", "towards", "over"]

    /// "said that three people were killed": the attack or accident that what is said tells of.
    func happening(toldIn quotation: Quotation, _ known: KnownEvents) -> (chain: Int, token: Int)? {
        guard !known.isEmpty, let cue = quotation.cue,
            let verb = quotation.tokens.first(where: {
                syntax.token($0).head == cue && syntax.token($0).relation == .ccomp && syntax.token($0).upos == .verb
            })
        else { return nil }
        let nouns = lexicon.events(impliedBy: syntax.predicateLemma(verb))
        guard nouns.contains(where: Self.harmful.contains), syntax.isPassive(verb) || syntax.lemma(verb) == "die",
            let event = known.event(nouns, near: verb)
        else { return nil }
        return (event, verb)
    }

    private static let harmful: Set<String> = ["attack", "crash", "earthquake", "fire", "stampede"]

    /// "says the report by Y is false", "said Y's claims were untrue": the word by which a speaker denies what another has
    /// said.
    func falsehood(toldBy name: Int, in quotation: Quotation) -> Int? {
        var index = name
        for _ in 0..<5 {
            let token = syntax.token(index)
            guard token.head >= 0, quotation.tokens.contains(token.head) else { return nil }
            if token.relation == .nsubj, Self.claims.contains(syntax.lemma(index)), index != name {
                return Self.false.contains(syntax.lemma(token.head)) ? token.head : nil
            }
            index = token.head
        }
        return nil
    }

    private static let claims: Set<String> = [
        "information", "report", "claim", "allegation", "accusation", "charge", "comment", "statement", "remark",
        "account", "story", "figure", "assertion", "suggestion", "evidence", "testimony",
    ]
    private static let `false`: Set<String> = [
        "false", "incorrect", "untrue", "wrong", "inaccurate", "unreliable", "baseless", "groundless", "unfounded",
        "fabricated", "lie", "nonsense", "absurd", "ridiculous", "misleading", "invention", "propaganda", "rubbish",
    ]
}
