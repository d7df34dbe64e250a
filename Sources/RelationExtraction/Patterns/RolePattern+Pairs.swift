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
}
