internal import TextModel

/// Says which of a sentence's dates a statement is about.
struct DateAssigner {
    let syntax: ArticleSyntax
    private let dates: [DateExpression]

    init(syntax: ArticleSyntax) {
        self.syntax = syntax
        dates = DateFinder(syntax.article).expressions()
    }

    /// The date that the tree attaches to the trigger or to a word above it in the same sentence, the nearest first.
    func date(of trigger: Int) -> String? {
        let sentence = syntax.sentence(of: trigger).tokens
        let near = dates[firstDate(from: sentence.lowerBound)...].prefix { $0.tokens.lowerBound < sentence.upperBound }
            .filter { !isBound($0) }
        guard !near.isEmpty else { return nil }
        var word = trigger
        for _ in 0..<8 {
            let attached = near.filter { governor(of: $0) == word }
            if let date = attached.min(by: { distance($0, trigger) < distance($1, trigger) }) { return date.value }
            let above = syntax.token(word).head
            // What is said on Monday need not have happened on Monday.
            guard above >= 0, syntax.token(word).relation != .ccomp, syntax.token(word).relation != .aclRelcl else {
                return nil
            }
            word = above
        }
        return nil
    }

    /// "since 2011", "until Friday": a date that bounds a time is not the day of a deed.
    private func isBound(_ date: DateExpression) -> Bool {
        guard date.tokens.lowerBound > 0 else { return false }
        return ["since", "until", "till", "before", "after", "by", "through", "from"].contains(
            syntax.word(date.tokens.lowerBound - 1))
    }

    private func firstDate(from token: Int) -> Int { dates.partitioningIndex { $0.tokens.lowerBound >= token } }

    /// The word outside the expression that it depends on.
    private func governor(of date: DateExpression) -> Int {
        for token in date.tokens where !date.tokens.contains(syntax.token(token).head) {
            return syntax.token(token).head
        }
        return -1
    }

    private func distance(_ date: DateExpression, _ trigger: Int) -> Int { abs(date.tokens.lowerBound - trigger) }
}
