/// Which hyphens separate tokens: those of compounds, not those of prefixes, telephone numbers and dates.
struct HyphenRule {
    let reader: CharacterReader

    /// The end of the hyphen, or run of hyphens, at `at` if it separates; `nil` if it belongs to the word.
    func cut(at: Int, in word: Range<Int>) -> Int? {
        var end = at
        while end < word.upperBound, reader.character(at: end).kind == .hyphen {
            end += reader.character(at: end).length
        }
        guard end < word.upperBound else { return end }
        if end - at > reader.character(at: at).length { return end }
        if reader.character(before: at).kind == .digit, reader.character(at: end).kind == .digit {
            return isRange(at, end, word) ? end : nil
        }
        return isPrefix(word.lowerBound..<at) ? nil : end
    }

    /// Two numbers are a range unless they look like a telephone number; three or more are a date or a code.
    private func isRange(_ at: Int, _ end: Int, _ word: Range<Int>) -> Bool {
        let before = at - word.lowerBound
        let after = word.upperBound - end
        guard before <= 16, after <= 16 else { return false }
        for offset in end..<word.upperBound where reader.character(at: offset).kind == .hyphen { return false }
        for offset in word.lowerBound..<at where reader.character(at: offset).kind == .hyphen { return false }
        return !(before == 3 && after == 4) && !(before == 5 && after == 4)
    }

    private func isPrefix(_ range: Range<Int>) -> Bool {
        range.count <= 7 && WordParts.prefixes.contains(reader.lowered(range))
    }
}
