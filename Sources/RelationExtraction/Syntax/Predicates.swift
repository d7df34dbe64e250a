internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// Verbs whose object does what their infinitive says: "urged Kosovo to join".
    private static let objectControl: Set<String> = [
        "ask", "urge", "order", "tell", "force", "allow", "persuade", "encourage", "help", "invite", "call", "want",
        "press", "request", "compel", "enable", "let", "make", "permit", "advise", "warn", "expect", "require",
        "instruct", "beg", "push", "lead", "cause", "get", "appeal", "accuse", "blame", "suspect", "charge", "convict",
        "stop", "prevent", "keep", "ban", "bar", "criticize", "criticise", "condemn", "arrest", "praise", "thank",
        "pressure",
    ]

    /// The words that fill a verb's subject: its own, or the one it shares with the verb it depends on.
    ///
    /// Passive subjects do not count; see `patients(of:)`. Follows coordination, control and reduced clauses upwards.
    func agents(of verb: Int, depth: Int = 0) -> [Int] {
        if isPassive(verb) {
            let own = children(verb).filter { isAgentPhrase($0) }
            return own.isEmpty ? distantAgents(of: verb) : own
        }
        if let subject = subject(of: verb) ?? child(verb, .nsubjOuter) { return [antecedent(of: subject, verb)] }
        guard depth < 4 else { return [] }
        let head = token(verb).head
        guard head >= 0 else { return [] }
        switch token(verb).relation {
        case .conj:
            guard token(head).upos == .verb || token(head).upos == .aux || isPredicate(head) else { return [] }
            return isPassive(head) ? patients(of: head) : agents(of: head, depth: depth + 1)
        case .xcomp:
            if Self.objectControl.contains(lemma(head)), let object = child(head, .obj) ?? child(head, .iobj) {
                return [object]
            }
            if let bidden = bidden(by: head) { return [bidden] }
            return isPassive(head) ? patients(of: head) : agents(of: head, depth: depth + 1)
        case .advcl:
            // "Lund, spending a day in Oslo, did not say …"
            if token(verb).xpos == .VBG, chain(headedBy: head) != nil, token(head).upos.isNominal { return [head] }
            if token(verb).xpos == .VB, Self.objectControl.contains(lemma(head)), let object = child(head, .obj) {
                return [object]
            }
            if let bidden = bidden(by: head), child(verb, .mark).map({ word($0) == "to" }) ?? false { return [bidden] }
            if let mark = child(verb, .mark), let object = child(head, .obj),
                word(mark) == "for"
                    || (Self.objectControl.contains(lemma(head)) && ["of", "from"].contains(word(mark)))
            {
                return [object]
            }
            if let mark = child(verb, .mark), word(mark) == "of", isPassive(head) { return patients(of: head) }
            if isGuilt(head) { return culprits(head) }
            guard child(verb, .mark).map({ word($0) == "to" }) ?? true || token(verb).xpos == .VBG else { return [] }
            return isPassive(head) ? patients(of: head) : agents(of: head, depth: depth + 1)
        case .acl:
            if isGuilt(head) { return culprits(head) }
            if isMainVerb(verb) { return [head] }
            if token(verb).xpos == .VBG { return interested(in: verb, depth: depth) ?? [owner(ofClause: head)] }
            guard child(verb, .mark) != nil else { return [] }
            return isSingledOut(head) ? [head] : holders(ofPlan: head, depth: depth)
        case .aclRelcl:
            return token(verb).xpos == .VBN ? [] : [head]
        default: return []
        }
    }

    /// The verb's subject: of two that the tree gives it no day of the week, "Saturday, Norway ended …".
    private func subject(of verb: Int) -> Int? {
        guard let first = child(verb, .nsubj), CalendarNames.isWeekday(article.text(first)) else {
            return child(verb, .nsubj)
        }
        return children(verb, .nsubj).first { !CalendarNames.isWeekday(article.text($0)) } ?? first
    }

    /// The passive verb's subject: of two that the tree gives it the one that names somebody.
    private func passiveSubject(of verb: Int) -> Int? {
        let subjects = children(verb, .nsubjPass)
        if subjects.isEmpty, child(verb, .auxPass) != nil { return child(verb, .nsubj) }
        return subjects.count > 1 ? subjects.first { chain(headedBy: $0) != nil } ?? subjects.first : subjects.first
    }

    /// "was accused of fraud by X": the agent of a passive, where the tree hangs it from the verb's other phrase.
    private func distantAgents(of verb: Int) -> [Int] {
        children(verb, .obl).filter { ["of", "with", "for", "on", "as", "to"].contains(preposition(of: $0) ?? "") }
            .flatMap { children($0, .nmod) }
            .filter { preposition(of: $0) == "by" && chain(headedBy: $0) != nil }
    }

    /// "Norway's plan to buy X", "Norway announced plans to buy X", "Norway has the right to buy X": whose it is to do what
    /// an infinitive after a noun says.
    private func holders(ofPlan noun: Int, depth: Int) -> [Int] {
        if let owner = child(noun, .nmodPoss) { return [owner] }
        let owners = children(noun).filter { child in
            child < noun && type(at: child) != nil && [.amod, .compound].contains(token(child).relation)
        }
        if !owners.isEmpty { return owners }
        if let giver = children(noun, .nmod).first(where: { ["by", "from"].contains(preposition(of: $0) ?? "") }),
            !Self.bidding.contains(lemma(noun))
        {
            return [giver]
        }
        let above = token(noun).head
        guard above >= 0, token(noun).relation == .obj, token(above).upos == .verb,
            !Self.bidding.contains(lemma(noun)), token(noun).upos == .noun
        else { return [] }
        return isPassive(above) ? [] : agents(of: above, depth: depth + 1)
    }

    /// "found X guilty of killing Y", "X is guilty of …": who is said to have done it.
    private func culprits(_ guilty: Int) -> [Int] {
        // Parsers take the name before "guilty" for a part of it.
        if guilty > 0, let name = mention(covering: guilty - 1), name.type == .person, name.kind == .name {
            return [ArticleSyntax.head(of: name, in: article)]
        }
        if let subject = child(guilty, .nsubj) { return [subject] }
        let above = token(guilty).head
        guard above >= 0, token(above).upos == .verb else { return [] }
        return patients(of: above) + children(above, .obj).filter { $0 != guilty }
    }

    private func isGuilt(_ word: Int) -> Bool {
        switch lemma(word) {
        case "guilty": true
        case "responsible": token(word).upos == .adj
        default: false
        }
    }

    /// "expressed interest in holding talks": whose interest it is.
    private func interested(in verb: Int, depth: Int) -> [Int]? {
        let noun = token(verb).head
        guard let mark = child(verb, .mark), ["in", "of", "for", "to"].contains(word(mark)),
            chain(headedBy: noun) == nil,
            token(noun).relation == .obj, token(noun).head >= 0, token(token(noun).head).upos == .verb,
            // "accused the forces of attacking X"
            !Self.objectControl.contains(lemma(token(noun).head))
        else { return nil }
        return child(noun, .nmodPoss).map { [$0] } ?? agents(of: token(noun).head, depth: depth + 1)
    }

    /// Nouns that bid somebody else do what their infinitive says.
    private static let bidding: Set<String> = [
        "call", "request", "demand", "appeal", "order", "pressure", "invitation", "plea", "offer", "warning",
        "petition",
        "time", "place", "way", "team", "law", "bill", "money", "fund", "aid", "force", "group", "people", "list",
    ]

    /// "the first woman to lead": whoever the noun is said of does what its infinitive says.
    private func isSingledOut(_ noun: Int) -> Bool {
        children(noun).contains { child in
            switch word(child) {
            case "first", "second", "third", "last", "only", "youngest", "oldest", "latest", "next": true
            default: false
            }
        }
    }

    /// "called on X to …"
    private func bidden(by verb: Int) -> Int? {
        guard ["call", "appeal", "plead", "count", "rely"].contains(lemma(verb)) else { return nil }
        return children(verb, .obl).first { ["on", "upon", "to", "with"].contains(preposition(of: $0) ?? "") }
    }

    /// "protesters in Oslo demanding …": not the place where they are.
    private func owner(ofClause noun: Int) -> Int {
        let above = token(noun).head
        guard token(noun).relation == .nmod, above >= 0, type(at: noun) == .place,
            ["in", "at", "near", "outside", "across"].contains(preposition(of: noun) ?? "")
        else { return noun }
        return above
    }

    /// The words that a passive or participle says something was done to.
    func patients(of verb: Int) -> [Int] {
        if let subject = passiveSubject(of: verb) { return [antecedent(of: subject, verb)] }
        let head = token(verb).head
        guard head >= 0, isPassive(verb) else { return [] }
        switch token(verb).relation {
        case .acl, .aclRelcl: return [head]
        case .conj: return isPassive(head) ? patients(of: head) : agents(of: head, depth: 2)
        case .advcl, .xcomp: return agents(of: head, depth: 2)
        default: return []
        }
    }

    /// "Lund, whom Norway accused", "the group that Norway banned", "the deal Norway rejected": the noun that a relative
    /// clause with a subject and no object of its own says something was done to.
    func relativeObject(of verb: Int) -> Int? {
        guard token(verb).relation == .aclRelcl, token(verb).head >= 0, let subject = child(verb, .nsubj),
            !isPassive(verb), antecedent(of: subject, verb) == subject
        else { return nil }
        if let object = child(verb, .obj) {
            let isRelative = token(object).xpos == .WDT || token(object).xpos == .WP || word(object) == "that"
            return isRelative && object < subject ? token(verb).head : nil
        }
        guard child(verb, .ccomp) == nil, child(verb, .xcomp) == nil,
            !children(verb).contains(where: { child in
                [.advmod, .obl].contains(token(child).relation)
                    && (token(child).xpos == .WRB || child < subject && preposition(of: child) != nil)
            })
        else { return nil }
        return token(verb).head
    }

    /// Whether the verb is passive: it has a passive auxiliary or subject, or is a bare past participle.
    func isPassive(_ verb: Int) -> Bool {
        if child(verb, .auxPass) != nil || child(verb, .nsubjPass) != nil { return true }
        guard token(verb).xpos == .VBN, !isMainVerb(verb) else { return false }
        switch token(verb).relation {
        case .acl, .advcl, .amod: return child(verb, .aux) == nil
        case .conj: return token(verb).head >= 0 && isPassive(token(verb).head) && child(verb, .nsubj) == nil
        default: return false
        }
    }

    /// "Norwegian troops attacked a village": what taggers take for a participle after a noun that is all of the sentence is
    /// its verb where it has an object.
    func isMainVerb(_ participle: Int) -> Bool {
        let noun = token(participle).head
        guard token(participle).relation == .acl, token(participle).xpos == .VBN, noun >= 0, noun < participle,
            token(noun).relation == .root, child(participle, .obj) != nil, child(participle, .mark) == nil
        else { return false }
        return !Self.giving.contains(lemma(participle)) && !children(participle).contains { isAgentPhrase($0) }
    }

    /// Verbs whose participles have an object all the same: "a man given a prize".
    private static let giving: Set<String> = [
        "give", "award", "offer", "grant", "send", "show", "teach", "pay", "deny", "allow", "name", "call", "elect",
        "hand", "lend", "owe", "sell", "tell", "ask", "make", "dub", "title",
    ]

    /// "by X" below a passive.
    func isAgentPhrase(_ index: Int) -> Bool {
        switch token(index).relation {
        case .oblAgent: true
        case .obl, .nmod: preposition(of: index) == "by"
        default: false
        }
    }

    /// Whether a word is a verb; also where the tagger took one with a subject for a noun: "Norway demands that …".
    func isVerb(_ index: Int) -> Bool {
        if token(index).upos == .verb { return true }
        guard token(index).xpos == .NNS || token(index).xpos == .NN, child(index, .nsubj) != nil else { return false }
        return !isPredicate(index)
    }

    /// Whether a non-verb serves as a predicate: it has a copula.
    func isPredicate(_ index: Int) -> Bool { child(index, .cop) != nil }

    /// The noun that a relative pronoun stands for; any other word stands for itself.
    private func antecedent(of subject: Int, _ verb: Int) -> Int {
        guard token(subject).xpos == .WDT || token(subject).xpos == .WP || word(subject) == "that" else {
            return subject
        }
        var clause = verb
        for _ in 0..<3 {
            switch token(clause).relation {
            case .aclRelcl, .acl: return token(clause).head
            case .conj: clause = token(clause).head
            default: return nounBefore(subject)
            }
        }
        return nounBefore(subject)
    }

    /// The noun right before a relative pronoun, for clauses that the tree attaches elsewhere.
    private func nounBefore(_ pronoun: Int) -> Int {
        var index = pronoun - 1
        if index >= 0, token(index).xpos == .comma { index -= 1 }
        guard index >= 0, word(pronoun) != "that", token(index).upos.isNominal else { return pronoun }
        return mention(covering: index).map { ArticleSyntax.head(of: $0, in: article) } ?? index
    }

    /// "a joint operation": one of several doers.
    func isJoint(_ deed: Int) -> Bool { children(deed, .amod).contains { word($0) == "joint" } }

    /// A verb's lemma with its particle: `turn_away`.
    func predicateLemma(_ verb: Int) -> String {
        guard let particle = child(verb, .compoundPrt) else { return lemma(verb) }
        return "\(lemma(verb))_\(word(particle))"
    }
}
