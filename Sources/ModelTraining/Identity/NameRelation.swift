internal import GraphModel

/// How two forms of names look beside each other, for counts of errors.
enum NameRelation {
    /// The relation in a word or two.
    static func of(_ one: String, _ other: String) -> String {
        let words = [one, other].map { form in LetterFolding.words(form).filter { $0 != "the" } }
        if words[0] == words[1] { return "same form" }
        let (shorter, longer) = words[0].count <= words[1].count ? (words[0], words[1]) : (words[1], words[0])
        if Set(longer).isSuperset(of: shorter) { return "short form" }
        let initials = longer.map { $0.prefix(1) }.joined()
        if shorter.count == 1, longer.count > 1, initials.contains(shorter[0]) || shorter[0].count < 6 {
            return "acronym"
        }
        return "other words"
    }
}
