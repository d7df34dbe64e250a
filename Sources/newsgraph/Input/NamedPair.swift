import NewsGraph

/// Two names of a command line: the nodes that they mean, and the references under which a judgement names these.
///
/// `NAME@ARTICLE` means what one article calls so: the only way to tell apart two that bear one name.
struct NamedPair {
    let first: Side
    let second: Side

    struct Side {
        let node: Int
        let reference: NodeReference
    }

    /// Two names that every article has for one thing, so that no judgement can tell them apart.
    struct OneName: Error, CustomStringConvertible {
        let first: String
        let second: String
        let node: Int

        var description: String {
            "no article tells “\(first)” and “\(second)” apart; say which articles are meant: NAME@ARTICLE"
        }
    }

    /// Looks two names up.
    ///
    /// A name that two nodes bear means the one that the other name does not mean.
    ///
    /// - Throws: `NameError` where a name means none or several; `OneName` where they are one to every article.
    init(_ first: String, _ second: String, in graph: EntityGraph) throws {
        let queries = [first, second]
        var candidates = try queries.map { try Self.candidates($0, graph) }
        Self.tellApart(&candidates, areEqual: first == second)
        guard candidates[0].count == 1, candidates[1].count == 1 else {
            let place = candidates[0].count == 1 ? 1 : 0
            let names = candidates[place].map { graph.nodes[$0.node] }.map { "\($0.name) (\($0.id))" }
            throw NameError.ambiguous(queries[place], candidates: names)
        }
        let found = candidates.map { $0[0] }
        if found[0].node == found[1].node {
            var parts = zip(queries, found).map { query, candidate in
                candidate.reference.map { [$0] } ?? graph.parts(of: candidate.node).closest(to: query)
            }
            Self.tellApart(&parts, areEqual: false)
            guard let left = parts[0].first, let right = parts[1].first, left != right else {
                throw OneName(first: first, second: second, node: found[0].node)
            }
            self.first = Side(node: found[0].node, reference: left)
            self.second = Side(node: found[1].node, reference: right)
        } else {
            let sides = found.map { Side(node: $0.node, reference: $0.reference ?? graph.reference(to: $0.node)) }
            (self.first, self.second) = (sides[0], sides[1])
        }
    }

    private struct Candidate: Equatable {
        let node: Int
        /// Where an article was named.
        var reference: NodeReference?
    }

    private static func candidates(_ query: String, _ graph: EntityGraph) throws -> [Candidate] {
        if let at = query.lastIndex(of: "@"), let article = graph.article(String(query[query.index(after: at)...])) {
            return try candidates(String(query[..<at]), in: article.id, graph)
        }
        switch NameSearch(graph).find(query) {
        case .found(let match): return [Candidate(node: match.node)]
        case .ambiguous(let matches): return matches.map { Candidate(node: $0.node) }
        case .unknown(let matches):
            throw NameError.unknown(query, suggestions: matches.map { graph.nodes[$0.node].name })
        }
    }

    private static func candidates(
        _ name: String, in article: String, _ graph: EntityGraph
    ) throws -> [Candidate] {
        var nodes: [NodeReference: Int] = [:]
        for (number, node) in graph.nodes.enumerated() {
            for reference in node.references where reference.article == article { nodes[reference] = number }
        }
        let closest = ReferenceNames(nodes.keys.sorted(), in: graph).closest(to: name)
        guard !closest.isEmpty else { throw NameError.unknown("\(name)@\(article)", suggestions: []) }
        return closest.compactMap { reference in nodes[reference].map { Candidate(node: $0, reference: reference) } }
    }

    /// Leaves out of one list what the other can only mean.
    private static func tellApart<Element: Equatable>(_ lists: inout [[Element]], areEqual: Bool) {
        if areEqual, lists[0].count == 2, lists[0] == lists[1] {
            lists = [[lists[0][0]], [lists[0][1]]]
        } else if lists[0].count > 1, lists[1].count == 1 {
            lists[0] = lists[0].filter { [other = lists[1][0]] in $0 != other }
        } else if lists[1].count > 1, lists[0].count == 1 {
            lists[1] = lists[1].filter { [other = lists[0][0]] in $0 != other }
        }
    }
}
