internal import Ontology
internal import TextModel

/// What coordinated subjects do to each other: "A and B met", "A and B signed a treaty", "A and B exchanged fire".
struct ReciprocalPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index in
            syntax.isVerb(index) ? candidates(at: index) : []
        }
    }

    private func candidates(at verb: Int) -> [Candidate] {
        let predicate = syntax.predicateLemma(verb)
        // Who takes part deals with nobody for it; those by whom one is joined do not so join each other.
        guard predicate != "participate",
            syntax.children(verb, .oblAgent).isEmpty || !Self.accompanying.contains(predicate),
            let type = type(of: verb)
        else { return [] }
        let actors = syntax.agents(of: verb).flatMap {
            syntax.arguments($0, reach: .collective, lexicon: lexicon)
        }
        .filter { syntax.type(ofChain: $0.chain).isActor }
        guard actors.count > 1, actors.count < 5 else { return [] }
        var found: [Candidate] = []
        for (index, first) in actors.enumerated() {
            for second in actors[(index + 1)...] where first.chain != second.chain && areBeside(first, second) {
                let told = Candidate(
                    source: first.chain, target: second.chain, type: type, label: syntax.word(verb),
                    tokens: [first.token, second.token, verb], trigger: verb, pattern: .verb)
                found.append(told)
                // "accused each other": one the other and the other the one.
                if !type.isSymmetric { found.append(told.turned) }
            }
        }
        return found
    }

    /// "Norwegian and Swedish officials", not "Norway's envoy to Sweden": two that modify one noun do not act together
    /// unless "and" joins them.
    private func areBeside(_ first: Argument, _ second: Argument) -> Bool {
        let (one, other) = (syntax.token(first.token), syntax.token(second.token))
        return first.token == second.token || one.head != other.head || one.relation.isSubject
            || one.relation == .conj || other.relation == .conj
    }

    private static let accompanying: Set<String> = ["join", "accompany", "escort", "follow"]

    /// Verbs whose object is what one talks of.
    private static let debating: Set<String> = ["discuss", "debate", "negotiate"]

    /// Verbs whose object goes to and fro between the subjects.
    private static let exchanging: Set<String> = ["exchange", "trade", "fight", "wage"]

    /// The mutual interaction that the verb tells with this object, if its object is nobody else.
    private func type(of verb: Int) -> EdgeType? {
        let predicate = syntax.predicateLemma(verb)
        guard let object = syntax.child(verb, .obj) ?? syntax.child(verb, .nsubjPass),
            !Self.debating.contains(predicate)
        else {
            let told = lexicon.types(verb: predicate, preposition: "with")
            return told.first { $0.isSymmetric }
        }
        if syntax.lemma(object) == "other" || syntax.children(object).contains(where: { syntax.word($0) == "other" }) {
            return lexicon.types(verb: predicate, preposition: nil).first
        }
        let others = syntax.arguments(object, reach: .collective, lexicon: lexicon)
        guard others.allSatisfy({ syntax.type(ofChain: $0.chain) == .event }) else { return nil }
        let told = lexicon.types(verb: predicate, noun: syntax.contentLemma(object))
        return told.first { $0.isSymmetric } ?? told.first { $0 == .assault && Self.exchanging.contains(predicate) }
    }
}
