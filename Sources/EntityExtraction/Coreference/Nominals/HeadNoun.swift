internal import Ontology

/// What a common noun says of the thing that it stands for.
struct HeadNoun: Equatable {
    /// The type of the thing.
    var type: NodeType
    /// The narrower class within the type.
    var group: NounGroup
    /// The gender, of nouns that tell it.
    var gender: Gender?

    /// What the noun with the given dictionary form says; `nil` for nouns of no class.
    init?(lemma: String) {
        guard let found = Self.find(lemma) else { return nil }
        self = found
    }

    init(type: NodeType, group: NounGroup, gender: Gender? = nil) {
        self.type = type
        self.group = group
        self.gender = gender
    }

    /// Hyphened nouns are as their last part ("co-founder", "secretary-general" being in the table themselves).
    private static func find(_ lemma: String) -> HeadNoun? {
        if let found = HeadNounTable.nouns[lemma] { return found }
        guard let hyphen = lemma.lastIndex(of: "-") else { return nil }
        return HeadNounTable.nouns[String(lemma[lemma.index(after: hyphen)...])]
    }
}

/// Classes of common nouns, in which a nominal and its antecedent have to agree.
enum NounGroup: String, CaseIterable {
    // Persons: holders of a post, people by what they do or are, relatives.
    case post, human, kin
    // Organizations.
    case company, ministry, agency, government, party, alliance, team, church, force, school, medium, court, parliament
    case bank, union, body
    // Places.
    case country, region, city, facility, landform
    // Events; nouns of one class can tell of one event.
    case meeting, attack, war, election, fire, disaster, trial, coup, contest, protest, crash, deal, talks, exercise
    case visit, arrest, robbery, death, ceremony, crisis, investigation, broadcast, strike, ceasefire, happening
    // The models know classes by their order here: new ones go last.
    case match

    /// The type that nouns of this class stand for.
    var type: NodeType {
        switch self {
        case .post, .human, .kin: .person
        case .company, .ministry, .agency, .government, .party, .alliance, .team, .church, .force, .school, .medium,
            .court, .parliament, .bank, .union, .body:
            .organization
        case .country, .region, .city, .facility, .landform: .place
        default: .event
        }
    }
}
