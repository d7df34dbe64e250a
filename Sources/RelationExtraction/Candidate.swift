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
    /// How real it claims to be, where the pattern itself knows; else read from the words around the trigger.
    var modality: Modality?

    /// The same said of the two the other way around.
    var turned: Candidate {
        var turned = self
        (turned.source, turned.target) = (target, source)
        return turned
    }
}

/// The ways in which text states a relation.
enum Pattern: String {
    case title, apposition, copula, nominal, kinship, nationality, possessive, place, partOf, membership
    case participant, impliedEvent, eventPlace, verb, verbAttached, noun, speech, speechClause, learnt

    /// Whether the words take the relation for granted, whatever is said around them: "the minister did not come" leaves
    /// him a minister.
    var isPresupposed: Bool {
        switch self {
        case .title, .apposition, .nominal, .kinship, .nationality, .possessive, .place, .membership: true
        default: false
        }
    }
}
