/// What a node of the graph stands for.
///
/// The four types are those of the project's vocabulary; their order is the order in which every listing shows them.
public enum NodeType: String, CaseIterable, Sendable, Codable, Hashable {
    /// One human being, named at least once.
    case person
    /// A company, agency, party, alliance, armed force, court, team, media outlet or named group that acts as one.
    case organization
    /// A country, region, city, facility or landform; a country stays a place also where it acts.
    case place
    /// A named or definite happening, told as a noun phrase.
    case event

    /// Whether a node of this type can act: everything but an event.
    public var isActor: Bool { self != .event }
}

extension NodeType: Comparable {
    /// Orders types as they are declared.
    public static func < (left: NodeType, right: NodeType) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .person: 0
        case .organization: 1
        case .place: 2
        case .event: 3
        }
    }
}
