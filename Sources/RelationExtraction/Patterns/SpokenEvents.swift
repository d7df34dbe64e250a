internal import Ontology
internal import TextModel

/// Which happening a speaker speaks of who names none: the one that the words around his speech name, else the one that the
/// headline names.
struct SpokenEvents {
    private let syntax: ArticleSyntax
    /// The article's event mentions, in text order.
    private let mentions: [(chain: Int, token: Int)]
    /// The event of the headline, where it has one only.
    private let main: (chain: Int, token: Int)?

    init(_ syntax: ArticleSyntax) {
        self.syntax = syntax
        let mentions = syntax.article.mentions.filter { $0.type == .event && $0.kind != .pronoun }
            .compactMap { mention in mention.chain.map { (chain: $0, token: mention.head) } }
        self.mentions = mentions
        let title = Self.title(of: syntax.article)
        let named = mentions.filter { title.contains($0.token) }
        main = Set(named.map(\.chain)).count == 1 ? named.first : nil
    }

    /// The headline's tokens. A text without a headline may go from one story to the next.
    private static func title(of article: AnalyzedArticle) -> Range<Int> {
        guard article.article.title != nil else { return 0..<0 }
        return article.sentences.first?.tokens ?? 0..<0
    }

    /// The event that a quotation without a topic of its own is about.
    func event(of quotation: Quotation) -> (chain: Int, token: Int)? {
        guard let cue = quotation.cue, !mentions.isEmpty else { return nil }
        let sentence = syntax.article.sentences[syntax.article.sentenceIndex(ofToken: cue)].tokens
        let found = mentions.filter { sentence.contains($0.token) && !quotation.tokens.contains($0.token) }
        // Of several it is open which one is meant.
        return Set(found.map(\.chain)).count == 1 ? found.last : main
    }
}
