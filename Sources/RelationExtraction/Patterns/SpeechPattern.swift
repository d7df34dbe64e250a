internal import Ontology
internal import TextModel

/// Whom and what a speaker speaks of: every entity in his words that no stronger statement already joins him to.
struct SpeechPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// What a speaker does to one whom he says to have done such things.
    private static let hostile: Set<EdgeType> = [.assault, .coerce, .threaten]

    /// - Parameter told: the statements that other patterns found, inside quotations and out.
    func candidates(beside told: [Candidate]) -> [Candidate] {
        let events = SpokenEvents(syntax)
        let known = KnownEvents(syntax)
        return syntax.article.quotations.flatMap { quotation -> [Candidate] in
            guard let speaker = quotation.speaker ?? body(behind: quotation) else { return [] }
            let inside = told.filter { quotation.tokens.contains($0.trigger) }
            let speakers = [speaker] + companions(of: speaker, quotation)
            // What is merely retold touches many things that the speaker says nothing of.
            let spoken = topics(of: quotation, speaker: speaker)
                .filter { $0.leads || quotation.style == .direct && isSpokenOf($0.chain, $0.token, in: quotation) }
            if spoken.isEmpty, !inside.contains(where: { $0.type.family == .interaction }),
                let event = events.event(of: quotation)
            {
                return speakers.map { comment($0, quotation, on: event) }
            }
            let found = spoken.flatMap { topic in
                speakers.filter { $0 != topic.chain }.map { candidate($0, quotation, topic, inside) }
            }
            guard let event = happening(toldIn: quotation, known) else { return found }
            return found + speakers.map { comment($0, quotation, on: event) }
        }
    }

    /// Who says something that names nothing speaks of what happened.
    private func comment(_ speaker: Int, _ quotation: Quotation, on event: (chain: Int, token: Int)) -> Candidate {
        let cue = quotation.cue ?? quotation.tokens.lowerBound
        return Candidate(
            source: speaker, target: event.chain, type: .commentsOn,
            label: quotation.cue.map { syntax.word($0) } ?? "said",
            tokens: [cue, quotation.tokens.lowerBound, quotation.tokens.upperBound - 1], trigger: cue,
            pattern: .speechClause)
    }

    /// Whether the speaker's own words touch on an entity rather than set a scene by it: a place in a side clause is no
    /// more than where something was.
    private func isSpokenOf(_ chain: Int, _ token: Int, in quotation: Quotation) -> Bool {
        let type = syntax.type(ofChain: chain)
        if type == .place { return isSituation(token) && !isAside(token, in: quotation) }
        return type == .person || type == .organization || !isAside(token, in: quotation)
    }

    /// "the situation in Norway remains tense": a place that is spoken of by what is the matter there.
    private func isSituation(_ place: Int) -> Bool {
        var index = syntax.token(place).relation == .conj ? syntax.token(place).head : place
        guard index >= 0, syntax.token(index).relation == .nmod, syntax.preposition(of: index) == "in" else {
            return false
        }
        index = syntax.token(index).head
        if index >= 0, syntax.token(index).relation == .conj { index = syntax.token(index).head }
        return index >= 0 && syntax.token(index).upos == .noun && isLeading(index)
            && syntax.token(index).relation != .obj
    }

    /// "A and B say": those who speak with the speaker.
    private func companions(of speaker: Int, _ quotation: Quotation) -> [Int] {
        guard let cue = quotation.cue else { return [] }
        let all = syntax.agents(of: cue).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        guard all.contains(where: { $0.chain == speaker }), all.count < 5 else { return [] }
        return all.map(\.chain).filter { $0 != speaker && syntax.type(ofChain: $0).isActor }
    }

    /// "French officials say": whom nameless speakers speak for.
    private func body(behind quotation: Quotation) -> Int? {
        guard let cue = quotation.cue else { return nil }
        let speakers = syntax.agents(of: cue)
        let body = speakers.lazy.flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
            .first { syntax.type(ofChain: $0.chain).isActor }?.chain
        return body ?? speakers.lazy.compactMap { employer(ofSpeaker: $0) }.first
    }

    /// "the spokesman said", "quoted a doctor who says": for whom, or through whom, somebody nameless speaks.
    private func employer(ofSpeaker speaker: Int) -> Int? {
        if let employer = syntax.employer(ofSpeaker: speaker) ?? syntax.publisher(of: speaker) { return employer }
        let verb = syntax.token(speaker).head
        guard verb >= 0, syntax.token(speaker).relation == .obj, ["quote", "cite"].contains(syntax.lemma(verb)) else {
            return nil
        }
        return syntax.agents(of: verb).lazy.flatMap {
            syntax.arguments($0, reach: .collective, lexicon: lexicon)
        }.first?.chain
    }

    /// The entities that a quotation names, each once, with the word and whether it has a leading part.
    private func topics(of quotation: Quotation, speaker: Int) -> [(chain: Int, token: Int, leads: Bool)] {
        var found: [(chain: Int, token: Int, leads: Bool)] = []
        for mention in syntax.article.mentions where quotation.tokens.contains(mention.tokens.lowerBound) {
            guard let chain = mention.chain, chain != speaker, !isVague(mention) else { continue }
            let head = ArticleSyntax.head(of: mention, in: syntax.article)
            guard !isListed(head) else { continue }
            let leads =
                (isLeading(head) || leadsThroughNoun(head)) && !isAside(head, in: quotation)
                || falsehood(toldBy: head, in: quotation) != nil
            if let known = found.firstIndex(where: { $0.chain == chain }) {
                if leads, !found[known].leads { found[known] = (chain, head, true) }
            } else {
                found.append((chain, head, leads))
            }
        }
        return found
    }

    /// "It would have been worse", "the company has grown": what a speaker does not call by name is seldom what he speaks of,
    /// but for persons by pronouns and happenings by nouns.
    private func isVague(_ mention: Mention) -> Bool {
        switch mention.kind {
        case .pronoun: mention.type != .person
        case .nominal: mention.type != .event
        case .name, .demonym: false
        }
    }

    /// "firms such as A, B and C": examples, of which nothing is said.
    private func isListed(_ head: Int) -> Bool {
        let first = syntax.token(head).relation == .conj ? syntax.token(head).head : head
        guard first >= 2, syntax.token(first).relation == .nmod else { return false }
        let sentence = syntax.sentence(of: first).tokens
        let start = syntax.subtree(first, within: sentence).lowerBound
        return syntax.word(start) == "such" || syntax.word(start) == "including"
    }

    /// Whether a name stands in a clause that is no more than a circumstance of what is said: "…, before he left Oslo", "an
    /// office that guides the guard".
    private func isAside(_ name: Int, in quotation: Quotation) -> Bool {
        var index = name
        for _ in 0..<12 {
            let token = syntax.token(index)
            switch token.relation {
            // "told reporters that Lund was there": the whole of what is told hangs from the hearers.
            case .acl where isToldToHearers(index, quotation), .aclRelcl where isToldToHearers(index, quotation):
                return false
            // "has no evidence that Lund was there"
            case .acl where syntax.child(index, .mark).map({ syntax.word($0) == "that" }) ?? false: break
            case .advcl, .advclRelcl, .acl, .aclRelcl: return true
            default: break
            }
            guard token.head >= 0, quotation.tokens.contains(token.head) else { return false }
            index = token.head
        }
        return false
    }

    private func isToldToHearers(_ clause: Int, _ quotation: Quotation) -> Bool {
        let hearer = syntax.token(clause).head
        guard let cue = quotation.cue, hearer >= 0, !quotation.tokens.contains(hearer) else { return false }
        return syntax.token(hearer).head == cue && [.obj, .iobj].contains(syntax.token(hearer).relation)
    }

    private func candidate(
        _ speaker: Int, _ quotation: Quotation, _ topic: (chain: Int, token: Int, leads: Bool), _ inside: [Candidate]
    ) -> Candidate {
        // Who reports what he did himself, beside others, accuses nobody.
        let accusation =
            isOwn(topic.chain, of: speaker) || syntax.type(ofChain: topic.chain) == .event
            ? nil
            : inside.first { deed in
                deed.source == topic.chain && Self.hostile.contains(deed.type)
                    && !inside.contains { $0.source == speaker && $0.trigger == deed.trigger }
            }
        let cue = quotation.cue ?? topic.token
        if accusation == nil, let falsehood = falsehood(toldBy: topic.token, in: quotation) {
            return Candidate(
                source: speaker, target: topic.chain, type: .reject,
                label: "\(syntax.word(cue)) \(syntax.word(falsehood))", tokens: [topic.token, falsehood, cue],
                trigger: cue, pattern: .speech)
        }
        let demand = demand(on: topic.token)
        if accusation == nil, demand == nil, let wrong = wrong(of: topic.token) {
            return Candidate(
                source: speaker, target: topic.chain, type: .accuse, label: syntax.word(wrong),
                tokens: [topic.token, wrong, cue], trigger: cue, pattern: .speech)
        }
        if accusation == nil, let demand {
            return Candidate(
                source: speaker, target: topic.chain, type: .request, label: demand.label,
                tokens: [topic.token, demand.verb, quotation.cue ?? topic.token], trigger: cue, pattern: .speech)
        }
        // "complains that Y …"
        let isCharge =
            accusation != nil
            || topic.leads && Self.complaining.contains(syntax.lemma(cue)) && syntax.type(ofChain: topic.chain).isActor
        return Candidate(
            source: speaker, target: topic.chain, type: isCharge ? .accuse : .commentsOn,
            label: accusation?.label ?? quotation.cue.map { syntax.word($0) } ?? "said",
            tokens: [topic.token, accusation?.trigger ?? topic.token, quotation.cue ?? topic.token], trigger: cue,
            pattern: topic.leads || accusation != nil ? .speech : .speechClause)
    }

    /// "Y mistreats refugees", "Y is to blame": what a speaker says against whom, where it is done to nobody named.
    private func wrong(of subject: Int) -> Int? {
        if let deed = deed(of: subject) { return deed }
        let subject = head(ofBody: subject)
        let token = syntax.token(subject)
        guard token.relation == .nsubj, token.head >= 0,
            !syntax.children(token.head, .advmod).contains(where: {
                syntax.word($0) == "not" || syntax.word($0) == "n't"
            })
        else { return nil }
        var predicate = token.head
        // "the earthquake killed three": what happens does so of itself.
        if syntax.type(at: subject) == .event, syntax.token(predicate).upos == .verb { return nil }
        for _ in 0..<2 {
            if isWrong(predicate) { return predicate }
            guard let next = syntax.child(predicate, .xcomp) else { return nil }
            predicate = next
        }
        return isWrong(predicate) ? predicate : nil
    }

    /// "the government of Norway", "Norway's army": the noun that acts for whom the name in it names.
    private func head(ofBody name: Int) -> Int {
        let token = syntax.token(name)
        guard token.head >= 0, syntax.token(token.head).relation == .nsubj, syntax.chain(headedBy: token.head) == nil,
            token.relation == .nmodPoss || token.relation == .amod || token.relation == .compound
                || token.relation == .nmod && syntax.preposition(of: name) == "of"
        else { return name }
        // Also "Norway's plan", of which the same can be said.
        let isOwn = token.relation == .nmodPoss && lexicon.role(syntax.lemma(token.head)) == nil
        guard isOwn || lexicon.isCollective(syntax.lemma(token.head)) else { return name }
        return token.head
    }

    private static let complaining: Set<String> = ["complain", "allege", "lament", "protest", "charge"]

    /// "abused by Y", "Y's oppression": a wrong whose doer the speaker names.
    private func deed(of doer: Int) -> Int? {
        let token = syntax.token(doer)
        guard token.head >= 0, syntax.type(at: doer)?.isActor ?? false else { return nil }
        switch token.relation {
        case .oblAgent: return isWrongDone(syntax.predicateLemma(token.head)) ? token.head : nil
        case .nmodPoss:
            // "Norway's forces" are no wrong.
            guard syntax.token(token.head).upos == .noun, !lexicon.isCollective(syntax.lemma(token.head)) else {
                return nil
            }
            let lemma = syntax.lemma(token.head)
            let isDone = lexicon.types(noun: lemma).first.map(Self.hostile.contains) ?? false
            return isDone || lexicon.isWrong(lemma) ? token.head : nil
        default: return nil
        }
    }

    private func isWrongDone(_ verb: String) -> Bool {
        lexicon.isWrong(verb) || lexicon.types(verb: verb, preposition: nil).first.map(Self.hostile.contains) ?? false
    }

    private func isWrong(_ predicate: Int) -> Bool {
        if lexicon.isWrong(syntax.lemma(predicate)) || syntax.preposition(of: predicate) == "behind" { return true }
        guard syntax.token(predicate).upos == .verb, let object = syntax.child(predicate, .obj) else { return false }
        // "was committing crimes"
        if isFighter(object) { return false }
        if lexicon.isWrong(syntax.lemma(object)), Self.doing.contains(syntax.lemma(predicate)) { return true }
        // "will hold elections"
        if lexicon.isLight(syntax.lemma(predicate)), !(syntax.type(at: object)?.isActor ?? false) { return false }
        return lexicon.types(verb: syntax.predicateLemma(predicate), preposition: nil).first.map(Self.hostile.contains)
            ?? false
    }

    /// "coalition forces captured two militants": no wrong in the eyes of those who say so.
    private func isFighter(_ object: Int) -> Bool {
        syntax.chain(headedBy: object) == nil && Self.fighters.contains(syntax.lemma(object))
    }

    private static let fighters: Set<String> = [
        "militant", "insurgent", "rebel", "terrorist", "guerrilla", "fighter", "extremist", "gunman", "jihadist",
        "suspect", "bomber", "pirate", "kidnapper", "criminal", "smuggler",
    ]

    /// "Norwegian officials said the Norwegian navy had captured …": nobody accuses his own, whose name begins with his.
    private func isOwn(_ topic: Int, of speaker: Int) -> Bool {
        guard syntax.type(ofChain: topic) == .organization else { return false }
        return syntax.article.chains[topic].mentions.contains {
            syntax.nation(inNameOf: syntax.article.mentions[$0]) == speaker
        }
    }

    private static let doing: Set<String> = [
        "commit", "tell", "spread", "make", "carry", "cause", "engage", "practise",
    ]

    /// "Y should withdraw": what a speaker demands of whom.
    private func demand(on subject: Int) -> (verb: Int, label: String)? {
        let token = syntax.token(subject)
        guard token.relation == .nsubj, token.head >= 0, syntax.type(at: subject)?.isActor ?? false else { return nil }
        let modal = syntax.children(token.head, .aux).first { ["should", "must"].contains(syntax.word($0)) }
        guard let modal else { return nil }
        return (token.head, "\(syntax.word(modal)) \(syntax.word(token.head))")
    }
}
