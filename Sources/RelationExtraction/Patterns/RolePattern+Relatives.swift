internal import Ontology
internal import TextModel

/// Whose the role is that a relative clause, or a word for two, says: "X, whose director Y", "their daughter Z".
extension RolePattern {
    /// Those whom "whose" or "their" in a phrase, or right before it, stands for.
    func relativeOwners(of phrase: RolePhrase) -> [Mention] {
        let first = syntax.sentence(of: phrase.head).tokens.lowerBound
        let words = max(first, phrase.tokens.lowerBound - 1)..<phrase.head
        if let whose = words.first(where: { syntax.token($0).xpos == .WPS }) { return antecedents(of: whose) }
        guard phrase.role == .kin, let their = words.first(where: { syntax.word($0) == "their" }) else { return [] }
        return (syntax.company(ofPronoun: their) ?? []).compactMap { chain in name(ofChain: chain, before: their) }
    }

    /// "the victim" in "the victim's sister": who is named elsewhere.
    func possessor(in phrase: RolePhrase) -> [Mention] { syntax.possessor(of: phrase.head).map { [$0] } ?? [] }

    private func antecedents(of whose: Int) -> [Mention] {
        var at = whose
        for _ in 0..<6 {
            let token = syntax.token(at)
            guard token.head >= 0 else { break }
            if token.relation == .aclRelcl {
                let noun = syntax.token(token.head).relation == .conj ? syntax.token(token.head).head : token.head
                let found = syntax.coordinated(noun).compactMap { syntax.mention(headedBy: $0) }
                if !found.isEmpty { return found.map(body(in:)) }
            }
            at = token.head
        }
        return nearest(before: whose).map { [body(in: $0)] } ?? []
    }

    /// "the Museum of Glass in Hamar, whose director": the body that a place is only the seat of.
    private func body(in place: Mention) -> Mention {
        let link = place.tokens.lowerBound - 1
        guard place.type == .place, link > 0, ["in", "at"].contains(syntax.word(link)),
            let body = syntax.mention(covering: link - 1), body.type == .organization
        else { return place }
        return body
    }

    /// The name that ends before a comma, or before an age between commas: "Lund, 67, whose".
    private func nearest(before whose: Int) -> Mention? {
        let first = syntax.sentence(of: whose).tokens.lowerBound
        var at = whose - 1
        while at > first, syntax.token(at).upos == .punct || syntax.token(at).upos == .num { at -= 1 }
        return at >= first ? syntax.mention(covering: at) : nil
    }

    private func name(ofChain chain: Int, before token: Int) -> Mention? {
        syntax.article.chains[chain].mentions.map { syntax.article.mentions[$0] }.last {
            $0.tokens.upperBound <= token && $0.kind == .name
        }
    }
}

extension ArticleSyntax {
    /// What a noun belongs to by a possessive noun or pronoun, where it is known what that stands for.
    func possessor(of noun: Int) -> Mention? {
        child(noun, .nmodPoss).flatMap { mention(headedBy: $0) }
    }
}
