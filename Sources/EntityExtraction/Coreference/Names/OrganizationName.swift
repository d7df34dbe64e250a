internal import TextModel

/// The words of an organization's name that tell it from others.
enum OrganizationName {
    /// The words without a leading article and without the words of legal form at the end.
    static func words(_ words: [String]) -> [String] {
        var words = words[...]
        if words.count > 1, words.first == "the" { words.removeFirst() }
        // "U.S. Coast Department" is that of the United States.
        if words.count > 2, words.dropFirst().first == "department", ["us", "u.s", "u.s."].contains(words.first) {
            return Self.words(["united", "states"] + words.dropFirst())
        }
        while words.count > 1, let last = words.last, LegalForms.folded.contains(last) { words.removeLast() }
        return Array(words)
    }

    /// Words that only say what kind of thing an organization is, so that a short form may leave them out.
    static let kindWords: Set<String> = Set(
        """
        technology technologies group holding holdings company companies systems industries international global motors \
        electronics pharmaceuticals laboratories labs energy airlines airways bank banking financial capital partners \
        entertainment media news agency newspaper magazine daily press times radio tv television network \
        studios pictures records party movement front union federation association organization organisation foundation \
        institute institution society club football fc team church order ministry department office bureau service \
        services authority council committee commission board university college school academy hospital army force forces \
        brigade militia police stores store solutions software semiconductor semiconductors digital online petroleum oil \
        gas steel chemical chemicals mining resources brands foods beverages insurance investment investments ventures \
        management consulting engineering construction logistics shipping lines railways motor automotive
        """.split(separator: " ").map(String.init))
}
