internal import Ontology
internal import TextModel

extension NameRecognizer {
    /// The parties that adjectives name before a post or its holder: "Democratic Senator Kari Lund", "Republican lawmakers".
    ///
    /// - Complexity: O(*n*) in the number of the sentence's tokens.
    func partyAdjectives(in article: AnalyzedArticle, _ features: NameFeatures, besides names: [Mention]) -> [Mention] {
        let taken = TakenTokens(names, features.range)
        return features.range.compactMap { token -> Mention? in
            guard !taken[token], features.sentence.tokens[token - features.range.lowerBound].isCapital,
                Self.partyWords.contains(article.text(token)), isBeforePolitician(token, article, features, names)
            else { return nil }
            return Mention(
                span: article.tokens[token].span, tokens: token..<token + 1, head: token, type: .organization,
                kind: .name, confidence: 0.6)
        }
    }

    private static let partyWords: Set<Substring> = ["Democratic", "Republican"]

    /// Whether the words that follow, a country's name and adjectives skipped, are a post or a person.
    private func isBeforePolitician(
        _ adjective: Int, _ article: AnalyzedArticle, _ features: NameFeatures, _ names: [Mention]
    ) -> Bool {
        var next = adjective + 1
        for _ in 0..<4 where next < features.range.upperBound {
            if let name = names.first(where: { $0.tokens.lowerBound == next }) {
                if name.type == .person { return true }
                guard name.type == .place else { return false }
                next = name.tokens.upperBound
                continue
            }
            let noun = HeadNoun(lemma: Self.singular(article.text(next).lowercased()))
            if noun?.type == .person { return noun?.group == .post }
            guard Self.politicalWords.contains(article.text(next).lowercased()) else { return false }
            next += 1
        }
        return false
    }

    /// "senator" for "senators": no lemmas are known yet.
    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") && HeadNoun(lemma: word) == nil ? String(word.dropLast()) : word
    }

    private static let politicalWords: Set<String> = [
        "presidential", "vice", "vice-presidential", "congressional", "senate", "house", "majority", "minority",
        "party",
        "senior", "former", "state", "top", "leading", "prime", "deputy", "attorney",
    ]
}
