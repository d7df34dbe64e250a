internal import Ontology
internal import TextModel

/// Who commands a force: "the Norwegian army under General Lund", "troops of Sweden under Peter Novak".
struct CommandPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.mentions.flatMap { mention -> [Candidate] in
            guard mention.type == .person, mention.kind == .name, let person = mention.chain,
                let link = link(before: mention)
            else { return [] }
            return owners(before: link).filter { $0.chain != person }.map { owner in
                Candidate(
                    source: person, target: owner.chain, type: .affiliatedWith, label: "commander",
                    tokens: [owner.token, link, mention.tokens.upperBound - 1], trigger: link, pattern: .nominal)
            }
        }
    }

    /// The word "under" before a person's name and its titles.
    private func link(before person: Mention) -> Int? {
        let first = syntax.sentence(of: person.tokens.lowerBound).tokens.lowerBound
        var index = person.tokens.lowerBound - 1
        while index > first, person.tokens.lowerBound - index < 4, PersonRank.isTitle(syntax.word(index)) { index -= 1 }
        return index > first && syntax.word(index) == "under" ? index : nil
    }

    /// Whose force stands right before: a body by its name, or soldiers with the country that they are of.
    private func owners(before link: Int) -> [Argument] {
        let last = link - 1
        if let name = syntax.mention(covering: last), name.tokens.upperBound == link, let chain = name.chain {
            if name.type == .organization, PersonRank.isForce(syntax.word(last)) {
                return [Argument(chain: chain, token: last, isDirect: true)]
            }
            // "the forces of Norway under Lund"
            let head = ArticleSyntax.head(of: name, in: syntax.article)
            let noun = syntax.token(head).head
            guard noun >= 0, noun < head, syntax.preposition(of: head) == "of",
                PersonRank.isForce(syntax.lemma(noun))
            else { return [] }
            return [Argument(chain: chain, token: head, isDirect: false)]
        }
        guard PersonRank.isForce(syntax.lemma(last)) else { return [] }
        return syntax.arguments(last, reach: .collective, lexicon: lexicon)
    }
}

/// Ranks and those they command.
enum PersonRank {
    static func isTitle(_ word: String) -> Bool { titles.contains(word) }

    static func isForce(_ noun: String) -> Bool { forces.contains(noun.lowercased()) }

    private static let titles: Set<String> = [
        "general", "gen.", "marshal", "admiral", "adm.", "colonel", "col.", "major", "maj.", "captain", "capt.",
        "lieutenant", "lt.", "commander", "brigadier", "prince", "king", "duke", "count", "earl", "lord", "sir",
        "field",
        "vice", "rear", "emperor", "sultan",
    ]
    private static let forces: Set<String> = [
        "army", "force", "forces", "troop", "troops", "fleet", "navy", "division", "brigade", "regiment", "battalion",
        "corps", "squadron", "militia", "soldier", "cavalry", "infantry", "unit", "garrison", "expedition",
    ]
}
