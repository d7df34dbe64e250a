internal import Ontology
internal import TextModel

/// Where organizations are: their seats, the countries they are said to be of.
extension PlacePattern {
    /// Whether a chain is a country's: no country lies in another, though headlines set them side by side.
    func isCountry(_ chain: Int) -> Bool {
        let place = syntax.article.chains[chain]
        return place.type == .place && lexicon.isCountry(place.name.lowercased())
    }

    /// "the Bergen office of X", "X's office in Bergen", "X's Bergen headquarters".
    func offices(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        let noun = syntax.token(head).head
        guard noun >= 0, lexicon.isSeat(syntax.lemma(noun)),
            [.nmod, .nmodPoss, .compound].contains(syntax.token(head).relation)
        else { return [] }
        var phrases = Array(syntax.children(noun))
        if let next = syntax.following(noun), syntax.token(next.noun).head != noun { phrases.append(next.noun) }
        // "the headquarters of the National Party (NP) in the suburb of Bergen"
        if let place = place(afterOwner: mention, noun) {
            phrases.append(ArticleSyntax.head(of: place, in: syntax.article))
        }
        // "the headquarters of X is in Bergen"
        if syntax.token(noun).relation.isSubject, syntax.token(noun).head > noun,
            Self.locative.contains(syntax.preposition(of: syntax.token(noun).head) ?? "")
        {
            phrases.append(syntax.token(noun).head)
        }
        // "moved its headquarters from Oslo to Bergen"
        if syntax.token(noun).relation == .obj, syntax.token(noun).head >= 0,
            ["move", "relocate", "shift", "transfer"].contains(syntax.lemma(syntax.token(noun).head))
        {
            let goals = syntax.children(syntax.token(noun).head, .obl) + syntax.children(noun, .nmod)
            phrases = goals.filter { syntax.preposition(of: $0) == "to" }
            return phrases.flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
                .filter { syntax.type(ofChain: $0.chain) == .place }
                .flatMap { candidate(mention, $0.chain, $0.token, label: syntax.word(noun), at: noun) }
        }
        return phrases.flatMap { child -> [Candidate] in
            let relation = syntax.token(child).relation
            if syntax.token(child).head != noun, syntax.preposition(of: child) != nil {
                return syntax.arguments(child, reach: .head, lexicon: lexicon)
                    .filter { syntax.type(ofChain: $0.chain) == .place }
                    .flatMap { candidate(mention, $0.chain, $0.token, label: syntax.word(noun), at: noun) }
            }
            guard child != head,
                relation == .compound || relation == .amod || (relation == .nmod && isLocative(child, or: "in"))
            else { return [] }
            return syntax.arguments(child, reach: .head, lexicon: lexicon)
                .filter { syntax.type(ofChain: $0.chain) == .place }
                .flatMap { candidate(mention, $0.chain, $0.token, label: syntax.word(noun), at: noun) }
        }
    }

    private func place(afterOwner mention: Mention, _ noun: Int) -> Mention? {
        let end = syntax.sentence(of: noun).tokens.upperBound
        var link = mention.tokens.upperBound
        if link + 2 < end, syntax.token(link).xpos == .openBracket, syntax.token(link + 2).xpos == .closeBracket {
            link += 3
        }
        guard mention.tokens.lowerBound > noun, link + 1 < end, syntax.word(link) == "in" else { return nil }
        return syntax.place(after: link, lexicon: lexicon)
    }

    /// "X, one of Norway's largest firms", "X, the Bergen film company": where what an organization is called by is.
    func explained(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        return syntax.children(head, .appos).filter { $0 > head && syntax.token($0).upos != .propn }.flatMap {
            apposed in
            let noun =
                syntax.lemma(apposed) == "one"
                ? syntax.children(apposed, .nmod).first { syntax.preposition(of: $0) == "of" } ?? apposed : apposed
            guard syntax.chain(headedBy: noun).map({ syntax.type(ofChain: $0) == .organization }) ?? true,
                lexicon.role(syntax.lemma(noun)) == nil
            else { return [Candidate]() }
            return syntax.children(noun).filter {
                [.nmodPoss, .compound, .amod].contains(syntax.token($0).relation)
            }
            .compactMap { child in syntax.chain(headedBy: child).map { ($0, child) } }
            .filter { syntax.type(ofChain: $0.0) == .place }
            .flatMap { candidate(mention, $0.0, $0.1, label: "\(syntax.word(noun)) of", at: noun) }
        }
    }

    /// "Norwegian studio X", "China's X", "X-based Y": a place in the words before an organization's name.
    func modifying(_ mention: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.tokens.lowerBound).tokens
        // "Norwegian Foreign Ministry": the nationality that tells it from others.
        let first = mention.tokens.lowerBound
        if let place = syntax.nation(inNameOf: mention) {
            return isTitled(mention) ? [] : candidate(mention, place, first, label: "of", at: first)
        }
        guard !isCountryNoun(after: mention) else { return [] }
        var index = beforeBracket(mention) ?? mention.tokens.lowerBound - 1
        var steps = 0
        while index >= sentence.lowerBound, steps < 8 {
            if var place = syntax.mention(covering: index), place.type == .place, var chain = place.chain {
                // "Hamar, Norway-based X"
                if syntax.token(place.tokens.upperBound).xpos == .HYPH,
                    let inner = self.place(beforeCommaOf: place, in: sentence), let nearer = inner.chain
                {
                    (place, chain) = (inner, nearer)
                }
                let label = label(between: index + 1, mention)
                return candidate(mention, chain, index, label: label, at: index)
                    + hyphened(place).flatMap { candidate(mention, $0, index, label: label, at: index) }
            }
            guard isBridge(index) else { return [] }
            index -= 1
            steps += 1
        }
        return []
    }

    /// "Norwegian Institute of Law", "Norwegian Red Cross": bodies of their own, whose country is only part of their name, other
    /// than organs of state ("Norwegian parliament").
    private func isTitled(_ mention: Mention) -> Bool {
        mention.tokens.contains { Self.titled.contains(syntax.word($0)) }
    }

    private static let titled: Set<String> = [
        "association", "university", "syndicate", "institute", "observatory", "authority", "cross", "crescent",
        "society",
        "academy", "college", "foundation", "centre", "center", "coalition", "commission", "office", "investment",
        "museum",
        "league", "club", "fund", "radio",
    ]

    /// "Norwegian" in "the Norwegian-Swedish manufacturer X".
    private func hyphened(_ place: Mention) -> [Int] {
        let hyphen = place.tokens.lowerBound - 1
        guard place.kind == .demonym, hyphen > 0, syntax.token(hyphen).xpos == .HYPH,
            let other = syntax.mention(covering: hyphen - 1), other.kind == .demonym, let chain = other.chain
        else { return [] }
        return [chain]
    }

    /// "a Norwegian company (the Nordlys)": the noun before the bracket that holds the body's name.
    private func beforeBracket(_ mention: Mention) -> Int? {
        var bracket = mention.tokens.lowerBound - 1
        if bracket > 0, syntax.token(bracket).upos == .det { bracket -= 1 }
        guard bracket > 0, syntax.token(bracket).xpos == .openBracket, lexicon.isBody(syntax.lemma(bracket - 1)) else {
            return nil
        }
        return bracket - 1
    }

    /// "European NATO countries": what stands before the name tells of the countries.
    private func isCountryNoun(after mention: Mention) -> Bool {
        let next = mention.tokens.upperBound
        guard next < syntax.article.tokens.count else { return false }
        return ["country", "state", "nation", "member", "ally"].contains(syntax.lemma(next))
    }

    private func isBridge(_ index: Int) -> Bool {
        // "the collapse of Norway's Nordlys": the event's phrase is only around the two.
        if let mention = syntax.mention(covering: index), mention.type != .event || mention.kind == .name {
            return false
        }
        switch syntax.token(index).xpos {
        case .NN, .NNS, .JJ, .JJS, .POS: return true
        case .VBG: return Self.standing.contains(syntax.word(index))
        case .VBN:
            return Self.standing.contains(syntax.word(index))
                || index > 0 && syntax.token(index - 1).xpos == .HYPH && Self.joined.contains(syntax.word(index))
        // "Norway's state-owned firm X", "Oslo-based X", but not "Oslo-backed militia X"
        case .HYPH:
            return syntax.word(index + 1) == "based"
                || syntax.mention(covering: index - 1) == nil && syntax.token(index + 1).xpos != .VBG
        default: return false
        }
    }

    /// What a body is in its country: "ruling", "banned".
    private static let standing: Set<String> = [
        "based", "leading", "ruling", "governing", "banned", "outlawed", "ousted", "exiled", "disbanded", "defunct",
    ]
    /// "state-owned", but not "Oslo-backed"
    private static let joined: Set<String> = ["owned", "run", "controlled", "based", "listed", "managed"]

    private func label(between start: Int, _ mention: Mention) -> String {
        let words = (start..<max(start, mention.tokens.lowerBound)).filter { syntax.token($0).upos == .noun }
        guard let last = words.last else { return "of" }
        return "\(syntax.word(last)) of"
    }
}
