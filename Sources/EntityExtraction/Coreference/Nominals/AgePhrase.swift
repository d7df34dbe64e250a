internal import Ontology
internal import TextModel

/// "the 41-year-old": somebody by his age.
struct AgePhrase {
    /// How many years.
    let years: String
    /// The tokens from the number to "old".
    let tokens: Range<Int>
    /// What it says of the one meant.
    static let noun = HeadNoun(type: .person, group: .human)

    /// The phrase whose last token is at `last`; `nil` where none ends there, or a noun follows it.
    init?(endingAt last: Int, _ article: AnalyzedArticle) {
        guard last >= 5, article.text(last) == "old" else { return nil }
        let parts = (last - 4..<last).map { article.text($0) }
        guard parts[1] == "-", parts[3] == "-", parts[2] == "year", article.tokens[last - 4].upos == .num,
            article.text(last - 5).lowercased() == "the"
        else { return nil }
        if last + 1 < article.tokens.count {
            let next = article.tokens[last + 1]
            guard !next.upos.isNominal, next.upos != .adj, next.xpos != .HYPH else { return nil }
        }
        (years, tokens) = (String(parts[0]), last - 4..<last + 1)
    }

    /// The age told right behind a name, as in "Lund, 41,".
    static func behind(_ mention: Mention, _ article: AnalyzedArticle) -> String? {
        let number = mention.tokens.upperBound + 1
        guard number < article.tokens.count, article.text(number - 1) == ",", article.tokens[number].upos == .num else {
            return nil
        }
        return String(article.text(number))
    }
}
