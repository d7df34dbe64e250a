/// Tells, word for word through a tokenised sentence, where print sets a blank.
struct Typesetting {
    private var isGlued = true
    private var isQuoted = false

    /// Whether a blank stands before the next word.
    mutating func blank(before word: Substring) -> Bool {
        let isClosing = word == "\"" && isQuoted
        let isApart = !isGlued && !isClosing && !Self.clings(word)
        isGlued = word == "(" || word == "[" || word == "$" || word == "\"" && !isQuoted
        if word == "\"" { isQuoted.toggle() }
        return isApart
    }

    private static func clings(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first else { return true }
        if ".,;:?!%)]".unicodeScalars.contains(first) { return true }
        if first == "'" || first == "’" { return word.unicodeScalars.count < 4 }
        return word == "n't" || word == "n’t"
    }
}
