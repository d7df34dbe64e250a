import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct LargeGraphTests {
    private static let index = GraphIndex(LargeGraph.graph(seed: 7, nodes: 400, edges: 3_000))

    private static let filters = [
        EdgeFilter(), EdgeFilter(confidence: 0.6), EdgeFilter(types: [.accuse, .consult]),
        EdgeFilter(direction: .outgoing, negated: false),
    ]

    /// The neighbours that walking over all edges finds: nodes with their edges.
    private func neighbours(of node: Int, _ filter: EdgeFilter) -> [Int: Set<Int>] {
        var found: [Int: Set<Int>] = [:]
        for (number, edge) in Self.index.graph.edges.enumerated() where edge.source == node || edge.target == node {
            if edge.confidence < filter.confidence || !filter.negated && edge.polarity == .negated { continue }
            if let types = filter.types, !types.contains(edge.type) { continue }
            if filter.direction == .outgoing, !edge.type.isSymmetric, edge.source != node { continue }
            found[edge.source == node ? edge.target : edge.source, default: []].insert(number)
        }
        return found
    }

    @Test(arguments: filters)
    func neighboursAreThoseThatAllEdgesGive(filter: EdgeFilter) {
        for node in [0, 1, 50, 399] {
            let found = Self.index.neighbours(of: node, NeighbourQuery(filter: filter))
            let expected = neighbours(of: node, filter)
            #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.node, Set($0.edges)) }) == expected)
            let confidences = found.map { Self.index.graph.edges[$0.edges[0]].confidence }
            #expect(confidences == confidences.sorted(by: >))
            let few = Self.index.neighbours(of: node, NeighbourQuery(filter: filter, limit: 5))
            #expect(few == Array(found.prefix(5)))
            let byName = Self.index.neighbours(of: node, NeighbourQuery(filter: filter, order: .name))
            #expect(Set(byName) == Set(found))
        }
    }

    @Test func twoHopsReachWhatNeighboursOfNeighboursAre() {
        let found = Self.index.neighbours(of: 399, NeighbourQuery(hops: 2))
        let near = Set(neighbours(of: 399, EdgeFilter()).keys)
        let far = near.reduce(into: Set<Int>()) { $0.formUnion(neighbours(of: $1, EdgeFilter()).keys) }
        #expect(Set(found.filter { $0.distance == 1 }.map(\.node)) == near)
        #expect(Set(found.filter { $0.distance == 2 }.map(\.node)) == far.subtracting(near).subtracting([399]))
    }

    /// The first ways must be the cheapest of all, and those that follow must not cost less than those before.
    @Test(arguments: filters)
    func severalWays(filter: EdgeFilter) {
        for (start, end) in [(399, 398), (0, 399), (17, 250)] {
            let one = Self.index.paths(from: start, to: end, limit: 1, filter: filter)
            let many = Self.index.paths(from: start, to: end, limit: 12, filter: filter)
            #expect(one == Array(many.prefix(1)))
            let few = Self.index.paths(from: start, to: end, limit: 4, filter: filter)
            #expect(few.map(\.cost) == Array(many.map(\.cost).prefix(4)))
            #expect(many.map(\.cost) == many.map(\.cost).sorted())
            #expect(Set(many.map(\.nodes)).count == many.count)
            for way in many {
                #expect(way.nodes.first == start && way.nodes.last == end && Set(way.nodes).count == way.nodes.count)
                #expect(way.edges.allSatisfy { !$0.isEmpty })
            }
        }
    }

    /// Costs as the documentation has them, and a search that looks at every edge.
    @Test func cheapestOfAll() {
        let graph = Self.index.graph
        var best: [[Double]] = Array(
            repeating: Array(repeating: .infinity, count: graph.nodes.count), count: graph.nodes.count)
        for edge in graph.edges {
            let ends = [edge.source, edge.target].map {
                Double(Int.bitWidth - Self.index.degree($0).leadingZeroBitCount)
            }
            let cost = 2 - edge.confidence + (edge.polarity == .negated ? 1.5 : 0) + (ends[0] + ends[1]) / 12
            best[edge.source][edge.target] = min(best[edge.source][edge.target], cost)
            best[edge.target][edge.source] = best[edge.source][edge.target]
        }
        var distances = Array(repeating: Double.infinity, count: graph.nodes.count)
        var open = Set(graph.nodes.indices)
        distances[399] = 0
        while let next = open.min(by: { (distances[$0], $0) < (distances[$1], $1) }) {
            open.remove(next)
            for other in open { distances[other] = min(distances[other], distances[next] + best[next][other]) }
        }
        for end in graph.nodes.indices.dropLast() {
            let found = Self.index.paths(from: 399, to: end).first?.cost ?? .infinity
            #expect(abs(found - distances[end]) < 1e-9 || found == distances[end])
        }
    }
}
