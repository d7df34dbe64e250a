internal import Ontology
internal import TextModel

/// Puts weekdays without a preposition where they belong: "was in Oslo Thursday" tells of Oslo, not of Thursday.
///
/// Plain news sets the day right behind a name or right behind the verb; parsers take it for the head of the name's phrase,
/// or for the subject of the clause that follows.
struct WeekdayRepair {
    private(set) var article: AnalyzedArticle

    init(_ article: AnalyzedArticle) {
        self.article = article
        for mention in article.mentions where mention.kind != .pronoun { freeName(mention) }
        for index in article.tokens.indices where isWeekday(index) { freeSubject(index) }
    }

    private func isWeekday(_ index: Int) -> Bool {
        let token = article.tokens[index]
        return token.xpos == .NNP && token.lemma.hasSuffix("day") && Self.days.contains(token.lemma)
    }

    private static let days: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// "in Oslo Thursday": the name takes the day's place in the tree, and the day goes below it.
    private mutating func freeName(_ mention: Mention) {
        let day = mention.tokens.upperBound
        guard day < article.tokens.count, isWeekday(day) else { return }
        let name = ArticleSyntax.head(of: mention, in: article)
        guard article.tokens[name].head == day else { return }
        switch article.tokens[name].relation {
        case .compound, .amod, .flat, .nmodDesc: break
        default: return
        }
        for index in article.sentences[article.sentenceIndex(ofToken: day)].tokens
        where article.tokens[index].head == day && index != name {
            article.tokens[index].head = name
        }
        article.tokens[name].head = article.tokens[day].head
        article.tokens[name].relation = article.tokens[day].relation
        article.tokens[day].head = name
        article.tokens[day].relation = .nmodUnmarked
    }

    /// "said Friday the ministers had met": a clause has one subject.
    private mutating func freeSubject(_ day: Int) {
        let token = article.tokens[day]
        guard token.relation == .nsubj, token.head >= 0 else { return }
        let sentence = article.sentences[article.sentenceIndex(ofToken: day)].tokens
        let hasOther = sentence.contains { index in
            index != day && article.tokens[index].head == token.head
                && [.nsubj, .nsubjPass].contains(article.tokens[index].relation)
        }
        if hasOther { article.tokens[day].relation = .oblUnmarked }
    }
}
