internal import Ontology

/// A statement on its way: chains instead of nodes, tokens instead of offsets.
struct Candidate {
    var source: Int
    var target: Int
    var type: EdgeType
    var label: String
    /// The tokens that the statement rests on; its evidence reaches from the first to the last.
    var tokens: [Int]
    /// The word that carries it, from which polarity and modality are read.
    var trigger: Int
    var pattern: Pattern
}

/// The ways in which text states a relation.
enum Pattern {
    case title, apposition, copula, nominal, kinship, nationality, possessive, place, partOf, membership
    case participant, impliedEvent, eventPlace, verb, verbAttached, noun, speech, speechClause

    /// Whether the words take the relation for granted, whatever is said around them: "the minister did not come" leaves
    /// him a minister.
    var isPresupposed: Bool {
        switch self {
        case .title, .apposition, .nominal, .kinship, .nationality, .possessive, .place, .membership: true
        default: false
        }
    }

    /// How sure a statement of this pattern is, 0…1: an estimate, made by reading some 150 statements from plain news and
    /// development articles against their sentences. It orders statements well; it is not calibrated.
    var confidence: Double {
        switch self {
        case .title: 0.9
        case .apposition, .kinship: 0.85
        case .copula, .membership: 0.8
        case .nominal, .nationality, .place, .verb, .eventPlace: 0.75
        case .noun, .partOf, .participant: 0.7
        case .possessive, .impliedEvent: 0.65
        case .speech: 0.6
        case .verbAttached: 0.55
        case .speechClause: 0.35
        }
    }
}
