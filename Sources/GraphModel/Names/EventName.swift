internal import Ontology

/// An event's name taken apart: what kind of happening, and the words that tell it from others of its kind.
struct EventName: Hashable {
    /// The noun that says what happened, singular.
    let head: String
    /// The group of nouns that news uses for one another.
    let group: String
    /// The other words with content, singular; nationalities as their places.
    let modifiers: Set<String>
    /// The modifiers that are names, or parts of names, in the corpus, with what these may name.
    let proper: [String: NameKinds]
    /// All words that begin with a figure, and numerals.
    let numbers: Set<String>
    /// The year, the number in a row and the day that tell an event from others of its kind.
    let edition: EventEdition

    /// Takes a name apart by the words that the corpus knows as names.
    init(_ name: String, vocabulary: NameVocabulary) {
        let words = LetterFolding.words(name).map { Self.singular($0) }
        let core = words.firstIndex { Self.prepositions.contains($0) }.map { words[..<$0] } ?? words[...]
        let candidates = core.filter { !Self.isNumber($0) && !Self.stopWords.contains($0) }
        let all = words.filter { !Self.isNumber($0) && !Self.stopWords.contains($0) && !Self.prepositions.contains($0) }
        head = candidates.last { EventHeads.isKnown($0) } ?? candidates.last ?? all.last ?? ""
        group = EventHeads.group(of: head)
        let (ownHead, ownGroup) = (head, group)
        let others = all.filter { $0 != ownHead && EventHeads.group(of: $0) != ownGroup }
        modifiers = Set(others.map { vocabulary.place(ofDemonym: $0) ?? $0 })
        proper = modifiers.reduce(into: [:]) { $0[$1] = vocabulary.kinds(of: $1) }
        numbers = Set(words.filter(Self.isNumber))
        edition = EventEdition(words)
    }

    /// The letters of all parts in one order, for names that mean one event wherever they stand.
    var key: String { ([head] + modifiers.sorted() + numbers.sorted()).joined(separator: " ") }

    static func singular(_ word: String) -> String {
        if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") {
            return String(word.dropLast())
        }
        return word
    }

    private static func isNumber(_ word: String) -> Bool {
        EventEdition.isNumeral(word)
            || word.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    static let prepositions: Set<String> = [
        "of", "in", "on", "at", "between", "with", "for", "against", "to", "from", "by", "over", "during", "near",
        "among",
        "after", "before", "about", "outside", "inside", "across", "under",
    ]
    private static let stopWords: Set<String> = [
        "the", "a", "an", "and", "or", "its", "it", "their", "his", "her", "this", "that", "these", "those", "other",
        "new",
        "recent", "latest", "last", "next", "upcoming", "annual", "ongoing", "current", "deadly", "major", "full",
        "scale",
    ]
}
