internal import Ontology

/// Gathers units that have something in common, so that only they are compared.
struct Blocks {
    /// Up to this size all pairs of a block are compared.
    static let wholeBlock = 40
    /// In a larger one, each unit with as many that follow it in time.
    static let window = 10

    private var units: [String: [Int]] = [:]

    /// Puts a unit into the blocks of the given keys.
    mutating func add(_ unit: Int, to keys: Set<String>) {
        for key in keys { units[key, default: []].append(unit) }
    }

    /// The pairs to compare, each once, ascending.
    ///
    /// Large blocks are walked by the sorted-neighbourhood method (Hernández and Stolfo, 1995, doi:10.1145/223784.223807),
    /// so that the cost stays linear in their size.
    func pairs(_ all: [IdentityUnit]) -> [(Int, Int)] {
        var pairs: Set<UInt64> = []
        for block in units.values where block.count > 1 {
            let isWhole = block.count <= Self.wholeBlock
            let ordered = isWhole ? block.sorted() : block.sorted { Self.stands($0, before: $1, in: all) }
            for (place, left) in ordered.enumerated() {
                let reach = isWhole ? ordered.count : min(ordered.count, place + 1 + Self.window)
                for right in ordered[(place + 1)..<max(place + 1, reach)] {
                    pairs.insert(UInt64(min(left, right)) << 32 | UInt64(max(left, right)))
                }
            }
        }
        return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    private static func stands(_ left: Int, before right: Int, in units: [IdentityUnit]) -> Bool {
        let (a, b) = (units[left].days?.lowerBound ?? 0, units[right].days?.lowerBound ?? 0)
        return a != b ? a < b : left < right
    }
}

/// The keys under which names meet.
enum NameKeys {
    /// The block keys of a unit by its names alone; empty for what only its surroundings can tell.
    static func keys(of unit: IdentityUnit) -> Set<String> {
        switch unit.form {
        case .person(let name): name.isLone ? [] : keys(of: name)
        case .organization(let names): names.name.isGeneric ? [] : keys(of: names)
        case .place(let key, let aliases): Set(([key] + aliases).map { "L \($0)" })
        case .event: []
        }
    }

    private static func keys(of name: PersonName) -> Set<String> {
        var keys: Set = ["P \(name.key)", "S \(name.words.sorted().joined(separator: " "))"]
        let surname = PersonName.skeleton(name.last)
        for form in GivenNames.forms(of: name.first) { keys.insert("I \(surname) \(form.prefix(1))") }
        for word in name.words.dropFirst() { keys.insert("G \(name.first) \(word)") }
        return keys
    }

    private static func keys(of names: OrganizationNameComparison.Names) -> Set<String> {
        var keys: Set = ["O \(names.name.key)"]
        for alias in names.aliases where !alias.isGeneric { keys.insert("O \(alias.key)") }
        if names.name.isAcronym {
            keys.insert("A \(names.name.key)")
        } else if names.name.words.count > 2 {
            keys.insert("A \(names.name.initials)")
        }
        keys.insert("W \(names.name.content.sorted().joined(separator: " "))")
        if names.name.words.count > 1 { keys.insert("E \(names.name.words.suffix(2).joined(separator: " "))") }
        if let first = names.name.words.first, !OrganizationName(first).isGeneric { keys.insert("F \(first)") }
        return keys
    }
}
