internal import Ontology

/// Looks for events that are one, told in the same or in different words.
struct EventSearch {
    private let units: [IdentityUnit]
    private let comparator: UnitComparator
    private let surroundings: Surroundings

    /// A search in the present state of a run.
    init(resolution: IdentityResolution, surroundings: Surroundings) {
        units = resolution.units
        comparator = resolution.comparator
        self.surroundings = surroundings
    }

    /// All pairs that are, or may be, one.
    func candidates() -> [IdentityResolution.Candidate] {
        var blocks = Blocks()
        var contexts: [Int: NodeContext] = [:]
        for (index, unit) in units.enumerated() {
            guard case .event(let name) = unit.form else { continue }
            let context = surroundings.context(of: unit.places.prefix(WeakNameSearch.articleLimit))
            contexts[index] = context
            let near = surroundings.telling(context, limit: WeakNameSearch.neighbourLimit)
            blocks.add(index, to: keys(of: name, near: near))
        }
        var found: [IdentityResolution.Candidate] = []
        for (left, right) in blocks.pairs(units) {
            var comparison = comparator.compareNames(left, right)
            guard comparison.contradiction == nil, let a = contexts[left], let b = contexts[right] else { continue }
            surroundings.compare(a, b, &comparison)
            if comparison.verdict != .different {
                found.append(.init(left: left, right: right, comparison: comparison))
            }
        }
        return found
    }

    private func keys(of name: EventName, near: [Int]) -> Set<String> {
        var keys = Set(name.modifiers.map { "\(name.group) \($0)" })
        for cluster in near {
            keys.insert("\(name.group) #\(cluster)")
            for word in name.proper { keys.insert("\(word) #\(cluster)") }
        }
        return keys
    }
}
