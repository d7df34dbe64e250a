internal import Ontology

extension Gazetteer: NameKnowledge {
    /// The common name of the place that a form names or, as a demonym, points at.
    public func place(for form: String, demonym: Bool) -> String? {
        demonym ? canonicalPlace(forDemonym: form) : canonicalPlace(for: form)
    }

    /// The common name of the organization that a form names or abbreviates.
    public func organization(for form: String) -> String? { canonicalOrganization(for: form) }

    /// What kind of place the best-known place of that name is.
    public func placeKind(of form: String) -> PlaceKind? {
        let kinds = readings(of: form).lazy.filter { $0.form != .demonym }.map(\.kind)
        switch kinds.first(where: { $0.nodeType == .place }) {
        case .country: return .country
        case .region, .division: return .region
        case .city: return .city
        default: return nil
        }
    }

    /// Whether the best-known bearer of a name is a country, or a town of some hundred thousands that nobody is called after.
    public func isProminentPlace(_ form: String) -> Bool {
        guard let best = readings(of: form).first(where: { $0.form != .demonym }) else { return false }
        switch best.kind {
        case .country: return true
        case .city: return best.prominence >= Self.prominentTown && (isRatherSurname(form) || !isGivenName(form))
        default: return false
        }
    }

    /// What a capital with 300,000 people, or another town with a million, has.
    private static var prominentTown: Int { 120 }

    /// The country whose capital a city is.
    public func country(withCapital city: String) -> String? { country(withCapital: city[...]) }

    /// Whether a place lies in a larger one, over any number of steps.
    public func lies(_ place: String, in region: String) -> Bool { lies(place[...], in: region[...]) }

    /// The gender that a given name mostly goes with.
    public func gender(ofGivenName name: String) -> Gender? {
        let suggested: NameGender? = gender(ofGivenName: name[...])
        return suggested.map { $0 == .female ? .feminine : .masculine }
    }

    /// Whether a word is a known given name.
    public func isGivenName(_ word: String) -> Bool { isGivenName(word[...]) }

    /// Whether a word is at least as usual as a surname as it is as a given name.
    public func isRatherSurname(_ word: String) -> Bool {
        let surname = surnameRank(word)
        return surname > 0 && surname >= givenNameRank(word)
    }

    /// Whether one given name is a short or pet form of the other.
    public func areNicknames(_ one: String, _ other: String) -> Bool { areNicknames(one[...], other[...]) }
}
