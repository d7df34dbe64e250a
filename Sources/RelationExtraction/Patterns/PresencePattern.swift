internal import Ontology
internal import TextModel

/// "Lund is in Oslo for talks", "will be in Norway on Friday": whoever is somewhere visits it; "200 Norwegian troops are in
/// Sweden": whoever has troops somewhere has deployed them.
struct PresencePattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            if syntax.word(index) == "while" { return stay(after: index) }
            guard syntax.token(index).upos.isNominal, syntax.isPredicate(index),
                ["in", "at"].contains(syntax.preposition(of: index) ?? "")
            else { return [] }
            return visits(to: index)
        }
    }

    /// "While in Oslo, Lund met Novak": where somebody was as he did something.
    private func stay(after while: Int) -> [Candidate] {
        let end = syntax.sentence(of: `while`).tokens.upperBound
        guard `while` + 2 < end, syntax.word(`while` + 1) == "in", let place = syntax.mention(covering: `while` + 2),
            place.type == .place, place.kind == .name, let target = place.chain
        else { return [] }
        var verb = syntax.token(place.head).head
        for _ in 0..<2 where verb >= 0 && syntax.agents(of: verb).isEmpty { verb = syntax.token(verb).head }
        guard verb >= 0, syntax.token(verb).upos == .verb else { return [] }
        return syntax.agents(of: verb).flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
            .filter { syntax.type(ofChain: $0.chain) == .person }
            .map { visitor in
                Candidate(
                    source: visitor.chain, target: target, type: .consult, label: "while in",
                    tokens: [`while`, place.tokens.lowerBound, visitor.token], trigger: verb, pattern: .verb)
            }
    }

    private func visits(to place: Int) -> [Candidate] {
        guard let subject = syntax.child(place, .nsubj), let copula = syntax.child(place, .cop) else { return [] }
        let isForce = Self.forces.contains(syntax.lemma(subject)) && syntax.chain(headedBy: subject) == nil
        let visitors = syntax.arguments(subject, reach: isForce ? .collective : .head, lexicon: lexicon)
            .filter { isForce || syntax.type(ofChain: $0.chain) == .person }
        let places = syntax.arguments(place, reach: .head, lexicon: lexicon)
            .filter { syntax.type(ofChain: $0.chain) == .place }
        return visitors.flatMap { visitor in
            places.filter { $0.chain != visitor.chain }.map { target in
                Candidate(
                    source: visitor.chain, target: target.chain, type: isForce ? .mobilize : .consult,
                    label: "\(syntax.word(copula)) \(syntax.preposition(of: place) ?? "in")",
                    tokens: [visitor.token, copula, target.token], trigger: place, pattern: .verb)
            }
        }
    }

    private static let forces: Set<String> = [
        "troop", "soldier", "force", "personnel", "marine", "peacekeeper", "warship", "ship", "servicemen", "trooper",
    ]
}
