/// The parts of a person's name, folded.
struct PersonName: Hashable {
    /// The words without titles and generational suffix, in the order of the text.
    var words: [String]
    /// "jr", "sr", "iii".
    var suffix: String?
    /// Whether the family name stands first, as the name's shape tells: "Park Chung-hee".
    var isFamilyNameFirst: Bool

    /// The name in a stretch of text.
    init(_ text: some StringProtocol) {
        var words = FoldedWord.words(text)
        suffix = nil
        if words.count > 1, let last = words.last, Self.suffixes.contains(last) {
            suffix = last
            words.removeLast()
        }
        while words.count > 1, let first = words.first, Self.courtesyTitles.contains(first) { words.removeFirst() }
        self.words = words
        isFamilyNameFirst =
            words.count > 1 && (Self.endsInHyphenedPair(text) || EastAsianFamilyNames.all.contains(words[0]))
    }

    /// The words with the suffix.
    var allWords: [String] { words + (suffix.map { [$0] } ?? []) }

    /// Whether it has more than one word.
    var isFull: Bool { words.count > 1 }

    /// The word that a later mention would use alone.
    var familyName: String { (isFamilyNameFirst ? words.first : words.last) ?? "" }

    /// Whether two full names name the same person by their form: equal but for hyphens, order, initials, a name more in
    /// the middle or at an end, or a pet form.
    func matches(_ other: PersonName, nicknames: (String, String) -> Bool) -> Bool {
        guard isFull, other.isFull, suffix == nil || other.suffix == nil || suffix == other.suffix else { return false }
        if words == other.words { return true }
        let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
        if short.count == long.count { return isVariant(short, long, nicknames) }
        if Self.isSubsequence(short, long) { return true }
        return short.last == long.last && short.count == 2 && Self.isGivenVariant(short[0], long[0], nicknames)
    }

    private func isVariant(_ one: [String], _ other: [String], _ nicknames: (String, String) -> Bool) -> Bool {
        if one.sorted() == other.sorted() {
            return one.count == 2 || one.first == other.last || one.last == other.first
        }
        if one.dropFirst() == other.dropFirst() { return Self.isGivenVariant(one[0], other[0], nicknames) }
        let differing = one.indices.filter { one[$0] != other[$0] }
        guard differing.count == 1, let at = differing.first else { return false }
        if at > 0, at < one.count - 1 { return Self.isInitial(one[at], of: other[at]) }
        return one[at].count >= 5 && Spelling.isSlip(one[at], other[at])
    }

    private static func isGivenVariant(_ one: String, _ other: String, _ nicknames: (String, String) -> Bool) -> Bool {
        one == other || isInitial(one, of: other) || nicknames(one, other)
            || (one.count >= 5 && other.count >= 5 && Spelling.isSlip(one, other))
    }

    private static func isInitial(_ one: String, of other: String) -> Bool {
        one.first == other.first && (one.count == 1 || other.count == 1)
    }

    private static func isSubsequence(_ short: [String], _ long: [String]) -> Bool {
        var at = short.startIndex
        for word in long where at < short.endIndex && short[at] == word { at += 1 }
        return at == short.endIndex
    }

    /// "Doo-hwan" at the end, a lower-case letter after the hyphen.
    private static func endsInHyphenedPair(_ text: some StringProtocol) -> Bool {
        guard let word = text.split(separator: " ").last, let hyphen = word.firstIndex(of: "-") else { return false }
        let after = word.index(after: hyphen)
        return after < word.endIndex && word[after].isLowercase
    }

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    /// The gender that a word of address before a name tells.
    static let gendersOfTitles: [String: Gender] = [
        "mr": .masculine, "sir": .masculine, "lord": .masculine, "mister": .masculine, "monsieur": .masculine,
        "herr": .masculine, "mrs": .feminine, "ms": .feminine, "miss": .feminine, "madam": .feminine,
        "madame": .feminine, "lady": .feminine, "dame": .feminine, "frau": .feminine,
    ]

    private static let courtesyTitles: Set<String> = [
        "mr", "sir", "mister", "monsieur", "herr", "mrs", "ms", "madam", "madame", "frau", "dr", "prof", "rev", "sen",
        "gov", "gen", "capt", "sgt",
    ]
}
