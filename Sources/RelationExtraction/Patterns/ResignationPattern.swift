internal import Ontology
internal import TextModel

/// "Norwegian trade minister Kari Lund has resigned": whoever gives up a post that the sentence names leaves the body that
/// it is a post of.
struct ResignationPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    private static let leaving: Set<String> = ["resign", "quit", "step_down", "retire", "abdicate", "stand_down"]

    /// - Parameter told: the statements that other patterns found.
    func candidates(beside told: [Candidate]) -> [Candidate] {
        syntax.article.tokens.indices.flatMap { verb -> [Candidate] in
            guard syntax.token(verb).upos == .verb, Self.leaving.contains(syntax.predicateLemma(verb)) else {
                return []
            }
            // Who does not resign stays.
            guard !syntax.children(verb).contains(where: { ["not", "n't", "never"].contains(syntax.word($0)) }) else {
                return []
            }
            let isTold = told.contains { $0.trigger == verb && $0.type == .retreat }
            return isTold ? [] : departures(at: verb, told)
        }
    }

    private func departures(at verb: Int, _ told: [Candidate]) -> [Candidate] {
        let sentence = syntax.sentence(of: verb).tokens
        let leavers = syntax.agents(of: verb).flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
        return leavers.flatMap { leaver -> [Candidate] in
            let posts = told.filter {
                $0.type == .affiliatedWith && $0.source == leaver.chain && sentence.contains($0.trigger)
            }
            // Of several posts it is open which one is given up.
            guard Set(posts.map(\.target)).count == 1, let post = posts.first else { return [] }
            let object = syntax.child(verb, .obj).map { [syntax.word($0)] } ?? []
            return [
                Candidate(
                    source: leaver.chain, target: post.target, type: .retreat,
                    label: ([syntax.word(verb)] + object).joined(separator: " "),
                    tokens: [leaver.token, verb], trigger: verb, pattern: .verbAttached)
            ]
        }
    }
}
