internal import Ontology
internal import TextModel

/// Finds the noun phrases that are no names but may stand for something named.
struct NominalFinder {
    let article: AnalyzedArticle
    let children: DependentTable

    /// The noun phrase whose head is the token at `index`, without determiner and without what follows the head; `nil` where
    /// that token heads none.
    func nominal(headedBy index: Int) -> Mention? {
        let token = article.tokens[index]
        if let age = AgePhrase(endingAt: index, article) {
            let span = TextSpan(article.tokens[age.tokens.lowerBound].span.start, token.span.end)
            return Mention(span: span, tokens: age.tokens, head: index, type: nil, kind: .nominal, confidence: 0.5)
        }
        guard token.upos == .noun || isTitle(token), !isPartOfCompound(index),
            !EventNounPhrase.namesPrize(index, article)
        else { return nil }
        let start = start(ofPhraseHeadedBy: index)
        let span = TextSpan(article.tokens[start].span.start, token.span.end)
        return Mention(span: span, tokens: start..<index + 1, head: index, type: nil, kind: .nominal, confidence: 0.5)
    }

    /// A capital makes a proper noun of "President"; it is still the holder of a post.
    private func isTitle(_ token: Token) -> Bool {
        token.upos == .propn && HeadNoun(lemma: token.lemma.lowercased()) != nil
    }

    /// Nouns that only qualify another noun, unless they are a title before a name.
    private func isPartOfCompound(_ index: Int) -> Bool {
        let token = article.tokens[index]
        switch token.relation {
        case .compound, .flat, .fixed, .goeswith, .nmodDesc:
            guard HeadNoun(lemma: token.lemma.lowercased())?.type == .person || token.relation == .nmodDesc else {
                return true
            }
            return token.head < index || article.tokens[token.head].upos != .propn
        default: return false
        }
    }

    /// The first token of the phrase: the leftmost that depends on the head without a gap, determiners left out.
    private func start(ofPhraseHeadedBy index: Int) -> Int {
        var start = index
        for child in children[index].reversed() where child < index {
            let token = article.tokens[child]
            switch token.relation {
            case .amod, .compound, .nmodDesc, .nmod, .nmodUnmarked, .nummod, .advmod, .flat, .nmodPoss, .acl, .punct:
                let leftmost = leftmost(child)
                if token.relation == .punct && token.xpos != .HYPH { return trimmed(start, index) }
                if token.xpos == .PRPS { return trimmed(start, index) }
                start = leftmost
            default: return trimmed(start, index)
            }
        }
        return trimmed(start, index)
    }

    private func trimmed(_ start: Int, _ head: Int) -> Int {
        var start = start
        while start < head {
            let token = article.tokens[start]
            guard token.relation == .det || token.upos == .det || token.upos == .punct else { break }
            start += 1
        }
        return start
    }

    private func leftmost(_ index: Int) -> Int {
        var at = index
        while let first = children[at].first, first < at { at = first }
        return at
    }
}
