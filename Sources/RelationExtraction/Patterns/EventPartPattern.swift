internal import Ontology
internal import TextModel

/// Events that are parts of others: "the final of the Cup", "the hearing is part of the trial", "the match" of the
/// tournament that the article reports on.
struct EventPartPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for mention in syntax.article.mentions where mention.type == .event && mention.kind != .pronoun {
            guard let chain = mention.chain else { continue }
            let head = ArticleSyntax.head(of: mention, in: syntax.article)
            found += wholes(of: head, chain) + stated(head, chain)
        }
        return found + rounds()
    }

    /// "the final of the Cup", "the opening ceremony at the Games".
    private func wholes(of head: Int, _ part: Int) -> [Candidate] {
        syntax.children(head, .nmod).flatMap { phrase -> [Candidate] in
            guard ["of", "at", "in"].contains(syntax.preposition(of: phrase) ?? "") else { return [] }
            return events(phrase).map { candidate(part, $0.chain, [head, $0.token], at: head) }
        }
    }

    /// "X is part of Y", "X, part of Y,", "held X as part of Y".
    private func stated(_ whole: Int, _ chain: Int) -> [Candidate] {
        let noun = syntax.token(whole).head
        guard noun >= 0, syntax.token(whole).relation == .nmod, syntax.preposition(of: whole) == "of",
            syntax.lemma(noun) == "part"
        else { return [] }
        var parts: [Int] = []
        let above = syntax.token(noun).head
        switch syntax.token(noun).relation {
        case .appos, .nmod: parts = [above]
        case .obl where syntax.preposition(of: noun) == "as":
            parts = syntax.children(above, .obj) + syntax.patients(of: above) + syntax.children(above, .nsubj)
        default:
            if syntax.isPredicate(noun), let subject = syntax.child(noun, .nsubj) { parts = [subject] }
        }
        return parts.filter { $0 >= 0 }.flatMap { events($0) }.map {
            candidate($0.chain, chain, [$0.token, noun, whole], at: noun)
        }
    }

    /// "the first game of the day", "the finals": of the contest told of shortly before, or of the only one that the
    /// article opens with.
    private func rounds() -> [Candidate] {
        let contests = syntax.article.mentions.filter { $0.type == .event && $0.kind != .pronoun && isContest($0) }
        let opening = contests.prefix { syntax.article.sentenceIndex(ofToken: $0.head) < 2 }.compactMap(\.chain)
        let reported = opening.allSatisfy { $0 == opening[0] } ? opening.first : nil
        var seen = Set(contests.compactMap(\.chain))
        return syntax.article.mentions.compactMap { mention in
            guard mention.type == .event, mention.kind == .nominal, let chain = mention.chain,
                Self.bouts.contains(syntax.lemma(mention.head).lowercased()), seen.insert(chain).inserted,
                let contest = lastContest(before: mention.head, contests) ?? reported
            else { return nil }
            return candidate(chain, contest, [mention.head], at: mention.head)
        }
    }

    /// How many sentences back the contest may be told of.
    private static let reach = 2

    private func lastContest(before token: Int, _ contests: [Mention]) -> Int? {
        guard let last = contests.last(where: { $0.head < token }),
            syntax.article.sentenceIndex(ofToken: token) - syntax.article.sentenceIndex(ofToken: last.head)
                <= Self.reach
        else { return nil }
        return last.chain
    }

    private func isContest(_ mention: Mention) -> Bool {
        mention.tokens.contains { Self.contests.contains(syntax.word($0)) }
    }

    private static let contests: Set<String> = [
        "cup", "championship", "championships", "tournament", "olympics", "games", "league", "open", "euro", "masters",
    ]
    private static let bouts: Set<String> = [
        "match", "game", "bout", "final", "finals", "semifinal", "semi-final", "quarterfinal", "quarter-final",
        "playoff",
    ]

    private func events(_ head: Int) -> [(chain: Int, token: Int)] {
        syntax.coordinated(head).compactMap { word in
            guard let mention = syntax.mention(headedBy: word), mention.type == .event, let chain = mention.chain else {
                return nil
            }
            return (chain, word)
        }
    }

    private func candidate(_ part: Int, _ whole: Int, _ tokens: [Int], at trigger: Int) -> Candidate {
        Candidate(
            source: part, target: whole, type: .partOf, label: "part of", tokens: tokens + [trigger], trigger: trigger,
            pattern: .partOf)
    }
}
