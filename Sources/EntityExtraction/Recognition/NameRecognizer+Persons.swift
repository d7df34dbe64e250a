internal import Ontology
internal import TextModel

extension NameRecognizer {
    /// The persons that the labels overlook: two or three proper nouns that stand free, the first a known given name, the
    /// last a surname or a word that nothing else is known of.
    ///
    /// - Complexity: O(*n*) in the number of the sentence's tokens.
    func overlookedPersons(
        in article: AnalyzedArticle, _ features: NameFeatures, besides names: [Mention]
    ) -> [Mention] {
        let range = features.range
        var isTaken = [Bool](repeating: false, count: range.count)
        for name in names {
            for token in name.tokens where range.contains(token) { isTaken[token - range.lowerBound] = true }
        }
        var found: [Mention] = []
        var at = 0
        while at < range.count {
            let start = at
            while at < range.count, !isTaken[at], isProper(at + range.lowerBound, article) { at += 1 }
            if at == start {
                at += 1
                continue
            }
            let isFree = at == range.count || !isTaken[at] && article.tokens[at + range.lowerBound].xpos != .HYPH
            let isOpen = start == 0 || !isTaken[start - 1] && article.tokens[start - 1 + range.lowerBound].xpos != .HYPH
            guard isFree, isOpen, isPerson(start..<at, article, features) else { continue }
            let tokens = start + range.lowerBound..<at + range.lowerBound
            let span = TextSpan(
                article.tokens[tokens.lowerBound].span.start, article.tokens[at - 1 + range.lowerBound].span.end)
            found.append(
                Mention(
                    span: span, tokens: tokens, head: article.head(of: tokens), type: .person, kind: .name,
                    confidence: 0.6))
        }
        return found
    }

    func isProper(_ index: Int, _ article: AnalyzedArticle) -> Bool {
        guard article.tokens[index].xpos == .NNP else { return false }
        let text = article.text(index)
        return text.first?.isUppercase == true && text.utf8.count > 1 && text.dropFirst().contains { $0.isLowercase }
            && !PersonTitles.contains(text)
    }

    private func isPerson(_ run: Range<Int>, _ article: AnalyzedArticle, _ features: NameFeatures) -> Bool {
        guard run.count == 2 || run.count == 3, let first = features.sentence.words[run.lowerBound], first.given > 1,
            !first.isCommonWord
        else { return false }
        guard run.allSatisfy({ features.sentence.matches[$0] == nil }) else { return false }
        guard let last = features.sentence.words[run.upperBound - 1] else { return true }
        return last.surname > 0 || last.given > 0 && !last.isCommonWord
    }
}
