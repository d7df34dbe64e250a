internal import Ontology
internal import TextModel

/// Places that the names of organs of state, of named events, and lists of places tell.
extension PlacePattern {
    /// "Hamar court", "Hamar Police Department", "the Hamar Games": an organ of state or a named event whose name begins with the
    /// name of its place.
    func begun(_ mention: Mention, _ places: [Substring: Int]) -> [Candidate] {
        guard mention.type == .event || isOrgan(mention) else { return [] }
        let tokens = mention.tokens
        for end in (tokens.lowerBound + 1..<max(tokens.lowerBound + 1, min(tokens.lowerBound + 4, tokens.upperBound)))
            .reversed()
        {
            guard let place = places[syntax.article.text(span(tokens.lowerBound..<end))] else { continue }
            let last = tokens.upperBound - 1
            return candidate(mention, place, tokens.lowerBound, label: syntax.word(last), at: last)
        }
        return []
    }

    /// Whether an organization's name says that it is an organ of a state or a town.
    private func isOrgan(_ mention: Mention) -> Bool {
        mention.type == .organization
            && (Self.organs.contains(syntax.word(mention.tokens.upperBound - 1))
                || mention.tokens.contains { Self.departments.contains(syntax.word($0)) })
    }

    private static let organs: Set<String> = [
        "court", "police", "army", "navy", "force", "forces", "guard", "corps", "parliament", "legislature",
        "government",
        "council", "assembly", "senate", "cabinet", "municipality", "treasury", "office", "constabulary", "prosecutors",
    ]

    private static let departments: Set<String> = ["department", "ministry", "police", "district"]

    /// The chains of the places that an article names, by the words that name them.
    ///
    /// - Complexity: O(*n*) in the number of mentions.
    func namedPlaces() -> [Substring: Int] {
        var places: [Substring: Int] = [:]
        for mention in syntax.article.mentions where mention.type == .place && mention.kind == .name {
            let words = syntax.article.text(mention.span)
            if places[words] == nil { places[words] = mention.chain }
        }
        return places
    }

    private func span(_ words: Range<Int>) -> TextSpan {
        let tokens = syntax.article.tokens
        return TextSpan(tokens[words.lowerBound].span.start, tokens[words.upperBound - 1].span.end)
    }

    /// "Hamar, Lillehammer and Elverum in Norway", "Hamar and Elverum, Norway,": what stands after a list of places holds all of
    /// them.
    func listed(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        let others = syntax.children(head, .conj).compactMap { syntax.mention(headedBy: $0) }
        guard let last = others.last, ([mention] + others).allSatisfy(isTown) else { return [] }
        let end = last.tokens.upperBound
        if let next = syntax.following(end - 1), next.preposition == "in" {
            return syntax.arguments(next.noun, reach: .head, lexicon: lexicon)
                .filter { isCountry($0.chain) && $0.isDirect }
                .flatMap { inList(mention, of: $0.chain, $0.token, at: end) }
        }
        guard let whole = whole(afterComma: end), let place = whole.chain else { return [] }
        return inList(mention, of: place, whole.tokens.lowerBound, at: end)
    }

    /// "Norway" in "Hamar and Elverum, Norway," and "Hamar and Elverum, in Norway": it ends a phrase, and goes on no list.
    private func whole(afterComma comma: Int) -> Mention? {
        let sentence = syntax.sentence(of: comma - 1).tokens
        guard comma + 1 < sentence.upperBound, syntax.token(comma).xpos == .comma else { return nil }
        let start = syntax.word(comma + 1) == "in" ? comma + 2 : comma + 1
        guard start < sentence.upperBound, let whole = syntax.mention(covering: start), whole.type == .place,
            whole.kind == .name, whole.tokens.lowerBound == start
        else { return nil }
        let next = whole.tokens.upperBound
        let isEnd = next == sentence.upperBound || syntax.token(next).upos == .punct
        let isList = next + 1 < sentence.upperBound && syntax.token(next + 1).upos == .cconj
        return isEnd && !isList ? whole : nil
    }

    /// A place by name that is no country.
    private func isTown(_ mention: Mention) -> Bool {
        guard let chain = mention.chain else { return false }
        return mention.type == .place && mention.kind == .name && !isCountry(chain)
    }
}
