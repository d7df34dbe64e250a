internal import Ontology

/// Article nodes whose type and name say that they are one: what resolution compares and joins.
struct IdentityUnit {
    /// A name taken apart as its type has it.
    enum Form {
        case person(PersonName)
        case organization(OrganizationNameComparison.Names)
        case place(key: String, aliases: Set<String>)
        case event(EventName)
    }

    /// What they are.
    let type: NodeType
    /// The name under which they were bundled.
    let name: String
    /// The name taken apart.
    let form: Form
    /// The walks of life that a person's roles in these articles speak of.
    let domains: RoleDomains
    /// The judgements' references that they answer to.
    let references: [Int]
    /// The article nodes, ascending.
    var places: [NodePlace]
    /// The other names that their articles give them.
    var aliases: Set<String>
    /// The first and the last day on which their articles were published, as days since year 0, where known.
    var days: ClosedRange<Int>?

    /// Adds an article node of an article published on `day`.
    mutating func add(_ place: NodePlace, aliases: [String], day: Int?) {
        places.append(place)
        self.aliases.formUnion(aliases)
        if let day { days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day) }
    }

    /// Whether the name says too little to join across articles without support.
    var isWeak: Bool {
        switch form {
        case .person(let name): name.isLone
        case .organization(let names): names.name.isGeneric
        case .place: false
        case .event: true
        }
    }
}
