internal import LanguageAnalysis
internal import Ontology
internal import TextModel

/// An annotated text cut and tagged by the program's own stages, its names carried over.
struct PreparedText {
    /// A name over the program's tokens.
    struct Name {
        let span: TextSpan
        let tokens: Range<Int>
        let label: LabelledName
    }

    let article: AnalyzedArticle
    let names: [Name]
    let weight: Float
    let feedsGazetteer: Bool
    let isHeadline: Bool
    let isPartial: Bool

    /// For each token the bits of the labels that it may have.
    func allowedLabels() -> [UInt32] {
        let count = article.tokens.count
        let anything = UInt32(1 << LabelBits.count) - 1
        var allowed = [UInt32](repeating: LabelBits.outside, count: count)
        if isPartial {
            for token in 0..<count where mayBelongToName(token) { allowed[token] = anything }
        }
        for name in names where name.label.isDoubtful {
            for token in max(0, name.tokens.lowerBound - 1)..<min(count, name.tokens.upperBound + 1) {
                allowed[token] = anything
            }
        }
        for name in names where !name.label.isDoubtful {
            for token in name.tokens {
                allowed[token] = LabelBits.name(name.label.types, token, of: name.tokens)
                if name.label.mayBeNone { allowed[token] |= LabelBits.outside }
            }
        }
        return allowed
    }

    /// Whether a token has no small first letter, or is one of the short words that stand inside names.
    private func mayBelongToName(_ token: Int) -> Bool {
        let word = article.text(token)
        return word.utf8.count < 4 || !(word.unicodeScalars.first?.properties.isLowercase ?? true)
    }
}

/// Prepares annotated texts with the shipped tokenizer and tagger.
struct TextPreparation {
    let tokenizer = Tokenizer()
    let tagger: Tagger

    /// The text with its words joined by blanks and each sentence as a paragraph.
    func prepare(_ text: LabelledText) -> PreparedText {
        var joined = ""
        var starts: [Int] = []
        var ends: [Int] = []
        var paragraphs: [TextSpan] = []
        for sentence in text.sentences where !sentence.isEmpty {
            let start = joined.utf8.count
            for (index, word) in sentence.enumerated() {
                if index > 0, !text.glued.contains(starts.count) { joined += " " }
                starts.append(joined.utf8.count)
                joined += word
                ends.append(joined.utf8.count)
            }
            paragraphs.append(TextSpan(start, joined.utf8.count))
            joined += "\n"
        }
        var article = AnalyzedArticle(Article(id: "", text: joined, paragraphs: paragraphs))
        tokenizer.analyze(&article)
        tagger.analyze(&article)
        let names = text.names.compactMap { name in
            let span = TextSpan(starts[name.words.lowerBound], ends[name.words.upperBound - 1])
            return Self.carry(name, span, to: article)
        }
        return PreparedText(
            article: article, names: names, weight: text.weight, feedsGazetteer: text.feedsGazetteer,
            isHeadline: text.isHeadline, isPartial: text.isPartial)
    }

    /// The name over the article's tokens; doubtful where they are cut otherwise.
    private static func carry(
        _ name: LabelledName, _ span: TextSpan, to article: AnalyzedArticle
    ) -> PreparedText.Name? {
        let first = article.tokens.partitioningIndex { $0.span.end > span.start }
        let end = article.tokens.partitioningIndex { $0.span.start >= span.end }
        guard first < end else { return nil }
        var label = name
        let isCut = article.tokens[first].span.start != span.start || article.tokens[end - 1].span.end != span.end
        let isSplit = article.sentenceIndex(ofToken: first) != article.sentenceIndex(ofToken: end - 1)
        if isCut || isSplit { label.isDoubtful = true }
        return PreparedText.Name(span: span, tokens: first..<end, label: label)
    }
}
