internal import Ontology
internal import TextModel

/// What an article calls the bearers of names: "the insurer Nordlys", "Mayor Kari Lund", "Berg, a lawyer".
struct Callings {
    /// A noun that stands beside a name, with the words before it.
    struct Calling {
        /// The noun's dictionary form.
        var lemma: String
        /// The folded words of the phrase.
        var words: Set<String>
    }

    private let ofMention: [[Calling]]

    /// The callings of all mentions: a nominal is one itself, a name has the title in it and the noun right before it.
    ///
    /// - Complexity: O(*n*) in the number of mentions.
    init(_ state: CoreferenceState) {
        ofMention = state.profiles.map { profile in
            switch profile.mention.kind {
            case .nominal: [Calling(lemma: profile.headLemma, words: Set(profile.words))]
            case .name where profile.isGiven: Self.beside(profile, state.article)
            default: []
            }
        }
    }

    /// What the bearer of a cluster's names is called.
    func of(_ cluster: Int, _ state: CoreferenceState) -> [Calling] {
        state.clusters.members(cluster).suffix(60).flatMap { ofMention[$0] }
    }

    private static func beside(_ profile: MentionProfile, _ article: AnalyzedArticle) -> [Calling] {
        let tokens = profile.mention.tokens
        let inner = profile.type == .person && tokens.count > 1 ? Array(tokens.dropLast().prefix(3)) : []
        let before = tokens.lowerBound - 1
        let outer = before >= article.sentences[profile.sentence].tokens.lowerBound ? [before] : []
        return (outer + inner).compactMap { token in
            let lemma = article.tokens[token].lemma.lowercased()
            guard article.tokens[token].upos.isNominal, HeadNoun(lemma: lemma)?.type == profile.type else { return nil }
            return Calling(lemma: lemma, words: words(endingAt: token, article))
        }
    }

    /// The folded words of a phrase without its determiner: "former finance minister".
    private static func words(endingAt last: Int, _ article: AnalyzedArticle) -> Set<String> {
        var words: Set<String> = []
        for token in (max(0, last - 6)...last).reversed() {
            if article.tokens[token].xpos == .HYPH { continue }
            guard article.tokens[token].upos.isNominal || article.tokens[token].upos == .adj else { break }
            words.insert(FoldedWord.fold(article.text(token)))
        }
        return words
    }
}
