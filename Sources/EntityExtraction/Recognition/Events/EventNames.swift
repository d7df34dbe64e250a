internal import Ontology
internal import TextModel

/// The names of events as names of nothing else: without the place that follows, no dates and no words of a prize.
struct EventNames {
    /// The article's mentions, set right.
    private(set) var mentions: [Mention] = []

    init(_ article: AnalyzedArticle) {
        mentions.reserveCapacity(article.mentions.count)
        for mention in article.mentions {
            guard mention.type == .event, mention.kind == .name else {
                mentions.append(mention)
                continue
            }
            if mention.tokens.count == 1, EventNounPhrase.namesPrize(mention.head, article) { continue }
            // "Friday", which the recognizer takes for a holiday's name where it has no preposition.
            if mention.tokens.allSatisfy({ EventDate.isDate($0, in: article) }) { continue }
            mentions += Self.parts(of: mention, article)
        }
    }

    /// "Nordic Film Festival in Bergen" names a festival and a town; "War in Bergen" is what a war is called.
    private static func parts(of name: Mention, _ article: AnalyzedArticle) -> [Mention] {
        let tokens = name.tokens
        guard let marker = tokens.last(where: { ["in", "at"].contains(article.text($0)) }),
            marker - tokens.lowerBound >= 2, marker + 1 < tokens.upperBound, tokens.contains(name.head),
            name.head < marker,
            (marker + 1..<tokens.upperBound).allSatisfy({ article.tokens[$0].upos == .propn }),
            (tokens.lowerBound..<marker).allSatisfy({ isCapital(article.text($0)) })
        else { return [name] }
        var event = name
        event.tokens = tokens.lowerBound..<marker
        event.span = span(event.tokens, article)
        let place = marker + 1..<tokens.upperBound
        let head = place.first { !place.contains(article.tokens[$0].head) } ?? place.lowerBound
        return [
            event,
            Mention(
                span: span(place, article), tokens: place, head: head, type: .place, kind: .name,
                confidence: name.confidence),
        ]
    }

    private static func isCapital(_ word: Substring) -> Bool {
        word.first.map { $0.isUppercase || $0.isNumber } ?? false
    }

    private static func span(_ tokens: Range<Int>, _ article: AnalyzedArticle) -> TextSpan {
        TextSpan(article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end)
    }
}
