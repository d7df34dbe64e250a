internal import Ontology
internal import TextModel

extension NameConventions {
    /// Two names in the place of a pair: "Oslo-Warsaw talks", "U.S.-China trade", "Norway-European Union summit" are about two,
    /// "Guinea-Bissau" is one.
    func apart(_ mentions: [Mention]) -> [Mention] {
        mentions.flatMap { mention -> [Mention] in
            if let places = byComma(mention) { return places }
            guard mention.type != .person, mention.type != .event, let hyphen = hyphen(in: mention),
                !isKnownWhole(mention)
            else { return [mention] }
            let parts = [mention.tokens.lowerBound..<hyphen, hyphen + 1..<mention.tokens.upperBound]
            let types = parts.compactMap(knownType)
            guard types.count == parts.count else { return [mention] }
            return zip(parts, types).map { part(mention, $0, $1) }
        }
    }

    /// "Hamar, Hedmark" taken for one name.
    private func byComma(_ mention: Mention) -> [Mention]? {
        let tokens = mention.tokens
        guard mention.type == .place, tokens.count > 2,
            let comma = tokens.dropFirst().dropLast().first(where: { article.tokens[$0].xpos == .comma }),
            // The capital's name has a comma in it.
            !["D.C.", "DC", "D.C"].contains(article.text(comma + 1))
        else { return nil }
        return [place(mention, tokens.lowerBound..<comma), place(mention, comma + 1..<tokens.upperBound)]
    }

    /// A place and what it has: "Norway's Coast Guard" names Norway and the Coast Guard, "St. John's University" one.
    func withoutOwner(_ mentions: [Mention]) -> [Mention] {
        mentions.flatMap { mention -> [Mention] in
            let tokens = mention.tokens
            guard mention.type != .event,
                let ending = tokens.dropLast().dropFirst().first(where: { article.tokens[$0].xpos == .POS }),
                isKnownPlace(tokens.lowerBound..<ending), !isKnownWhole(mention)
            else { return [mention] }
            return [place(mention, tokens.lowerBound..<ending), cut(mention, to: ending + 1..<tokens.upperBound)]
        }
    }

    private func place(_ mention: Mention, _ tokens: Range<Int>) -> Mention { part(mention, tokens, .place) }

    private func part(_ mention: Mention, _ tokens: Range<Int>, _ type: NodeType) -> Mention {
        var part = cut(mention, to: tokens)
        part.type = type
        return part
    }

    /// The only hyphen of a name, with words on both sides.
    private func hyphen(in mention: Mention) -> Int? {
        let hyphens = mention.tokens.filter { ["-", "–"].contains(article.text($0)) }
        guard hyphens.count == 1, hyphens[0] > mention.tokens.lowerBound, hyphens[0] + 1 < mention.tokens.upperBound
        else { return nil }
        return hyphens[0]
    }

    private func isKnownWhole(_ mention: Mention) -> Bool {
        let match = features.sentence.matches[mention.tokens.lowerBound - features.range.lowerBound]
        return match.map { $0.tokens.count >= mention.tokens.count } ?? false
    }

    /// Whether all of a run of words is one form of a country, a region or a city.
    private func isKnownPlace(_ tokens: Range<Int>) -> Bool { knownType(tokens) == .place }

    /// What a run of words is, all of which is one form of a country, a region, a city or an organization.
    private func knownType(_ tokens: Range<Int>) -> NodeType? {
        let offset = features.range.lowerBound
        guard let match = features.sentence.matches[tokens.lowerBound - offset],
            match.tokens.lowerBound + offset == tokens.lowerBound, match.tokens.count == tokens.count
        else { return nil }
        switch match.bestKind {
        case .country, .region, .city: return .place
        case .organization: return .organization
        default: return nil
        }
    }
}
