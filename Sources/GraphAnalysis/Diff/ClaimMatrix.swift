public import GraphModel
public import Ontology

/// Which claim stands in which article, and who alone reports it.
public struct ClaimMatrix: Sendable, Equatable {
    /// How an article stands to a claim.
    public enum Stand: String, Sendable, Hashable {
        /// It makes it.
        case affirmed
        /// It denies it.
        case denied
        /// It does both.
        case both
    }

    /// All that is claimed between two nodes by edges of one type.
    public struct Claim: Sendable, Hashable {
        /// The node it starts from.
        public var source: Int
        /// The node it leads to.
        public var target: Int
        /// What kind of claim it is.
        public var type: EdgeType
        /// The graph's edges that make or deny it.
        public var edges: [Int]
        /// How each of the articles stands to it, by their numbers in the graph; those that say nothing of it are missing.
        public var stands: [Int: Stand]

        /// The one article that tells it, where there is but one.
        public var soleArticle: Int? { stands.count == 1 ? stands.keys.first : nil }

        /// Whether one article affirms what another one denies.
        public var isContradicted: Bool {
            let stands = Set(stands.values)
            return stands.contains(.affirmed) && stands.contains(.denied)
        }
    }

    /// The claims: what most articles tell first, then in the graph's order.
    public var claims: [Claim]

    /// Lays out who says what in a graph.
    ///
    /// - Parameters:
    ///   - graph: The graph of all the articles.
    ///   - focus: Nodes that a claim must have an end at; `nil` means any.
    /// - Complexity: O(evidence + claims · log).
    public init(_ graph: EntityGraph, focus: Set<Int>? = nil) {
        let articles = Dictionary(
            graph.articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var claims: [Claim] = []
        for (number, edge) in graph.edges.enumerated() where edge.type != .coMentioned {
            if let focus, !focus.contains(edge.source), !focus.contains(edge.target) { continue }
            let last = claims.last
            if last?.source != edge.source || last?.target != edge.target || last?.type != edge.type {
                claims.append(Claim(source: edge.source, target: edge.target, type: edge.type, edges: [], stands: [:]))
            }
            let place = claims.count - 1
            claims[place].edges.append(number)
            let stand = edge.polarity == .affirmed ? Stand.affirmed : .denied
            for article in Set(edge.evidence.compactMap { articles[$0.article] }) {
                let known = claims[place].stands[article] ?? stand
                claims[place].stands[article] = known == stand ? stand : .both
            }
        }
        // Sorting by a number that the order completes keeps equals in the graph's order.
        let order = claims.indices.sorted {
            (claims[$1].stands.count, $0) < (claims[$0].stands.count, $1)
        }
        self.claims = order.map { claims[$0] }
    }

    /// The number of claims that each article tells, and of those that it tells alone.
    public func counts(of article: Int) -> (all: Int, alone: Int) {
        let own = claims.filter { $0.stands[article] != nil }
        return (own.count, own.count { $0.soleArticle != nil })
    }
}
