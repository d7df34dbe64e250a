internal import Ontology
internal import TextModel

/// Kin that more than one phrase tells of: "the brothers Lund and Berg", "the couple's daughter Kari", "Lund's nephew and
/// former driver, Ola Berg".
struct KinPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// - Parameter told: The statements that other patterns found, of which those of spouses say who "the couple" is.
    func candidates(beside told: [Candidate]) -> [Candidate] {
        let couples = told.filter { $0.type == .kinOf && Self.isSpouse($0.label) }
            .sorted { ($0.trigger, $0.source, $0.target) < ($1.trigger, $1.source, $1.target) }
        return syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            guard syntax.token(index).upos == .noun else { return [] }
            if syntax.token(index).xpos == .NNS { return siblings(at: index) }
            guard lexicon.role(syntax.lemma(index)) == .kin else { return [] }
            return children(at: index, couples) + joined(at: index) + equated(at: index)
        }
    }

    // MARK: Siblings

    /// "the brothers Lund and Berg", "Lund and Berg, sisters from Hamar".
    private func siblings(at noun: Int) -> [Candidate] {
        guard Self.equals.contains(syntax.lemma(noun)) else { return [] }
        let sentence = syntax.sentence(of: noun).tokens
        let start = listStart(after: noun, sentence)
        var names = start < sentence.upperBound ? syntax.persons(from: start) : []
        if names.count < 2, noun - 1 > sentence.lowerBound, syntax.token(noun - 1).xpos == .comma {
            names = pair(endingAt: noun - 1, sentence)
        }
        guard names.count > 1, names.count < 5 else { return [] }
        return names.indices.flatMap { first in
            names[(first + 1)...].compactMap { other in
                candidate(names[first].chain, other.chain, syntax.word(noun), noun, other.head)
            }
        }
    }

    /// Where the names begin: right after the noun, or behind a comma and where the siblings are from: "two brothers from Oslo,
    /// Ali and Omar Lund".
    private func listStart(after noun: Int, _ sentence: Range<Int>) -> Int {
        var next = noun + 1
        guard next + 2 < sentence.upperBound else { return next }
        if syntax.word(next) == "from", let place = syntax.place(after: next, lexicon: lexicon) {
            next = place.tokens.upperBound
        }
        // "brothers, Lund and Berg": only two of them are each other's for sure
        return next < sentence.upperBound && syntax.token(next).xpos == .comma && isCounted(noun) ? next + 1 : next
    }

    private func isCounted(_ noun: Int) -> Bool {
        syntax.children(noun).contains { syntax.token($0).relation == .nummod || syntax.word($0) == "the" }
            && syntax.child(noun, .nmodPoss) == nil
    }

    private static let equals: Set<String> = [
        "brother", "sister", "sibling", "twin", "cousin", "spouse", "stepbrother",
    ]

    /// The two names around the "and" before a token.
    private func pair(endingAt end: Int, _ sentence: Range<Int>) -> [Mention] {
        guard let second = syntax.mention(covering: end - 1), second.type == .person, second.kind == .name,
            second.tokens.upperBound == end
        else { return [] }
        let link = second.tokens.lowerBound - 1
        guard link > sentence.lowerBound, syntax.token(link).upos == .cconj,
            let first = syntax.mention(covering: link - 1), first.type == .person, first.kind == .name
        else { return [] }
        return [first, second]
    }

    // MARK: Couples

    /// "the couple's daughter, Kari", "their son Ola": a child of the two who were last told to be married.
    private func children(at noun: Int, _ couples: [Candidate]) -> [Candidate] {
        guard let child = name(after: noun), isCouples(noun),
            let couple = couples.last(where: {
                $0.trigger < noun && $0.source != child.chain && $0.target != child.chain
            })
        else { return [] }
        return [couple.source, couple.target].compactMap {
            candidate(child.chain, $0, syntax.word(noun), noun, child.head)
        }
    }

    /// "their", of whom no list tells, or "the couple's" before a noun and what modifies it.
    private func isCouples(_ noun: Int) -> Bool {
        let first = syntax.sentence(of: noun).tokens.lowerBound
        var index = noun - 1
        while index >= first, index > noun - 4, syntax.token(index).upos == .adj { index -= 1 }
        guard index >= first else { return false }
        if syntax.word(index) == "their" { return syntax.company(ofPronoun: index) == nil }
        return index > first && syntax.token(index).xpos == .POS && ["couple", "pair"].contains(syntax.word(index - 1))
    }

    private func name(after noun: Int) -> Mention? {
        let end = syntax.sentence(of: noun).tokens.upperBound
        var next = noun + 1
        if next < end, syntax.token(next).xpos == .comma { next += 1 }
        guard next < end, let name = syntax.mention(covering: next), name.type == .person, name.kind == .name,
            name.tokens.lowerBound == next
        else { return nil }
        return name
    }

    private static func isSpouse(_ label: String) -> Bool {
        guard let last = label.split(separator: " ").last else { return false }
        return [
            "wife", "husband", "widow", "widower", "spouse", "partner", "fiancé", "fiancée", "ex-wife", "ex-husband",
            "married",
        ]
        .contains(last)
    }

    // MARK: Predicates

    /// "Lund, whose wife is the singer Berg", "Lund's father was the painter Dahl".
    private func equated(at noun: Int) -> [Candidate] {
        let predicate = syntax.token(noun).head
        guard predicate > noun, syntax.token(noun).relation == .nsubj, syntax.isPredicate(predicate),
            let name = ([predicate] + syntax.children(predicate, .appos)).lazy.compactMap({
                self.syntax.mention(headedBy: $0)
            }).first(where: { $0.kind == .name && $0.type == .person })
        else { return [] }
        let phrase = RolePhrase(head: noun, tokens: noun..<noun + 1, role: .kin)
        let roles = RolePattern(syntax: syntax, lexicon: lexicon)
        let owners = roles.relativeOwners(of: phrase)
        return (owners.isEmpty ? roles.possessor(in: phrase) : owners).filter { $0.type == .person }.compactMap {
            candidate(name.chain, $0.chain, syntax.word(noun), noun, name.head)
        }
    }

    // MARK: Two roles

    /// "Lund's nephew and former driver, Ola Berg": whose kin the one is who has the other role too.
    private func joined(at noun: Int) -> [Candidate] {
        let end = syntax.sentence(of: noun).tokens.upperBound
        guard noun + 2 < end, syntax.token(noun + 1).upos == .cconj, let owner = syntax.possessor(of: noun),
            owner.type == .person
        else { return [] }
        var role = noun + 2
        while role < min(end, noun + 6), lexicon.role(syntax.lemma(role)) == nil, syntax.mention(covering: role) == nil,
            syntax.token(role).upos == .adj || syntax.token(role).upos == .noun
        {
            role += 1
        }
        guard role < end, syntax.token(role).xpos == .NN, let kind = lexicon.role(syntax.lemma(role)), kind != .kin,
            let bearer = name(after: role)
        else { return [] }
        return [candidate(bearer.chain, owner.chain, syntax.word(noun), noun, bearer.head)].compactMap { $0 }
    }

    private func candidate(_ one: Int?, _ other: Int?, _ label: String, _ noun: Int, _ last: Int) -> Candidate? {
        guard let one, let other, one != other else { return nil }
        return Candidate(
            source: one, target: other, type: .kinOf, label: label, tokens: [noun, last], trigger: noun,
            pattern: .kinship)
    }
}
