internal import Ontology
internal import TextModel

/// Who speaks in an article, and which verbs a phrase depends on.
enum SpokenParts {
    /// Whether a cluster's name is the subject of a verb of saying anywhere in the article.
    static func speaks(_ candidate: Int, _ state: CoreferenceState) -> Bool {
        state.clusters.members(candidate).suffix(60).contains { member in
            let profile = state.profiles[member]
            guard profile.role == .subject else { return false }
            let verb = state.article.tokens[head(of: profile.mention, state.article)].head
            return verb >= 0 && state.article.tokens[verb].upos == .verb
                && SpeechVerbs.all.contains(state.article.tokens[verb].lemma)
        }
    }

    /// The token of a mention whose own head lies outside it.
    static func head(of mention: Mention, _ article: AnalyzedArticle) -> Int {
        mention.tokens.first { !mention.tokens.contains(article.tokens[$0].head) } ?? mention.head
    }

    /// The verb that a phrase depends on, and the verb that tells of that one's clause.
    static func verbs(above mention: Mention, _ article: AnalyzedArticle) -> [Int] {
        let verb = article.tokens[head(of: mention, article)].head
        guard verb >= 0, article.tokens[verb].upos == .verb else { return [] }
        let above = article.tokens[verb].head
        guard above >= 0, article.tokens[verb].relation == .ccomp else { return [verb] }
        return [verb, above]
    }
}
