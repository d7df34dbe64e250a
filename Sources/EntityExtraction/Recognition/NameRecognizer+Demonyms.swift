internal import Ontology
internal import TextModel

extension NameRecognizer {
    /// The demonyms outside names: known ones that are nothing else, and not the names of languages.
    func demonyms(in article: AnalyzedArticle, _ features: NameFeatures, _ labels: [Int]) -> [Mention] {
        let conventions = NameConventions(article: article, features: features)
        var found: [Mention] = []
        var at = 0
        while at < labels.count {
            guard let match = features.sentence.matches[at], match.tokens.lowerBound == at, match.isDemonym,
                match.kinds == 0 || isAdjective(match.tokens, article, features),
                match.tokens.allSatisfy({ labels[$0] == NameLabel.outside }),
                !conventions.isEthnic(match.tokens.lowerBound + features.range.lowerBound),
                !isLanguage(match.tokens, article, features)
            else {
                at += 1
                continue
            }
            let offset = features.range.lowerBound
            let tokens = match.tokens.lowerBound + offset..<match.tokens.upperBound + offset
            let start = article.tokens[tokens.lowerBound].span.start
            found.append(
                Mention(
                    span: TextSpan(start, article.tokens[tokens.upperBound - 1].span.end), tokens: tokens,
                    head: article.head(of: tokens), type: .place, kind: .demonym, confidence: 0.95))
            at = match.tokens.upperBound
        }
        return found
    }

    /// "Thai", which names an airline as well, before a noun.
    private func isAdjective(_ tokens: Range<Int>, _ article: AnalyzedArticle, _ features: NameFeatures) -> Bool {
        tokens.count == 1 && article.tokens[tokens.lowerBound + features.range.lowerBound].xpos == .JJ
            && features.sentence.tokens[tokens.lowerBound].form == .capitalized
    }

    private static let beforeLanguage: Set<UInt64> = Set(
        ["speak", "speaks", "spoke", "spoken", "speaking", "translated", "fluent"].map(TokenTraits.lowerHash))
    private static let afterLanguage: Set<UInt64> = Set(
        ["language", "languages", "dialect", "speakers", "grammar", "translation"].map(TokenTraits.lowerHash))
    private static let prepositions: Set<UInt64> = Set(["in", "into", "from"].map(TokenTraits.lowerHash))

    /// Whether the words around say that a language is meant.
    private func isLanguage(_ tokens: Range<Int>, _ article: AnalyzedArticle, _ features: NameFeatures) -> Bool {
        let words = features.sentence.tokens
        if tokens.upperBound < words.count, Self.afterLanguage.contains(words[tokens.upperBound].lower) { return true }
        guard tokens.lowerBound > 0 else { return false }
        let before = words[tokens.lowerBound - 1].lower
        if Self.beforeLanguage.contains(before) { return true }
        let endsPhrase = tokens.upperBound == words.count || words[tokens.upperBound].form == .mark
        return Self.prepositions.contains(before) && endsPhrase
    }
}
