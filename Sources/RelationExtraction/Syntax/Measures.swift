internal import Ontology
internal import TextModel

/// "a series of talks", "a second round of talks": nouns that only say how many or which.
extension ArticleSyntax {
    /// The lemma of the noun that a phrase is about: that of "talks" for "a series of talks".
    func contentLemma(_ noun: Int) -> String { lemma(contentNoun(noun)).lowercased() }

    /// The noun that a phrase is about: "talks" for "a series of talks".
    func contentNoun(_ noun: Int) -> Int {
        guard Self.measures.contains(lemma(noun)) else { return noun }
        return children(noun, .nmod).first { preposition(of: $0) == "of" } ?? noun
    }

    /// The noun that stands in the clause for another: "series" for the talks of "a series of talks".
    func measure(of noun: Int) -> Int {
        let above = token(noun).head
        guard above >= 0, above < noun, token(noun).relation == .nmod, Self.measures.contains(lemma(above)),
            preposition(of: noun) == "of"
        else { return noun }
        return above
    }

    private static let measures: Set<String> = [
        "series", "round", "number", "wave", "string", "spate", "set", "couple", "variety", "range", "kind",
    ]
}
