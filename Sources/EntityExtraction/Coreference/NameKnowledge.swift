/// What coreference wants to know of names beyond the article: the gazetteer's part in it.
public protocol NameKnowledge: Sendable {
    /// The common name of the place that a form names or points at: "Netherlands" for "Dutch", "United States" for "U.S.".
    ///
    /// - Returns: `nil` where the form is unknown.
    func place(for form: String, demonym: Bool) -> String?
    /// The common name of the organization that a form abbreviates or names; `nil` where it is unknown.
    func organization(for form: String) -> String?
    /// What kind of place a form names, where that is known.
    func placeKind(of form: String) -> PlaceKind?
    /// Whether a form is best known as the name of a country or of one of the world's great towns.
    func isProminentPlace(_ form: String) -> Bool
    /// The country whose capital a city is; `nil` for other places.
    func country(withCapital city: String) -> String?
    /// Whether a place lies in a larger one, as far as that is known.
    func lies(_ place: String, in region: String) -> Bool
    /// The gender that a given name mostly goes with; `nil` where it is unknown or goes with both.
    func gender(ofGivenName name: String) -> Gender?
    /// Whether a word is a known given name.
    func isGivenName(_ word: String) -> Bool
    /// Whether a word is known as a surname, and at least as usual as that as it is as a given name.
    func isRatherSurname(_ word: String) -> Bool
    /// Whether one given name is a short or pet form of the other.
    func areNicknames(_ one: String, _ other: String) -> Bool
}

extension NameKnowledge {
    /// Countries are.
    public func isProminentPlace(_ form: String) -> Bool { placeKind(of: form) == .country }
    /// Unknown.
    public func country(withCapital city: String) -> String? { nil }
}

/// Knowledge of no name at all: coreference by the article's own evidence.
public struct NoNameKnowledge: NameKnowledge {
    /// Nothing.
    public init() {}
    /// Unknown.
    public func place(for form: String, demonym: Bool) -> String? { nil }
    /// Unknown.
    public func organization(for form: String) -> String? { nil }
    /// Unknown.
    public func placeKind(of form: String) -> PlaceKind? { nil }
    /// Unknown.
    public func lies(_ place: String, in region: String) -> Bool { false }
    /// Unknown.
    public func gender(ofGivenName name: String) -> Gender? { nil }
    /// Unknown.
    public func isGivenName(_ word: String) -> Bool { false }
    /// Unknown.
    public func isRatherSurname(_ word: String) -> Bool { false }
    /// Unknown.
    public func areNicknames(_ one: String, _ other: String) -> Bool { false }
}

/// The gender that pronouns agree with.
public enum Gender: UInt8, Sendable, Hashable {
    case masculine, feminine
}

/// What kind of place a name stands for, as far as nouns can point back at it.
public enum PlaceKind: UInt8, Sendable, Hashable {
    case country, region, city, facility, landform
}
