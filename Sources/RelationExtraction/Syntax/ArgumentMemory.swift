/// The arguments found so far in one article: many patterns ask the same of the same words.
final class ArgumentMemory {
    private var found: [[Argument]?]
    private let tokenCount: Int

    init(tokenCount: Int) {
        self.tokenCount = tokenCount
        found = Array(repeating: nil, count: tokenCount * ArticleSyntax.Reach.allCases.count)
    }

    /// What was found from a word with a reach, else what `search` finds now.
    func arguments(
        _ head: Int, _ reach: ArticleSyntax.Reach, orElse search: () -> [Argument]
    ) -> [Argument] {
        let place = reach.rawValue * tokenCount + head
        if let known = found[place] { return known }
        let fresh = search()
        found[place] = fresh
        return fresh
    }
}
