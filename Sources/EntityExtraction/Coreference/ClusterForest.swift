internal import Ontology
internal import TextModel

/// Mentions joined into clusters, one cluster an entity.
///
/// Union-find with the members and facts of each cluster at its root (Tarjan 1975, doi:10.1145/321879.321884). The root of
/// a cluster is its first mention, so that results do not depend on the order of joining.
struct ClusterForest {
    private var parents: [Int]
    private var memberLists: [[Int]]
    private var factLists: [ClusterFacts]

    /// One cluster for each set of facts.
    init(_ facts: [ClusterFacts]) {
        parents = Array(facts.indices)
        memberLists = facts.indices.map { [$0] }
        factLists = facts
    }

    /// The first mention of the cluster that holds `mention`.
    ///
    /// - Complexity: O(log *n*).
    func root(_ mention: Int) -> Int {
        var at = mention
        while parents[at] != at { at = parents[at] }
        return at
    }

    /// Whether two mentions are in one cluster.
    func areJoined(_ one: Int, _ other: Int) -> Bool { root(one) == root(other) }

    /// The mentions in the cluster of `mention`, in text order.
    func members(_ mention: Int) -> [Int] { memberLists[root(mention)] }

    /// The mentions in the cluster of `mention` that stand before `limit`, in text order.
    ///
    /// - Complexity: O(log *n*).
    func members(_ mention: Int, before limit: Int) -> ArraySlice<Int> {
        let members = memberLists[root(mention)]
        return members[..<members.partitioningIndex { $0 >= limit }]
    }

    /// The facts about the cluster of `mention`.
    func facts(_ mention: Int) -> ClusterFacts { factLists[root(mention)] }

    /// Changes the facts about the cluster of `mention`.
    mutating func update(_ mention: Int, _ change: (inout ClusterFacts) -> Void) { change(&factLists[root(mention)]) }

    /// Joins two clusters, unless they contradict each other.
    ///
    /// - Returns: Whether they are one cluster now.
    @discardableResult
    mutating func join(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (min(root(one), root(other)), max(root(one), root(other)))
        guard first != second else { return true }
        guard factLists[first].agrees(with: factLists[second]) else { return false }
        merge(first, second)
        return true
    }

    /// Joins two clusters whatever their facts say: for those who know better.
    mutating func merge(_ one: Int, _ other: Int) {
        let (first, second) = (min(root(one), root(other)), max(root(one), root(other)))
        guard first != second else { return }
        factLists[first].add(factLists[second])
        parents[second] = first
        for member in memberLists[second] { parents[member] = first }
        memberLists[first] = Self.merged(memberLists[first], memberLists[second])
        memberLists[second] = []
    }

    /// The clusters' roots in text order.
    var roots: [Int] { parents.indices.filter { parents[$0] == $0 } }

    private static func merged(_ one: [Int], _ other: [Int]) -> [Int] {
        guard let last = one.last, let first = other.first, last > first else { return one + other }
        return (one + other).sorted()
    }
}

/// What is known of a cluster as a whole.
struct ClusterFacts {
    /// The type; `nil` while nothing tells it.
    var type: NodeType?
    /// The gender that a title, a noun, a given name or a pronoun tells.
    var gender: Gender?
    /// How sure the gender is: a pronoun or title outweighs a given name.
    var isGenderSure = false
    /// The full names of a person in it.
    var fullNames: [PersonName] = []
    /// Whether a name, a demonym or an event of the recognizer is in it.
    var isAnchored = false
    /// Whether it stands for several persons or things.
    var isPlural: Bool?

    /// Whether the two can be of one entity.
    ///
    /// Full names that can be one person's are joined by their form; two that were not are two persons'.
    func agrees(with other: ClusterFacts) -> Bool {
        if let type, let otherType = other.type, type != otherType { return false }
        if isGenderSure, other.isGenderSure, let gender, let otherGender = other.gender, gender != otherGender {
            return false
        }
        return fullNames.isEmpty || other.fullNames.isEmpty
    }

    /// Takes over what `other` knows.
    mutating func add(_ other: ClusterFacts) {
        type = type ?? other.type
        if gender == nil || !isGenderSure && other.isGenderSure {
            gender = other.gender ?? gender
            isGenderSure = isGenderSure || other.isGenderSure
        }
        for name in other.fullNames where !fullNames.contains(name) { fullNames.append(name) }
        isAnchored = isAnchored || other.isAnchored
        isPlural = isPlural ?? other.isPlural
    }
}
