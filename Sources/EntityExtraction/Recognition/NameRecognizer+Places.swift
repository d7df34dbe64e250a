internal import Ontology
internal import TextModel

extension NameRecognizer {
    /// The countries and well-known bodies that the labels overlook: "US" in "US President Kari Lund", "Norway" in "Norway
    /// coach Kari Lund", "Nordbank" in "Nordbank founder Kari Lund".
    ///
    /// - Complexity: O(*n*) in the number of the sentence's tokens.
    func overlookedKnown(
        in article: AnalyzedArticle, _ features: NameFeatures, besides names: [Mention]
    ) -> [Mention] {
        guard features.sentence.style != .capitals else { return [] }
        let taken = TakenTokens(names, features.range)
        let offset = features.range.lowerBound
        var found: [Mention] = []
        var at = 0
        while at < features.range.count {
            guard let match = features.sentence.matches[at], match.tokens.lowerBound == at else {
                at += 1
                continue
            }
            at = match.tokens.upperBound
            let tokens = match.tokens.lowerBound + offset..<match.tokens.upperBound + offset
            guard tokens.allSatisfy({ !taken[$0] && article.tokens[$0].xpos != .PRP }),
                !NameConventions(article: article, features: features).isCameras(tokens),
                let type = typeOfOverlooked(match, tokens, article, features, taken)
            else { continue }
            let span = TextSpan(
                article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end)
            found.append(
                Mention(
                    span: span, tokens: tokens, head: article.head(of: tokens), type: type, kind: .name,
                    confidence: 0.6))
        }
        return found
    }

    private func typeOfOverlooked(
        _ match: GazetteerMatch, _ tokens: Range<Int>, _ article: AnalyzedArticle, _ features: NameFeatures,
        _ taken: TakenTokens
    ) -> NodeType? {
        let country: UInt16 = 1 << UInt16(GazetteerKind.country.rawValue)
        let organization: UInt16 = 1 << UInt16(GazetteerKind.organization.rawValue)
        let local = match.tokens.lowerBound
        let isAcronym = tokens.count == 1 && features.sentence.tokens[local].form == .capitals
        let tag = article.tokens[tokens.lowerBound].upos
        if isAcronym, tag == .propn || tag == .adj, !isCurrency(tokens.upperBound, article, features) {
            if match.bestKind == .country { return .place }
            if match.kinds == organization, match.prominence >= 50 { return .organization }
        }
        if isSeat(match, tokens.upperBound, article, features) { return .place }
        if isLinked(tokens.upperBound, article, features) {
            if match.kinds == organization { return .organization }
            if match.kinds == country { return .place }
        }
        // "Calif."
        if match.bestKind == .division, tokens.count == 1, tokens.lowerBound > features.range.lowerBound,
            article.text(tokens.lowerBound).utf8.last == 0x2E
        {
            return .place
        }
        guard !isNamesake(match.tokens, features) else { return nil }
        if match.kinds == country, isAlone(match.tokens, article, features) { return .place }
        // "Nordbank founder Kari Lund": a body whose officer is named.
        let next = tokens.upperBound
        guard match.kinds == organization,
            !tokens.allSatisfy({ NameConventions.portfolios.contains(article.text($0).lowercased()) }),
            next + 1 < features.range.upperBound, taken[next + 1], !taken[next],
            HeadNoun(lemma: article.text(next).lowercased())?.group == .post
        else { return nil }
        return .organization
    }

    /// "Oslo" in "the Oslo-based Nordic Foundation".
    private func isSeat(
        _ match: GazetteerMatch, _ next: Int, _ article: AnalyzedArticle, _ features: NameFeatures
    ) -> Bool {
        guard next + 1 < features.range.upperBound, article.tokens[next].xpos == .HYPH,
            article.text(next + 1) == "based"
        else { return false }
        switch match.bestKind {
        case .country, .region, .division, .city: return true
        default: return false
        }
    }

    /// "Nordlys-linked", "Norway-backed": what others are tied to is a name.
    private func isLinked(_ next: Int, _ article: AnalyzedArticle, _ features: NameFeatures) -> Bool {
        next + 1 < features.range.upperBound && article.tokens[next].xpos == .HYPH
            && Self.ties.contains(article.text(next + 1))
    }

    private static let ties: Set<Substring> = [
        "linked", "led", "backed", "affiliated", "allied", "aligned", "run", "controlled", "owned", "funded",
        "brokered", "sponsored", "inspired", "supported",
    ]

    /// "US $".
    private func isCurrency(_ next: Int, _ article: AnalyzedArticle, _ features: NameFeatures) -> Bool {
        next < features.range.upperBound && article.tokens[next].upos == .sym
    }

    private func isNamesake(_ tokens: Range<Int>, _ features: NameFeatures) -> Bool {
        tokens.count == 1
            && features.sentence.words[tokens.lowerBound].map { $0.given > 0 || $0.surname > 0 } ?? false
    }

    /// Whether the capitalized words around are no more than the match, but for a title after it.
    private func isAlone(_ tokens: Range<Int>, _ article: AnalyzedArticle, _ features: NameFeatures) -> Bool {
        let run = features.sentence.strict[tokens.lowerBound]
        guard run.start == tokens.lowerBound else { return false }
        return run.end == tokens.upperBound
            || PersonTitles.contains(article.text(tokens.upperBound + features.range.lowerBound))
    }
}
