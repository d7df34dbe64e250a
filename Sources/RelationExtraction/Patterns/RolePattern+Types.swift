internal import Ontology
internal import TextModel

/// What roles tell, by the kind of role and of what they belong to.
extension RolePattern {
    /// What a role tells of a person towards the one that it belongs to.
    func type(_ phrase: RolePhrase, _ target: NodeType, _ owner: Mention) -> EdgeType? {
        let lemma = syntax.word(phrase.head)
        switch (phrase.role, target) {
        case (.kin, .person): return .kinOf
        case (.kin, _): return nil
        case (_, .event): return .participatesIn
        case (_, .person): return nil
        case (_, .organization):
            if lemma == "member" || lemma == "members" { return .memberOf }
            if lemma.hasSuffix("founder") { return .founded }
            if lemma.hasSuffix("owner") || lemma == "shareholder" { return .owns }
            return .affiliatedWith
        case (.office, .place) where lemma.hasSuffix("owner") && !isDemonym(owner): return .owns
        // "Norwegian director X" makes films; "Norwegian intelligence director X" does not.
        case (.office, .place) where isDemonym(owner) && lemma == "director" && owner.tokens.upperBound == phrase.head:
            return .from
        // "a Norwegian staff member" is from there.
        case (.office, .place) where isDemonym(owner) && Self.callings.contains(lemma): return .from
        case (.office, .place):
            let resides = owner.tokens.lowerBound > phrase.head && syntax.preposition(of: owner.head) == "from"
            return resides ? .from : .affiliatedWith
        case (.profession, .place):
            // "Oslo's chief engineer"
            if isTop(phrase), owner.tokens.lowerBound < phrase.head { return .affiliatedWith }
            // "a doctor at Hamar Hospital": nobody lives at such a place.
            if owner.tokens.lowerBound > phrase.head, syntax.preposition(of: owner.head) == "at" {
                return .affiliatedWith
            }
            // "architect of the attacks on Norway" is not from there.
            let follows = owner.tokens.lowerBound > phrase.head
            let isHome = ["from", "of", "in", "at"].contains(syntax.preposition(of: owner.head) ?? "")
            return !follows || isHome && syntax.token(owner.head).head == phrase.head ? .from : nil
        }
    }

    /// Posts that are held elsewhere than where one is from: "a Norwegian staff member", "the Portuguese coach".
    private static let callings: Set<String> = [
        "member", "coach", "trainer", "skipper", "goalkeeper", "goalie", "goaltender", "striker", "midfielder",
        "defender", "quarterback", "pitcher", "batsman", "bowler", "winger", "forward", "anchor", "host", "producer",
        "curator", "editor", "publisher", "founder", "co-founder", "owner", "co-owner", "partner", "promoter",
        "keyboardist", "frontman", "singer-songwriter", "graduate", "worker", "intern", "creator", "inventor",
        "manager",
        "organist", "proprietor", "innkeeper", "hotelkeeper", "shareholder", "pilot",
    ]

    private func isDemonym(_ owner: Mention) -> Bool { owner.kind == .demonym }

    /// Whether a profession is named as the first of its kind in a place: no longer a calling but a post.
    private func isTop(_ phrase: RolePhrase) -> Bool {
        phrase.tokens.contains { $0 < phrase.head && ["chief", "head"].contains(syntax.word($0)) }
    }
}
