internal import LanguageAnalysis
internal import TextModel

/// Counts which relations arcs of the same looks have; see `PlainArcs`.
struct PlainArcCounts {
    /// How often an arc must be met.
    private static let leastCount = 20
    /// In what share of its uses a relation must be the same.
    private static let leastShare = 0.99

    private var counts: [UInt64: [DependencyRelation: Int]] = [:]

    /// The counts of the gold trees of all examples.
    init(_ examples: [ParserTrainer.Example]) {
        for example in examples { count(example) }
    }

    private mutating func count(_ example: ParserTrainer.Example) {
        let store = ConfigurationStore(example.sentence, capacity: 1)
        let tree = WordTree(GoldTree.configuration(example, in: store))
        _ = tree.named { arc in
            let relation = example.relations[arc.dependent]
            counts[PlainArcs.key(arc, tree, example.sentence), default: [:]][relation, default: 0] += 1
            return relation
        }
    }

    /// The plain arcs with their relations, as they are written; relations by their place in `labels`.
    func entries(_ labels: [DependencyRelation]) -> [UInt64] {
        counts.compactMap { key, relations in
            let total = relations.values.reduce(0, +)
            guard total >= Self.leastCount,
                let most = relations.first(where: { Double($0.value) >= Self.leastShare * Double(total) }),
                let number = labels.firstIndex(of: most.key)
            else { return nil }
            return key << 8 | UInt64(number)
        }.sorted()
    }
}
