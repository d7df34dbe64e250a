internal import Ontology
internal import TextModel

/// "Lund is in Oslo for talks", "will be in Norway on Friday": whoever is somewhere visits it; "200 Norwegian troops are in
/// Sweden": whoever has troops somewhere has deployed them.
struct PresencePattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            guard syntax.token(index).upos.isNominal, syntax.isPredicate(index),
                ["in", "at"].contains(syntax.preposition(of: index) ?? "")
            else { return [] }
            return visits(to: index)
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
