internal import Ontology

/// Compares two units by their names and, where these do not settle it, by what stands around them.
struct UnitComparator {
    /// The units.
    let units: [IdentityUnit]

    /// What the names by themselves say.
    func compareNames(_ left: Int, _ right: Int) -> Comparison {
        let (a, b) = (units[left], units[right])
        switch (a.form, b.form) {
        case (.person(let x), .person(let y)):
            var comparison = PersonNameComparison.compare(x, y)
            compareDomains(a.domains, b.domains, &comparison)
            return comparison
        case (.organization(let x), .organization(let y)): return OrganizationNameComparison.compare(x, y)
        case (.place(let x, let others), .place(let y, let more)):
            var comparison = Comparison()
            if x == y {
                comparison.add(4, "the same name")
            } else if others.contains(y) || more.contains(x) {
                comparison.add(3, "one's name is the other's alias")
            }
            return comparison
        case (.event(let x), .event(let y)):
            var comparison = EventComparison.compare(x, y)
            compareDays(a.days, b.days, areLasting: EventHeads.isLasting(x.head), &comparison)
            return comparison
        default:
            var comparison = Comparison()
            comparison.contradiction = "one is of the kind \(a.type.rawValue), the other \(b.type.rawValue)"
            return comparison
        }
    }

    /// Whether two units' names by themselves rule out that they are one.
    func contradicts(_ left: Int, _ right: Int) -> Bool {
        switch (units[left].form, units[right].form) {
        case (.person(let x), .person(let y)): PersonNameComparison.compare(x, y).contradiction != nil
        case (.organization(let x), .organization(let y)): areUnlike(x, y)
        case (.event(let x), .event(let y)): x.edition.other(than: y.edition) != nil
        case (.place, .place): false
        default: true
        }
    }

    /// Two full names without a word in common that nothing but a shared alias could join.
    private func areUnlike(_ left: OrganizationNameComparison.Names, _ right: OrganizationNameComparison.Names) -> Bool
    {
        guard left.name.words.count > 1, right.name.words.count > 1 else { return false }
        return left.name.content.isDisjoint(with: right.name.content)
            && OrganizationNameComparison.compare(left, right).score < Comparison.sameFrom
    }

    private func compareDomains(_ left: RoleDomains, _ right: RoleDomains, _ comparison: inout Comparison) {
        guard comparison.score > 0, !left.isEmpty, !right.isEmpty, left.isDisjoint(with: right) else { return }
        comparison.add(-2.5, "one is known in \(left.description), the other in \(right.description)")
    }

    /// The days between two spans of time; `nil` where one is unknown.
    static func gap(_ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?) -> Int? {
        guard let left, let right else { return nil }
        return max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound, 0)
    }

    /// What the days of the reports say; wars and trials are in the news for long, other happenings are not.
    private func compareDays(
        _ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?, areLasting: Bool, _ comparison: inout Comparison
    ) {
        guard let gap = Self.gap(left, right) else { return }
        switch gap {
        case 0...3: comparison.add(0.4, "reported within three days")
        case 4...14: comparison.add(0.1, "reported within two weeks")
        case 15...45: comparison.add(areLasting ? 0 : -0.4, "reported \(gap) days apart")
        case _ where areLasting: comparison.add(-0.4, "reported \(gap) days apart")
        default: comparison.add(-2.8, "reported \(gap) days apart")
        }
    }
}
