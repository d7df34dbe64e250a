internal import Ontology
internal import TextModel

/// Bundles article nodes into units, so that a name that stands in a thousand articles is compared once.
struct UnitBundling {
    private let graphs: [ArticleGraph]
    private let vocabulary: NameVocabulary
    private let lookup: ReferenceLookup

    /// Bundling of the nodes of the given articles.
    init(graphs: [ArticleGraph], judgements: JudgementSet) {
        self.graphs = graphs
        vocabulary = NameVocabulary(graphs)
        lookup = ReferenceLookup(judgements.references)
    }

    /// What the nodes of one unit share.
    private struct Key: Hashable, Comparable {
        var type: NodeType
        var name: String
        var setApart: String
        var domains: UInt8
        var references: [Int]

        static func < (left: Key, right: Key) -> Bool {
            if left.type != right.type { return left.type < right.type }
            if left.name != right.name { return left.name < right.name }
            if left.setApart != right.setApart { return left.setApart < right.setApart }
            if left.domains != right.domains { return left.domains < right.domains }
            return left.references.lexicographicallyPrecedes(right.references)
        }
    }

    /// The units, in an order that depends on the set of articles alone.
    func units() -> [IdentityUnit] {
        var numbers: [Key: Int] = [:]
        var units: [IdentityUnit] = []
        for (article, graph) in graphs.enumerated() {
            let roles = RoleWords(graph)
            let day = graph.article.published.flatMap(CalendarDay.number)
            for (number, node) in graph.nodes.enumerated() {
                let place = NodePlace(article: article, node: number)
                let domains = node.type == .person ? roles.domains(of: number) : []
                let references = lookup.references(to: node, in: graph.article.id)
                let (key, form) = key(of: node, at: place, domains, references)
                let index = numbers[key] ?? units.count
                if index == units.count {
                    numbers[key] = index
                    units.append(
                        IdentityUnit(
                            type: node.type, name: node.name, form: form, domains: domains, references: references,
                            places: [], aliases: []))
                }
                units[index].add(place, aliases: node.aliases, day: day)
            }
        }
        return numbers.sorted { $0.key < $1.key }.map { Self.withAliases(units[$0.value]) }
    }

    private func key(
        of node: ArticleNode, at place: NodePlace, _ domains: RoleDomains, _ references: [Int]
    ) -> (Key, IdentityUnit.Form) {
        var key = Key(type: node.type, name: "", setApart: "", domains: domains.rawValue, references: references)
        let alone = "\(graphs[place.article].article.id)#\(place.node)"
        switch node.type {
        case .person:
            let name = PersonName(node.name)
            key.name = name.key + (name.generation.map { " \($0)" } ?? "")
            if name.isLone { key.setApart = alone }
            return (key, .person(name))
        case .organization:
            let name = OrganizationName(node.name)
            key.name = name.key
            if name.isGeneric { key.setApart = alone }
            return (key, .organization(.init(name: name, aliases: [])))
        case .place:
            key.name = PlaceName.key(node.name)
            if key.name.isEmpty { key.setApart = alone }
            return (key, .place(key: key.name, aliases: []))
        case .event:
            let name = EventName(node.name, vocabulary: vocabulary)
            key.name = name.key
            let month = graphs[place.article].article.published.map { String($0.prefix(7)) } ?? ""
            key.setApart = name.proper.isEmpty ? alone : month
            return (key, .event(name))
        }
    }

    /// The unit with its gathered aliases taken apart.
    private static func withAliases(_ unit: IdentityUnit) -> IdentityUnit {
        let form: IdentityUnit.Form
        switch unit.form {
        case .organization(let names):
            let aliases = unit.aliases.sorted().map { OrganizationName($0) }
            form = .organization(.init(name: names.name, aliases: aliases))
        case .place(let key, _):
            form = .place(key: key, aliases: Set(unit.aliases.map(PlaceName.key)).subtracting(["", key]))
        default: return unit
        }
        return IdentityUnit(
            type: unit.type, name: unit.name, form: form, domains: unit.domains, references: unit.references,
            places: unit.places, aliases: unit.aliases, days: unit.days)
    }
}

/// The words by which an article describes the roles of its persons.
private struct RoleWords {
    private var words: [Int: [String]] = [:]

    init(_ graph: ArticleGraph) {
        for statement in graph.statements where statement.type == .affiliatedWith || statement.type == .memberOf {
            words[statement.source, default: []] += LetterFolding.words(statement.label)
        }
        for (number, node) in graph.nodes.enumerated() where node.type == .person {
            for mention in node.mentions where mention.kind == .nominal {
                words[number, default: []] += LetterFolding.words(mention.form)
            }
        }
    }

    func domains(of node: Int) -> RoleDomains { RoleDomains(words: words[node] ?? []) }
}

/// Days counted from year 0, to tell how far apart two dates are.
enum CalendarDay {
    /// The number of the day of an ISO 8601 date; `nil` where it names no day.
    ///
    /// E. G. Richards, "Calendars", in: Explanatory Supplement to the Astronomical Almanac, 3rd edition, 15.11.
    static func number(_ date: String) -> Int? {
        let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
        let (year, month) = parts[1] > 2 ? (parts[0], parts[1] - 3) : (parts[0] - 1, parts[1] + 9)
        return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + parts[2]
    }
}
