internal import Ontology

/// Looks for whom a lone surname, a generic body or a short form means, by what stands around it.
struct WeakNameSearch {
    private typealias Candidate = IdentityResolution.Candidate

    /// How far the best of several bearers of a surname must lead.
    static let lead = 0.3
    /// The number of a unit's articles that are looked at.
    static let articleLimit = 20
    /// The number of neighbours under which weak names meet.
    static let neighbourLimit = 8

    private let units: [IdentityUnit]
    private let comparator: UnitComparator
    private let surroundings: Surroundings
    private var forest: ClusterForest
    private var contexts: [Int: NodeContext] = [:]
    private var clusterContexts: [Int: NodeContext] = [:]

    /// A search in the present state of a run.
    init(resolution: IdentityResolution, surroundings: Surroundings) {
        units = resolution.units
        comparator = resolution.comparator
        forest = resolution.forest
        self.surroundings = surroundings
    }

    /// All pairs that are, or may be, one.
    mutating func candidates() -> [IdentityResolution.Candidate] {
        loneNames() + weakPairs()
    }

    /// Lone names against the persons who bear them.
    private mutating func loneNames() -> [Candidate] {
        var bearers: [String: Set<Int>] = [:]
        for (index, unit) in units.enumerated() {
            guard case .person(let name) = unit.form, !name.isLone else { continue }
            for word in Set([name.first, name.last]) { bearers[word, default: []].insert(forest.root(index)) }
        }
        var found: [Candidate] = []
        for (index, unit) in units.enumerated() {
            guard case .person(let name) = unit.form, name.isLone else { continue }
            let roots = (bearers[name.key] ?? []).sorted()
            var options = roots.filter { !forest.isForbidden($0, index) }
                .compactMap { bearer(of: name, unit: index, cluster: $0, rivals: roots.count) }
            options.sort { $0.comparison.score > $1.comparison.score }
            if options.count > 1, options[1].comparison.verdict == .same,
                options[0].comparison.score - options[1].comparison.score < Self.lead
            {
                for place in 0..<2 { options[place].comparison.add(-0.8, "another bearer of the name fits as well") }
            }
            found += options.filter { $0.comparison.verdict != .different }
        }
        return found
    }

    private mutating func bearer(
        of name: PersonName, unit: Int, cluster: Int, rivals: Int
    ) -> Candidate? {
        let faces = forest.members[cluster].filter {
            guard case .person(let full) = units[$0].form else { return false }
            return !full.isLone && full.mayBeCalled(name.key)
        }
        guard let face = faces.min() else { return nil }
        var comparison = comparator.compareNames(unit, face)
        guard comparison.contradiction == nil else { return nil }
        if rivals == 1 {
            comparison.add(0.6, "nobody else here bears that name")
        } else if rivals > 3 {
            comparison.add(-0.3, "\(rivals) people here bear that name")
        }
        surroundings.compare(context(ofUnit: unit), context(ofCluster: cluster), &comparison)
        return Candidate(left: min(unit, face), right: max(unit, face), comparison: comparison)
    }

    /// Pairs of weak names, and of names that settle nothing by themselves.
    private mutating func weakPairs() -> [Candidate] {
        var blocks = Blocks()
        for (index, unit) in units.enumerated() where unit.type != .event {
            guard unit.isWeak else {
                if unit.type != .place { blocks.add(index, to: NameKeys.keys(of: unit)) }
                continue
            }
            let near = surroundings.telling(context(ofUnit: index), limit: Self.neighbourLimit)
            blocks.add(index, to: Set(near.map { "\(unit.type.rawValue) \(unit.spelling) \($0)" }))
        }
        var found: [Candidate] = []
        for (left, right) in blocks.pairs(units) where forest.root(left) != forest.root(right) {
            var comparison = comparator.compareNames(left, right)
            guard comparison.contradiction == nil, comparison.score > 0, comparison.verdict != .same else { continue }
            surroundings.compare(context(ofUnit: left), context(ofUnit: right), &comparison)
            if comparison.verdict == .different { continue }
            found.append(Candidate(left: left, right: right, comparison: comparison))
        }
        return found
    }

    private mutating func context(ofUnit unit: Int) -> NodeContext {
        if let known = contexts[unit] { return known }
        let context = surroundings.context(of: units[unit].places.prefix(Self.articleLimit))
        contexts[unit] = context
        return context
    }

    private mutating func context(ofCluster root: Int) -> NodeContext {
        if let known = clusterContexts[root] { return known }
        let context = surroundings.context(of: forest.members[root].flatMap { units[$0].places })
        clusterContexts[root] = context
        return context
    }
}
