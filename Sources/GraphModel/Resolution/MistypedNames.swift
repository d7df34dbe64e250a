internal import Ontology

/// Looks for names that a few articles give another type than most: slips of recognition, not other things.
struct MistypedNames {
    /// How many times as many articles must have the usual type.
    static let majority = 4

    /// The pairs of units to join, the usual type first.
    ///
    /// Names of one word stay apart, as cities and their teams share them; so do events, and lone surnames.
    static func pairs(of units: [IdentityUnit]) -> [(usual: Int, slip: Int)] {
        var named: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() where !unit.isWeak {
            let words = LetterFolding.words(unit.name)
            guard words.count > 1 || OrganizationName(unit.name).isAcronym else { continue }
            named[words.joined(separator: " "), default: []].append(index)
        }
        var pairs: [(usual: Int, slip: Int)] = []
        for name in named.keys.sorted() {
            let alike = named[name] ?? []
            guard let usual = alike.max(by: { units[$0].places.count < units[$1].places.count }) else { continue }
            for slip in alike where units[slip].type != units[usual].type {
                if units[usual].places.count >= majority * units[slip].places.count { pairs.append((usual, slip)) }
            }
        }
        return pairs
    }
}
