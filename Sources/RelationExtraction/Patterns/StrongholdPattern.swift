internal import Ontology
internal import TextModel

/// Where an armed or other body sits, by the order of words: "Front hideouts in Hamar", "Hamar, a former Front stronghold", "the
/// Front's self-proclaimed capital of Hamar".
struct StrongholdPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.mentions.flatMap { body -> [Candidate] in
            guard body.type == .organization, body.kind == .name, let noun = holding(of: body) else { return [] }
            return inside(noun, body) + (Self.seats.contains(syntax.lemma(noun)) ? seat(noun, body) : [])
        }
    }

    /// "hideouts" in "Front hideouts", "capital" in "the Front's self-proclaimed capital".
    private func holding(of body: Mention) -> Int? {
        let end = syntax.sentence(of: body.tokens.lowerBound).tokens.upperBound
        var index = body.tokens.upperBound
        if index < end, syntax.token(index).xpos == .POS { index += 1 }
        for _ in 0..<4 where index < end {
            if Self.holdings.contains(syntax.lemma(index)), syntax.token(index).upos == .noun { return index }
            guard [.adj, .adv, .punct, .verb].contains(syntax.token(index).upos), syntax.token(index).xpos != .comma,
                syntax.token(index).upos != .verb || syntax.token(index).relation == .amod
            else { return nil }
            index += 1
        }
        return nil
    }

    /// "Front hideouts in Hamar".
    private func inside(_ noun: Int, _ body: Mention) -> [Candidate] {
        guard let next = syntax.following(noun), PlacePattern.locative.contains(next.preposition) else { return [] }
        return syntax.arguments(next.noun, reach: .head, lexicon: lexicon).filter(\.isDirect)
            .flatMap { candidate(body, $0.chain, $0.token, noun, label: "\(syntax.word(noun)) \(next.preposition)") }
    }

    /// "Hamar, a Front stronghold", "the Front's capital, Hamar", "the Front's capital of Hamar".
    private func seat(_ noun: Int, _ body: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: noun).tokens
        var found: [Mention] = []
        var before = body.tokens.lowerBound - 1
        for _ in 0..<3 where before > sentence.lowerBound && [.det, .adj].contains(syntax.token(before).upos) {
            before -= 1
        }
        if before > sentence.lowerBound, syntax.token(before).xpos == .comma,
            let place = syntax.mention(covering: before - 1)
        {
            found.append(place)
        }
        var after = noun + 1
        if after < sentence.upperBound, syntax.token(after).xpos == .comma || syntax.word(after) == "of" { after += 1 }
        if after < sentence.upperBound, let place = syntax.mention(covering: after) { found.append(place) }
        return found.filter { $0.kind == .name }.flatMap { place in
            place.chain.map { candidate(body, $0, place.tokens.lowerBound, noun, label: syntax.word(noun)) } ?? []
        }
    }

    private func candidate(
        _ body: Mention, _ place: Int, _ token: Int, _ noun: Int, label: String
    ) -> [Candidate] {
        guard let source = body.chain, syntax.type(ofChain: place) == .place else { return [] }
        return [
            Candidate(
                source: source, target: place, type: .locatedIn, label: label,
                tokens: [body.tokens.lowerBound, noun, token], trigger: noun, pattern: .place)
        ]
    }

    /// What a body has where it is.
    private static let holdings: Set<String> = seats.union([
        "hideout", "position", "target", "mission", "camp", "cell", "outpost", "enclave", "safehouse", "sanctuary",
        "fighter",
        "militant", "insurgent", "presence", "network", "affiliate", "branch", "wing", "operation",
    ])

    private static let seats: Set<String> = [
        "stronghold", "bastion", "capital", "heartland", "haven", "headquarters", "base",
    ]
}
