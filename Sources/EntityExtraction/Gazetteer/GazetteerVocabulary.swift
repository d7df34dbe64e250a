public import Ontology

/// What an entry of the gazetteer is.
public enum GazetteerKind: UInt8, CaseIterable, Sendable {
    /// A continent or another region of several countries: "Africa", "Balkans".
    case region
    /// A country, also one of the past or one that not all recognise.
    case country
    /// A part of a country: a state, a province, a contested territory.
    case division
    /// A landform, a sea, a building, a quarter.
    case area
    /// A city or town.
    case city
    /// An organization.
    case organization
    /// A known person.
    case person
    /// A named event.
    case event

    /// The node type of such an entry.
    public var nodeType: NodeType {
        switch self {
        case .region, .country, .division, .area, .city: .place
        case .organization: .organization
        case .person: .person
        case .event: .event
        }
    }
}

/// How a surface form names an entry.
public enum GazetteerFormKind: UInt8, CaseIterable, Sendable {
    /// The canonical name.
    case name
    /// Another name: "Burma", "Holland".
    case alias
    /// Capitals that stand for the name: "NATO", "U.S.".
    case acronym
    /// A nationality or region word: "Dutch", "Dutchman", "Dutchmen".
    case demonym
    /// A member of the organization: "Republicans".
    case member
}

/// One entry that a surface form may name.
public struct GazetteerReading: Sendable, Equatable {
    /// The entry's number.
    public let entry: Int
    /// The entry's canonical name: "United States" for "U.S.".
    public let name: String
    /// What the entry is.
    public let kind: GazetteerKind
    /// How the form names it.
    public let form: GazetteerFormKind
    /// How well known it is, 0…255: for places twelve times the binary logarithm of the population, halved; for others
    /// how often the sources link to it.
    public let prominence: Int
    /// Whether case and accents are those of the gazetteer's form.
    public let isExact: Bool

    /// The node type of the entry.
    public var nodeType: NodeType { kind.nodeType }
}

/// Grammatical gender, as a given name suggests it.
public enum NameGender: UInt8, Sendable {
    case female, male
}
