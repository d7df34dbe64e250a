internal import Ontology
internal import TextModel

/// Whose the role is that a relative clause, or a word for two, says: "X, whose director Y", "their daughter Z".
extension RolePattern {
    /// Those whom "whose" or "their" in a phrase, or right before it, stands for.
    func relativeOwners(of phrase: RolePhrase) -> [Mention] {
        let first = syntax.sentence(of: phrase.head).tokens.lowerBound
        let words = max(first, phrase.tokens.lowerBound - 1)..<phrase.head
        if let whose = words.first(where: { syntax.token($0).xpos == .WPS }) { return antecedents(of: whose) }
        if let husband = leader(of: phrase) { return [husband] }
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
        guard let last = nearest(before: whose) else { return [] }
        return [body(in: last)] + (company(before: last).map { [$0] } ?? [])
    }

    /// "Lund" in "Lund, 71, his wife Berg", "Lund and his wife Berg": the name right before, whatever else "his" may mean.
    private func leader(of phrase: RolePhrase) -> Mention? {
        let first = syntax.sentence(of: phrase.head).tokens.lowerBound
        let words = max(first, phrase.tokens.lowerBound - 1)..<phrase.head
        guard phrase.role == .kin, let his = words.first(where: { ["his", "her"].contains(syntax.word($0)) }),
            his - 1 > first
        else { return nil }
        if syntax.token(his - 1).upos == .cconj {
            return syntax.mention(covering: his - 2).flatMap { $0.type == .person && $0.kind == .name ? $0 : nil }
        }
        guard his - 3 > first, syntax.token(his - 1).xpos == .comma, syntax.token(his - 2).xpos == .CD,
            syntax.token(his - 3).xpos == .comma
        else { return nil }
        return syntax.mention(covering: his - 4).flatMap { $0.type == .person && $0.kind == .name ? $0 : nil }
    }

    /// "Kari" in "Kari and Ola Lund, whose daughter".
    private func company(before name: Mention) -> Mention? {
        let link = name.tokens.lowerBound - 1
        guard name.type == .person, link > 0, syntax.token(link).upos == .cconj,
            let first = syntax.mention(covering: link - 1), first.type == .person, first.kind == .name,
            first.tokens.upperBound == link, first.chain != name.chain
        else { return nil }
        return first
    }

    /// "the Museum of Glass in Hamar, whose director": the body that a place is only the seat of.
    private func body(in place: Mention) -> Mention {
        let link = place.tokens.lowerBound - 1
        guard place.type == .place, link > 0, ["in", "at"].contains(syntax.word(link)),
            let body = syntax.mention(covering: link - 1), body.type == .organization || isHouse(body)
        else { return place }
        return body
    }

    /// "Museum" in "the Museum of Glass": places that have a staff.
    private func isHouse(_ place: Mention) -> Bool {
        let words = [place.tokens.lowerBound, place.tokens.upperBound - 1].map { syntax.word($0) }
        return place.kind == .name
            && words.contains { ["museum", "gallery", "hospital", "theatre", "hotel"].contains($0) }
    }

    /// The name that ends before a comma, or before an age between commas: "Lund, 67, whose".
    private func nearest(before whose: Int) -> Mention? {
        let first = syntax.sentence(of: whose).tokens.lowerBound
        var at = whose - 1
        while at > first, syntax.token(at).upos == .punct || syntax.token(at).upos == .num { at -= 1 }
        guard at >= first else { return nil }
        if let name = syntax.mention(covering: at) { return name }
        // "Lund, a shrimp farmer whose wife"
        return syntax.mention(headedBy: at).flatMap { $0.kind == .nominal && $0.type == .person ? $0 : nil }
    }

    private func name(ofChain chain: Int, before token: Int) -> Mention? {
        syntax.article.chains[chain].mentions.map { syntax.article.mentions[$0] }.last {
            $0.tokens.upperBound <= token && $0.kind == .name
        }
    }
}
