public import GraphModel
internal import Ontology

/// An event with what the graph knows of its time, its place and who took part.
public struct TimelineEntry: Sendable, Hashable {
    /// The index of the event's node.
    public var node: Int
    /// The day or period that the articles give for it, ISO 8601, where they do: what most of its evidence says.
    public var date: String?
    /// The first day on which an article that tells of it was published, where known.
    public var reported: String?
    /// The nodes of the places where it is held, the surest first.
    public var places: [Int]
    /// The edges to those who take part, the surest first.
    public var participations: [Int]
    /// The events that it is part of, the surest first.
    public var wholes: [Int]
    /// The edges that tell of it, the surest first.
    public var edges: [Int]
    /// The sentence that tells of it: one that gives the date where there is one, otherwise the surest.
    public var evidence: EntityGraph.Evidence?

    /// The day to sort by: that of the event, or else that of the first report.
    public var day: String? { date ?? reported }
}

extension GraphIndex {
    /// The events of the graph by date: dated ones first, in order; then those without any date, by id.
    ///
    /// - Parameters:
    ///   - since: The first day that counts, ISO 8601, or the beginning of one; an event without any date does not count.
    ///   - until: The last day that counts.
    /// - Complexity: O(nodes + edges at events · log).
    public func timeline(since: String? = nil, until: String? = nil) -> [TimelineEntry] {
        let entries = graph.nodes.indices.filter { graph.nodes[$0].type == .event }.map(entry(of:)).filter { entry in
            guard since != nil || until != nil else { return true }
            return Period(since: since, until: until).contains(entry.day)
        }
        return entries.sorted { left, right in
            switch (left.day, right.day) {
            case (let a?, let b?) where a != b: return a < b
            case (_?, nil): return true
            case (nil, _?): return false
            default: return left.node < right.node
            }
        }
    }

    private func entry(of node: Int) -> TimelineEntry {
        let edges = surestFirst(edges(at: node).map(Int.init).filter { types[$0] != .coMentioned })
        func others(_ type: EdgeType) -> [Int] {
            edges.filter { types[$0] == type && starts($0, at: node) }.map { otherEnd(of: $0, from: node) }
        }
        let articles = Set(graph.nodes[node].members.map(\.article))
        let date = date(of: edges)
        let told = edges.flatMap { graph.edges[$0].evidence }
        return TimelineEntry(
            node: node, date: date, reported: articles.compactMap { published[$0] }.min(),
            places: unique(others(.locatedIn)),
            participations: edges.filter { types[$0] == .participatesIn && !starts($0, at: node) },
            wholes: unique(others(.partOf)), edges: edges,
            evidence: told.first { $0.statement.date == date } ?? told.first)
    }

    /// The date that most of the evidence gives; of several, the most exact, then the first.
    ///
    /// Only what is told of the event itself counts: who takes part, where it is held, what it belongs to.
    private func date(of edges: [Int]) -> String? {
        var counts: [String: Int] = [:]
        for edge in edges where types[edge].family == .standing {
            for date in graph.edges[edge].evidence.compactMap(\.statement.date) { counts[date, default: 0] += 1 }
        }
        return counts.min { left, right in
            if left.value != right.value { return left.value > right.value }
            if left.key.utf8.count != right.key.utf8.count { return left.key.utf8.count > right.key.utf8.count }
            return left.key < right.key
        }?.key
    }

    private func unique(_ nodes: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return nodes.filter { seen.insert($0).inserted }
    }
}
