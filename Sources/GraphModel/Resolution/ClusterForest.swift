/// Clusters of units that only grow where no two of their members contradict each other.
///
/// A union–find structure (Tarjan, 1975, doi:10.1145/321879.321884) whose unions are checked.
struct ClusterForest {
    private var parents: [Int]
    /// The members of each cluster, by its root.
    private(set) var members: [[Int]]
    /// One member for each spelling in a cluster: members of one spelling contradict the same names.
    private var faces: [[String: Int]]
    /// The articles that hold no second one of a cluster's kind that could be meant.
    private var articles: [Set<Int>]
    private var forbidden: [Set<Int>]

    /// Clusters of one unit each that nothing keeps apart.
    init(count: Int) {
        self.init(
            spellings: Array(repeating: "", count: count), forbidden: Array(repeating: [], count: count))
    }

    /// Clusters of one unit each.
    ///
    /// - Parameters:
    ///   - spellings: For each unit, what decides which names it contradicts.
    ///   - forbidden: For each unit, the units it is judged not to be.
    init(spellings: [String], forbidden: [Set<Int>]) {
        parents = Array(spellings.indices)
        members = spellings.indices.map { [$0] }
        faces = spellings.enumerated().map { [$1: $0] }
        articles = Array(repeating: [], count: spellings.count)
        self.forbidden = forbidden
    }

    /// From now on no other cluster that watches one of these articles may join this unit's.
    mutating func watch(_ articles: Set<Int>, of unit: Int) { self.articles[root(unit)].formUnion(articles) }

    /// From now on a unit also stands for what it contradicts under another spelling.
    mutating func respell(_ unit: Int, as spelling: String) {
        let root = root(unit)
        faces[root][spelling] = min(faces[root][spelling] ?? unit, unit)
    }

    /// The root of a unit's cluster.
    mutating func root(_ unit: Int) -> Int {
        var root = unit
        while parents[root] != root { root = parents[root] }
        var step = unit
        while parents[step] != root { (step, parents[step]) = (parents[step], root) }
        return root
    }

    /// The clusters, each ascending, by their first member.
    mutating func clusters() -> [[Int]] {
        parents.indices.filter { root($0) == $0 }.map { members[$0].sorted() }.sorted { $0[0] < $1[0] }
    }

    /// Whether a judgement keeps two clusters apart.
    mutating func isForbidden(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (root(left), root(right))
        let (fewer, more) = forbidden[a].count <= forbidden[b].count ? (a, b) : (b, a)
        return forbidden[fewer].contains { root($0) == more }
    }

    /// Joins the clusters of two units without asking.
    mutating func join(_ left: Int, _ right: Int) {
        var (into, from) = (root(left), root(right))
        guard into != from else { return }
        if members[into].count < members[from].count || (members[into].count == members[from].count && from < into) {
            (into, from) = (from, into)
        }
        parents[from] = into
        members[into] += members[from]
        members[from] = []
        faces[into].merge(faces[from]) { min($0, $1) }
        faces[from] = [:]
        articles[into].formUnion(articles[from])
        articles[from] = []
        forbidden[into].formUnion(forbidden[from])
        forbidden[from] = []
    }

    /// Joins the clusters of two units unless a judgement, an article that tells them apart or a pair of names forbids it.
    ///
    /// - Returns: Whether the units are in one cluster now.
    mutating func join(_ left: Int, _ right: Int, unless contradicts: (Int, Int) -> Bool) -> Bool {
        let (a, b) = (root(left), root(right))
        if a == b { return true }
        if isForbidden(a, b) || !articles[a].isDisjoint(with: articles[b]) { return false }
        for x in faces[a].values {
            for y in faces[b].values where contradicts(x, y) { return false }
        }
        join(a, b)
        return true
    }
}
