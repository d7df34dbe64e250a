internal import GraphModel
internal import Ontology

/// Finds where two sides fill differently what has room for one: two holders of one office, two birthplaces.
struct ExclusiveConflicts {
    private let graph: EntityGraph
    private let published: [String: String]

    init(_ graph: EntityGraph) {
        self.graph = graph
        published = Dictionary(
            graph.articles.compactMap { article in article.published.map { (article.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What has room for one: a node and what it has one of.
    private struct Slot: Hashable, Comparable {
        var node: Int
        var role: String
        var isForLife: Bool

        static func < (left: Slot, right: Slot) -> Bool { (left.node, left.role) < (right.node, right.role) }
    }

    /// One side's word for who or what fills a place.
    private struct Filling {
        var difference: Int
        var other: Int
        var days: [String?]
    }

    /// The conflicts, by node and role.
    ///
    /// Denied, planned and merely possible claims fill nothing. Where one of a side's fillings is among the other's, the
    /// sides agree. Dates (the statement's, or else its article's) set two claims apart where they are in different
    /// years, or months that are not next to each other.
    ///
    /// - Complexity: O(*n*) in the number of claims but for places that are filled many times.
    func conflicts(in differences: [GraphDiff.EdgeDifference]) -> [GraphDiff.Conflict] {
        var sides: [[Slot: [Filling]]] = [[:], [:]]
        for (number, difference) in differences.enumerated() {
            for (side, edges) in [difference.left, difference.right].enumerated() {
                for edge in edges { fill(&sides[side], with: edge, number) }
            }
        }
        return sides[0].keys.filter { sides[1][$0] != nil }.sorted().compactMap { slot in
            guard let left = sides[0][slot], let right = sides[1][slot] else { return nil }
            return conflict(slot, left, right)
        }
    }

    private func fill(_ side: inout [Slot: [Filling]], with edge: EntityGraph.Edge, _ difference: Int) {
        guard edge.polarity == .affirmed, edge.modality == .asserted || edge.modality == .reported,
            let claim = ExclusiveClaim(type: edge.type, label: edge.label)
        else { return }
        let days = edge.evidence.map { $0.statement.date ?? published[$0.article] }
        for end in claim.ends {
            let (node, other) = end == .source ? (edge.source, edge.target) : (edge.target, edge.source)
            let slot = Slot(node: node, role: claim.role, isForLife: claim.isForLife)
            side[slot, default: []].append(Filling(difference: difference, other: other, days: days))
        }
    }

    private func conflict(_ slot: Slot, _ left: [Filling], _ right: [Filling]) -> GraphDiff.Conflict? {
        guard Set(left.map(\.other)).isDisjoint(with: right.map(\.other)) else { return nil }
        var places: (left: Set<Int>, right: Set<Int>) = ([], [])
        for a in left {
            for b in right where excludes(a, b, slot) {
                places.left.insert(a.difference)
                places.right.insert(b.difference)
            }
        }
        if places.left.isEmpty { return nil }
        return GraphDiff.Conflict(
            node: slot.node, role: slot.role, left: places.left.sorted(), right: places.right.sorted())
    }

    private func excludes(_ a: Filling, _ b: Filling, _ slot: Slot) -> Bool {
        if slot.isForLife { return !isWithin(a.other, b.other) && !isWithin(b.other, a.other) }
        return a.days.contains { day in b.days.contains { Self.mayMeet(day, $0) } }
    }

    /// Whether a place lies in another one, as far as the graph says: who is born in a town is born in its country.
    private func isWithin(_ place: Int, _ whole: Int) -> Bool {
        var reached: Set<Int> = [place]
        var border = [place]
        while let next = border.popLast() {
            if next == whole { return true }
            for edge in graph.edges where edge.source == next && edge.type == .locatedIn && edge.polarity == .affirmed {
                if reached.insert(edge.target).inserted { border.append(edge.target) }
            }
        }
        return false
    }

    /// Whether two days may belong to one time: one is not known, or they are at most a month apart.
    private static func mayMeet(_ a: String?, _ b: String?) -> Bool {
        guard let a = a.flatMap(month), let b = b.flatMap(month) else { return true }
        guard let first = a.month, let second = b.month else { return a.year == b.year }
        return abs((a.year * 12 + first) - (b.year * 12 + second)) <= 1
    }

    private static func month(_ day: String) -> (year: Int, month: Int?)? {
        let parts = day.split(separator: "-").prefix(2).map { Int($0) }
        guard let year = parts.first ?? nil else { return nil }
        return (year, parts.count > 1 ? parts[1] : nil)
    }
}
