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
///
/// Their raw values are the shares of statements of each pattern that were right on the development articles, rounded;
/// `newsgraph-train evaluate` prints the table anew.
enum Pattern: String, CaseIterable {
    case title, apposition, copula, nominal, kinship, nationality, possessive, place, partOf, membership
    case participant, eventPlace, verb, verbAttached, noun, speech, speechClause

    /// How sure a statement of this pattern is, 0…1.
    var confidence: Double {
        switch self {
        case .title: 0.85
        case .apposition: 0.8
        case .copula: 0.75
        case .nominal: 0.7
        case .kinship: 0.7
        case .nationality: 0.7
        case .possessive: 0.55
        case .place: 0.75
        case .partOf: 0.6
        case .membership: 0.7
        case .participant: 0.6
        case .eventPlace: 0.7
        case .verb: 0.6
        case .verbAttached: 0.4
        case .noun: 0.5
        case .speech: 0.5
        case .speechClause: 0.35
        }
    }
}
