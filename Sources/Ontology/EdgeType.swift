/// What an edge says: a standing relation, an interaction, or mere mention together.
///
/// Interactions are the sixteen categories of PLOVER (Open Event Data Alliance) and three beside them. Raw values are
/// the names used in every file format.
public enum EdgeType: String, CaseIterable, Sendable, Codable, Hashable {
    // Standing relations
    case affiliatedWith = "affiliated_with"
    case memberOf = "member_of"
    case partOf = "part_of"
    case owns
    case founded
    case kinOf = "kin_of"
    case from
    case locatedIn = "located_in"
    case succeeded
    case participatesIn = "participates_in"
    // Interactions: PLOVER
    case agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest
    case sanction, mobilize, coerce, assault
    // Interactions: beside PLOVER
    case commentsOn = "comments_on"
    case competesWith = "competes_with"
    case appoints
    // Weak
    case coMentioned = "co_mentioned"
}

extension EdgeType {
    /// The three families of edges, which drawings and queries keep apart.
    public enum Family: String, Sendable, Codable, CaseIterable {
        /// Holds over a span of time: a post, a membership, a location.
        case standing
        /// Happens: told by a verb or an event noun.
        case interaction
        /// Named together, nothing more.
        case weak
    }

    /// The family this type belongs to.
    public var family: Family {
        switch self {
        case .affiliatedWith, .memberOf, .partOf, .owns, .founded, .kinOf, .from, .locatedIn, .succeeded,
            .participatesIn:
            .standing
        case .coMentioned: .weak
        default: .interaction
        }
    }

    /// Whether the edge reads the same in both directions.
    public var isSymmetric: Bool {
        switch self {
        case .consult, .agree, .cooperate, .competesWith, .kinOf, .coMentioned: true
        default: false
        }
    }

    /// Whether an edge of this type may lead from a node of type `source` to one of type `target`.
    public func joins(_ source: NodeType, _ target: NodeType) -> Bool {
        switch self {
        case .affiliatedWith: source == .person && (target == .organization || target == .place)
        case .memberOf: source.isActor && target == .organization
        case .partOf: source == target && (source == .organization || source == .event)
        case .owns: (source == .person || source == .organization) && (target == .organization || target == .place)
        case .founded: (source == .person || source == .organization) && target == .organization
        case .kinOf, .succeeded: source == .person && target == .person
        case .from: source == .person && target == .place
        case .locatedIn: source != .person && target == .place
        case .participatesIn: source.isActor && target == .event
        case .coMentioned: true
        default: source.isActor
        }
    }

    /// The Wikidata properties that say the same, most usual first; empty for interactions.
    ///
    /// `founded` and `participates_in` run against their property's direction.
    public var wikidataProperties: [String] {
        switch self {
        case .affiliatedWith: ["P108", "P39", "P102"]
        case .memberOf: ["P463"]
        case .partOf: ["P361"]
        case .owns: ["P1830"]
        case .founded: ["P112"]
        case .kinOf: ["P22", "P25", "P26", "P40", "P3373"]
        case .from: ["P27", "P19", "P551"]
        case .locatedIn: ["P131", "P159", "P276"]
        case .succeeded: ["P1365"]
        case .participatesIn: ["P1344"]
        default: []
        }
    }
}

extension EdgeType: Comparable {
    /// Orders types as the vocabulary lists them.
    public static func < (left: EdgeType, right: EdgeType) -> Bool { left.rank < right.rank }

    /// The place of this type in the vocabulary's order, from 0.
    public var rank: Int { Self.ranks[self] ?? 0 }

    private static let ranks = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}
