internal import Ontology
internal import TextModel

/// Places that are dealt with rather than where something is.
extension PlacePattern {
    /// "talks with Norway in Y": the talks are there, the country is not.
    func isParty(_ mention: Mention) -> Bool {
        guard mention.type == .place else { return false }
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        if ["with", "against", "between"].contains(syntax.preposition(of: head) ?? "") { return true }
        // "a conference on Norway in Oslo"
        let above = syntax.token(head).head
        if ["on", "about"].contains(syntax.preposition(of: head) ?? ""), above >= 0,
            Self.topical.contains(syntax.lemma(above))
        {
            return true
        }
        // "discussed Norway at the palace", "is fighting Norway in the Arctic"
        let verb = syntax.token(head).head
        guard syntax.token(head).relation == .obj, verb >= 0 else { return false }
        return Self.dealing.contains(syntax.lemma(verb))
    }

    static let topical: Set<String> = [
        "conference", "talk", "meeting", "summit", "report", "resolution", "debate", "discussion", "vote", "policy",
        "statement", "seminar", "forum", "session", "negotiation", "article", "book", "speech", "hearing",
    ]

    private static let dealing: Set<String> = [
        "discuss", "fight", "face", "beat", "defeat", "represent", "play", "debate", "praise", "criticize", "criticise",
        "condemn", "accuse", "blame", "urge", "meet", "join", "support", "back", "oppose", "confront", "cross",
    ]
}
