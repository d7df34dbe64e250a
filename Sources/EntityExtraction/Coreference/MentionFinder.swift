internal import Ontology
internal import TextModel

/// Adds to the recognizer's mentions the noun phrases and pronouns that may belong to them.
struct MentionFinder {
    let article: AnalyzedArticle
    let knowledge: any NameKnowledge

    /// The profiles of all mentions, in text order.
    ///
    /// - Complexity: O(*n* log *n*) in the number of tokens.
    func profiles() -> [MentionProfile] {
        let children = DependentTable(article)
        let profiler = MentionProfiler(article: article, children: children, knowledge: knowledge)
        var profiles = article.mentions.map { mention in
            if isTitleAlone(mention) {
                var nominal = mention
                nominal.kind = .nominal
                var profile = profiler.profile(given: nominal)
                profile.isGiven = false
                return profile
            }
            return profiler.profile(given: mention)
        }
        var covered = [Bool](repeating: false, count: article.tokens.count)
        for mention in article.mentions {
            for token in mention.tokens where mention.kind != .nominal || token == mention.head {
                covered[token] = true
            }
        }
        let nominals = NominalFinder(article: article, children: children)
        let properNouns = ProperNounFinder(article: article, covered: covered)
        for token in article.tokens.indices where !covered[token] {
            if let mention = pronoun(token) ?? properNouns.family(at: token) ?? nominals.nominal(headedBy: token)
                ?? properNouns.name(headedBy: token)
            {
                var profile = profiler.profile(given: mention)
                profile.isGiven = false
                profiles.append(profile)
            }
        }
        return profiles.sorted { left, right in
            let (a, b) = (left.mention, right.mention)
            if a.span.start != b.span.start { return a.span.start < b.span.start }
            if a.span.end != b.span.end { return a.span.end > b.span.end }
            return a.head < b.head
        }
    }

    /// "President" taken for a person's name is the holder of a post.
    private func isTitleAlone(_ mention: Mention) -> Bool {
        guard mention.kind == .name, mention.type == .person else { return false }
        return mention.tokens.allSatisfy { token in
            let word = article.text(token).lowercased()
            return HeadNoun(lemma: word)?.group == .post || ["prime", "vice", "of", "state", "deputy"].contains(word)
        } && HeadNoun(lemma: article.text(mention.head).lowercased())?.group == .post
    }

    private func pronoun(_ index: Int) -> Mention? {
        let token = article.tokens[index]
        switch token.xpos {
        case .PRP, .PRPS, .WP, .WPS, .WDT: break
        default: return nil
        }
        guard let pronoun = Pronoun(article.text(index)) else { return nil }
        if pronoun.form == .relative, !isRelative(index) { return nil }
        return Mention(
            span: token.span, tokens: index..<index + 1, head: index, type: nil, kind: .pronoun, confidence: 1)
    }

    /// A relative pronoun stands in a relative clause; others ask.
    private func isRelative(_ index: Int) -> Bool {
        var at = index
        for _ in 0..<4 {
            let token = article.tokens[at]
            if token.relation == .aclRelcl { return true }
            guard token.head >= 0 else { return false }
            at = token.head
        }
        return false
    }
}

/// The dependents of each token.
struct DependentTable {
    private let starts: [Int]
    private let dependents: [Int]

    /// The dependents in `article`, in text order.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    init(_ article: AnalyzedArticle) {
        var counts = [Int](repeating: 0, count: article.tokens.count + 1)
        for token in article.tokens where token.head >= 0 { counts[token.head + 1] += 1 }
        for index in 1..<counts.count { counts[index] += counts[index - 1] }
        var dependents = [Int](repeating: 0, count: counts.last ?? 0)
        var next = counts
        for (index, token) in article.tokens.enumerated() where token.head >= 0 {
            dependents[next[token.head]] = index
            next[token.head] += 1
        }
        starts = counts
        self.dependents = dependents
    }

    /// The tokens that depend on the one at `index`, in text order.
    subscript(index: Int) -> ArraySlice<Int> { dependents[starts[index]..<starts[index + 1]] }
}
