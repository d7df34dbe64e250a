internal import Ontology
internal import TextModel

/// Units of armed forces and translations of names, which commas and brackets tear apart.
extension NameConventions {
    /// "2nd Battalion, 5th Rifles": one unit, by its number in a larger one.
    func units(_ mentions: [Mention]) -> [Mention] {
        var result = mentions
        var at = features.range.lowerBound
        while at + 3 < features.range.upperBound {
            defer { at += 1 }
            guard isOrdinal(at), Self.units.contains(article.text(at + 1)) else { continue }
            var end = at + 2
            // "1st Brigade Combat Team"
            while end < min(features.range.upperBound, at + 5), isCapital(end),
                !PersonTitles.contains(article.text(end)),
                HeadNoun(lemma: article.text(end).lowercased())?.group != .post
            {
                end += 1
            }
            if end + 2 < features.range.upperBound, article.tokens[end].xpos == .comma, isOrdinal(end + 1),
                isCapital(end + 2)
            {
                end += 3
                while end < min(features.range.upperBound, at + 9), isCapital(end) { end += 1 }
            }
            let tokens = at..<end
            result.removeAll { $0.tokens.overlaps(tokens) }
            result.append(
                Mention(
                    span: TextSpan(article.tokens[at].span.start, article.tokens[end - 1].span.end),
                    tokens: tokens, head: article.head(of: tokens), type: .organization, kind: .name, confidence: 0.8))
            at = end - 1
        }
        return result == mentions ? result : result.sorted(by: Mention.inTextOrder)
    }

    private func isOrdinal(_ token: Int) -> Bool {
        guard (0x30...0x39).contains(article.firstByte(token)) else { return false }
        let text = article.text(token)
        return ["st", "nd", "rd", "th", "d"].contains {
            text.hasSuffix($0) && text.dropLast($0.count).allSatisfy(\.isNumber)
        }
    }

    private func isCapital(_ token: Int) -> Bool {
        article.tokens[token].xpos.isProperNoun
            && features.sentence.tokens[token - features.range.lowerBound].form == .capitalized
    }

    private static let units: Set<Substring> = [
        "Army", "Infantry", "Cavalry", "Marines", "Battalion", "Brigade", "Squadron", "Company", "Regiment", "Division",
        "Platoon", "Corps", "Fleet", "Wing",
    ]

    /// "Northern Norway": a part of a country that is written as a name of its own.
    func directed(_ mentions: [Mention]) -> [Mention] {
        mentions.map { mention in
            let before = mention.tokens.lowerBound - 1
            guard mention.type == .place, mention.kind == .name, before > features.range.lowerBound,
                Self.directions.contains(article.text(before)), features.sentence.style == .plain,
                features.sentence.matches[mention.tokens.lowerBound - features.range.lowerBound].map(isCountry) ?? false
            else { return mention }
            return cut(mention, to: before..<mention.tokens.upperBound)
        }
    }

    private static let directions: Set<Substring> = ["Northern", "Southern", "Eastern", "Western", "Central"]

    /// "Nordlys (Arabic: Shafaq, lit. 'dawn')": in the brackets stand no names of anything else, and no country.
    func withoutTranslations(_ mentions: [Mention]) -> [Mention] {
        var inside: Set<Int> = []
        for token in features.range.dropLast(3)
        where article.tokens[token].xpos == .openBracket && article.text(token) == "(" && isLanguageLabel(token + 1) {
            let end = (token..<features.range.upperBound).first { article.text($0) == ")" } ?? token + 2
            inside.formUnion(token..<end)
        }
        return inside.isEmpty ? mentions : mentions.filter { inside.isDisjoint(with: $0.tokens) }
    }

    /// "Arabic:", "from Arabic:".
    private func isLanguageLabel(_ token: Int) -> Bool {
        guard article.text(token + 1) == ":" else { return false }
        return features.sentence.matches[token - features.range.lowerBound].map { $0.isDemonym } ?? false
    }
}
