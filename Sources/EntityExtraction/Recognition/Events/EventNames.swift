internal import Ontology
internal import TextModel

/// The names of events, all of them and as names of nothing else: without the place that follows, no dates and no words of a prize.
struct EventNames {
    /// The article's mentions, set right.
    private(set) var mentions: [Mention] = []

    init(_ article: AnalyzedArticle) {
        mentions.reserveCapacity(article.mentions.count)
        for mention in article.mentions {
            var mention = mention
            if Self.isOccasion(mention, article) { mention.type = .event }
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

    /// "Nordic Tech Fair": whatever the recognizer takes it for, its last word says what it is.
    private static func isOccasion(_ name: Mention, _ article: AnalyzedArticle) -> Bool {
        guard name.kind == .name, name.type == .place || name.type == .organization, name.tokens.count > 1 else {
            return false
        }
        // "Siege of Hamar"
        if name.tokens.count > 2, struggles.contains(article.text(name.tokens.lowerBound)),
            article.text(name.tokens.lowerBound + 1) == "of"
        {
            return true
        }
        let last = name.tokens.upperBound - 1
        return occasions.contains(article.text(last)) && last == name.head
    }

    private static let struggles: Set<Substring> = ["Battle", "Siege", "Fall", "Massacre", "Relief", "Capture"]

    private static let occasions: Set<Substring> = [
        "Fair", "Festival", "Expo", "Championship", "Championships", "Marathon", "Olympics", "Awards", "Summit",
        "Tournament", "Biennale", "Carnival", "Parade", "Pageant", "Regatta", "Exhibition", "Derby",
    ]

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
