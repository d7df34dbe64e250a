internal import Ontology
internal import TextModel

extension NameRecognizer {
    /// The organizations that the labels overlook though their last word tells them: "the Catch-A-Star Foundation".
    ///
    /// - Complexity: O(*n*) in the number of the sentence's tokens.
    func overlookedBodies(
        in article: AnalyzedArticle, _ features: NameFeatures, besides names: [Mention]
    ) -> [Mention] {
        guard features.sentence.style == .plain else { return [] }
        let taken = TakenTokens(names, features.range)
        return features.range.dropFirst().compactMap { kind -> Mention? in
            guard isCapital(kind, features), article.tokens[kind].xpos.isProperNoun, !taken[kind],
                Self.kinds.contains(article.text(kind))
            else { return nil }
            var start = kind
            while start > features.range.lowerBound, !taken[start - 1], belongs(start - 1, article, features) {
                start -= 1
            }
            while start < kind, !isCapital(start, features) { start += 1 }
            // The first word of a sentence has a capital anyway.
            let words = (start..<kind).filter { isCapital($0, features) }.count
            guard words > (start == features.range.lowerBound ? 1 : 0) else { return nil }
            if start > features.range.lowerBound, taken[start - 1] { return nil }
            let next = kind + 1
            guard next == features.range.upperBound || !isCapital(next, features) else { return nil }
            let tokens = start..<field(after: kind, article, features, taken)
            let span = TextSpan(article.tokens[start].span.start, article.tokens[tokens.upperBound - 1].span.end)
            return Mention(
                span: span, tokens: tokens, head: article.head(of: tokens),
                type: Self.houses.contains(article.text(kind)) ? .place : .organization, kind: .name, confidence: 0.6)
        }
    }

    /// The end of what a body is for, in capitals: "of Fish and Game" behind "Department".
    private func field(
        after kind: Int, _ article: AnalyzedArticle, _ features: NameFeatures, _ taken: TakenTokens
    ) -> Int {
        guard ["Department", "Bureau", "Ministry", "Institute", "Council", "Committee"].contains(article.text(kind)),
            kind + 2 < features.range.upperBound, ["of", "for", "on"].contains(article.text(kind + 1)),
            isCapital(kind + 2, features)
        else { return kind + 1 }
        var end = kind + 2
        while end < features.range.upperBound, !taken[end],
            isCapital(end, features)
                || end + 1 < features.range.upperBound && ["and", "&", "the"].contains(article.text(end))
                    && isCapital(end + 1, features) && !taken[end + 1]
        {
            end += 1
        }
        return end
    }

    private func isCapital(_ token: Int, _ features: NameFeatures) -> Bool {
        features.sentence.tokens[token - features.range.lowerBound].isCapital
    }

    /// A capitalized noun or adjective, or a part of a compound with hyphens.
    private func belongs(_ token: Int, _ article: AnalyzedArticle, _ features: NameFeatures) -> Bool {
        switch article.tokens[token].xpos {
        case .NNP, .NNPS, .NN, .NNS, .JJ, .VBG: isCapital(token, features)
        case .HYPH: true
        // What hyphens join belongs together, whatever it is.
        default: token > features.range.lowerBound && article.tokens[token - 1].xpos == .HYPH
        }
    }

    /// Last words that nothing but the name of a body has.
    static let kinds: Set<Substring> = [
        "Foundation", "Association", "University", "Institute", "Ministry", "Council", "Committee", "Commission",
        "Agency", "Federation", "Society", "Corporation", "Party", "Alliance", "Authority", "Institution", "College",
        "Academy", "Coalition", "Bureau", "Confederation", "Organization", "Organisation", "Company", "Consortium",
        "Inc", "Ltd", "Corp", "Trust", "Orchestra", "Ballet", "Cooperative", "Tribunal", "Directorate", "Department",
        "Conservancy", "Church", "Cathedral", "Mosque", "Synagogue", "Museum", "Hotel", "Stadium", "Airport",
        "Cemetery",
        "Library",
    ]

    /// Of those, the ones that are places.
    static let houses: Set<Substring> = [
        "Church", "Cathedral", "Mosque", "Synagogue", "Museum", "Hotel", "Stadium", "Airport", "Cemetery", "Library",
    ]
}
