internal import Ontology
public import TextModel

/// Finds the noun phrases that tell of one happening: "NATO defence ministers' meeting", "conflict in Ukraine", "dialogue
/// between Belgrade and Pristina", "Friday's bombing".
///
/// A phrase counts where its head is a noun of the event lexicon and something tells it from others of its kind: a
/// participant or place by name, a date, a possessor; where the article comes back to it, says when or where it happens, or
/// has told it by a verb before. Plurals, negations and
/// things in general do not count. Adds mentions of kind `nominal`, without leading article.
public struct EventPhraseFinder: AnalysisStage {
    let lexicon: EventLexicon

    /// A finder with the given nouns.
    public init(lexicon: EventLexicon) { self.lexicon = lexicon }

    /// "event phrases".
    public var name: String { "event phrases" }
    /// Tokens, tags, lemmas, trees and names.
    public var requires: AnalysisLayers { [.tokens, .tags, .lemmas, .trees, .names] }
    /// Names: it adds to them.
    public var assigns: AnalysisLayers { .names }

    /// Adds the event phrases to the article's mentions.
    ///
    /// - Complexity: O(*n*) in the number of tokens, and for each event noun its phrase's length.
    public func analyze(_ article: inout AnalyzedArticle) {
        let dependents = DependentTable(article)
        article.mentions = EventNames(article).mentions
        let names = NameTable(article)
        let phrases = article.tokens.indices.compactMap { head in
            EventNounPhrase(head: head, article: article, dependents: dependents, names: names, lexicon: lexicon)
        }
        let telling = EventTelling(article, lexicon: lexicon)
        let found = phrases.filter { phrase in
            phrase.isIdentified || telling.isTold(phrase)
                || phrase.isKnown && !phrases.contains { $0.introduces(phrase) }
                || phrase.mayBeTakenUp && phrases.contains { $0.takesUp(phrase) }
                    && !phrases.contains { phrase.takesUp($0) }
        }
        let inner = article.mentions.filter { mention in
            mention.type != .event || !found.contains { $0.isJust(mention, article) }
        }
        article.mentions = (inner + found.map { $0.mention(in: article) }).sorted(by: Mention.inTextOrder)
    }
}

/// Which tokens stand in names.
struct NameTable {
    /// For each token the number of the mention that covers it.
    let mentions: [Int?]

    init(_ article: AnalyzedArticle) {
        var mentions = [Int?](repeating: nil, count: article.tokens.count)
        for (number, mention) in article.mentions.enumerated() {
            for token in mention.tokens { mentions[token] = number }
        }
        self.mentions = mentions
    }
}
