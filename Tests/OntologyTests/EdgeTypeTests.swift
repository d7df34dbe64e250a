import Ontology
import Testing

@Suite("Edge types")
struct EdgeTypeTests {
    @Test("Every type joins at least one pair of node types", arguments: EdgeType.allCases)
    func joinsSomething(type: EdgeType) {
        let pairs = NodeType.allCases.flatMap { source in NodeType.allCases.map { (source, $0) } }
        #expect(pairs.contains { type.joins($0, $1) })
    }

    @Test("A post is held by a person in an organization or a place")
    func affiliation() {
        #expect(EdgeType.affiliatedWith.joins(.person, .organization))
        #expect(EdgeType.affiliatedWith.joins(.person, .place))
        #expect(!EdgeType.affiliatedWith.joins(.organization, .person))
        #expect(!EdgeType.affiliatedWith.joins(.person, .event))
    }

    @Test("Events never act")
    func eventsDoNotAct() {
        for type in EdgeType.allCases where type.family == .interaction {
            #expect(!type.joins(.event, .person))
        }
    }
}
