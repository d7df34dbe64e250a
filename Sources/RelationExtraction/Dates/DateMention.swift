public import TextModel

/// A date or period that the text names, with what it comes to.
public struct DateMention: Sendable, Equatable {
    /// Where it stands.
    public let span: TextSpan
    /// ISO 8601: a day, a month `YYYY-MM`, a year `YYYY`, or an interval `from/to`.
    public let value: String
}

extension AnalyzedArticle {
    /// The dates in text order. Those that do not name their year are found only where the day of publication is known.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    public var dateMentions: [DateMention] {
        DateFinder(self).expressions().map { date in
            let start = tokens[date.tokens.lowerBound].span.start
            return DateMention(span: TextSpan(start, tokens[date.tokens.upperBound - 1].span.end), value: date.value)
        }
    }
}
