internal import TextModel

/// Finds what stands between quotation marks.
struct QuotationMarks {
    let article: AnalyzedArticle

    /// The quoted token ranges, without the marks, in text order.
    ///
    /// A quotation that runs over a paragraph's end goes on where the next paragraph begins with an opening mark; any other
    /// ends with its paragraph.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    func ranges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var opened: Int?
        for sentence in article.sentences.indices {
            let tokens = article.sentences[sentence].tokens
            let isNewParagraph =
                sentence > 0 && article.sentences[sentence].paragraph != article.sentences[sentence - 1].paragraph
            if isNewParagraph, let start = opened {
                if start < tokens.lowerBound { ranges.append(start..<tokens.lowerBound) }
                opened = nil
            }
            for token in tokens {
                guard let mark = mark(token, isOpen: opened != nil) else { continue }
                if mark == .opening {
                    opened = token + 1
                } else if let start = opened {
                    if start < token { ranges.append(start..<token) }
                    opened = nil
                }
            }
        }
        if let start = opened, start < article.tokens.count { ranges.append(start..<article.tokens.count) }
        return ranges
    }

    private enum Mark { case opening, closing }

    private func mark(_ token: Int, isOpen: Bool) -> Mark? {
        let text = article.text(token)
        // Most tokens begin with a letter.
        guard let first = text.utf8.first, first < 0x30 || first >= 0x60 && !(0x61...0x7A ~= first) else { return nil }
        switch text {
        case "“", "``", "«", "„": return .opening
        case "”", "''", "»": return isOpen ? .closing : nil
        case "\"": return isOpen ? .closing : .opening
        default: return nil
        }
    }
}
