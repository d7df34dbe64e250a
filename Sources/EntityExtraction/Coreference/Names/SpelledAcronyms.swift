internal import Ontology
internal import TextModel

/// Finds bodies that an article calls by their letters elsewhere and spells out half in lower case: "Norwegian security
/// forces" beside "NSF".
struct SpelledAcronyms {
    /// Adds the names that are missing among the article's mentions.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    func add(to article: inout AnalyzedArticle) {
        let acronyms = acronyms(of: article)
        guard !acronyms.isEmpty else { return }
        var found: [Mention] = []
        for token in article.tokens.indices
        where article.tokens[token].upos == .adj || article.tokens[token].upos == .propn {
            guard let letters = acronyms[initial(token, article)] else { continue }
            for word in letters {
                let tokens = token..<token + word.count
                guard tokens.upperBound <= article.tokens.count, spells(tokens, word, article) else { continue }
                found.append(mention(tokens, article))
            }
        }
        guard !found.isEmpty else { return }
        let others = article.mentions.filter { mention in
            !found.contains { $0.tokens.overlaps(mention.tokens) && mention.kind != .nominal }
        }
        article.mentions = (others + found).sorted(by: Mention.inTextOrder)
    }

    /// The letters of bodies that are called by three or more, by the first of them.
    private func acronyms(of article: AnalyzedArticle) -> [UInt8: Set<[UInt8]>] {
        var found: [UInt8: Set<[UInt8]>] = [:]
        for mention in article.mentions
        where mention.kind == .name && mention.type == .organization && mention.tokens.count == 1 {
            let letters = Array(article.text(mention.span).utf8)
            guard (3...5).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { continue }
            found[letters[0], default: []].insert(letters)
        }
        return found
    }

    private func initial(_ token: Int, _ article: AnalyzedArticle) -> UInt8 { article.text(token).utf8.first ?? 0 }

    private func spells(_ tokens: Range<Int>, _ letters: [UInt8], _ article: AnalyzedArticle) -> Bool {
        let last = article.tokens[tokens.upperBound - 1]
        guard last.xpos == .NNS || last.xpos == .NN,
            tokens.upperBound == article.tokens.count || !article.tokens[tokens.upperBound].upos.isNominal
        else { return false }
        return zip(tokens, letters).allSatisfy { token, letter in
            let first = initial(token, article)
            return first == letter || token > tokens.lowerBound && first == letter | 0x20
        }
    }

    private func mention(_ tokens: Range<Int>, _ article: AnalyzedArticle) -> Mention {
        Mention(
            span: TextSpan(
                article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end),
            tokens: tokens, head: article.head(of: tokens), type: .organization, kind: .name, confidence: 0.7)
    }
}
