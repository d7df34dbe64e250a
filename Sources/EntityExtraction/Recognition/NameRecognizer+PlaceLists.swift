internal import Ontology
internal import TextModel

extension NameRecognizer {
    /// The names with those of a list of places that the labels overlook or take for persons: "in Bergen, Hamar and Vang".
    ///
    /// - Complexity: O(*n*) in the number of names.
    func listedPlaces(in article: AnalyzedArticle, _ features: NameFeatures, among names: [Mention]) -> [Mention] {
        var result = names.sorted(by: Mention.inTextOrder)
        var at = 0
        while at < result.count {
            defer { at += 1 }
            guard result[at].type == .place, result[at].kind == .name,
                let next = nextInList(after: result[at], article, features.range)
            else { continue }
            if let other = result.firstIndex(where: { $0.tokens.contains(next) }) {
                let isLoneWord = result[other].tokens.count == 1 && result[other].type == .person
                if isLoneWord, isUnknownWord(next, features) { result[other].type = .place }
                continue
            }
            guard article.tokens[next].xpos == .NNP, isUnknownWord(next, features), endsName(next, article, features)
            else { continue }
            result.insert(
                Mention(
                    span: article.tokens[next].span, tokens: next..<next + 1, head: next, type: .place, kind: .name,
                    confidence: 0.6), at: at + 1)
        }
        return result
    }

    /// The token behind a comma, "and" or both after a place that a preposition or such a list leads to.
    private func nextInList(after place: Mention, _ article: AnalyzedArticle, _ range: Range<Int>) -> Int? {
        var next = place.tokens.upperBound
        guard next < range.upperBound else { return nil }
        let start = next
        if article.tokens[next].xpos == .comma { next += 1 }
        if next < range.upperBound, ["and", "or"].contains(article.text(next)) { next += 1 }
        // After a comma alone a larger place may follow, or somebody else.
        guard next > start, next < range.upperBound, article.text(next - 1) != ",",
            isLocated(place, article, range)
        else { return nil }
        return next
    }

    /// Whether the list begins behind a preposition of place.
    private func isLocated(_ place: Mention, _ article: AnalyzedArticle, _ range: Range<Int>) -> Bool {
        var first = place.tokens.lowerBound - 1
        for _ in 0..<12
        where first > range.lowerBound && (article.tokens[first].upos == .propn || article.tokens[first].xpos == .comma)
        {
            first -= 1
        }
        guard first >= range.lowerBound else { return false }
        return ["in", "near", "at", "around", "outside", "including", "of"].contains(article.text(first))
            && (article.text(first) != "of" || first > range.lowerBound && isPlural(first - 1, article))
    }

    /// "the towns of Hamar and Vang"
    private func isPlural(_ noun: Int, _ article: AnalyzedArticle) -> Bool {
        article.tokens[noun].xpos == .NNS && HeadNoun(lemma: article.tokens[noun].lemma)?.type == .place
    }

    private func isUnknownWord(_ token: Int, _ features: NameFeatures) -> Bool {
        let local = token - features.range.lowerBound
        guard features.sentence.tokens[local].form == .capitalized, features.sentence.matches[local] == nil else {
            return false
        }
        return features.sentence.words[local].map { $0.given == 0 && !$0.isCommonWord } ?? true
    }

    private func endsName(_ token: Int, _ article: AnalyzedArticle, _ features: NameFeatures) -> Bool {
        guard token + 1 < features.range.upperBound else { return true }
        return features.sentence.tokens[token + 1 - features.range.lowerBound].form == .mark
            || article.tokens[token + 1].upos == .adp || article.tokens[token + 1].upos == .verb
            || article.tokens[token + 1].upos == .aux || article.tokens[token + 1].upos == .sconj
    }
}
