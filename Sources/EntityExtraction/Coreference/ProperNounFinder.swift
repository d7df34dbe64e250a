internal import Ontology
internal import TextModel

/// Finds proper nouns that the recognizer took for no name: "he" or "she" may still show them to be somebody's.
struct ProperNounFinder {
    let article: AnalyzedArticle
    /// For each token, whether it belongs to a mention already.
    let covered: [Bool]
    /// The last words of the persons' full names.
    let families: Set<Substring>

    init(article: AnalyzedArticle, covered: [Bool]) {
        self.article = article
        self.covered = covered
        families = Set(
            article.mentions.filter { $0.kind == .name && $0.type == .person && $0.tokens.count > 1 }
                .map { article.text($0.tokens.upperBound - 1) })
    }

    /// "Page" where Kari Page is known: a family name that the tagger takes for a common noun.
    func family(at index: Int) -> Mention? {
        let token = article.tokens[index]
        guard !covered[index], token.upos == .noun, !families.isEmpty, families.contains(article.text(index)),
            index > 0, article.tokens[index - 1].upos != .det, article.tokens[index - 1].upos != .propn,
            index + 1 == article.tokens.count || !article.tokens[index + 1].upos.isNominal
        else { return nil }
        return Mention(
            span: token.span, tokens: index..<index + 1, head: index, type: nil, kind: .name, confidence: 0.3)
    }

    /// The run of proper nouns that the token at `index` heads; `nil` where it heads none.
    func name(headedBy index: Int) -> Mention? {
        guard isOpen(index) else { return nil }
        let sentence = article.sentences[article.sentenceIndex(ofToken: index)].tokens
        var (start, end) = (index, index + 1)
        while start > sentence.lowerBound, isOpen(start - 1) { start -= 1 }
        while end < sentence.upperBound, isOpen(end) { end += 1 }
        guard !(start..<end).contains(article.tokens[index].head) else { return nil }
        let span = TextSpan(article.tokens[start].span.start, article.tokens[end - 1].span.end)
        return Mention(span: span, tokens: start..<end, head: index, type: nil, kind: .name, confidence: 0.3)
    }

    private func isOpen(_ index: Int) -> Bool {
        let token = article.tokens[index]
        return !covered[index] && token.upos == .propn && token.xpos == .NNP
            && !CalendarNames.isWeekday(article.text(index))
            && article.text(index).first?.isUppercase == true && HeadNoun(lemma: token.lemma.lowercased()) == nil
    }
}
