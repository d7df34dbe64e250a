internal import Ontology
internal import TextModel

/// Puts lists and titled names where they belong: parsers lose their way in "of Norway, Sweden, Denmark and Iceland", and
/// take the body before a title for the one who speaks.
struct ListRepair {
    private(set) var article: AnalyzedArticle

    init(_ article: AnalyzedArticle) {
        self.article = article
        joinPlaces()
        for mention in article.mentions where mention.type == .person && mention.kind == .name { freeTitled(mention) }
        for index in article.tokens.indices where article.tokens[index].relation == .conj { joinLike(index) }
    }

    // MARK: Places

    /// "with the ministers of Norway, Sweden, Denmark and Iceland": all go with the first, where most of them do.
    private mutating func joinPlaces() {
        let names = article.mentions.filter { $0.type == .place && $0.kind == .name && $0.chain != nil }
        var start = 0
        while start < names.count {
            var end = start + 1
            while end < names.count, isNext(names[end], after: names[end - 1]) { end += 1 }
            if end - start >= 4 { join(names[start..<end].map { ArticleSyntax.head(of: $0, in: article) }) }
            start = end
        }
    }

    private func isNext(_ name: Mention, after last: Mention) -> Bool {
        let gap = last.tokens.upperBound..<name.tokens.lowerBound
        guard last.tokens.upperBound <= name.tokens.lowerBound, (1...3).contains(gap.count) else { return false }
        return gap.allSatisfy { token in
            article.tokens[token].xpos == .comma || article.tokens[token].upos == .cconj
                || article.tokens[token].upos == .det
        } && article.tokens[gap.lowerBound].upos != .det
    }

    private mutating func join(_ heads: [Int]) {
        let listed = heads.dropFirst().filter {
            article.tokens[$0].relation == .conj && heads.contains(article.tokens[$0].head)
        }
        guard listed.count * 2 >= heads.count - 1, !heads.contains(article.tokens[heads[0]].head) else { return }
        for head in heads.dropFirst()
        where article.tokens[head].head != heads[0] || article.tokens[head].relation != .conj {
            // The one that stands for the list in the verb's frame stands there no more.
            article.tokens[head].head = heads[0]
            article.tokens[head].relation = .conj
        }
    }

    // MARK: Titles

    /// "Nordlys Press Secretary Kari Lund told": the person is who the verb tells of.
    private mutating func freeTitled(_ person: Mention) {
        let name = ArticleSyntax.head(of: person, in: article)
        let body = article.tokens[name].head
        guard article.tokens[name].relation == .appos, body >= 0, body < person.tokens.lowerBound,
            person.tokens.lowerBound - body <= 6,
            let owner = article.mentions.first(where: { $0.tokens.contains(body) && $0.kind == .name }),
            owner.type == .organization || owner.type == .place,
            owner.tokens.upperBound < person.tokens.lowerBound,
            (owner.tokens.upperBound..<person.tokens.lowerBound).allSatisfy({
                article.tokens[$0].upos.isNominal || article.tokens[$0].upos == .adj
            })
        else { return }
        for index in article.sentences[article.sentenceIndex(ofToken: body)].tokens
        where article.tokens[index].head == body && index > person.tokens.upperBound {
            article.tokens[index].head = name
        }
        article.tokens[name].head = article.tokens[body].head
        article.tokens[name].relation = article.tokens[body].relation
        article.tokens[body].head = name
        article.tokens[body].relation = .compound
    }

    // MARK: Like with like

    /// "officials of Norway and delegates of Sweden": delegates go with officials, not with Norway.
    private mutating func joinLike(_ index: Int) {
        let first = article.tokens[index].head
        guard article.tokens[index].upos == .noun, first >= 0, article.tokens[first].upos == .propn,
            article.tokens[first].relation == .nmod
        else { return }
        let noun = article.tokens[first].head
        guard noun >= 0, noun < first, article.tokens[noun].upos == .noun,
            Self.people.contains(article.tokens[noun].lemma), Self.people.contains(article.tokens[index].lemma),
            article.tokens.indices.contains(index + 1), ["of", "from"].contains(article.text(index + 1))
        else { return }
        article.tokens[index].head = noun
    }

    private static let people: Set<String> = [
        "official", "representative", "leader", "minister", "delegate", "member", "president", "ambassador", "envoy",
        "diplomat", "head", "chief", "commander", "negotiator", "lawmaker", "spokesman", "delegation", "officer",
        "expert", "government", "troop", "soldier", "force", "supporter", "citizen", "adviser", "governor", "mayor",
    ]
}
