internal import Ontology
internal import TextModel

/// Interactions that a noun tells: "Russia's invasion of Ukraine", "talks between A and B", "criticism from X", "has close
/// ties with Y".
struct NounPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index in
            syntax.token(index).upos == .noun ? candidates(at: index) : []
        }
    }

    private func candidates(at noun: Int) -> [Candidate] {
        let types = lexicon.types(noun: syntax.lemma(noun))
        guard let type = types.first else { return [] }
        if let between = pair(noun) { return [mutual(between, noun, type)] }
        let (inner, patients) = complements(of: noun)
        var agents = inner + owners(of: noun)
        if agents.isEmpty { agents = governors(of: noun) }
        return agents.flatMap { agent in
            patients.compactMap { patient in
                guard agent.chain != patient.chain, syntax.type(ofChain: agent.chain).isActor else { return nil }
                let label = [syntax.word(noun), syntax.preposition(of: nounPhrase(of: patient, below: noun))]
                return Candidate(
                    source: agent.chain, target: patient.chain, type: type,
                    label: label.compactMap { $0 }.joined(separator: " "),
                    tokens: [agent.token, noun, patient.token], trigger: noun, pattern: .noun)
            }
        }
    }

    /// "between A and B".
    private func pair(_ noun: Int) -> (Argument, Argument)? {
        for child in syntax.children(noun, .nmod) where syntax.preposition(of: child) == "between" {
            let ends = syntax.arguments(child, reach: .collective, lexicon: lexicon)
            if ends.count >= 2 { return (ends[0], ends[1]) }
        }
        return nil
    }

    private func mutual(_ ends: (Argument, Argument), _ noun: Int, _ type: EdgeType) -> Candidate {
        Candidate(
            source: ends.0.chain, target: ends.1.chain, type: type, label: "\(syntax.word(noun)) between",
            tokens: [ends.0.token, noun, ends.1.token], trigger: noun, pattern: .noun)
    }

    /// "Russia's …", "Russian …", "EU …".
    private func owners(of noun: Int) -> [Argument] {
        syntax.children(noun).flatMap { child -> [Argument] in
            switch syntax.token(child).relation {
            case .nmodPoss, .compound, .amod:
                syntax.arguments(child, reach: .collective, lexicon: lexicon).filter {
                    syntax.type(ofChain: $0.chain).isActor
                }
            default: []
            }
        }
    }

    private func complements(of noun: Int) -> (agents: [Argument], patients: [Argument]) {
        var agents: [Argument] = []
        var patients: [Argument] = []
        for child in syntax.children(noun, .nmod) {
            guard let preposition = syntax.preposition(of: child) else { continue }
            let entities = syntax.arguments(child, reach: .collective, lexicon: lexicon)
            switch preposition {
            case "by", "from": agents += entities
            case "of", "on", "against", "with", "to", "for", "in", "over", "into", "about", "at": patients += entities
            default: continue
            }
        }
        return (agents, patients)
    }

    /// The subject of the verb that the noun is the object of: "X voiced support for Y".
    private func governors(of noun: Int) -> [Argument] {
        let token = syntax.token(noun)
        guard token.head >= 0, syntax.token(token.head).upos == .verb else { return [] }
        switch token.relation {
        case .obj:
            return syntax.agents(of: token.head).flatMap {
                syntax.arguments($0, reach: .collective, lexicon: lexicon)
            }
        case .obl:
            guard syntax.preposition(of: noun) == "in" || syntax.preposition(of: noun) == "during" else { return [] }
            return syntax.agents(of: token.head).flatMap {
                syntax.arguments($0, reach: .collective, lexicon: lexicon)
            }
        default: return []
        }
    }

    private func nounPhrase(of patient: Argument, below noun: Int) -> Int {
        var index = patient.token
        for _ in 0..<4 where syntax.token(index).head >= 0 && syntax.token(index).head != noun {
            index = syntax.token(index).head
        }
        return index
    }
}
