internal import TextModel

/// Verbs that have told of a happening before a phrase takes it up: "was shot dead on Monday. The attack …".
struct EventTelling {
    private let article: AnalyzedArticle
    private let lexicon: EventLexicon
    /// The verbs that tell of happenings, in text order.
    private let verbs: [Int]

    /// How many sentences before a phrase its happening may have been told.
    private static let reach = 6

    init(_ article: AnalyzedArticle, lexicon: EventLexicon) {
        self.article = article
        self.lexicon = lexicon
        verbs = article.tokens.indices.filter {
            article.tokens[$0].upos == .verb && lexicon.isTelling(Self.lemma($0, article))
        }
    }

    /// Whether a definite phrase without name or date takes up what a verb shortly before it has told.
    ///
    /// - Complexity: O(log *n*) in the number of verbs, and the few of them nearby.
    func isTold(_ phrase: EventNounPhrase) -> Bool {
        guard phrase.isBareDefinite else { return false }
        let sentence = article.sentenceIndex(ofToken: phrase.head)
        let first = article.sentences[max(0, sentence - Self.reach)].tokens.lowerBound
        var number = verbs.partitioningIndex { $0 >= phrase.tokens.lowerBound }
        while number > 0 {
            number -= 1
            let verb = verbs[number]
            guard verb >= first else { return false }
            if lexicon.tells(Self.lemma(verb, article), of: phrase.singular), isReal(verb) { return true }
        }
        return false
    }

    /// A verb's dictionary form; lemmatizers do not know what to make of "shot".
    private static func lemma(_ verb: Int, _ article: AnalyzedArticle) -> String {
        article.text(verb) == "shot" ? "shoot" : article.tokens[verb].lemma
    }

    /// Whether the verb tells what was or is done, not what may be: past tenses, participles and passives.
    private func isReal(_ verb: Int) -> Bool {
        switch article.tokens[verb].xpos {
        case .VBD, .VBN, .VBG, .VBZ: true
        default: false
        }
    }
}
