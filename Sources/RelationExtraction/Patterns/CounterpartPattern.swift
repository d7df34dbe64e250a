internal import Ontology
internal import TextModel

/// What one is to another by a noun that takes two: "Lund's rival Berg", "Norway, an ally of Sweden", "Berg, Lund's successor".
struct CounterpartPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index in
            syntax.token(index).upos == .noun ? candidates(at: index) : []
        }
    }

    private func candidates(at noun: Int) -> [Candidate] {
        guard let type = lexicon.counterpart(syntax.lemma(noun)) else { return [] }
        let bearers = self.bearers(of: noun)
        var owners = self.owners(of: noun)
        if owners.isEmpty { owners = self.subjects(beside: noun, bearers) }
        guard !owners.isEmpty else { return [] }
        return bearers.flatMap { bearer in
            owners.filter { $0.chain != bearer.chain }.map { candidate(noun, type, bearer, $0) }
        }
    }

    private func candidate(_ noun: Int, _ type: EdgeType, _ bearer: Argument, _ owner: Argument) -> Candidate {
        // Whoever went before is the one succeeded.
        let isTurned = syntax.lemma(noun) == "predecessor"
        return Candidate(
            source: isTurned ? owner.chain : bearer.chain, target: isTurned ? bearer.chain : owner.chain, type: type,
            label: syntax.word(noun), tokens: [bearer.token, noun, owner.token], trigger: noun, pattern: .nominal)
    }

    private func owners(of noun: Int) -> [Argument] {
        syntax.children(noun).flatMap { child -> [Argument] in
            switch syntax.token(child).relation {
            case .nmodPoss: return syntax.arguments(child, reach: .collective, lexicon: lexicon)
            case .nmod:
                guard let preposition = syntax.preposition(of: child), preposition == "of" || preposition == "to"
                else { return [] }
                return syntax.arguments(child, reach: .collective, lexicon: lexicon)
            default: return []
            }
        }
    }

    /// "X will buy rival Y", "X played with partner Y": whose rival stands right before the name.
    private func subjects(beside noun: Int, _ bearers: [Argument]) -> [Argument] {
        guard Self.mutual.contains(syntax.lemma(noun)), let bearer = bearers.first, bearers.count == 1,
            bearer.token > noun, noun > 0, syntax.token(noun - 1).upos != .det
        else { return [] }
        var verb = bearer.token
        for _ in 0..<3 where verb >= 0 && syntax.token(verb).upos != .verb { verb = syntax.token(verb).head }
        guard verb >= 0, syntax.token(verb).upos == .verb, !syntax.isPassive(verb) else { return [] }
        return syntax.agents(of: verb).filter { $0 < noun }.flatMap {
            syntax.arguments($0, reach: .head, lexicon: lexicon)
        }
    }

    private static let mutual: Set<String> = ["rival", "archrival", "partner", "ally", "competitor", "teammate"]

    private func bearers(of noun: Int) -> [Argument] {
        var found: [Argument] = []
        if let chain = syntax.chain(headedBy: noun) {
            found.append(Argument(chain: chain, token: noun, isDirect: true))
        }
        var heads = syntax.children(noun, .appos)
        let token = syntax.token(noun)
        if token.relation == .appos || token.relation == .nmodDesc || token.relation == .compound, token.head >= 0 {
            heads.append(token.head)
        }
        if syntax.isPredicate(noun), let subject = syntax.child(noun, .nsubj) { heads.append(subject) }
        found += heads.flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
        if noun + 1 < syntax.article.tokens.count, let name = syntax.mention(covering: noun + 1), name.kind == .name,
            name.tokens.lowerBound == noun + 1, let chain = name.chain
        {
            found.append(Argument(chain: chain, token: noun + 1, isDirect: true))
        }
        var seen: Set<Int> = []
        return found.filter { seen.insert($0.chain).inserted }
    }
}
