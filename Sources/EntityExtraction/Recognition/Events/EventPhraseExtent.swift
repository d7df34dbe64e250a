internal import Ontology
internal import TextModel

/// How far the noun phrase around an event noun reaches, and how it is determined.
struct EventPhraseExtent {
    let tokens: Range<Int>
    let determination: EventNounPhrase.Determination
    /// Whether it is told which of a row it is: "a second round of talks".
    let isNumbered: Bool
    /// Whether it is one of a row: "a new round of talks".
    let isRound: Bool

    /// The prepositions that lead to participants, places and times of a happening.
    private static let prepositions: Set<String> = [
        "of", "in", "between", "on", "against", "with", "at", "over", "by", "near", "outside", "inside", "among", "for",
        "around",
    ]
    private static let excluding: Set<String> = [
        "no", "any", "every", "each", "some", "several", "many", "few", "such", "other", "another", "more", "most",
        "all", "both", "either", "neither", "what", "which", "whatever", "half", "potential", "possible", "future",
    ]
    /// A phrase does not reach further than this from its head, in tokens.
    private static let reach = 12

    init(head: Int, article: AnalyzedArticle, dependents: DependentTable) {
        var first = head
        var last = head
        var determination = EventNounPhrase.Determination.bare
        for child in dependents[head] {
            let token = article.tokens[child]
            let word = article.text(child).lowercased()
            if Self.excluding.contains(word) && child < head { determination = .excluded }
            switch token.relation {
            case .det:
                if determination != .excluded { determination = Self.determination(word) }
            case .nmodPoss:
                if determination != .excluded { determination = .possessive }
                let start = Self.start(child, article, dependents)
                if Self.isTelling(child, from: start, article) { first = min(first, start) }
            case .compound, .amod, .nmodUnmarked, .nmodDesc,
                .nummod where child < head:
                first = min(first, Self.start(child, article, dependents))
            case .nmod where child > head:
                guard let end = Self.complement(child, head: head, last: last, article, dependents) else { break }
                last = end
            case .acl where child > head && last == head:
                last = Self.aim(child, head: head, article, dependents) ?? last
            default: break
            }
        }
        if last == head, let end = Self.neighbour(head, article, dependents) { last = end }
        if determination == .bare, Self.isNegated(head, article, dependents) { determination = .excluded }
        if let round = Self.round(of: head, first: first, article, dependents) {
            tokens = round..<last + 1
            isNumbered = Self.ordinals.contains(article.text(round).lowercased())
            isRound = true
            self.determination = determination == .excluded ? .excluded : .definite
            return
        }
        tokens = Self.trimmed(max(first, head - Self.reach), head, article)..<last + 1
        self.determination = determination
        isNumbered = false
        isRound = false
    }

    /// "a second round of talks": the number before a noun for one of a row.
    private static func round(
        of head: Int, first: Int, _ article: AnalyzedArticle, _ dependents: DependentTable
    ) -> Int? {
        let above = article.tokens[head].head
        guard above > 0, above == first - 2, article.tokens[head].relation == .nmod, article.text(first - 1) == "of",
            ["round", "phase", "session"].contains(article.tokens[above].lemma)
        else { return nil }
        return dependents[above].first {
            let word = article.text($0).lowercased()
            return $0 == above - 1 && (ordinals.contains(word) || relative.contains(word))
        }
    }

    private static let ordinals: Set<String> = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    private static let relative: Set<String> = ["next", "final", "latest", "last", "new", "fresh"]

    /// Whether a possessor tells which happening is meant: "Norway's election", "the ministers' meeting", "last week's
    /// election", but not "the country's election".
    private static func isTelling(_ owner: Int, from start: Int, _ article: AnalyzedArticle) -> Bool {
        let token = article.tokens[owner]
        return token.upos != .pron
            && (token.xpos != .NN || EventDate.isDate(owner, in: article)
                || article.tokens[start...owner].contains { $0.upos == .propn || $0.upos == .num })
    }

    private static func determination(_ word: String) -> EventNounPhrase.Determination {
        switch word {
        case "the", "this", "that", "these", "those": .definite
        case "a", "an": .indefinite
        default: .excluded
        }
    }

    private static func isNegated(_ head: Int, _ article: AnalyzedArticle, _ dependents: DependentTable) -> Bool {
        dependents[head].contains { ["no", "not", "without"].contains(article.text($0).lowercased()) }
    }

    /// The first token of a dependent's phrase.
    private static func start(_ child: Int, _ article: AnalyzedArticle, _ dependents: DependentTable) -> Int {
        dependents[child].reduce(child) { $1 < $0 ? min($0, start($1, article, dependents)) : $0 }
    }

    /// The last token of a complement that belongs to the phrase; `nil` where it does not.
    private static func complement(
        _ child: Int, head: Int, last: Int, _ article: AnalyzedArticle, _ dependents: DependentTable
    ) -> Int? {
        guard
            let preposition = dependents[child].first(where: { article.tokens[$0].relation == .caseMarking }),
            prepositions.contains(article.text(preposition).lowercased()), preposition == last + 1
        else { return nil }
        let end = end(child, article, dependents)
        // "of" leads to what the happening is about; others count where they lead to a name or a date.
        let isNamed = (child...end).contains { article.tokens[$0].upos == .propn || article.tokens[$0].upos == .num }
        guard isNamed || article.text(preposition).lowercased() == "of" else { return nil }
        return end - head <= reach ? end : nil
    }

    /// "the campaign to free the town of Hamar": an infinitive right behind the head that leads to a name.
    private static func aim(
        _ verb: Int, head: Int, _ article: AnalyzedArticle, _ dependents: DependentTable
    ) -> Int? {
        guard article.text(head + 1) == "to", verb == head + 2,
            let object = dependents[verb].first(where: { article.tokens[$0].relation == .obj })
        else { return nil }
        let end = end(object, article, dependents)
        return end - head <= reach && (verb...end).contains { article.tokens[$0].upos == .propn } ? end : nil
    }

    /// The last token of a phrase right after the head that tells where or between whom, and that the tree attaches to the
    /// verb: "spoke of the conflict in Korea". Where parsers err most, neighbours are the better witness.
    private static func neighbour(_ head: Int, _ article: AnalyzedArticle, _ dependents: DependentTable) -> Int? {
        let marker = head + 1
        guard marker < article.tokens.count, article.tokens[marker].relation == .caseMarking,
            ["in", "at", "near", "between", "against"].contains(article.text(marker))
        else { return nil }
        let noun = article.tokens[marker].head
        // "near the town of Hamar"
        let isClass = article.tokens[noun].upos == .noun && HeadNoun(lemma: article.tokens[noun].lemma)?.type == .place
        guard noun > marker, article.tokens[noun].upos == .propn || isClass else { return nil }
        return complement(noun, head: head, last: head, article, dependents)
    }

    /// The last token of a complement's phrase, without clauses and appositions.
    private static func end(_ child: Int, _ article: AnalyzedArticle, _ dependents: DependentTable) -> Int {
        var last = child
        for next in dependents[child] where next > child {
            // Where the parser drew a clause into the phrase, the phrase ends before it.
            if article.tokens[last...next].contains(where: { $0.upos == .verb || $0.upos == .aux }) { return last }
            // "in Hamar, Norway" and "in Hamar Saturday" go on to say something else.
            let isListed = article.tokens[next].relation == .conj
            if isListed, article.tokens[next].upos != .propn { return last }
            if !isListed, article.tokens[last...next].contains(where: { $0.xpos == .comma }) { return last }
            if article.tokens[next].xpos != .CD, EventDate.isDate(next, in: article) { return last }
            switch article.tokens[next].relation {
            case .flat, .compound, .nmod, .conj, .nummod, .caseMarking, .nmodUnmarked, .nmodDesc, .amod:
                last = max(last, end(next, article, dependents))
            default: break
            }
        }
        return last
    }

    /// Adjectives that do not tell one happening from another.
    private static let idle: Set<String> = [
        "ongoing", "upcoming", "recent", "latest", "current", "first", "forthcoming", "deadly", "historic", "so-called",
        "annual", "key", "planned", "scheduled", "long-awaited", "landmark",
    ]

    /// Without leading articles, marks, adverbs and idle adjectives.
    private static func trimmed(_ start: Int, _ head: Int, _ article: AnalyzedArticle) -> Int {
        var first = start
        // "two days before Friday's election"
        if let mark = (start..<head).last(where: { ["before", "after", "since", "until"].contains(article.text($0)) }) {
            first = mark + 1
        }
        // "this week's meeting"
        if first + 2 < head, article.tokens[first].upos == .det, article.tokens[first + 2].xpos == .POS {
            return first + 3
        }
        while first < head {
            switch article.tokens[first].upos {
            case .det, .punct, .adv, .adp, .pron, .cconj, .sconj, .part: first += 1
            // "the first NATO summit" is told by its host, "the first meeting" by being the first.
            case .adj where first + 1 == head && article.text(first).lowercased() == "first": return first
            case .adj where idle.contains(article.text(first).lowercased()): first += 1
            default: return first
            }
        }
        return first
    }
}
