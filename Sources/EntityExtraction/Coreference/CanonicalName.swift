internal import Ontology

/// Chooses the name that stands for a chain among the forms in its article.
struct CanonicalName {
    let knowledge: any NameKnowledge

    /// One surface form of a chain.
    struct Form {
        /// The words, without article and possessive ending.
        var text: String
        /// How often it occurs.
        var count: Int
        /// Whether it is a name; otherwise a demonym, or an event's phrase.
        var isName: Bool
    }

    /// The name for a chain with the given forms, in the order of first appearance.
    ///
    /// Countries go by their common name; all others by the fullest form in the text, one that is not all in capitals
    /// first; where that is an abbreviation of two letters, by the common name.
    func choose(_ forms: [Form], type: NodeType) -> String {
        let names = forms.filter(\.isName)
        let candidates = names.isEmpty ? type == .event ? Self.telling(forms) : forms : names
        guard let fullest = candidates.enumerated().max(by: { isLess($0, $1) })?.element else { return "" }
        switch type {
        case .place: return commonPlaceName(fullest, forms) ?? Self.withoutShouting(fullest.text)
        case .organization:
            guard Acronym.isAcronym(fullest.text) else { return fullest.text }
            return commonOrganizationName(fullest, forms) ?? fullest.text
        case .person: return Self.withoutShouting(fullest.text)
        case .event: return fullest.text
        }
    }

    /// "the Oslo bombing" rather than "the deadly terrorist attack": the phrases of an event that say whose or where, if any do.
    private static func telling(_ forms: [Form]) -> [Form] {
        let telling = forms.filter { $0.text.contains(where: \.isUppercase) }
        return telling.isEmpty ? forms : telling
    }

    /// The gazetteer's name for countries and for what is only abbreviated or pointed at; other places go by the text's.
    private func commonPlaceName(_ fullest: Form, _ forms: [Form]) -> String? {
        let known = knowledge.place(for: fullest.text, demonym: !fullest.isName)
        guard fullest.isName, !fullest.text.contains("."), !Self.isShouted(fullest.text) else { return known }
        return knowledge.placeKind(of: fullest.text) == .country ? known : nil
    }

    /// Two letters say too little to go by; longer acronyms that stand alone are what the organization is called.
    private func commonOrganizationName(_ fullest: Form, _ forms: [Form]) -> String? {
        guard FoldedWord.fold(fullest.text).count <= 2 else { return nil }
        return forms.lazy.compactMap { knowledge.organization(for: $0.text) }.first
    }

    private func isLess(_ one: (offset: Int, element: Form), _ other: (offset: Int, element: Form)) -> Bool {
        rank(one) < rank(other)
    }

    /// Spelt without shouting, then more words, then more often, then longer, then earlier.
    private func rank(_ form: (offset: Int, element: Form)) -> (Int, Int, Int, Int, Int) {
        let text = form.element.text
        let words = FoldedWord.words(text).count
        return (
            Self.isShouted(text) && !Acronym.isAcronym(text) ? 0 : 1, words, form.element.count, text.utf8.count,
            -form.offset
        )
    }

    private static func isShouted(_ text: String) -> Bool {
        text.utf8.count >= 4 && !text.contains(where: \.isLowercase) && text.contains(where: \.isUppercase)
    }

    /// "TEHRAN" as "Tehran".
    private static func withoutShouting(_ text: String) -> String {
        guard isShouted(text), !text.contains("."), text.contains(" ") || text.utf8.count > 5 else { return text }
        return text.split(separator: " ").map { $0.lowercased().capitalizedWord }.joined(separator: " ")
    }
}
