internal import Ontology
internal import TextModel

/// Joins what the grammar says is one: a title and its name, an apposition, a predicate noun and its subject, a relative
/// pronoun and the noun that its clause belongs to.
struct ConstructionSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        let children = DependentTable(state.article)
        for index in state.profiles.indices where !state.profiles[index].isGiven {
            if state.profiles[index].pronoun?.form == .relative {
                joinRelative(index, &state)
            } else if state.profiles[index].mention.kind == .nominal {
                joinNeighbour(index, &state)
                joinBody(index, &state)
                joinHolder(index, &state)
                joinLinked(index, children, &state)
                joinSubject(index, children, &state)
            }
        }
    }

    /// A title or an apposition: the noun depends on the name, or the name on the noun.
    private func joinLinked(_ nominal: Int, _ children: DependentTable, _ state: inout CoreferenceState) {
        let head = state.profiles[nominal].mention.head
        let above = state.article.tokens[head].head
        let relation = state.article.tokens[head].relation
        if above >= 0, let name = state.name(headedBy: above), links(relation, nominal, name, state) {
            join(nominal, name, isApposition: relation == .appos, &state)
        }
        for child in children[head] {
            let relation = state.article.tokens[child].relation
            guard let name = state.name(headedBy: child) else { continue }
            if links(relation, nominal, name, state) {
                join(nominal, name, isApposition: relation == .appos, &state)
            } else if relation == .nmod, isNamingOf(child, children, state), isPlaceNoun(nominal, of: name, state) {
                join(nominal, name, isApposition: false, &state)
            }
        }
    }

    /// "Rutte, the former prime minister of the Netherlands, …": a role between commas right after a person's name, whatever
    /// the tree makes of it.
    private func joinNeighbour(_ nominal: Int, _ state: inout CoreferenceState) {
        let mention = state.profiles[nominal].mention
        let comma = mention.tokens.lowerBound - 1
        let (tokens, end) = (state.article.tokens, state.article.tokens.count)
        // The article may stand outside the mention.
        let before = comma >= 0 && tokens[comma].upos == .det ? comma - 1 : comma
        // "Lund, whose wife, Kari Berg, …" is not his wife.
        guard mention.type == .person, before > 0, state.article.text(before) == ",",
            ![.WPS, .PRPS].contains(tokens[mention.tokens.lowerBound].xpos),
            let name = person(endingBefore: before, state)
        else { return }
        let rest = mention.tokens.upperBound..<min(end, mention.tokens.upperBound + 8)
        let stop = rest.first {
            tokens[$0].upos == .verb || tokens[$0].upos == .aux || tokens[$0].upos == .cconj
                || tokens[$0].upos == .punct
        }
        guard let stop, state.article.text(stop) == "," else { return }
        join(nominal, name, isApposition: true, &state)
    }

    /// "the relief organization, Nordic Help,": a body named between commas right after its noun, whatever the tree makes
    /// of it.
    private func joinBody(_ nominal: Int, _ state: inout CoreferenceState) {
        let mention = state.profiles[nominal].mention
        let next = mention.tokens.upperBound
        guard mention.type == .organization, next + 1 < state.article.tokens.count else { return }
        // "the consulting firm Nordlys"
        if let name = body(beginningAt: next, state), state.profiles[name].mention.tokens.lowerBound == next {
            join(nominal, name, isApposition: true, &state)
            return
        }
        guard state.profiles[nominal].determination == .definite, state.article.text(next) == ",",
            let name = body(beginningAt: next + 1, state)
        else { return }
        let end = state.profiles[name].mention.tokens.upperBound
        guard end < state.article.tokens.count, state.article.tokens[end].upos == .punct,
            end + 1 == state.article.tokens.count || state.article.tokens[end + 1].upos != .cconj
        else { return }
        join(nominal, name, isApposition: true, &state)
    }

    /// "the governor of Oslo, Kari Lund,": who is named behind a post and what it is in, whatever the tree makes of it.
    private func joinHolder(_ nominal: Int, _ state: inout CoreferenceState) {
        let mention = state.profiles[nominal].mention
        guard mention.type == .person, state.profiles[nominal].noun?.group == .post,
            state.profiles[nominal].determination == .definite
        else { return }
        let tokens = state.article.tokens
        var comma = mention.tokens.upperBound
        guard comma < tokens.count, ["of", "for"].contains(state.article.text(comma)) else { return }
        while comma < min(tokens.count, mention.tokens.upperBound + 7), state.article.text(comma) != "," {
            guard tokens[comma].upos.isNominal || [.adp, .det, .adj].contains(tokens[comma].upos) else { return }
            comma += 1
        }
        guard comma + 1 < tokens.count, state.article.text(comma) == ",",
            let name = person(beginningAt: comma + 1, state)
        else { return }
        let end = state.profiles[name].mention.tokens.upperBound
        guard end < tokens.count, tokens[end].upos == .punct || tokens[end].upos == .verb || tokens[end].upos == .aux
        else { return }
        join(nominal, name, isApposition: true, &state)
    }

    /// The person whose name begins at a token.
    private func person(beginningAt start: Int, _ state: CoreferenceState) -> Int? {
        for token in start..<min(start + 4, state.article.tokens.count) {
            guard let name = state.name(headedBy: token) else { continue }
            let mention = state.profiles[name].mention
            return mention.tokens.lowerBound == start && mention.type == .person ? name : nil
        }
        return nil
    }

    /// The organization whose name begins at a token, or after an article there.
    private func body(beginningAt start: Int, _ state: CoreferenceState) -> Int? {
        let first = state.article.tokens[start].upos == .det ? start + 1 : start
        for token in first..<min(first + 8, state.article.tokens.count) {
            guard let name = state.name(headedBy: token) else { continue }
            let mention = state.profiles[name].mention
            return mention.tokens.lowerBound == first && mention.type == .organization ? name : nil
        }
        return nil
    }

    /// The person whose name ends right before the token at `end`.
    private func person(endingBefore end: Int, _ state: CoreferenceState) -> Int? {
        for token in max(0, end - 5)..<end {
            guard let name = state.name(headedBy: token) else { continue }
            let mention = state.profiles[name].mention
            if mention.tokens.upperBound == end, mention.type == .person { return name }
        }
        return nil
    }

    private func links(
        _ relation: DependencyRelation, _ nominal: Int, _ name: Int, _ state: CoreferenceState
    ) -> Bool {
        let (noun, other) = (state.profiles[nominal].mention, state.profiles[name].mention)
        switch relation {
        case .appos: return true
        case .nmodDesc, .flat, .compound: return noun.tokens.upperBound <= other.tokens.lowerBound
        case .nmod, .nmodUnmarked, .dep: return noun.tokens.upperBound == other.tokens.lowerBound
        default: return false
        }
    }

    /// "the town of Alta": the town is Alta.
    private func isNamingOf(_ name: Int, _ children: DependentTable, _ state: CoreferenceState) -> Bool {
        children[name].contains {
            state.article.tokens[$0].relation == .caseMarking && state.article.text($0) == "of"
        }
    }

    /// A town of a name is the town so called; the capital of a country is another place.
    private func isPlaceNoun(_ nominal: Int, of name: Int, _ state: CoreferenceState) -> Bool {
        switch state.profiles[nominal].headLemma {
        case "city", "town", "village", "port", "municipality", "island", "district":
            state.knowledge.placeKind(of: String(state.text(name))) != .country
                && state.profiles[nominal].words.allSatisfy { $0 != "capital" }
        case "state", "province": true
        default: false
        }
    }

    /// "Ruritania is a country": the predicate noun is its subject, where nothing denies it.
    private func joinSubject(_ nominal: Int, _ children: DependentTable, _ state: inout CoreferenceState) {
        let predicate = state.profiles[nominal].mention.head
        var subject: Int?
        var isEquation = false
        for child in children[predicate] {
            let token = state.article.tokens[child]
            switch token.relation {
            case .cop: isEquation = token.lemma == "be"
            case .nsubj: subject = child
            case .aux where token.xpos == .MD && token.lemma != "will": return
            case .advmod where ["not", "n't", "never", "no"].contains(token.lemma): return
            case .caseMarking, .mark: return
            default: break
            }
        }
        guard isEquation, let subject, state.mentionOfHead[subject] >= 0 else { return }
        join(nominal, state.mentionOfHead[subject], isApposition: false, &state)
    }

    private func joinRelative(_ pronoun: Int, _ state: inout CoreferenceState) {
        var at = state.profiles[pronoun].mention.head
        for _ in 0..<5 {
            let token = state.article.tokens[at]
            guard token.head >= 0 else { return }
            if token.relation == .aclRelcl {
                let antecedent = state.mentionOfHead[token.head]
                if antecedent >= 0 { state.clusters.join(antecedent, pronoun) }
                return
            }
            at = token.head
        }
    }

    /// A noun goes with a name of its own type; beside a person's name an apposition may have any noun.
    private func join(_ nominal: Int, _ name: Int, isApposition: Bool, _ state: inout CoreferenceState) {
        let profile = state.profiles[nominal]
        // "Lund, whose wife …" is not his wife.
        if state.article.tokens[profile.mention.tokens.lowerBound].xpos == .WPS,
            state.profiles[name].mention.tokens.lowerBound < profile.mention.tokens.lowerBound
        {
            return
        }
        let type = state.clusters.facts(name).type
        guard !profile.isPlural, profile.determination != .negative, !state.clusters.areJoined(nominal, name) else {
            return
        }
        if profile.noun == nil, isApposition, type == .person, state.clusters.facts(nominal).type == nil {
            state.clusters.update(nominal) { $0.type = .person }
            state.profiles[nominal].mention.type = .person
        }
        guard let type, state.clusters.facts(nominal).type == type, !state.clusters.facts(nominal).isAnchored else {
            return
        }
        state.clusters.join(name, nominal)
    }
}

extension CoreferenceState {
    /// The name mention whose head, or one of whose tokens, is the given token.
    func name(headedBy token: Int) -> Int? {
        let mention = mentionOfHead[token] >= 0 ? mentionOfHead[token] : named(behindTitle: token)
        guard mention >= 0, profiles[mention].mention.kind == .name, profiles[mention].isGiven else { return nil }
        return mention
    }

    /// "Mr" in "its director, Mr Ola Berg": to the tree the title is the head of the name behind it.
    private func named(behindTitle token: Int) -> Int {
        let next = token + 1
        guard next < article.tokens.count, article.tokens[next].head == token, article.tokens[next].relation == .flat,
            PersonTitles.contains(article.text(token))
        else { return -1 }
        return mentionOfHead[next]
    }
}
