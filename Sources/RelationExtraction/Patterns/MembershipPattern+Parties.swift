internal import Ontology
internal import TextModel

/// Who belongs to which party, and who seeks to belong to what.
extension MembershipPattern {
    /// "Kari Lund, a Democrat,", "Kari Lund - a moderate Republican -", "Republican Kari Lund", "Kari Lund is a Republican".
    func partisan(_ party: Mention) -> [Candidate] {
        guard party.type == .organization, party.kind == .name, party.tokens.count == 1, let body = party.chain,
            Self.partisans.contains(syntax.word(party.head)), let person = bearer(of: party), let source = person.chain
        else { return [] }
        return [
            Candidate(
                source: source, target: body, type: .memberOf, label: syntax.word(party.head),
                tokens: [person.tokens.lowerBound, party.head], trigger: party.head, pattern: .membership)
        ]
    }

    private static let partisans: Set<String> = ["democrat", "republican", "democratic"]

    private func bearer(of party: Mention) -> Mention? {
        let sentence = syntax.sentence(of: party.head).tokens
        let next = party.tokens.upperBound
        if next < sentence.upperBound, let after = syntax.mention(covering: next), isPerson(after) { return after }
        var index = party.tokens.lowerBound - 1
        while index > sentence.lowerBound, index > party.head - 4, syntax.token(index).upos == .adj { index -= 1 }
        guard index - 1 > sentence.lowerBound, syntax.word(index) == "a",
            ["is", "was", ",", "-", "–", "--", "("].contains(syntax.word(index - 1)),
            let before = syntax.mention(covering: index - 2), isPerson(before)
        else { return nil }
        return before
    }

    private func isPerson(_ mention: Mention) -> Bool { mention.type == .person && mention.kind == .name }

    /// "Democrats in Congress": a party in a parliament.
    func seated(_ party: Mention) -> [Candidate] {
        let link = party.tokens.upperBound
        let end = syntax.sentence(of: party.head).tokens.upperBound
        guard party.type == .organization, party.kind == .name, let source = party.chain, link + 2 < end,
            syntax.word(link) == "in",
            let house = syntax.mention(covering: syntax.token(link + 1).upos == .det ? link + 2 : link + 1),
            house.type == .organization, let target = house.chain, target != source,
            Self.parliaments.contains(syntax.word(house.tokens.upperBound - 1))
        else { return [] }
        return [
            Candidate(
                source: source, target: target, type: .memberOf, label: "in",
                tokens: [party.head, house.tokens.upperBound - 1], trigger: link, pattern: .membership)
        ]
    }

    private static let parliaments: Set<String> = [
        "congress", "parliament", "senate", "house", "assembly", "bundestag", "knesset", "duma", "legislature",
    ]

    /// "Norway's move toward EU membership", "Norway's membership in NATO", "Norway considers NATO membership"; what is only
    /// sought is not had.
    func applicants(_ noun: Int) -> [Candidate] {
        guard let body = body(ofMembership: noun), let target = body.chain else { return [] }
        let modality: Modality? = isHad(noun) ? nil : .possible
        return members(in: noun).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
            .filter { $0.chain != target && syntax.type(ofChain: $0.chain) == .place }
            .map { member in
                Candidate(
                    source: member.chain, target: target, type: .memberOf, label: "membership",
                    tokens: [member.token, noun, body.head], trigger: noun, pattern: .membership, modality: modality)
            }
    }

    /// Whether a membership is there already: "Norway's membership", "Norway gained membership", but not "Norway's potential
    /// membership", "Norway considers membership", "Norway's move toward membership".
    private func isHad(_ noun: Int) -> Bool {
        guard !syntax.children(noun, .amod).contains(where: { Self.prospective.contains(syntax.word($0)) }) else {
            return false
        }
        if !syntax.children(noun, .nmodPoss).isEmpty { return true }
        let token = syntax.token(noun)
        return token.relation == .obj && token.head >= 0 && Self.having.contains(syntax.lemma(token.head))
    }

    private static let prospective: Set<String> = [
        "potential", "possible", "prospective", "eventual", "future", "planned", "proposed",
    ]
    private static let having: Set<String> = [
        "have", "hold", "gain", "win", "get", "obtain", "achieve", "secure", "receive", "enjoy", "keep", "retain",
    ]

    private static let seeking: Set<String> = [
        "seek", "want", "pursue", "demand", "request", "reject", "refuse", "oppose", "deny", "desire", "block",
    ]

    private func body(ofMembership noun: Int) -> Mention? {
        if noun > 0, let before = syntax.mention(covering: noun - 1), before.type == .organization { return before }
        return syntax.children(noun, .nmod).filter { ["in", "of"].contains(syntax.preposition(of: $0) ?? "") }
            .lazy.compactMap { syntax.mention(headedBy: $0) }.first { $0.type == .organization }
    }

    /// Whose membership it is: by possessives of the noun and of those it depends on, else who does what the verb above says.
    private func members(in noun: Int) -> [Int] {
        var at = noun
        for _ in 0..<4 {
            let owners = syntax.children(at, .nmodPoss).filter { syntax.type(at: $0) == .place }
            if !owners.isEmpty { return owners }
            let token = syntax.token(at)
            guard token.head >= 0 else { return [] }
            if syntax.token(token.head).upos == .verb {
                guard token.relation == .obj, !Self.seeking.contains(syntax.lemma(token.head)) else { return [] }
                return syntax.agents(of: token.head)
            }
            at = token.head
        }
        return []
    }
}
