internal import Ontology
internal import TextModel

/// Titles that share the owner of the one before.
extension RolePattern {
    /// "Norwegian President X and Prime Minister Y", "the Tribune's editor X and photographer Y": what the first title belongs
    /// to, the second does.
    func paired(_ person: Int, _ mention: Mention, _ phrase: RolePhrase, _ finder: RolePhraseFinder) -> [Candidate] {
        let first = syntax.sentence(of: phrase.head).tokens.lowerBound
        let link = phrase.tokens.lowerBound - 1
        guard phrase.role != .kin, link > first, syntax.token(link).upos == .cconj,
            let other = syntax.mention(covering: link - 1), other.type == .person, other.kind == .name,
            other.tokens.upperBound == link, other.chain != person,
            let before = finder.before(other.tokens), before.role != .kin
        else { return [] }
        return relations(of: person, at: mention.head, phrase, owners: owners(in: before))
    }

    private func relations(
        of person: Int, at token: Int, _ phrase: RolePhrase, owners: [Mention]
    ) -> [Candidate] {
        owners.compactMap { owner in
            guard let target = owner.chain, owner.type == .organization || phrase.role == .office,
                owner.type == .organization || owner.type == .place
            else { return nil }
            return Candidate(
                source: person, target: target, type: .affiliatedWith, label: label(of: phrase),
                tokens: [owner.tokens.lowerBound, phrase.head, token], trigger: phrase.head, pattern: .nominal)
        }
    }

    /// "owner" in "president of the Forum and owner of the Hotel", for the hotel: the role of two that stands before the owner.
    func later(_ phrase: RolePhrase, before owner: Mention) -> RolePhrase {
        let words = phrase.head + 1..<max(phrase.head + 1, min(phrase.tokens.upperBound, owner.tokens.lowerBound))
        guard phrase.role != .kin,
            let role = words.last(where: {
                syntax.token($0).upos == .noun && syntax.mention(covering: $0) == nil
                    && lexicon.role(syntax.lemma($0)) != nil
            }), isJoined(role, after: phrase.head), let kind = lexicon.role(syntax.lemma(role)), kind != .kin
        else { return phrase }
        return RolePhrase(head: role, tokens: role..<phrase.tokens.upperBound, role: kind)
    }

    /// Whether "and", and at most an article and what modifies the noun, stands before it, and another owner before that.
    private func isJoined(_ role: Int, after head: Int) -> Bool {
        var index = role - 1
        while index > head + 1, [.det, .adj, .noun].contains(syntax.token(index).upos),
            syntax.mention(covering: index) == nil
        {
            index -= 1
        }
        return index > head + 1 && syntax.token(index).upos == .cconj && syntax.mention(covering: index - 1) != nil
    }
}
