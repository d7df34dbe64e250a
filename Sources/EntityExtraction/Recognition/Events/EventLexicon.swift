public import ModelFiles
internal import TextModel

/// Nouns that tell of happenings, by kind: read from the file `events.lexicon`, whose head says how it is written.
public struct EventLexicon: Sendable {
    /// How readily a noun is taken for one happening.
    enum Firmness {
        /// With a participant, place or date of its own it is one.
        case firm
        /// It must be definite as well.
        case loose
        /// It looks like an event and is none.
        case never
    }

    /// What is known of a noun.
    struct Noun {
        /// The kind of happening: "meeting", "attack".
        let kind: String
        let firmness: Firmness
    }

    /// The file's name among the shipped models.
    public static let fileName = "events.lexicon"

    private var nouns: [String: Noun] = [:]
    private var plurals: [String: Noun] = [:]
    /// The last words of phrases such as "memorial service".
    private var phraseEnds: Set<String> = []
    /// For each noun of a happening the verbs that tell of such.
    private var tellingVerbs: [String: Set<String>] = [:]
    private var allTellingVerbs: Set<String> = []

    /// Reads the lexicon that ships with the program.
    ///
    /// - Throws: `ModelError` where it is missing or not in its format.
    public init() throws(ModelError) {
        let path = try ShippedModels.path(of: Self.fileName)
        let file = try MappedFile(path: path)
        try self.init(text: String(decoding: file.bytes, as: UTF8.self), path: path)
    }

    /// Reads a lexicon from its text.
    ///
    /// - Parameters:
    ///   - text: the lists.
    ///   - path: the file's name, for messages.
    /// - Throws: `ModelError.damaged` with the line where a heading is wrong or an entry stands before any heading.
    public init(text: String, path: String) throws(ModelError) {
        var list: (kind: String, firmness: Firmness)?
        var told: [String] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.first == "#" { continue }
            if line.hasPrefix("[told ") {
                told = line.dropFirst(6).prefix { $0 != "]" }.split(separator: " ").map(Self.words)
                continue
            }
            if line.first == "[" {
                told = []
                guard let heading = Self.heading(line) else {
                    throw .damaged(path: path, detail: "line \(number + 1) is no heading of a list")
                }
                list = heading
                continue
            }
            if !told.isEmpty {
                let verbs = line.split(separator: " ").map(String.init)
                for noun in told { tellingVerbs[noun, default: []].formUnion(verbs) }
                continue
            }
            guard let list else { throw .damaged(path: path, detail: "line \(number + 1) stands before any heading") }
            for entry in line.split(separator: " ") { add(entry, Noun(kind: list.kind, firmness: list.firmness)) }
        }
        allTellingVerbs = tellingVerbs.values.reduce(into: []) { $0.formUnion($1) }
    }

    /// Lists are headed "[meeting firm]", "[meeting loose]", "[never]".
    private static func heading(_ line: Substring) -> (String, Firmness)? {
        guard line.last == "]" else { return nil }
        let words = line.dropFirst().dropLast().split(separator: " ")
        switch (words.first, words.dropFirst().first) {
        case ("never", nil): return ("never", .never)
        case (let kind?, "firm"): return (String(kind), .firm)
        case (let kind?, "loose"): return (String(kind), .loose)
        default: return nil
        }
    }

    /// The first list that holds a noun counts.
    private mutating func add(_ entry: Substring, _ noun: Noun) {
        if entry.last == "+" {
            plurals[String(entry.dropLast())] = plurals[String(entry.dropLast())] ?? noun
        } else {
            let key = Self.words(entry)
            nouns[key] = nouns[key] ?? noun
            if let blank = key.lastIndex(of: " ") { phraseEnds.insert(String(key[key.index(after: blank)...])) }
        }
    }

    private static func words(_ entry: Substring) -> String { entry.split(separator: "_").joined(separator: " ") }

    /// The noun that a word is a form of, in any case; and whether it stands in the plural.
    func noun(_ word: Substring) -> (noun: Noun, singular: String, isPlural: Bool)? {
        let lower = word.lowercased()
        if let noun = plurals[lower] { return (noun, lower, false) }
        if let noun = nouns[lower] { return (noun, lower, false) }
        for singular in Self.singulars(lower) {
            if let noun = nouns[singular] { return (noun, singular, true) }
        }
        return nil
    }

    /// The noun at a token, or the phrase that it opens: "state of emergency".
    func noun(at index: Int, in article: AnalyzedArticle) -> (noun: Noun, singular: String, isPlural: Bool)? {
        if index + 2 < article.tokens.count, article.text(index + 1) == "of" {
            let phrase = "\(article.text(index).lowercased()) of \(article.text(index + 2).lowercased())"
            if let noun = nouns[phrase] { return (noun, phrase, false) }
        }
        let plain = noun(article.text(index))
        if plain?.noun.firmness != .firm, let compound = compound(endingAt: index, in: article) { return compound }
        guard let found = plain else { return phraseNoun(endingAt: index, in: article) }
        // "general strike", "cup final": what is loose by itself may be firm with the word before it.
        if found.noun.firmness == .loose, index > 0,
            let phrase = phrase(article.text(index - 1), Substring(found.singular)), phrase.firmness != .never
        {
            return (phrase, found.singular, found.isPlural)
        }
        return found
    }

    /// "memorial service", "prisoner exchanges": what is no noun of a happening by itself may be one with the word before it.
    private func phraseNoun(
        endingAt last: Int, in article: AnalyzedArticle
    ) -> (noun: Noun, singular: String, isPlural: Bool)? {
        guard last > 0 else { return nil }
        let word = article.text(last).lowercased()
        for form in [word] + Self.singulars(word) where phraseEnds.contains(form) {
            if let noun = phrase(article.text(last - 1), Substring(form)) { return (noun, form, form != word) }
        }
        return nil
    }

    /// "run-off", "cease-fire": what hyphens join is one noun, whatever its last part.
    func compound(endingAt last: Int, in article: AnalyzedArticle) -> (noun: Noun, singular: String, isPlural: Bool)? {
        guard last >= 2, article.text(last - 1) == "-" else { return nil }
        return noun("\(article.text(last - 2))-\(article.text(last))")
    }

    /// Whether a verb, by its lemma, tells of any happening that a noun can take up.
    func isTelling(_ verb: String) -> Bool { allTellingVerbs.contains(verb) }

    /// Whether a verb, by its lemma, tells of a happening of the given noun: "killed" of an attack.
    func tells(_ verb: String, of noun: String) -> Bool { tellingVerbs[noun]?.contains(verb) ?? false }

    /// What is known of a phrase such as "press conference".
    func phrase(_ first: Substring, _ second: Substring) -> Noun? {
        nouns["\(first.lowercased()) \(second.lowercased())"]
    }

    private static func singulars(_ word: String) -> [String] {
        guard word.hasSuffix("s"), word.count > 3 else { return [] }
        var forms = [String(word.dropLast())]
        if word.hasSuffix("es") { forms.append(String(word.dropLast(2))) }
        if word.hasSuffix("ies") { forms.append(String(word.dropLast(3)) + "y") }
        return forms
    }
}
