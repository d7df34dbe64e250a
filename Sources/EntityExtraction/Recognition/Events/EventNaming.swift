internal import TextModel

/// Words that give a happening its name: "an offensive, dubbed \"Operation Northern Light\"".
enum EventNaming {
    private static let dubbing: Set<Substring> = [
        "dubbed", "called", "named", "codenamed", "code-named", "nicknamed", "titled",
    ]

    /// Whether such a word and the name of an operation follow a phrase.
    static func isDubbed(_ end: Int, in article: AnalyzedArticle) -> Bool {
        var at = end
        if at < article.tokens.count, article.tokens[at].xpos == .comma { at += 1 }
        guard at < article.tokens.count, let name = name(after: at, in: article) else { return false }
        return name < article.tokens.count && HappeningNames.kind(article.text(name)) == .operation
    }

    /// Where the phrase ends that is called by the name which begins at a token; `nil` where nothing is.
    static func end(ofPhraseNamedAt name: Int, in article: AnalyzedArticle) -> Int? {
        var at = name - 1
        while at > 0, article.tokens[at].upos == .punct, article.tokens[at].xpos != .comma { at -= 1 }
        if at > 1, article.text(at) == "as", article.text(at - 1) == "known" {
            at -= 1
        } else if at < 1 || !dubbing.contains(article.text(at)) {
            return nil
        }
        at -= 1
        if at >= 0, article.tokens[at].xpos == .comma || article.tokens[at].upos == .aux { at -= 1 }
        return at + 1
    }

    /// The token after a naming word and the quotation marks behind it.
    private static func name(after at: Int, in article: AnalyzedArticle) -> Int? {
        guard dubbing.contains(article.text(at)) else { return nil }
        var next = at + 1
        while next < article.tokens.count, article.tokens[next].upos == .punct { next += 1 }
        return next
    }
}
