internal import Ontology
internal import TextModel

extension NameRecognizer {
    /// Newspapers that the labels overlook as their names are common words: "told The Post", "the Herald reported".
    ///
    /// - Complexity: O(*n*) in the number of the sentence's tokens.
    func overlookedOutlets(
        in article: AnalyzedArticle, _ features: NameFeatures, besides names: [Mention]
    ) -> [Mention] {
        guard features.sentence.style == .plain else { return [] }
        let taken = TakenTokens(names, features.range)
        let first = features.range.lowerBound
        return features.range.dropFirst(2).compactMap { token -> Mention? in
            guard !taken[token], !taken[token - 1], article.tokens[token].xpos.isProperNoun,
                Self.outlets.contains(article.text(token)), isNamed(token, first: first, article),
                token + 1 == features.range.upperBound
                    || !features.sentence.tokens[token + 1 - first].isCapital
            else { return nil }
            return Mention(
                span: article.tokens[token].span, tokens: token..<token + 1, head: token, type: .organization,
                kind: .name, confidence: 0.6)
        }
    }

    /// Whether an article with a capital inside the sentence stands before, or whoever speaks to a paper.
    private func isNamed(_ token: Int, first: Int, _ article: AnalyzedArticle) -> Bool {
        if article.text(token - 1) == "The" { return token - 1 > first }
        guard article.text(token - 1) == "the" else { return false }
        return ["told", "tells", "telling", "informed"].contains(article.text(token - 2))
    }

    private static let outlets = NameConventions.papers.union([
        "Sun", "Mail", "Independent", "Star", "Globe", "Mirror", "Enquirer", "Register", "Bee", "Economist", "Hill",
        "Atlantic", "Onion", "Republic", "Record", "Age", "Australian", "Scotsman", "Advocate", "Citizen", "Press",
        "Standard", "Argus",
    ])
}
