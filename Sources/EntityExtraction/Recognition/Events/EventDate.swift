internal import TextModel

/// Words that date a happening.
enum EventDate {
    private static let words: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "yesterday", "today",
        "tomorrow", "tonight", "weekend", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.",
    ]
    /// Whether a date follows right after a phrase: "elections later this year", "talks next week", "the vote on Sunday".
    static func follows(_ end: Int, in article: AnalyzedArticle) -> Bool {
        guard end + 1 < article.tokens.count else { return false }
        var at = end
        if ["later", "earlier", "on", "in", "early", "late"].contains(article.text(at).lowercased()) { at += 1 }
        if at < article.tokens.count, relative.contains(article.text(at).lowercased()) { at += 1 }
        return at < article.tokens.count && isDate(at, in: article)
    }

    private static let units: Set<String> = ["week", "month", "year", "night", "weekend", "summer", "autumn", "winter"]
    private static let relative: Set<String> = ["last", "next", "this", "coming"]

    /// Whether a token is or belongs to a date.
    static func isDate(_ index: Int, in article: AnalyzedArticle) -> Bool {
        let text = article.text(index)
        if text.utf8.count == 4, let year = Int(text) { return (1000...2100).contains(year) }
        guard let first = text.utf8.first, first >= 0x41 else { return false }
        let lower = text.lowercased()
        // "may" and "march" are verbs, too.
        if words.contains(lower) { return lower != "march" || article.tokens[index].upos == .propn }
        if lower == "may" { return article.tokens[index].upos == .propn }
        guard units.contains(lower), index > 0 else { return false }
        return relative.contains(article.text(index - 1).lowercased())
    }
}
