internal import Ontology
internal import TextModel

/// Makes names of a nation's forces and ministries: "the Malaysian navy", "the Algerian Foreign Ministry".
///
/// A nation has one of each, so that the nationality and the noun together name it, whether or not the noun has a capital.
struct NationalForces {
    /// Adds the forces among an article's words, and the nationality to the ministries.
    ///
    /// - Complexity: O(*n* log *n*) in the number of mentions.
    func add(to article: inout AnalyzedArticle) {
        var mentions: [Mention] = []
        var changed = false
        for mention in article.mentions {
            if let last = mentions.last, last.kind == .demonym, last.tokens.upperBound == mention.tokens.lowerBound,
                isMinistry(mention, article)
            {
                mentions[mentions.count - 1] = name(last.tokens.lowerBound..<mention.tokens.upperBound, article)
                changed = true
            } else if mention.kind == .demonym, let end = endOfForce(after: mention.tokens.upperBound, article) {
                mentions.append(name(mention.tokens.lowerBound..<end, article))
                changed = true
            } else {
                mentions.append(mention)
            }
        }
        guard changed else { return }
        article.mentions = mentions.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    }

    /// "Foreign Ministry", "Navy": an organization named by what it is alone.
    private func isMinistry(_ mention: Mention, _ article: AnalyzedArticle) -> Bool {
        guard mention.type == .organization, mention.kind == .name, mention.tokens.count <= 3 else { return false }
        let last = article.text(mention.tokens.upperBound - 1).lowercased()
        return last == "ministry" || mention.tokens.count <= 2 && endOfForce(in: mention.tokens, article) != nil
    }

    /// Where the words for a force that begin at a token end; `nil` where none begin there, or go on as part of another
    /// noun: "army officers".
    private func endOfForce(after token: Int, _ article: AnalyzedArticle) -> Int? {
        guard let end = endOfForce(in: token..<min(token + 2, article.tokens.count), article) else { return nil }
        let noun = article.tokens[end - 1]
        guard noun.relation != .compound, noun.relation != .nmodDesc, noun.upos == .noun || noun.upos == .propn else {
            return nil
        }
        guard end < article.tokens.count else { return end }
        let next = article.tokens[end].upos
        return next == .noun || next == .propn ? nil : end
    }

    private func endOfForce(in tokens: Range<Int>, _ article: AnalyzedArticle) -> Int? {
        guard let first = tokens.first else { return nil }
        let word = article.text(first).lowercased()
        if Self.forces.contains(word) { return first + 1 }
        guard tokens.count > 1 else { return nil }
        return Self.forces.contains("\(word) \(article.text(first + 1).lowercased())") ? first + 2 : nil
    }

    private func name(_ tokens: Range<Int>, _ article: AnalyzedArticle) -> Mention {
        let span = TextSpan(
            article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end)
        let head = tokens.first { !tokens.contains(article.tokens[$0].head) } ?? tokens.upperBound - 1
        return Mention(span: span, tokens: tokens, head: head, type: .organization, kind: .name, confidence: 0.7)
    }

    private static let forces: Set<String> = ["military", "army", "navy", "air force", "coast guard", "parliament"]
}
