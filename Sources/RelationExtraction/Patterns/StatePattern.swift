internal import Ontology
internal import TextModel

/// What a predicate adjective or participle says of its subject towards another: "committed to Y", "critical of Y",
/// "aligned with Y".
struct StatePattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { candidates(at: $0) }
    }

    private func candidates(at state: Int) -> [Candidate] {
        let token = syntax.token(state)
        if token.upos.isNominal { return standing(against: state) }
        guard token.upos == .adj || token.xpos == .VBN || token.xpos == .JJ else { return [] }
        let first = syntax.sentence(of: state).tokens.lowerBound
        var found: [Candidate] = []
        for child in syntax.children(state) {
            guard syntax.token(child).relation == .obl || syntax.token(child).relation == .nmod,
                let preposition = syntax.preposition(of: child)
            else { continue }
            var types = lexicon.types(state: syntax.word(state), preposition: preposition)
            guard !types.isEmpty else { continue }
            // "not concerned about Y"
            if types.contains(.accuse), isNegated(state) { types = [.commentsOn] }
            let holders = self.holders(of: state).flatMap {
                syntax.arguments($0, reach: .collective, lexicon: lexicon)
            }
            // "X, based in Bergen, and Y": not said of Y.
            // "Born in Bergen, X": said of the one whom the sentence begins to tell of.
            .filter { token.relation != .acl || $0.token < state || state == first }
            for target in syntax.arguments(child, reach: .attached, lexicon: lexicon) {
                found += holders.compactMap { candidate($0, state, preposition, target, types) }
            }
        }
        return found
    }

    private func isNegated(_ state: Int) -> Bool {
        state > 0
            && (["not", "n't", "never"].contains(syntax.word(state - 1))
                || syntax.children(state).contains { ["not", "n't", "never"].contains(syntax.word($0)) })
    }

    /// "was against Norway's plan"
    private func standing(against noun: Int) -> [Candidate] {
        guard syntax.isPredicate(noun), syntax.preposition(of: noun) == "against",
            let subject = syntax.child(noun, .nsubj)
        else { return [] }
        let holders = syntax.arguments(subject, reach: .collective, lexicon: lexicon)
        return syntax.arguments(noun, reach: .attached, lexicon: lexicon).flatMap { target in
            holders.compactMap { candidate($0, noun, "against", target, [.reject]) }
        }
    }

    /// Whom the state is said of: a subject, the subject of the verb it completes, the noun it modifies.
    private func holders(of state: Int) -> [Int] {
        for relation in [DependencyRelation.nsubj, .nsubjPass] {
            if let subject = syntax.child(state, relation) { return [subject] }
        }
        let token = syntax.token(state)
        guard token.head >= 0 else { return [] }
        switch token.relation {
        case .xcomp, .advcl, .conj: return syntax.agents(of: token.head) + syntax.patients(of: token.head)
        case .acl, .amod: return [token.head]
        default: return []
        }
    }

    private func candidate(
        _ holder: Argument, _ state: Int, _ preposition: String, _ target: Argument, _ types: [EdgeType]
    ) -> Candidate? {
        let source = syntax.type(ofChain: holder.chain)
        let goal = syntax.type(ofChain: target.chain)
        guard holder.chain != target.chain, source.isActor,
            let type = VerbPattern.choose(types, source, goal, isDirect: true)
        else { return nil }
        return Candidate(
            source: holder.chain, target: target.chain, type: type, label: "\(syntax.word(state)) \(preposition)",
            tokens: [holder.token, state, target.token], trigger: state,
            pattern: target.isDirect ? .verb : .verbAttached)
    }
}
