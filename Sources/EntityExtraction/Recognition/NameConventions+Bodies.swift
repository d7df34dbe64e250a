internal import Ontology
internal import TextModel

/// Bodies written half in lower case, which no name covers whole: "the Norwegian chess team", "the Bergen Coroner's office".
extension NameConventions {
    /// Teams, embassies and courts of a nation, in place of the nation that a name or nothing was found for. Its police act
    /// for the nation itself.
    func nationalBodies(_ mentions: [Mention]) -> [Mention] {
        var result = mentions
        for token in features.range
        where isContent(token) && Self.national.contains(article.text(token)) && !modifies(token) {
            // "the Norway team Nordlys" has a name.
            guard let start = nation(before: token),
                !result.contains(where: { $0.tokens.lowerBound == token + 1 && $0.type == .organization })
            else { continue }
            let covered = result.filter { $0.tokens.overlaps(start..<token + 1) }
            guard
                covered.allSatisfy({
                    start <= $0.tokens.lowerBound
                        && ($0.type == .place || $0.type == .event || $0.tokens.count == 1
                            || $0.tokens.lowerBound == start)
                }),
                article.tokens[start].upos != .num, article.tokens[start].upos != .punct
            else { continue }
            let isCourt = Self.courts.contains(article.text(token))
            result.removeAll { $0.tokens.overlaps(start..<token + 1) && !(isCourt && isInitials($0)) }
            result.append(body(start..<token + 1))
        }
        return result
    }

    /// "U.S.", "UN": what a body with a longer name is a body of.
    func isInitials(_ mention: Mention) -> Bool {
        guard mention.tokens.count == 1, mention.kind == .name else { return false }
        let form = features.sentence.tokens[mention.tokens.lowerBound - features.range.lowerBound].form
        return form == .capitals || article.text(mention.tokens.lowerBound).contains(".")
    }

    /// "the Lund administration", "the Lund network": a body by the name of who leads it.
    func namedAfterPersons(_ mentions: [Mention]) -> [Mention] {
        var result = mentions
        for token in features.range.dropFirst() where isContent(token) {
            let isAdministration = article.text(token) == "administration"
            guard isAdministration || Self.following.contains(article.text(token)), !modifies(token),
                let number = result.firstIndex(where: { $0.tokens.upperBound == token }),
                result[number].kind == .name, result[number].tokens.count == 1,
                isFamilyName(result[number], isAdministration)
            else { continue }
            let start = result[number].tokens.lowerBound
            guard isAdministration || start > features.range.lowerBound && article.text(start - 1) == "the" else {
                continue
            }
            result[number] = body(start..<token + 1)
        }
        return result
    }

    /// Whether a person, or what is nothing else that is known, lends a body its name.
    private func isFamilyName(_ name: Mention, _ isAdministration: Bool) -> Bool {
        let local = name.tokens.lowerBound - features.range.lowerBound
        switch name.type {
        case .person: return true
        case .organization:
            let isSurname = features.sentence.words[local].map { $0.surname > 0 } ?? false
            return features.sentence.tokens[local].form == .capitalized
                && (isSurname || (isAdministration ? isNothingElse(local) : isWithKind(local)))
        default: return false
        }
    }

    /// Whether the gazetteer knows a word as no place and no body.
    private func isNothingElse(_ local: Int) -> Bool {
        features.sentence.matches[local].map { $0.bestKind == .person } ?? true
    }

    /// "Lund organization", where the gazetteer knows the whole.
    private func isWithKind(_ local: Int) -> Bool {
        features.sentence.matches[local].map { $0.tokens == local..<local + 2 && $0.kinds != 0 } ?? false
    }

    private static let following: Set<Substring> = [
        "organization", "organisation", "network", "foundation", "movement", "cartel", "committee", "institute",
    ]

    /// The offices of public officers: the office is the name's last word.
    func offices(_ mentions: [Mention]) -> [Mention] {
        var result = mentions
        for token in features.range.dropFirst(3) where isContent(token) && Self.offices.contains(article.text(token)) {
            guard article.tokens[token - 1].xpos == .POS, let start = officer(endingAt: token - 2) else { continue }
            result.removeAll { $0.tokens.overlaps(start..<token + 1) }
            result.append(body(start..<token + 1))
        }
        return result
    }

    /// Spares most words the closer look.
    func isContent(_ token: Int) -> Bool {
        switch article.tokens[token].upos {
        // Taggers take rare nouns for verbs.
        case .noun, .propn, .adj, .verb: true
        default: false
        }
    }

    private func body(_ tokens: Range<Int>) -> Mention {
        Mention(
            span: TextSpan(
                article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end),
            tokens: tokens, head: tokens.upperBound - 1, type: .organization, kind: .name, confidence: 0.7)
    }

    private static let national: Set<Substring> = [
        "embassy", "consulate", "team", "squad", "parliament", "court", "tribunal",
    ]
    private static let offices: Set<Substring> = ["office", "Office", "bureau", "Bureau"]

    /// The first token of the nation that a body belongs to: right before it, of a team also before a word for its game, of a
    /// court before the words for what it tries. After an owner's ending it is the first of those words.
    private func nation(before token: Int) -> Int? {
        let kind = article.text(token)
        var before = token - 1
        if ["team", "squad"].contains(kind), before > features.range.lowerBound, article.tokens[before].xpos == .NN {
            before -= 1
        }
        let isCourt = Self.courts.contains(kind)
        while before > features.range.lowerBound,
            isCourt, Self.tried.contains(article.text(before))
        {
            before -= 1
        }
        let index = before - features.range.lowerBound
        guard index >= 0 else { return nil }
        // "a Norwegian court" is any of them.
        if isCourt, index > 0, ["a", "an"].contains(article.text(before - 1).lowercased()) { return nil }
        if isCourt, before < token - 1, article.tokens[before].xpos == .POS, index > 0 {
            return features.sentence.matches[index - 1].map(isCountry) ?? false ? before + 1 : nil
        }
        // "United Nations war crimes tribunal"
        if isCourt, let match = features.sentence.matches[index], match.tokens.upperBound == index + 1,
            match.bestKind == .organization
        {
            return match.tokens.lowerBound + features.range.lowerBound
        }
        // "the U.S. embassy"
        if article.text(before).contains(".") || Self.initials.contains(article.text(before)) {
            return before
        }
        guard let match = features.sentence.matches[index], match.tokens.upperBound == index + 1,
            match.isDemonym && match.kinds == 0 || isCountry(match)
        else { return nil }
        return match.tokens.lowerBound + features.range.lowerBound
    }

    private static let initials: Set<Substring> = ["US", "UK"]
    private static let courts: Set<Substring> = ["court", "tribunal"]
    /// What courts try, and how high they stand.
    private static let tried: Set<Substring> = [
        "war", "crimes", "criminal", "supreme", "high", "constitutional", "federal", "military", "appeals", "appeal",
        "special", "genocide", "top", "highest", "administrative", "labor", "labour",
    ]

    func isCountry(_ match: GazetteerMatch) -> Bool {
        match.kinds & (1 << UInt16(GazetteerKind.country.rawValue)) != 0
    }

    /// The first of the words in capitals that name an officer and where he is one: "Bergen Coroner".
    private func officer(endingAt last: Int) -> Int? {
        guard last > features.range.lowerBound, isCapital(last),
            let noun = HeadNoun(lemma: article.text(last).lowercased()), noun.group == .post
        else { return nil }
        var start = last
        while start > features.range.lowerBound, isCapital(start - 1) { start -= 1 }
        return start < last ? start : nil
    }

    private func isCapital(_ token: Int) -> Bool {
        article.tokens[token].xpos.isProperNoun
            && features.sentence.tokens[token - features.range.lowerBound].form == .capitalized
    }
}
