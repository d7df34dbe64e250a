internal import LinearModels
public import ModelFiles
internal import Ontology

/// What verbs, nouns and roles tell of the entities around them: read from the file `relations.lexicon`.
///
/// The file says in its head how entries are written.
public struct RelationLexicon: Sendable {
    /// What kind of person a role noun makes.
    enum Role: String {
        /// Holds a post or a function: minister, spokeswoman.
        case office
        /// Does something for a living, or is somewhere at home: lawyer, resident.
        case profession
        /// Is somebody's relative.
        case kin
    }

    private var verbs: [String: [EdgeType]] = [:]
    private var states: [String: [EdgeType]] = [:]
    private var nouns: [String: [EdgeType]] = [:]
    private var counterparts: [String: EdgeType] = [:]
    private var roles: [String: Role] = [:]
    private var lightVerbs: Set<String> = []
    private var receivingVerbs: Set<String> = []
    private var befallingVerbs: Set<String> = []
    private var seats: Set<String> = []
    private var wrongs: Set<String> = []
    private var parts: Set<String> = []
    private var collectives: Set<String> = []
    private var bodies: Set<String> = []
    private var placeClasses: Set<String> = []
    private var countries: Set<String> = []
    private var implied: [String: [String]] = [:]
    /// The lists that a word stands in, as hashes of their headings.
    private var lists: [String: [UInt64]] = [:]
    /// The dictionary form of each irregular past and participle.
    private(set) var irregularVerbs: [String: String] = [:]

    /// Reads the lexicon that ships with the program.
    ///
    /// - Throws: `ModelError` where it is missing or not in its format.
    public init() throws(ModelError) {
        let path = try ShippedModels.path(of: "relations.lexicon")
        let file = try MappedFile(path: path)
        try self.init(text: String(decoding: file.bytes, as: UTF8.self), path: path)
    }

    /// Reads a lexicon from its text.
    ///
    /// - Parameters:
    ///   - text: the lists.
    ///   - path: the file's name, for messages.
    /// - Throws: `ModelError.damaged` with the line where a heading is unknown or an entry stands before any heading.
    public init(text: String, path: String) throws(ModelError) {
        var list: Heading?
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.first == "#" { continue }
            if line.first == "[" {
                list = Heading(line)
                continue
            }
            guard let list else { throw .damaged(path: path, detail: "line \(number + 1) stands before any heading") }
            for entry in line.split(separator: " ") {
                guard add(entry, under: list) else {
                    throw .damaged(path: path, detail: "line \(number + 1) stands under an unknown heading")
                }
            }
        }
    }

    private mutating func add(_ entry: Substring, under list: Heading) -> Bool {
        enter(entry, list.hash)
        switch list.kind {
        case .verbs: return Self.add(entry, list.type, to: &verbs)
        case .states: return Self.add(entry, list.type, to: &states)
        case .nouns: return Self.add(entry, list.type, to: &nouns)
        case .counterparts:
            guard let type = list.type else { return false }
            counterparts[String(entry)] = type
        case .roles:
            guard let role = list.role else { return false }
            if roles[String(entry)] == nil { roles[String(entry)] = role }
        case .irregulars:
            let parts = entry.split(separator: "=")
            guard parts.count == 2 else { return false }
            irregularVerbs[String(parts[0])] = String(parts[1])
        case .implies:
            guard !list.names.isEmpty else { return false }
            implied[String(entry), default: []] += list.names
        case .lightverbs: lightVerbs.insert(String(entry))
        case .receivingverbs: receivingVerbs.insert(String(entry))
        case .befallingverbs: befallingVerbs.insert(String(entry))
        case .seats: seats.insert(String(entry))
        case .wrongs: wrongs.insert(String(entry))
        case .parts: parts.insert(String(entry))
        case .collectives: collectives.insert(String(entry))
        case .bodies: bodies.insert(String(entry))
        case .placeclasses: placeClasses.insert(String(entry))
        case .countries: countries.insert(entry.split(separator: "_").joined(separator: " "))
        case nil: return false
        }
        return true
    }

    private static func add(
        _ entry: Substring, _ type: EdgeType?, to words: inout [String: [EdgeType]]
    ) -> Bool {
        guard let type else { return false }
        for key in keys(of: entry) { words[key, default: []].append(type) }
        return true
    }

    private mutating func enter(_ entry: Substring, _ list: UInt64) {
        let end = entry.utf8.firstIndex {
            $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+")
        }
        let word = String(entry[..<(end ?? entry.endIndex)])
        if !lists(of: word).contains(list) { lists[word, default: []].append(list) }
    }

    /// `talk:to,with` stands for `talk:to` and `talk:with`.
    private static func keys(of entry: Substring) -> [String] {
        guard let colon = entry.firstIndex(of: ":") else { return [String(entry)] }
        let verb = entry[..<colon]
        return entry[entry.index(after: colon)...].split(separator: ",").map { "\(verb):\($0)" }
    }

    /// The types that a verb tells with a target in the given slot.
    ///
    /// - Parameters:
    ///   - verb: its lemma, with `_particle` where it has one.
    ///   - preposition: the one before the target; `nil` for a direct object.
    func types(verb: String, preposition: String?) -> [EdgeType] {
        guard let preposition else { return verbs[verb] ?? [] }
        return verbs["\(verb):\(preposition)"] ?? verbs["\(verb)_\(preposition)"] ?? []
    }

    /// The types that a predicate adjective or participle tells with a target after the given preposition.
    func types(state: String, preposition: String) -> [EdgeType] { states["\(state):\(preposition)"] ?? [] }

    /// The types that a light verb tells together with its object noun.
    func types(verb: String, noun: String) -> [EdgeType] { verbs["\(verb)+\(noun)"] ?? [] }

    /// The types that a noun tells of the entities it joins.
    func types(noun: String) -> [EdgeType] { nouns[noun] ?? [] }

    /// What a noun says its bearer is or does to whoever it belongs to: "Lund's rival"; `nil` for other nouns.
    func counterpart(_ lemma: String) -> EdgeType? { counterparts[lemma] }

    /// What a role noun makes of a person; `nil` for other nouns.
    func role(_ lemma: String) -> Role? {
        if let known = roles[lemma] { return known }
        guard let hyphen = lemma.lastIndex(of: "-") else { return Self.roleBySuffix(lemma) }
        return role(String(lemma[lemma.index(after: hyphen)...]))
    }

    /// "alderwoman", "signatory": endings that only nouns for persons have.
    private static func roleBySuffix(_ lemma: String) -> Role? {
        guard lemma.utf8.count > 6 else { return nil }
        if lemma.hasSuffix("woman") || lemma.hasSuffix("person") || lemma.hasSuffix("sman") { return .office }
        if lemma.hasSuffix("ologist") || lemma.hasSuffix("graphist") { return .profession }
        return nil
    }

    /// The event nouns whose happenings a verb is part of: "elected" belongs to an election.
    func events(impliedBy verb: String) -> [String] { implied[verb] ?? [] }

    /// Whether a noun only says what kind of place a name is: "the town of X", "X province".
    func isPlaceClass(_ lemma: String) -> Bool { placeClasses.contains(lemma) }

    /// Whether a name in lower case is that of a sovereign state.
    func isCountry(_ name: String) -> Bool { countries.contains(name) }

    /// Whether saying the word of somebody is to accuse him.
    func isWrong(_ lemma: String) -> Bool { wrongs.contains(lemma) }

    /// Whether a verb says that an event, its subject, has its object for a part or befalls it: "the raid killed X".
    func isBefalling(_ lemma: String) -> Bool { befallingVerbs.contains(lemma) }

    /// Whether a noun says what kind of organization a name is: "the bank Nordlys".
    func isBody(_ lemma: String) -> Bool { bodies.contains(lemma) }

    /// Whether a noun is where an organization sits: "headquarters".
    func isSeat(_ lemma: String) -> Bool { seats.contains(lemma) }

    /// The lists that hold the word, as hashes of their headings.
    func lists(of lemma: String) -> [UInt64] { lists[lemma] ?? [] }

    /// Whether any list holds the word.
    func knows(_ lemma: String) -> Bool { lists[lemma] != nil }

    /// Whether a verb says that its object noun's deed is done to its subject: "faced criticism from X".
    func isReceiving(_ lemma: String) -> Bool { receivingVerbs.contains(lemma) }

    /// Whether having what the noun tells, in or for an event, is taking part: "his role in the war".
    func isPart(_ lemma: String) -> Bool { parts.contains(lemma) }

    /// Whether a verb says that its subject does what its object noun tells: "launch an attack", "impose a ban".
    func isLight(_ lemma: String) -> Bool { lightVerbs.contains(lemma) }

    /// Whether a noun acts for the country or body it belongs to: "government", "troops".
    func isCollective(_ lemma: String) -> Bool { collectives.contains(lemma) }
}

extension RelationLexicon {
    /// What a list holds, by the first word of its heading.
    fileprivate enum Kind: String {
        case verbs, states, nouns, counterparts, roles, lightverbs, irregulars, receivingverbs, befallingverbs, seats,
            wrongs
        case parts, collectives, bodies, placeclasses, countries, implies
    }

    /// The line above a list: `[verbs agree]`.
    fileprivate struct Heading {
        /// `nil` where it is unknown.
        let kind: Kind?
        let names: [String]
        /// What the first name stands for, if it does.
        let type: EdgeType?
        let role: Role?
        /// By which the list is known.
        let hash: UInt64

        init(_ line: Substring) {
            let words = line.dropFirst().prefix { $0 != "]" }.split(separator: " ").map(String.init)
            let (first, name) = (words.first ?? "", words.dropFirst().first ?? "")
            kind = Kind(rawValue: first)
            names = Array(words.dropFirst())
            (type, role) = (EdgeType(rawValue: name), Role(rawValue: name))
            hash = FeatureHash.bytes("\(first) \(name)".utf8)
        }
    }
}
