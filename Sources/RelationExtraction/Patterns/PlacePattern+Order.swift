internal import Ontology
internal import TextModel

/// Places told by the order of words, where trees go astray: commas, lists, names that look alike.
extension PlacePattern {
    /// The places of a list that begins with `first`, as lying in another.
    func inList(_ first: Mention, of place: Int, _ token: Int, at link: Int) -> [Candidate] {
        let head = ArticleSyntax.head(of: first, in: syntax.article)
        return ([head] + syntax.children(head, .conj)).compactMap { syntax.mention(headedBy: $0) }
            .filter { $0.type == .place && $0.kind == .name }
            .flatMap { candidate($0, place, token, label: "in", at: link) }
    }

    /// "Norwegian cities, including Bergen and Hamar", "Norwegian territory, such as Svalbard".
    func examples(after land: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: land.tokens.lowerBound).tokens
        var index = land.tokens.upperBound
        guard index + 2 < sentence.upperBound, let place = land.chain, lexicon.isPlaceClass(syntax.lemma(index)) else {
            return []
        }
        index += 1
        if syntax.token(index).xpos == .comma { index += 1 }
        guard index + 2 < sentence.upperBound else { return [] }
        let start =
            syntax.word(index) == "including"
            ? index + 1 : syntax.word(index) == "such" && syntax.word(index + 1) == "as" ? index + 2 : index
        guard start > index, let first = syntax.mention(covering: start), first.type == .place, first.kind == .name
        else { return [] }
        return inList(first, of: place, land.tokens.lowerBound, at: index)
    }

    /// The owner of the plural class noun before the first place of a list.
    func classified(_ mention: Mention, like first: Int) -> [Candidate] {
        let noun = syntax.token(first).head
        guard noun >= 0, noun < first, syntax.token(noun).xpos == .NNS, lexicon.isPlaceClass(syntax.lemma(noun)),
            syntax.token(first).relation == .nmod && syntax.preposition(of: first) == "of"
                || [.compound, .appos, .flat].contains(syntax.token(first).relation)
        else { return [] }
        return syntax.children(noun).filter { [.amod, .nmodPoss].contains(syntax.token($0).relation) }
            .flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
            .filter { syntax.type(ofChain: $0.chain) == .place }
            .flatMap { candidate(mention, $0.chain, $0.token, label: "\(syntax.word(noun)) in", at: noun) }
    }

    /// "three Norwegian cities - Bergen, Hamar, Elverum": after a noun in the plural, commas part places side by side.
    func isClassList(_ mention: Mention) -> Bool {
        let sentence = syntax.sentence(of: mention.tokens.lowerBound).tokens
        var first = mention
        while let last = place(beforeCommaOf: first, in: sentence) { first = last }
        let dash = first.tokens.lowerBound - 1
        guard dash > sentence.lowerBound, ["-", "–", "—", ":"].contains(syntax.word(dash)) else { return false }
        return syntax.token(dash - 1).xpos == .NNS && lexicon.isPlaceClass(syntax.lemma(dash - 1))
    }

    /// "Norway's Bergen", "Norway's Hardanger Peninsula".
    func owned(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        let mark = mention.tokens.lowerBound - 1
        let next = mention.tokens.upperBound
        // "Sweden's Norway policy" is no place.
        let isLast = next >= syntax.article.tokens.count || syntax.token(next).upos != .noun
        let isAfterMark = isLast && mark > 0 && syntax.token(mark).xpos == .POS
        let owners = isAfterMark ? [mark - 1] : syntax.children(head, .nmodPoss)
        return owners.flatMap { owner -> [Candidate] in
            guard let place = syntax.mention(covering: owner) ?? syntax.mention(headedBy: owner), place.type == .place,
                let target = place.chain, owner < mention.tokens.lowerBound
            else { return [] }
            return candidate(mention, target, owner, label: "in", at: head)
        }
    }

    /// "the Norwegian capital, Oslo,": a place that its class noun and a comma lead to.
    func apposed(_ mention: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.tokens.lowerBound).tokens
        let noun = mention.tokens.lowerBound - 2
        guard noun > sentence.lowerBound, syntax.token(noun + 1).xpos == .comma, syntax.token(noun).xpos == .NN,
            lexicon.isPlaceClass(syntax.lemma(noun)), closes(mention.tokens.upperBound, sentence)
        else { return [] }
        var owner = noun - 1
        if syntax.token(owner).xpos == .POS { owner -= 1 }
        // "Hedmark province, Norway" is the other way round.
        guard owner >= sentence.lowerBound, let place = syntax.mention(covering: owner), place.type == .place,
            place.kind == .demonym || owner < noun - 1, let target = place.chain
        else { return [] }
        return candidate(mention, target, owner, label: "\(syntax.word(noun)) in", at: noun)
    }

    /// "the U.S. Gulf Coast", "Norwegian Svalbard": a place right behind the country that it is in.
    func besideCountry(_ mention: Mention) -> [Candidate] {
        let before = mention.tokens.lowerBound - 1
        let next = mention.tokens.upperBound
        guard before >= syntax.sentence(of: mention.tokens.lowerBound).tokens.lowerBound,
            let country = syntax.mention(covering: before), country.type == .place, let target = country.chain,
            country.tokens.upperBound == mention.tokens.lowerBound,
            country.kind == .demonym || syntax.word(before).contains(".")
                || ArticleSyntax.initials.contains(syntax.article.text(before)),
            next >= syntax.article.tokens.count || syntax.token(next).upos != .noun
                || lexicon.isPlaceClass(syntax.lemma(next))
        else { return [] }
        return candidate(mention, target, before, label: "in", at: before)
    }

    /// Whether a sentence or a phrase between commas ends before a token.
    private func closes(_ end: Int, _ sentence: Range<Int>) -> Bool {
        end >= sentence.upperBound || syntax.token(end).upos == .punct || syntax.token(end).upos == .verb
            || syntax.token(end).upos == .aux
    }

    /// "the band Nordlys, from Norway,", "Nordlys of Norway": where a body is at home.
    func hailing(_ mention: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.tokens.lowerBound).tokens
        var link = mention.tokens.upperBound
        let isApart = link < sentence.upperBound && syntax.token(link).xpos == .comma
        if isApart { link += 1 }
        let isFrom = link < sentence.upperBound && syntax.word(link) == "from"
        guard link + 1 < sentence.upperBound, isFrom || syntax.word(link) == "of",
            let place = isApart
                ? syntax.place(after: link, lexicon: lexicon) : syntax.mention(covering: link + 1),
            place.type == .place, place.kind == .name, isApart || place.tokens.lowerBound == link + 1,
            let target = place.chain
        else { return [] }
        // "expelled Nordlys from Norway"
        guard isApart || isNamedByClass(mention) || !isFrom && syntax.token(place.head).head == mention.head else {
            return []
        }
        guard !isApart && !isFrom || closes(place.tokens.upperBound, sentence) else { return [] }
        // "the leaders of Nordlys, of Norway and of Sweden"
        guard !isApart || isFrom || syntax.preposition(of: mention.head) != "of" else { return [] }
        // "Nordlys from Norway's league"
        let after = place.tokens.upperBound
        guard after >= sentence.upperBound || syntax.token(after).xpos != .POS else { return [] }
        return candidate(mention, target, link + 1, label: syntax.word(link), at: link)
    }

    /// "Nordlys internet café in Hamar", "Lake Lund in the Berg mountains": the place right after a name and the common
    /// nouns that go with it, or after a name and a preposition, whatever noun the tree sees in between.
    func besideNouns(_ mention: Mention) -> [Candidate] {
        guard mention.type == .place else { return [] }
        let sentence = syntax.sentence(of: mention.tokens.lowerBound).tokens
        var link = mention.tokens.upperBound
        while link < min(sentence.upperBound, mention.tokens.upperBound + 3), isCommonNoun(link) { link += 1 }
        let isAfterName = link == mention.tokens.upperBound
        guard link + 1 < sentence.upperBound, isAfterName || isClass(link - 1) || isLand(link - 1) else { return [] }
        // "the Lund desert of northern Norway"
        let isPart = !isAfterName && Self.parts.contains(syntax.word(link + 1))
        guard ["in", "near", "outside"].contains(syntax.word(link)) || isPart && syntax.word(link) == "of" else {
            return []
        }
        let start = isPart || syntax.token(link + 1).upos == .det ? link + 2 : link + 1
        guard start < sentence.upperBound, let place = syntax.mention(covering: start), place.type == .place,
            place.kind == .name, let target = place.chain, place.tokens.upperBound < sentence.upperBound
        else { return [] }
        let isAfterNoun = link > mention.tokens.upperBound
        let isBeforeNoun = isCommonNoun(place.tokens.upperBound) && isClass(place.tokens.upperBound)
        guard isAfterNoun || isBeforeNoun else { return [] }
        return candidate(mention, target, start, label: syntax.word(link), at: link)
    }

    private func isCommonNoun(_ token: Int) -> Bool {
        syntax.mention(covering: token) == nil && [.NN, .NNS, .JJ].contains(syntax.token(token).xpos)
    }

    /// A noun for what the earth has of itself: "the Lund desert".
    private func isLand(_ noun: Int) -> Bool {
        switch syntax.lemma(noun) {
        case "desert", "mountain", "hill", "valley", "river", "lake", "coast", "forest", "plateau", "basin", "range":
            true
        default: false
        }
    }

    /// A noun for a kind of place: of a land, or of a house.
    private func isClass(_ noun: Int) -> Bool {
        let lemma = syntax.lemma(noun)
        return lexicon.isPlaceClass(lemma) || lexicon.isSeat(lemma) || isSiteWord(lemma)
    }

    /// "the schools Nordlys and Polaris in Hamar", "the bank Nordlys in Oslo": bodies named after what they are, and the place
    /// right after their names.
    func classed(_ mention: Mention) -> [Candidate] {
        guard mention.type == .organization || mention.type == .place else { return [] }
        let sentence = syntax.sentence(of: mention.tokens.lowerBound).tokens
        guard let first = firstOfList(mention, sentence), isNamedByClass(first) else { return [] }
        var last = mention
        while let next = nextInList(last, sentence) { last = next }
        let link = last.tokens.upperBound
        guard link + 1 < sentence.upperBound, ["in", "near", "at"].contains(syntax.word(link)) else { return [] }
        let start = syntax.token(link + 1).upos == .det ? link + 2 : link + 1
        guard start < sentence.upperBound, let place = syntax.mention(covering: start), place.type == .place,
            place.kind == .name, let target = place.chain
        else { return [] }
        return candidate(mention, target, start, label: syntax.word(link), at: link)
    }

    /// A common noun for a body or a house stands right before the name.
    private func isNamedByClass(_ mention: Mention) -> Bool {
        let noun = mention.tokens.lowerBound - 1
        guard noun >= 0, syntax.token(noun).xpos == .NN || syntax.token(noun).xpos == .NNS else { return false }
        let lemma = syntax.lemma(noun)
        return lexicon.isSeat(lemma) || lexicon.isBody(lemma) || isSiteWord(lemma)
    }

    func firstOfList(_ mention: Mention, _ sentence: Range<Int>) -> Mention? {
        var first = mention
        for _ in 0..<4 {
            let before = first.tokens.lowerBound - 1
            guard before > sentence.lowerBound,
                syntax.token(before).upos == .cconj || syntax.token(before).xpos == .comma,
                let previous = syntax.mention(covering: before - 1), previous.kind == .name,
                previous.type == mention.type
            else { return first }
            first = previous
        }
        return nil
    }

    private func nextInList(_ mention: Mention, _ sentence: Range<Int>) -> Mention? {
        let after = mention.tokens.upperBound
        guard after + 1 < sentence.upperBound, syntax.token(after).upos == .cconj || syntax.token(after).xpos == .comma,
            let next = syntax.mention(covering: after + 1), next.kind == .name, next.type == mention.type
        else { return nil }
        return next
    }

    /// "the Norwegian company" of a body known by its name: a body of that country.
    func national(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        guard mention.chain != nil, lexicon.isBody(syntax.lemma(head)) else { return [] }
        return (syntax.children(head, .amod) + syntax.children(head, .compound) + syntax.children(head, .nmodPoss))
            .flatMap { child -> [Candidate] in
                guard let place = syntax.mention(headedBy: child), place.type == .place, place.kind != .pronoun,
                    let target = place.chain
                else { return [] }
                return candidate(mention, target, child, label: "\(syntax.word(head)) of", at: head)
            }
    }
}
