internal import Ontology
internal import TextModel

/// Bodies written half in lower case, which no name covers whole: "the Norwegian police", "the Norwegian chess team", "the
/// Bergen Coroner's office".
extension NameConventions {
    /// Teams, embassies and the police of a nation, in place of the nation that a name or nothing was found for.
    func nationalBodies(_ mentions: [Mention]) -> [Mention] {
        var result = mentions
        for token in features.range where Self.national.contains(article.text(token)) && !modifies(token) {
            // "the Norway team Nordlys" has a name.
            guard let start = nation(before: token),
                !result.contains(where: { $0.tokens.lowerBound == token + 1 && $0.type == .organization })
            else { continue }
            let covered = result.filter { $0.tokens.overlaps(start..<token + 1) }
            guard covered.allSatisfy({ ($0.type == .place || $0.tokens.count == 1) && start <= $0.tokens.lowerBound }),
                article.tokens[start].upos != .num, article.tokens[start].upos != .punct
            else { continue }
            result.removeAll { $0.tokens.overlaps(start..<token + 1) }
            result.append(body(start..<token + 1))
        }
        return result
    }

    /// The offices of public officers: the office is the name's last word.
    func offices(_ mentions: [Mention]) -> [Mention] {
        var result = mentions
        for token in features.range.dropFirst(3) where Self.offices.contains(article.text(token)) {
            guard article.tokens[token - 1].xpos == .POS, let start = officer(endingAt: token - 2) else { continue }
            result.removeAll { $0.tokens.overlaps(start..<token + 1) }
            result.append(body(start..<token + 1))
        }
        return result
    }

    private func body(_ tokens: Range<Int>) -> Mention {
        Mention(
            span: TextSpan(
                article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end),
            tokens: tokens, head: tokens.upperBound - 1, type: .organization, kind: .name, confidence: 0.7)
    }

    private static let national: Set<Substring> = ["police", "embassy", "consulate", "team", "squad"]
    private static let offices: Set<Substring> = ["office", "Office", "bureau", "Bureau"]

    /// The first token of the nation that a body belongs to: right before it, of a team also before a word for its game.
    private func nation(before token: Int) -> Int? {
        var before = token - 1
        if ["team", "squad"].contains(article.text(token)), before > features.range.lowerBound,
            article.tokens[before].xpos == .NN
        {
            before -= 1
        }
        let index = before - features.range.lowerBound
        // "the U.S. embassy"
        if index >= 0, article.text(token) != "police", article.text(before).contains(".") { return before }
        guard index >= 0, let match = features.sentence.matches[index], match.tokens.upperBound == index + 1,
            match.isDemonym && match.kinds == 0 || isCountry(match) && article.text(token) != "police"
        else { return nil }
        return match.tokens.lowerBound + features.range.lowerBound
    }

    private func isCountry(_ match: GazetteerMatch) -> Bool {
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
