internal import Ontology
internal import TextModel

/// Finds acronyms in brackets behind their expansion and makes names of both: "the Partnership for Peace (P4P)".
///
/// The brackets prove that the words before are one name, so that it is taken whole also where only a part of it was
/// recognized.
struct BracketedAcronyms {
    /// How many words before the bracket the expansion may have.
    private static let window = 12

    /// Adds the acronyms and expansions that are missing among the article's mentions.
    ///
    /// - Complexity: O(*n* log *n*) in the number of tokens and mentions.
    func add(to article: inout AnalyzedArticle) {
        var found: [Mention] = []
        for bracket in article.tokens.indices.dropFirst().dropLast(2)
        where article.firstByte(bracket) == UInt8(ascii: "(") && article.text(bracket) == "("
            && article.text(bracket + 2) == ")" && isAcronym(bracket + 1, article)
        {
            // "the Coast Protection Act (CPA)"
            guard !VehicleNames.laws.contains(article.text(bracket - 1)),
                let expansion = expansion(before: bracket, article)
            else { continue }
            let type = type(of: expansion, in: article)
            found.append(mention(expansion, type, article))
            found.append(mention(bracket + 1..<bracket + 2, type, article))
        }
        guard !found.isEmpty else { return }
        article.mentions = merged(article.mentions, found)
    }

    private func isAcronym(_ token: Int, _ article: AnalyzedArticle) -> Bool {
        let text = article.text(token)
        guard text.contains(where: \.isUppercase) else { return false }
        return Acronym.isAcronym(text)
    }

    /// The shortest run of words up to the bracket that begins with a capital and gives the acronym.
    private func expansion(before bracket: Int, _ article: AnalyzedArticle) -> Range<Int>? {
        let sentence = article.sentences[article.sentenceIndex(ofToken: bracket)].tokens
        for start in (max(sentence.lowerBound, bracket - Self.window)..<bracket).reversed() {
            let range = start..<bracket
            guard range.count > 1, article.text(start).first?.isUppercase == true else { continue }
            let span = TextSpan(article.tokens[start].span.start, article.tokens[bracket - 1].span.end)
            if Acronym.fits(article.text(bracket + 1), article.text(span)) { return range }
        }
        return translated(before: bracket, from: sentence.lowerBound, article)
    }

    /// "Union of Free Readers and Writers (UFWR)": where the letters are of another language, they are those of the words in
    /// another order.
    private func translated(before bracket: Int, from first: Int, _ article: AnalyzedArticle) -> Range<Int>? {
        let letters = FoldedWord.fold(article.text(bracket + 1)).utf8.sorted()
        var initials: [UInt8] = []
        for start in (max(first, bracket - Self.window)..<bracket).reversed() {
            guard article.text(start).first?.isUppercase == true else { continue }
            initials += FoldedWord.fold(article.text(start)).utf8.prefix(1)
            guard initials.count <= letters.count else { return nil }
            if initials.count == letters.count, letters.count > 2 {
                return initials.sorted() == letters ? start..<bracket : nil
            }
        }
        return nil
    }

    private func type(of expansion: Range<Int>, in article: AnalyzedArticle) -> NodeType {
        let inside = mentions(near: expansion, article).filter { $0.tokens.overlaps(expansion) && $0.kind == .name }
        let first = inside.first { $0.tokens.lowerBound <= expansion.lowerBound }
        return (first ?? (inside.count == 1 ? inside[0] : nil))?.type ?? .organization
    }

    /// The mentions that begin in a range, or not far before it.
    private func mentions(near tokens: Range<Int>, _ article: AnalyzedArticle) -> ArraySlice<Mention> {
        func first(from token: Int) -> Int { article.mentions.partitioningIndex { $0.tokens.lowerBound >= token } }
        return article.mentions[first(from: tokens.lowerBound - 12)..<first(from: tokens.upperBound)]
    }

    private func mention(_ tokens: Range<Int>, _ type: NodeType, _ article: AnalyzedArticle) -> Mention {
        let span = TextSpan(
            article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end)
        let head = tokens.first { !tokens.contains(article.tokens[$0].head) } ?? tokens.upperBound - 1
        return Mention(span: span, tokens: tokens, head: head, type: type, kind: .name, confidence: 0.9)
    }

    /// The mentions with those found in the place of what they overlap.
    private func merged(_ mentions: [Mention], _ found: [Mention]) -> [Mention] {
        var next = 0
        var kept: [Mention] = []
        for mention in mentions {
            while next < found.count, found[next].tokens.upperBound <= mention.tokens.lowerBound { next += 1 }
            let overlapping = found[next...].prefix(2).contains { $0.tokens.overlaps(mention.tokens) }
            if !overlapping || mention.tokens.count > 12 { kept.append(mention) }
        }
        return (kept + found).sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    }
}
