internal import Ontology
internal import TextModel

/// Joins acronyms with the expansions that they follow in brackets, or the other way round: "Partnership for Peace (P4P)".
struct BracketedAcronymSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        var previous: Int?
        for index in state.profiles.indices
        where state.profiles[index].isGiven && state.profiles[index].mention.kind == .name {
            defer { previous = index }
            guard let before = previous, isParenthesised(index, after: before, state.article, state.profiles) else {
                continue
            }
            let (one, other) = (String(state.text(before)), String(state.text(index)))
            let expansion: Int
            if Acronym.isAcronym(other), Acronym.fits(other, one) {
                expansion = before
            } else if Acronym.isAcronym(one), Acronym.fits(one, other) {
                expansion = index
            } else if let full = translated(before, index, state) {
                expansion = full
            } else {
                continue
            }
            let type = state.profiles[expansion].type
            state.retype(before, to: type)
            state.retype(index, to: type)
            state.clusters.merge(before, index)
        }
    }

    /// "NBK (Norwegian Writers' Union)": letters of another language, of an organization in several words.
    private func translated(_ one: Int, _ other: Int, _ state: CoreferenceState) -> Int? {
        for (letters, name) in [(one, other), (other, one)] {
            let (short, long) = (state.profiles[letters], state.profiles[name])
            guard short.type == .organization, long.type == .organization, long.words.count > 1,
                Acronym.isAcronym(state.text(letters)), !state.text(letters).contains(where: \.isLowercase),
                state.knowledge.organization(for: String(state.text(letters))) == nil
            else { continue }
            return name
        }
        return nil
    }

    private func isParenthesised(
        _ index: Int, after before: Int, _ article: AnalyzedArticle, _ profiles: [MentionProfile]
    ) -> Bool {
        let (first, second) = (profiles[before].mention.tokens, profiles[index].mention.tokens)
        guard second.upperBound < article.tokens.count, second.lowerBound > first.upperBound,
            second.lowerBound - first.upperBound <= 3
        else { return false }
        return article.text(second.lowerBound - 1) == "(" && article.text(second.upperBound) == ")"
    }
}

/// Joins acronyms with names that they are the initials of.
struct InitialsSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        for type in [NodeType.organization, .place, .event] { joinInitials(type, &state) }
    }

    private func joinInitials(_ type: NodeType, _ state: inout CoreferenceState) {
        let forms = state.nameForms(type)
        var expansions: [String: [NameForm]] = [:]
        for form in forms where form.words.count > 1 {
            for initials in Acronym.initials(form.words) { expansions[initials, default: []].append(form) }
        }
        for form in forms where form.words.count == 1 && Acronym.isAcronym(form.surface) {
            let roots = Set((expansions[form.words[0]] ?? []).map { state.clusters.root($0.mentions[0]) })
            if roots.count == 1, let root = roots.first { state.clusters.merge(root, form.mentions[0]) }
        }
    }
}

/// The form of acronyms.
enum Acronym {
    /// Whether a form looks like one: one word of two to ten letters and digits, two of them capitals, or capitals alone.
    static func isAcronym(_ form: some StringProtocol) -> Bool {
        var capitals = 0
        var others = 0
        for scalar in form.unicodeScalars {
            if scalar.properties.isUppercase {
                capitals += 1
            } else if scalar == "." || scalar == "&" {
                continue
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                others += 1
            } else {
                return false
            }
        }
        return (2...10).contains(capitals + others) && (capitals >= 2 || capitals == 1 && (3...6).contains(others))
    }

    /// Whether an acronym's letters stand in its expansion in the same order, the first one first, each of them at the
    /// beginning of a word or inside a word that another one begins; at least two begin words. "4" is for, "2" is to.
    ///
    /// Schwartz and Hearst 2003 (doi:10.1142/9789812776303_0042).
    static func fits(_ acronym: some StringProtocol, _ expansion: some StringProtocol) -> Bool {
        let letters = FoldedWord.fold(acronym).utf8.map { byte in
            byte == UInt8(ascii: "4") ? UInt8(ascii: "f") : byte == UInt8(ascii: "2") ? UInt8(ascii: "t") : byte
        }
        let words = FoldedWord.words(expansion).map { Array($0.utf8) }
        guard words.count > 1, letters.count <= 10, let first = letters.first, first == words[0].first else {
            return false
        }
        return matches(letters[...], words[...], begun: 0)
    }

    private static func matches(_ letters: ArraySlice<UInt8>, _ words: ArraySlice<[UInt8]>, begun: Int) -> Bool {
        guard let letter = letters.first else { return begun >= 2 }
        guard let word = words.first else { return false }
        if word.first == letter {
            for taken in 1...min(letters.count, 3) {
                guard holds(word[1...], letters.dropFirst().prefix(taken - 1)) else { break }
                if matches(letters.dropFirst(taken), words.dropFirst(), begun: begun + 1) { return true }
            }
        }
        return begun > 0 && matches(letters, words.dropFirst(), begun: begun)
    }

    /// Whether letters stand in a word in this order.
    private static func holds(_ word: ArraySlice<UInt8>, _ letters: ArraySlice<UInt8>) -> Bool {
        var rest = letters
        for byte in word where byte == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// The initials of a name, with and without its small words.
    static func initials(_ words: [String]) -> Set<String> {
        let content = words.filter { !smallWords.contains($0) }
        return [letters(words), letters(content)].filter { $0.count >= 2 }.reduce(into: []) { $0.insert($1) }
    }

    private static func letters(_ words: [String]) -> String { String(words.compactMap(\.first)) }
    private static let smallWords: Set<String> = [
        "of", "the", "and", "for", "in", "on", "to", "a", "&", "de", "du", "la",
    ]
}
