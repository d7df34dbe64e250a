internal import Ontology
internal import TextModel

/// Who has how much of what: "Lund holds 5.2% of Nordlys", "Nordlys is owned by Berg (60%) and Lund (40%)", "its owner, the
/// Oslo-based Polaris".
struct StakePattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            if syntax.token(index).xpos == .VBN { return shared(at: index) + held(by: index) }
            if syntax.token(index).xpos == .VBD { return held(by: index) }
            if isShare(index) { return held(at: index) }
            return Self.owners.contains(syntax.lemma(index)) ? holders(at: index) : []
        }
    }

    // MARK: Shares

    /// "Lund holds 5.2% of Nordlys", "a club in which Lund has a majority".
    private func held(at share: Int) -> [Candidate] {
        let verb = syntax.token(share).head
        guard verb >= 0, syntax.token(share).relation == .obj, Self.having.contains(syntax.predicateLemma(verb)) else {
            return []
        }
        let wholes = wholes(of: share, verb).flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
        let holders = syntax.agents(of: verb).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        return wholes.flatMap { whole in
            holders.compactMap {
                candidate($0.chain, whole.chain, syntax.word(verb), [$0.token, verb, whole.token], verb)
            }
        }
    }

    private func isShare(_ index: Int) -> Bool {
        switch syntax.lemma(index) {
        case "%", "percent", "pc", "stake", "shareholding", "majority", "minority", "half", "third", "quarter", "share":
            true
        case "cent": index > 0 && syntax.word(index - 1) == "per"
        default: false
        }
    }

    private static let having: Set<String> = [
        "own", "hold", "keep", "have", "control", "retain", "buy", "take", "acquire", "purchase", "possess", "sell",
    ]

    /// What the share is of: "5% of X", "a stake in X", and the noun before "in which".
    private func wholes(of share: Int, _ verb: Int) -> [Int] {
        let phrases = syntax.children(share, .nmod) + syntax.children(verb, .obl)
        return phrases.filter { ["of", "in"].contains(syntax.preposition(of: $0) ?? "") }.flatMap { phrase -> [Int] in
            if syntax.token(phrase).xpos == .WDT {
                return syntax.mention(headedBy: phrase)?.chain == nil ? [] : [phrase]
            }
            // "half of the club's shares"
            let owned = ["share", "stock", "capital", "equity"].contains(syntax.lemma(phrase))
            return owned ? syntax.children(phrase, .nmodPoss) + syntax.children(phrase, .nmod) : [phrase]
        }
    }

    // MARK: By whom

    /// "a clinic owned by Nordlys", "Nordlys, founded in Oslo and controlled since 2022 by Polaris", "a home run by the Church".
    private func held(by verb: Int) -> [Candidate] {
        guard Self.holding.contains(syntax.lemma(verb)),
            let agent = syntax.children(verb).first(where: { syntax.isAgentPhrase($0) })
        else { return [] }
        let isJoined = syntax.token(verb).relation == .conj && syntax.token(verb).head >= 0
        let patients =
            isJoined && syntax.child(verb, .nsubj) == nil && syntax.isPassive(syntax.token(verb).head)
            ? syntax.patients(of: syntax.token(verb).head) : syntax.patients(of: verb)
        let wholes = patients.flatMap { syntax.arguments(named($0), reach: .head, lexicon: lexicon) }
        return syntax.arguments(agent, reach: .collective, lexicon: lexicon)
            .filter { syntax.type(ofChain: $0.chain) == .organization }
            .flatMap { owner in
                wholes.compactMap {
                    candidate(owner.chain, $0.chain, syntax.word(verb), [owner.token, verb, $0.token], verb)
                }
            }
    }

    private static let holding: Set<String> = ["own", "control", "hold", "run", "operate"]

    /// "Nordlys" in "Nordlys, a private clinic owned by X": what the noun is said of.
    private func named(_ noun: Int) -> Int {
        let token = syntax.token(noun)
        guard token.relation == .appos, token.head >= 0, syntax.chain(headedBy: noun) == nil else { return noun }
        return token.head
    }

    // MARK: Lists of owners

    /// "owned by the fund Berg (60%), Dahl of Oslo (25%) and Lund (15%)": a share in brackets after each, which parsers lose
    /// their way in.
    private func shared(at verb: Int) -> [Candidate] {
        let end = syntax.sentence(of: verb).tokens.upperBound
        guard ["own", "hold", "control"].contains(syntax.lemma(verb)), verb + 1 < end, syntax.word(verb + 1) == "by"
        else { return [] }
        let wholes = syntax.patients(of: verb).flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
        guard let whole = wholes.first else { return [] }
        var found: [Candidate] = []
        var index = verb + 2
        var last: Mention?
        while index < min(end, verb + 60) {
            if let mention = syntax.mention(covering: index), mention.kind == .name {
                if mention.type != .place { last = mention }
                index = mention.tokens.upperBound
            } else if isPercent(inBracketAt: index, end) {
                if let owner = last, let chain = owner.chain,
                    let told = candidate(
                        chain, whole.chain, syntax.word(verb), [whole.token, verb, owner.tokens.upperBound - 1], verb)
                {
                    found.append(told)
                }
                last = nil
                index += 4
            } else if syntax.token(index).upos == .verb || syntax.token(index).upos == .aux {
                break
            } else {
                index += 1
            }
        }
        return found
    }

    private func isPercent(inBracketAt index: Int, _ end: Int) -> Bool {
        index + 2 < end && syntax.token(index).xpos == .openBracket && syntax.token(index + 1).xpos == .CD
            && ["%", "percent", "per", "pc"].contains(syntax.word(index + 2))
    }

    // MARK: Owners

    /// "its second-largest shareholder, Lund Estates", "Lund Asset Management, a minority shareholder of Nordlys".
    private func holders(at noun: Int) -> [Candidate] {
        let bodies = bodies(of: noun)
        guard !bodies.isEmpty, let holder = name(before: noun) ?? name(after: noun), let source = holder.chain else {
            return []
        }
        return bodies.compactMap { body in
            candidate(source, body.chain, syntax.word(noun), [holder.head, noun, body.token], noun)
        }
    }

    private static let owners: Set<String> = [
        "owner", "co-owner", "shareholder", "proprietor", "parent", "operator", "stakeholder", "stockholder",
    ]

    /// What the owner owns: "Nordlys' owner", "its owner", "a shareholder of Nordlys".
    private func bodies(of noun: Int) -> [Argument] {
        let phrases =
            syntax.children(noun, .nmodPoss)
            + syntax.children(noun, .nmod).filter { phrase in
                let preposition = syntax.preposition(of: phrase)
                return preposition == "of" || preposition == "in" && syntax.lemma(noun).hasSuffix("holder")
            }
        return phrases.flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
            .filter { syntax.type(ofChain: $0.chain) != .person && syntax.type(ofChain: $0.chain) != .event }
    }

    /// "Lund Estates, a minority shareholder": the name that a comma parts from the noun's phrase.
    private func name(before noun: Int) -> Mention? {
        let first = syntax.sentence(of: noun).tokens.lowerBound
        var index = noun - 1
        while index > first, index > noun - 7, isModifier(index), syntax.mention(covering: index)?.kind != .name {
            index -= 1
        }
        guard index > first, syntax.token(index).xpos == .comma, let name = syntax.mention(covering: index - 1),
            isHolder(name), name.tokens.upperBound == index
        else { return nil }
        // "Hamar, Nordlys' owner": the holder is a person or a body.
        return name
    }

    /// "its owner, the Oslo-based Polaris,": the name at the end of the phrase behind the comma.
    private func name(after noun: Int) -> Mention? {
        let end = syntax.sentence(of: noun).tokens.upperBound
        var index = noun + 1
        if index < end, syntax.token(index).xpos == .comma { index += 1 }
        while index < min(end, noun + 10) {
            if let name = syntax.mention(covering: index), isHolder(name), !isModifying(name, end) { return name }
            guard isModifier(index) else { return nil }
            index += 1
        }
        return nil
    }

    /// "RAF" in "its owner, former RAF navigator Ola Berg".
    private func isModifying(_ name: Mention, _ end: Int) -> Bool {
        name.type == .organization && name.tokens.upperBound < end
            && syntax.token(name.tokens.upperBound).upos.isNominal
    }

    private func isHolder(_ name: Mention) -> Bool {
        name.kind == .name && (name.type == .organization || name.type == .person)
    }

    private func isModifier(_ index: Int) -> Bool {
        if let place = syntax.mention(covering: index), place.kind == .name { return place.type != .event }
        switch syntax.token(index).xpos {
        case .NN, .NNP, .JJ, .JJS, .JJR, .RBS, .RB, .HYPH, .VBN, .DT, .PRPS, .CD, .POS, .VBG: return true
        default: return false
        }
    }

    private func candidate(_ owner: Int, _ whole: Int, _ label: String, _ tokens: [Int], _ trigger: Int) -> Candidate? {
        guard owner != whole, EdgeType.owns.joins(syntax.type(ofChain: owner), syntax.type(ofChain: whole)) else {
            return nil
        }
        return Candidate(
            source: owner, target: whole, type: .owns, label: label, tokens: tokens, trigger: trigger,
            pattern: .membership)
    }
}
