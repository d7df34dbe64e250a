internal import TextModel

/// Tokens that need no features: nothing about them or beside them looks like a name.
extension NameFeatures {
    /// Whether a token of running text is outside of all names for certain: it has no capital, no number and no known form
    /// beside it. The lower-case nouns and adjectives that some names of events have must be two tokens away from any.
    func isPlain(_ at: Int) -> Bool {
        guard sentence.style == .plain,
            let reach = Self.reaches[Int(article.tokens[range.lowerBound + at].xpos.rawValue)]
        else { return false }
        return (at - reach...at + reach).allSatisfy(isBare)
    }

    /// Whether a token has no look of a name; so has the place before a sentence and the one behind it.
    private func isBare(_ at: Int) -> Bool {
        guard sentence.tokens.indices.contains(at) else { return true }
        let form = sentence.tokens[at].form
        return (form == .lower || form == .mark) && sentence.loose[at].end == 0 && sentence.matches[at] == nil
    }

    /// For each Penn tag how far away the looks of a name must be for its words to be in none; `nil` where they always may be.
    private static let reaches: [Int?] = PennTag.allCases.map { tag in
        switch tag {
        case .CC, .DT, .EX, .IN, .MD, .PDT, .PRP, .PRPS, .RB, .RBR, .RBS, .RP, .TO, .UH, .VB, .VBD, .VBG, .VBN, .VBP,
            .VBZ, .WDT, .WP, .WPS, .WRB, .comma, .period, .colon, .openQuote, .closeQuote, .openBracket, .closeBracket:
            1
        case .NN, .NNS, .JJ, .JJR, .JJS: 2
        default: nil
        }
    }
}
