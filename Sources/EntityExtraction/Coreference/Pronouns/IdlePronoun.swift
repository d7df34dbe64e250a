internal import TextModel

/// "It" that stands for nothing, where the parser takes it for a subject like others: "it is not cheap doing so", "it looks as
/// if Norway will leave".
enum IdlePronoun {
    /// Whether the pronoun only fills the place of a subject that follows as a clause.
    static func isIdle(_ pronoun: Int, _ article: AnalyzedArticle) -> Bool {
        let token = article.tokens[pronoun]
        guard token.relation == .nsubj, token.head > pronoun, article.text(pronoun).lowercased() == "it" else {
            return false
        }
        let predicate = article.tokens[token.head]
        if predicate.upos == .adj, hasCopula(between: pronoun, token.head, article) {
            return isClause(after: token.head, article)
        }
        guard seeming.contains(predicate.lemma), token.head + 1 < article.tokens.count else { return false }
        return ["as", "like", "that"].contains(article.text(token.head + 1))
    }

    private static func hasCopula(between pronoun: Int, _ adjective: Int, _ article: AnalyzedArticle) -> Bool {
        (pronoun + 1..<adjective).contains { article.tokens[$0].relation == .cop }
    }

    /// Whether a gerund, an infinitive or "that" follows right behind the adjective.
    private static func isClause(after adjective: Int, _ article: AnalyzedArticle) -> Bool {
        let next = adjective + 1
        guard next < article.tokens.count else { return false }
        return article.tokens[next].xpos == .VBG || article.tokens[next].xpos == .TO
            || ["that", "for", "to"].contains(article.text(next))
    }

    private static let seeming: Set<String> = ["look", "seem", "appear", "sound", "feel", "happen"]
}
