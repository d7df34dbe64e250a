/// Compares the names of two organizations.
enum OrganizationNameComparison {
    /// An organization's name with the other names that its articles give it.
    struct Names {
        var name: OrganizationName
        var aliases: [OrganizationName]
    }

    /// What the names by themselves say.
    static func compare(_ left: Names, _ right: Names) -> Comparison {
        var comparison = Comparison()
        if left.name.key == right.name.key {
            comparison.add(left.name.isGeneric ? 1.2 : 4, "the same name")
            return comparison
        }
        let forward = weight(ofName: left.name, amongAliasesOf: right)
        let backward = weight(ofName: right.name, amongAliasesOf: left)
        if max(forward, backward) > 0 {
            comparison.add(max(forward, backward), "one's name is the other's alias")
            return comparison
        }
        compareForms(left.name, right.name, &comparison)
        if comparison.features.isEmpty { compareAliases(left, right, &comparison) }
        return comparison
    }

    private static func weight(ofName name: OrganizationName, amongAliasesOf other: Names) -> Double {
        guard !name.isGeneric, other.aliases.contains(where: { $0.key == name.key }) else { return 0 }
        return name.words.count > 1 ? 3 : name.isAcronym ? 2.5 : 2.2
    }

    private static func compareForms(
        _ left: OrganizationName, _ right: OrganizationName, _ comparison: inout Comparison
    ) {
        // "Nordlys ASA" and "Nordlys Danmark A/S": two full names.
        if left.isLegal, right.isLegal, left.words != right.words { return }
        let (shorter, longer) = left.words.count <= right.words.count ? (left, right) : (right, left)
        if shorter.isAcronym, longer.words.count > 1 {
            if shorter.key == longer.initials, shorter.key.count > 2 {
                comparison.add(shorter.key.count > 3 ? 1.9 : 1.4, "\"\(shorter.key)\" are the other's initials")
            }
        } else if longer.isPart(of: shorter) {
            return
        } else if !shorter.isGeneric, PersonNameComparison.isPart(shorter.words, of: longer.words),
            shorter.words.first == longer.words.first
                || (shorter.words.count > 1 && shorter.words.last == longer.words.last)
        {
            comparison.add(1.2, "one name is a shorter form of the other")
        } else if shorter.words.count > 1, shorter.content == longer.content {
            comparison.add(2.5, "the same words in another order")
        }
    }

    /// Two full names that share an alias: the more words they share the better.
    private static func compareAliases(_ left: Names, _ right: Names, _ comparison: inout Comparison) {
        let shared = Set(left.aliases.filter { !$0.isGeneric }.map(\.key)).intersection(right.aliases.map(\.key))
        guard let alias = shared.min() else { return }
        let (a, b) = (left.name.content, right.name.content)
        let overlap = Double(a.intersection(b).count) / Double(max(a.union(b).count, 1))
        comparison.add(0.8, "both are called \"\(alias)\"")
        comparison.add(2 * overlap, "their names share words")
    }
}
