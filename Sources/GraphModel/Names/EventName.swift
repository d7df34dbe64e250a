internal import Ontology

/// An event's name taken apart: what kind of happening, and the words that tell it from others of its kind.
struct EventName: Hashable {
    /// The noun that says what happened, singular.
    let head: String
    /// The group of nouns that news uses for one another.
    let group: String
    /// The other words with content, singular; nationalities as their places.
    let modifiers: Set<String>
    /// The modifiers that are names, or parts of names, in the corpus.
    let proper: Set<String>
    /// Years, ordinals and numerals: what tells the editions of an event apart.
    let numbers: Set<String>

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
        proper = modifiers.filter { vocabulary.isName($0) }
        numbers = Set(words.filter(Self.isNumber))
    }

    /// The letters of all parts in one order, for names that mean one event wherever they stand.
    var key: String { ([head] + modifiers.sorted() + numbers.sorted()).joined(separator: " ") }

    /// Whether years or numerals say that these are two editions.
    func isOtherEdition(than other: EventName) -> Bool {
        !numbers.isEmpty && !other.numbers.isEmpty && numbers.isDisjoint(with: other.numbers)
    }

    static func singular(_ word: String) -> String {
        if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") {
            return String(word.dropLast())
        }
        return word
    }

    private static func isNumber(_ word: String) -> Bool {
        numerals.contains(word) || word.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    private static let numerals: Set<String> = [
        "i", "ii", "iii", "iv", "v", "vi", "first", "second", "third", "fourth", "fifth",
    ]
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

/// The words that stand in names of persons, organizations and places of a corpus, and its nationality words.
struct NameVocabulary {
    private var names: Set<String> = []
    private var demonyms: [String: [String: Int]] = [:]
    private var places: [String: String] = [:]

    /// Gathers the words of all articles.
    init(_ graphs: [ArticleGraph]) {
        for graph in graphs {
            for node in graph.nodes where node.type != .event { add(node) }
        }
        for (form, counts) in demonyms {
            places[form] = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
        }
    }

    private mutating func add(_ node: ArticleNode) {
        for form in [node.name] + node.aliases {
            for word in LetterFolding.words(form) where word.count > 1 { names.insert(EventName.singular(word)) }
        }
        guard node.type == .place else { return }
        for mention in node.mentions where mention.kind == .demonym {
            let words = LetterFolding.words(mention.form)
            guard words.count == 1 else { continue }
            let place = EventName.singular(PlaceName.key(node.name))
            demonyms[EventName.singular(words[0]), default: [:]][place, default: 0] += 1
            names.insert(place)
        }
    }

    /// Whether a folded, singular word is part of a name.
    func isName(_ word: String) -> Bool { names.contains(word) }

    /// The place that a nationality word most often stands for, as one word.
    func place(ofDemonym word: String) -> String? { places[word] }
}
