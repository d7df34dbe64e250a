internal import Ontology

/// Looks for events that are one, told in the same or in different words.
struct EventSearch {
    private let units: [IdentityUnit]
    private let comparator: UnitComparator
    private let surroundings: Surroundings
    private let stories: StoryIndex
    let particulars: EventParticulars

    /// A search in the present state of a run.
    init(resolution: IdentityResolution) {
        units = resolution.units
        comparator = resolution.comparator
        surroundings = Surroundings(resolution, include: { $0.type != .event })
        stories = surroundings.stories()
        particulars = EventParticulars(resolution)
    }

    /// The whole comparison of two events.
    func compare(_ left: Int, _ right: Int) -> Comparison {
        compare(left, right, context(of: left), context(of: right))
    }

    private func compare(_ left: Int, _ right: Int, _ a: NodeContext, _ b: NodeContext) -> Comparison {
        var comparison = comparator.compareNames(left, right)
        if comparison.contradiction == nil { comparison.contradiction = particulars.contradiction(left, right) }
        particulars.compare(left, right, &comparison)
        if UnitComparator.gap(units[left].days, units[right].days) ?? 0 < 7 {
            particulars.compareWeekdays(left, right, &comparison)
        }
        surroundings.compare(a, b, &comparison)
        stories.nearest(units[left].places, units[right].places).compare(&comparison)
        return comparison
    }

    private func context(of unit: Int) -> NodeContext {
        surroundings.closeContext(of: units[unit].places.prefix(WeakNameSearch.articleLimit))
    }

    /// All pairs that are, or may be, one.
    func candidates() -> [IdentityResolution.Candidate] {
        var blocks = Blocks()
        var contexts: [Int: NodeContext] = [:]
        for (index, unit) in units.enumerated() {
            guard case .event(let name) = unit.form else { continue }
            let context = context(of: index)
            contexts[index] = context
            let near = surroundings.telling(context, limit: WeakNameSearch.neighbourLimit)
            blocks.add(index, to: keys(of: name, near: near))
        }
        var found: [IdentityResolution.Candidate] = []
        for (left, right) in blocks.pairs(units) {
            guard let a = contexts[left], let b = contexts[right] else { continue }
            let comparison = compare(left, right, a, b)
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
            for word in name.proper.keys { keys.insert("\(word) #\(cluster)") }
        }
        return keys
    }
}
