internal import Ontology
internal import TextModel

/// Slots of a verb's frame that trees hang elsewhere.
extension VerbPattern {
    /// "opposed independence for X", "backed a plan for X": a phrase of the object, where the tree hangs it from the verb.
    func about(_ phrase: Int, _ preposition: String, _ verb: Int) -> Slot? {
        guard Self.topical.contains(preposition), let object = syntax.child(verb, .obj),
            syntax.child(phrase, .caseMarking) == object + 1, syntax.token(object).upos == .noun,
            syntax.chain(headedBy: object) == nil
        else { return nil }
        let predicate = syntax.predicateLemma(verb)
        guard lexicon.types(verb: predicate, preposition: preposition).isEmpty,
            lexicon.types(verb: predicate, noun: syntax.lemma(object)).isEmpty,
            let told = lexicon.types(verb: predicate, preposition: nil).first, Self.judging.contains(told),
            slot(nil, object).targets.isEmpty
        else { return nil }
        let targets = slot(nil, phrase).targets.map { Argument(chain: $0.chain, token: $0.token, isDirect: false) }
        return Slot(preposition: nil, noun: object, targets: targets)
    }

    /// "the plane crashed, killing Y", "was shot down, killing Y": whose it was has killed nobody.
    func isMishap(_ verb: Int) -> Bool {
        let token = syntax.token(verb)
        guard token.relation == .advcl, token.xpos == .VBG, token.head >= 0,
            ["kill", "injure", "wound", "hurt"].contains(syntax.lemma(verb))
        else { return false }
        return Self.mishaps.contains(syntax.lemma(token.head))
            || syntax.isPassive(token.head) && ["shoot", "hit", "strike"].contains(syntax.lemma(token.head))
    }

    private static let mishaps: Set<String> = [
        "crash", "collide", "overturn", "derail", "sink", "collapse", "fall", "plunge", "capsize", "explode", "slam",
        "ram", "veer",
    ]

    /// "must stop aiding Y": what is stopped is what the gerund tells.
    func isCeasing(_ verb: Int) -> Bool {
        Self.ceasing.contains(syntax.lemma(verb)) && verb + 1 < syntax.article.tokens.count
            && syntax.token(verb + 1).xpos == .VBG
    }

    private static let ceasing: Set<String> = ["stop", "halt", "cease", "quit", "avoid", "end"]

    /// "bombed targets in Norway": where those are whom one attacks, also where the tree hangs the place from the verb.
    func attackedPlace(_ phrase: Int, _ preposition: String, _ verb: Int) -> Slot? {
        guard Self.within.contains(preposition), let object = syntax.child(verb, .obj), object < phrase,
            syntax.token(object).upos == .noun, syntax.chain(headedBy: object) == nil,
            !syntax.children(verb, .obl).contains(where: { $0 > object && $0 < phrase }),
            syntax.lemma(verb) == "raid"
                || lexicon.types(verb: syntax.predicateLemma(verb), preposition: nil).first == .assault,
            lexicon.types(verb: syntax.predicateLemma(verb), preposition: preposition).isEmpty,
            slot(nil, object).targets.isEmpty
        else { return nil }
        let targets = slot(nil, phrase).targets.filter { syntax.type(ofChain: $0.chain) == .place }
            .map { Argument(chain: $0.chain, token: $0.token, isDirect: false) }
        return targets.isEmpty ? nil : Slot(preposition: nil, noun: object, targets: targets)
    }

    private static let within: Set<String> = ["in", "near", "inside", "across", "around", "outside"]

    private static let topical: Set<String> = ["for", "of", "with", "against", "to", "toward", "towards"]

    /// "voiced fears that X will attack", "issued a demand that X withdraw": whoever is to act in the clause of the object.
    func doubted(by object: Int, _ verb: Int) -> [Slot] {
        let told = lexicon.types(verb: syntax.predicateLemma(verb), noun: syntax.lemma(object))
        guard told.contains(where: Self.directives.contains) else { return [] }
        return syntax.children(object).filter { [.acl, .ccomp].contains(syntax.token($0).relation) }
            .compactMap { clause in
                guard syntax.child(clause, .mark).map({ syntax.word($0) == "that" }) == true,
                    let subject = syntax.child(clause, .nsubj)
                else { return nil }
                let targets = syntax.arguments(subject, reach: .collective, lexicon: lexicon)
                return Slot(preposition: nil, noun: object, targets: targets)
            }
    }

    /// "told X, a paper, the minister would …": parsers take whom one tells for a second subject of what is told; and
    /// "accused X of lying": whom one accuses for the subject of what he did.
    func addressee(in clause: Int, after verb: Int) -> Int? {
        if syntax.token(clause).xpos == .VBG, syntax.child(verb, .obj) == nil,
            let subject = syntax.child(clause, .nsubj), subject > verb,
            let mark = syntax.child(clause, .mark), mark > subject, ["of", "for", "from"].contains(syntax.word(mark))
        {
            return subject
        }
        guard ["tell", "inform", "assure", "warn", "remind"].contains(syntax.lemma(verb)) else { return nil }
        let subjects = syntax.children(clause).filter { syntax.token($0).relation.isSubject }
        guard subjects.count > 1, let first = subjects.first, first > verb else { return nil }
        return first
    }

    /// "have shot and killed three Norwegian soldiers": the phrase right behind a verb that the tree gives no object.
    func neighbours(of verb: Int) -> [Slot] {
        guard !syntax.isPassive(verb), syntax.child(verb, .ccomp) == nil, syntax.child(verb, .xcomp) == nil,
            let told = lexicon.types(verb: syntax.predicateLemma(verb), preposition: nil).first,
            Self.done.contains(told)
        else { return [] }
        let end = syntax.sentence(of: verb).tokens.upperBound
        let phrase = (verb + 1..<max(verb + 1, min(end, verb + 9))).prefix { isInPhrase($0) }
        guard let last = phrase.last, syntax.token(last).upos.isNominal, last + 1 >= end || !opensClause(last + 1)
        else { return [] }
        let targets = syntax.namedMentions(in: verb + 1..<last + 1).filter { $0.type != .event }.compactMap { mention in
            mention.chain.map {
                Argument(chain: $0, token: mention.head, isDirect: mention.tokens.upperBound > last)
            }
        }
        return targets.isEmpty ? [] : [Slot(preposition: nil, noun: last, targets: targets)]
    }

    private func isInPhrase(_ index: Int) -> Bool {
        switch syntax.token(index).xpos {
        case .DT, .JJ, .CD, .NN, .NNS, .NNP, .NNPS, .POS, .PRPS, .HYPH: true
        default: false
        }
    }

    /// Whether the word goes on with a verb, so that the phrase before it is its subject.
    private func opensClause(_ next: Int) -> Bool {
        let token = syntax.token(next)
        return token.upos == .verb && token.xpos != .VBN && token.xpos != .VBG || token.upos == .aux
    }

    /// What one does to somebody, so that whoever stands right behind the verb suffers it.
    private static let done: Set<EdgeType> = [
        .assault, .coerce, .accuse, .sanction, .reject, .aid, .request, .competesWith,
    ]
}
