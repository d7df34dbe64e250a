internal import Ontology
internal import TextModel

/// Joins names that differ by one slip of the pen, unless both spellings are known names.
struct MisspelledNameSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        for type in [NodeType.organization, .place, .person] { join(state.nameForms(type), type, &state) }
    }

    private func join(_ forms: [NameForm], _ type: NodeType, _ state: inout CoreferenceState) {
        var alike: [String: [Int]] = [:]
        for (number, form) in forms.enumerated() {
            let keys = Self.keys(form.words)
            let others = Set(keys.flatMap { (alike[$0] ?? []).suffix(40) }).sorted()
            for other in others where isSlip(form, forms[other], type, state.knowledge) {
                state.clusters.join(forms[other].mentions[0], form.mentions[0])
            }
            for key in keys { alike[key, default: []].append(number) }
        }
    }

    /// The words with one of them cut to its beginning or its end: one of them survives any single slip.
    private static func keys(_ words: [String]) -> Set<String> {
        var keys: Set<String> = []
        for (at, word) in words.enumerated() where word.count >= 6 {
            let others = words.enumerated().filter { $0.offset != at }.map(\.element).joined(separator: " ")
            keys.insert("\(at) \(others) \(word.prefix(2))-")
            keys.insert("\(at) \(others) -\(word.suffix(2))")
        }
        return keys
    }

    private func isSlip(_ one: NameForm, _ other: NameForm, _ type: NodeType, _ knowledge: any NameKnowledge) -> Bool {
        guard one.words.count == other.words.count, one.words.count > 1 || type != .person else { return false }
        let differing = one.words.indices.filter { one.words[$0] != other.words[$0] }
        guard differing.count == 1, let at = differing.first else { return false }
        let (a, b) = (one.words[at], other.words[at])
        guard a.count >= 6, b.count >= 6, Spelling.isSlip(a, b), !a.contains(where: \.isNumber) else { return false }
        return !(isKnown(one.surface, knowledge) && isKnown(other.surface, knowledge))
    }

    private func isKnown(_ form: String, _ knowledge: any NameKnowledge) -> Bool {
        knowledge.place(for: form, demonym: false) != nil || knowledge.organization(for: form) != nil
    }
}
