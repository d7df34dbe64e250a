/// Judgements that cannot all hold.
public struct JudgementConflict: Sendable, Hashable, CustomStringConvertible {
    /// The judgement that two nodes are not one.
    public var apart: Judgement
    /// The judgements that, together, make them one; none of these was applied. Empty where a node is judged against itself.
    public var together: [Judgement]

    /// The conflict in words.
    public var description: String {
        let claim = "\(apart.a) and \(apart.b) are judged \(apart.verdict.rawValue) (\(apart.by), \(apart.at))"
        if together.isEmpty { return claim + ", but are one node of one article" }
        let links = together.map { "\($0.a) = \($0.b) (\($0.by), \($0.at))" }.joined(separator: "; ")
        return claim + ", but follow to be one from: " + links
    }
}

/// A set of judgements in one order, whatever order they came in; of several on one pair the latest.
struct JudgementSet {
    /// The judgements, sorted by pair.
    let judgements: [Judgement]
    /// Every node that a judgement names, sorted.
    let references: [NodeReference]

    /// Arranges judgements.
    init(_ all: [Judgement]) {
        judgements = Self.latest(of: all)
        references = Set(judgements.flatMap { [$0.a, $0.b] }).sorted()
    }

    /// The latest judgement on each pair, sorted by pair.
    private static func latest(of judgements: [Judgement]) -> [Judgement] {
        var latest: [[NodeReference]: Judgement] = [:]
        for judgement in judgements {
            let pair = [judgement.a, judgement.b].sorted()
            if let known = latest[pair], !supersedes(judgement, known) { continue }
            latest[pair] = judgement
        }
        return latest.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    /// Later ones supersede earlier ones; of one time the more cautious, then the first in the alphabet.
    private static func supersedes(_ new: Judgement, _ old: Judgement) -> Bool {
        if new.at != old.at { return new.at > old.at }
        let order: [Judgement.Verdict: Int] = [.different: 0, .unsure: 1, .same: 2]
        if new.verdict != old.verdict { return (order[new.verdict] ?? 0) < (order[old.verdict] ?? 0) }
        if new.a != old.a { return new.a < old.a }
        return (new.by, new.reason ?? "") < (old.by, old.reason ?? "")
    }
}

/// Finds the references that an article node answers to.
struct ReferenceLookup {
    private var numbers: [NodeReference: Int] = [:]

    /// A lookup of the given references by their place.
    init(_ references: [NodeReference]) {
        for (number, reference) in references.enumerated() { numbers[reference] = number }
    }

    /// The places of the references to a node, ascending.
    func references(to node: ArticleNode, in article: String) -> [Int] {
        guard !numbers.isEmpty else { return [] }
        let everywhere = NodeReference(type: node.type, name: node.name)
        let here = NodeReference(article: article, type: node.type, name: node.name)
        return [everywhere, here].compactMap { numbers[$0] }.sorted()
    }
}
