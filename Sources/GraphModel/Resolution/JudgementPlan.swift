/// What a set of judgements means for the units of a corpus; contradictions are set aside and reported.
struct JudgementPlan {
    /// The units to join, pair by pair, with the judgement that says so.
    private(set) var joins: [(Int, Int, Judgement)] = []
    /// For each unit, the units that it must not be joined with.
    private(set) var forbidden: [Set<Int>]
    /// Pairs of units that nobody can tell yet, with the judgement that says so.
    private(set) var open: [(Int, Int, Judgement)] = []
    /// The judgements that contradict each other.
    private(set) var conflicts: [JudgementConflict] = []

    /// Applies judgements to units.
    init(_ set: JudgementSet, units: [IdentityUnit]) {
        forbidden = Array(repeating: [], count: units.count)
        guard !set.judgements.isEmpty else { return }
        var named: [NodeReference: Set<Int>] = [:]
        for (index, unit) in units.enumerated() {
            for reference in unit.references { named[set.references[reference], default: []].insert(index) }
        }
        var groups = ClusterForest(count: units.count)
        let linking = set.judgements.filter { $0.verdict == .same }
        for judgement in linking { Self.link(judgement, named) { groups.join($0, $1) } }
        var spoiled: Set<Int> = []
        for judgement in set.judgements where judgement.verdict != .same {
            let (left, right) = Self.sides(of: judgement, named)
            for a in left {
                for b in right {
                    forbidden[a].insert(b)
                    forbidden[b].insert(a)
                }
            }
            if judgement.verdict == .unsure, let a = left.first, let b = right.first { open.append((a, b, judgement)) }
            let roots = Set(left.map { groups.root($0) }).intersection(right.map { groups.root($0) })
            let together = linking.filter { same in named[same.a]?.contains { roots.contains(groups.root($0)) } ?? false
            }
            if !roots.isEmpty || judgement.a == judgement.b {
                conflicts.append(JudgementConflict(apart: judgement, together: together))
            }
            spoiled.formUnion(roots)
        }
        for judgement in linking {
            let isSpoiled = named[judgement.a]?.contains { spoiled.contains(groups.root($0)) } ?? false
            if !isSpoiled { Self.link(judgement, named) { joins.append(($0, $1, judgement)) } }
        }
    }

    /// Calls `join` on a chain of pairs through all units that a judgement makes one.
    private static func link(
        _ judgement: Judgement, _ named: [NodeReference: Set<Int>], join: (Int, Int) -> Void
    ) {
        guard let left = named[judgement.a]?.sorted(), let right = named[judgement.b]?.sorted() else { return }
        let all = left + right
        for (a, b) in zip(all, all.dropFirst()) { join(a, b) }
    }

    /// The units on each side of a judgement; one that both sides name belongs to the side that names its article.
    private static func sides(
        of judgement: Judgement, _ named: [NodeReference: Set<Int>]
    ) -> (left: [Int], right: [Int]) {
        let (left, right) = (named[judgement.a] ?? [], named[judgement.b] ?? [])
        if judgement.a.article != nil { return (left.sorted(), right.subtracting(left).sorted()) }
        return (left.subtracting(right).sorted(), right.sorted())
    }
}
