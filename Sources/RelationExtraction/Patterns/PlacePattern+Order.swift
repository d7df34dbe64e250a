internal import Ontology
internal import TextModel

/// Places told by the order of words, where trees go astray: commas, lists, names that look alike.
extension PlacePattern {
    /// "the Norwegian capital, Oslo,": a place that its class noun and a comma lead to.
    func apposed(_ mention: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.tokens.lowerBound).tokens
        let noun = mention.tokens.lowerBound - 2
        guard noun > sentence.lowerBound, syntax.token(noun + 1).xpos == .comma, syntax.token(noun).xpos == .NN,
            lexicon.isPlaceClass(syntax.lemma(noun)), closes(mention.tokens.upperBound, sentence)
        else { return [] }
        var owner = noun - 1
        if syntax.token(owner).xpos == .POS { owner -= 1 }
        guard owner >= sentence.lowerBound, let place = syntax.mention(covering: owner), place.type == .place,
            let target = place.chain
        else { return [] }
        return candidate(mention, target, owner, label: "\(syntax.word(noun)) in", at: noun)
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
        guard link + 1 < sentence.upperBound, syntax.word(link) == "from" || syntax.word(link) == "of" && !isApart,
            let place = syntax.mention(covering: link + 1), place.type == .place, place.kind == .name,
            place.tokens.lowerBound == link + 1, let target = place.chain
        else { return [] }
        // "expelled Nordlys from Norway"
        guard isApart || isNamedByClass(mention) || syntax.token(place.head).head == mention.head else { return [] }
        guard !isApart || closes(place.tokens.upperBound, sentence) else { return [] }
        return candidate(mention, target, link + 1, label: syntax.word(link), at: link)
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

    private func firstOfList(_ mention: Mention, _ sentence: Range<Int>) -> Mention? {
        var first = mention
        for _ in 0..<4 {
            let before = first.tokens.lowerBound - 1
            guard before > sentence.lowerBound, syntax.token(before).upos == .cconj || syntax.token(before).xpos == .comma,
                let previous = syntax.mention(covering: before - 1), previous.kind == .name, previous.type == mention.type
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
