internal import Ontology
internal import TextModel

/// "Norway's coach Kari Lund was replaced by Ola Berg": who follows somebody in a post is where the other one was.
struct SuccessorPattern {
    let syntax: ArticleSyntax

    /// - Parameter told: the statements that other patterns found.
    func candidates(beside told: [Candidate]) -> [Candidate] {
        let changes = told.filter { $0.type == .succeeded }
        guard !changes.isEmpty else { return [] }
        let placed = Set(told.filter { $0.type == .affiliatedWith }.map(\.source))
        return changes.filter { !placed.contains($0.source) }.flatMap { change in
            told.filter { isPost($0, leftBy: change) }.map { post in
                Candidate(
                    source: change.source, target: post.target, type: .affiliatedWith, label: post.label,
                    tokens: change.tokens + post.tokens, trigger: change.trigger, pattern: .nominal)
            }
        }
    }

    /// Whether a statement tells the post that is handed over: in the same sentence, and not one held before.
    private func isPost(_ statement: Candidate, leftBy change: Candidate) -> Bool {
        statement.type == .affiliatedWith && statement.source == change.target
            && !statement.label.hasPrefix("former")
            && syntax.article.sentenceIndex(ofToken: statement.trigger)
                == syntax.article.sentenceIndex(ofToken: change.trigger)
    }
}
