internal import EntityExtraction
internal import Ontology

/// Brings the conventions of the corpora together.
struct NameCleaning {
    let gazetteer: Gazetteer

    /// The names without those that overlap an earlier or longer one, in text order.
    static func withoutOverlaps(_ names: [LabelledName]) -> [LabelledName] {
        let sorted = names.sorted {
            ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound)
        }
        var kept: [LabelledName] = []
        for name in sorted where name.words.lowerBound >= (kept.last?.words.upperBound ?? 0) { kept.append(name) }
        return kept
    }

    /// Takes leading articles and titles and trailing possessive endings off names, and drops lone demonyms, which are
    /// found by the gazetteer.
    func cleaned(_ text: LabelledText) -> LabelledText {
        let words = text.sentences.flatMap { $0 }
        var result = text
        result.names = text.names.compactMap { name in
            var range = name.words
            while range.count > 1, !isArticled(words[range]), isLeading(words[range.lowerBound], type: name.types.first)
            {
                range = range.lowerBound + 1..<range.upperBound
            }
            while range.count > 1, ["'s", "’s", "'", "’"].contains(words[range.upperBound - 1]) {
                range = range.lowerBound..<range.upperBound - 1
            }
            if name.types != [.event], isDemonym(words[range]) { return nil }
            if name.types == [.person], isOffice(words[range]) { return nil }
            var cleaned = name
            cleaned.words = range
            return cleaned
        }
        return result
    }

    /// Whether a leading article is part of a name: "The Hague".
    private func isArticled(_ words: ArraySlice<String>) -> Bool {
        words.first == "The" && gazetteer.readings(of: words.joined(separator: " ")).contains { $0.form == .name }
    }

    private func isLeading(_ word: String, type: NodeType?) -> Bool {
        if ["the", "The", "THE", "a", "an", "A"].contains(word) { return true }
        return type == .person && PersonTitles.contains(word)
    }

    /// Whether a person is named by an office alone: "Secretary", "Emperor of the United States", "Prime Minister".
    private func isOffice(_ words: ArraySlice<String>) -> Bool {
        guard let first = words.first, let last = words.last else { return true }
        if words.allSatisfy({ PersonTitles.contains($0) }) || Self.offices.contains(last) { return true }
        return PersonTitles.contains(first) && words.count > 1
            && ["of", "for", "to"].contains(words[words.startIndex + 1])
    }

    private static let offices: Set<String> = [
        "Minister", "President", "Secretary", "Chancellor", "Governor", "Ambassador", "Sheriff", "Senator", "Director",
    ]

    private func isDemonym(_ words: ArraySlice<String>) -> Bool {
        let readings = gazetteer.readings(of: words.joined(separator: " ")).filter(\.isExact)
        return !readings.isEmpty && readings.allSatisfy { $0.form == .demonym }
    }
}
