internal import Ontology
public import TextModel

/// Finds the noun phrases that tell of one happening: "NATO defence ministers' meeting", "conflict in Ukraine", "dialogue
/// between Belgrade and Pristina", "Friday's bombing".
///
/// A phrase counts where its head is a noun of the event lexicon and something tells it from others of its kind: a
/// participant or place by name, a date, a possessor; where the article comes back to it, says when or where it happens, or
/// has told it by a verb before. Plurals, negations and
/// things in general do not count. Where a judge was learnt from annotated articles it has the last word, and these conditions
/// are part of what it goes by. Adds mentions of kind `nominal`, without leading article.
public struct EventPhraseFinder: AnalysisStage {
    let lexicon: EventLexicon
    private let judge: EventJudge?

    /// A finder with the given nouns.
    ///
    /// - Parameter judge: what was learnt of which phrases count; the conditions alone decide without it.
    public init(lexicon: EventLexicon, judge: EventJudge? = nil) { (self.lexicon, self.judge) = (lexicon, judge) }

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
        article.mentions = EventNames(article).mentions
        let found = accepted(weighedPhrases(in: article))
        let inner = article.mentions.filter { mention in
            mention.type != .event || !found.contains { $0.isJust(mention, article) }
        }
        article.mentions = (inner + found.map { $0.mention(in: article) }).sorted(by: Mention.inTextOrder)
    }

    /// The phrases that count: those that the judge takes, and those that name both sides. What the judge alone takes does not
    /// where another one has its noun: it would tell that event again.
    private func accepted(_ weighed: [Weighed]) -> [EventNounPhrase] {
        guard let judge else { return weighed.filter(\.isAccepted).map(\.phrase) }
        let taken = weighed.filter { judge.accepts($0.features) || $0.isAccepted && $0.phrase.isOfNamedSides }
        let nouns = Set(taken.filter(\.isAccepted).map(\.phrase.singular))
        return taken.filter { $0.isAccepted || !nouns.contains($0.phrase.singular) }.map(\.phrase)
    }

    /// A phrase, whether the conditions take it, and what it looks like.
    private struct Weighed {
        let phrase: EventNounPhrase
        let isAccepted: Bool
        let features: [UInt64]
    }

    private func weighedPhrases(in article: AnalyzedArticle) -> [Weighed] {
        let dependents = DependentTable(article)
        let names = NameTable(article)
        let phrases = article.tokens.indices.compactMap { head in
            EventNounPhrase(head: head, article: article, dependents: dependents, names: names, lexicon: lexicon)
        }
        let telling = EventTelling(article, lexicon: lexicon)
        let standings = phrases.map { phrase in
            let isTakenUp = phrase.mayBeTakenUp && phrases.contains { $0.takesUp(phrase) }
            let takesUp = phrases.contains { phrase.takesUp($0) }
            let isTold = telling.isTold(phrase)
            let isAccepted =
                phrase.isIdentified || isTold
                || phrase.isKnown && !phrases.contains { $0.introduces(phrase) }
                || isTakenUp && !takesUp
            return EventPhraseFeatures.Standing(
                isAccepted: isAccepted, isTold: isTold, isTakenUp: isTakenUp, takesUp: takesUp)
        }
        let features = EventPhraseFeatures(article: article, dependents: dependents)
        let all = zip(phrases, standings).map { (phrase: $0, isAccepted: $1.isAccepted) }
        return zip(phrases, standings).map { phrase, standing in
            var standing = standing
            standing.company = EventPhraseCompany(of: phrase, among: all)
            return Weighed(
                phrase: phrase, isAccepted: standing.isAccepted, features: features.keys(of: phrase, standing))
        }
    }

    /// A phrase around an event noun, for learning which of them count.
    package struct Example: Sendable {
        package var place: EventPlace
        package var features: [UInt64]
        /// Whether the conditions take it.
        package var isAccepted: Bool
        /// Whether it may take up what was told before, "the meeting", rather than tell of something new.
        package var isDefinite: Bool
    }

    /// All phrases around event nouns in an article whose names are found, in text order; and where events are named.
    package func examples(in article: AnalyzedArticle) -> (phrases: [Example], names: [EventPlace]) {
        var article = article
        article.mentions = EventNames(article).mentions
        let phrases = weighedPhrases(in: article).map { weighed in
            Example(
                place: EventPlace(weighed.phrase.mention(in: article), in: article), features: weighed.features,
                isAccepted: weighed.isAccepted, isDefinite: weighed.phrase.determination == .definite)
        }
        let names = article.mentions.filter { $0.type == .event && $0.kind == .name }
        return (phrases, names.map { EventPlace($0, in: article) })
    }
}

/// Where an event is told.
package struct EventPlace: Sendable, Equatable {
    /// The phrase or name.
    package var span: TextSpan
    /// The byte offset of its head noun, by which it is the same in whatever extent.
    package var head: Int

    package init(_ mention: Mention, in article: AnalyzedArticle) {
        (span, head) = (mention.span, article.tokens[mention.head].span.start)
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
