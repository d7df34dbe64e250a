internal import Ontology

/// The choice of one name out of those that a node goes by.
enum CanonicalName {
    /// The canonical name among the names that articles gave their nodes, one entry a node.
    ///
    /// Well spelled before capitals throughout; then a form that no fuller, reasonably common form contains; then the most
    /// frequent; then the longest; then the first in the alphabet.
    ///
    /// - Complexity: O(*n*²) in the number of distinct names.
    static func choose(among names: [String], type: NodeType) -> String {
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        let forms = counts.keys.sorted().map { NameForm($0, count: counts[$0] ?? 0, type: type) }
        let best = forms.min { left, right in
            if left.isShouted != right.isShouted { return right.isShouted }
            let shortLeft = forms.contains { left.isShort(for: $0) }
            let shortRight = forms.contains { right.isShort(for: $0) }
            if shortLeft != shortRight { return shortRight }
            if left.count != right.count { return left.count > right.count }
            if left.words.count != right.words.count { return left.words.count > right.words.count }
            if left.text.count != right.text.count { return left.text.count > right.text.count }
            return left.text < right.text
        }
        return best?.text ?? ""
    }
}

/// One spelling of a name with its frequency.
private struct NameForm {
    let text: String
    let count: Int
    let words: Set<String>
    /// Capitals throughout where the type of name is not written so: "TEHRAN", but not "NATO".
    let isShouted: Bool
    /// How many times rarer a fuller form may be and still stand for the shorter one.
    let patience: Int

    init(_ text: String, count: Int, type: NodeType) {
        self.text = text
        self.count = count
        words = Set(LetterFolding.words(text))
        let letters = text.unicodeScalars.filter(\.properties.isCased)
        let capitals = letters.allSatisfy(\.properties.isUppercase)
        isShouted = capitals && letters.count > (type == .organization ? 6 : 3)
        patience = type == .person && words.count == 1 ? .max : 4
    }

    /// Whether `other` says the same more fully and is common enough to be no slip.
    func isShort(for other: NameForm) -> Bool {
        guard !other.isShouted, other.words.count > words.count, other.words.isSuperset(of: words) else { return false }
        return patience == .max || other.count.multipliedReportingOverflow(by: patience).partialValue >= count
    }
}
