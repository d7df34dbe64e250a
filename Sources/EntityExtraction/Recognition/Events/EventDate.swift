internal import TextModel

/// Words that date a happening.
enum EventDate {
    private static let words: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "yesterday", "today",
        "tomorrow", "tonight", "weekend", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.",
    ]
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
