import GraphAnalysis
import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct NameSearchTests {
    private let graph = EntityGraph(resolving: [Self.story])

    private static var story: ArticleGraph {
        var builder = ArticleBuilder("a")
        builder.node(.person, "Antoinette de Mauban", aliases: ["de Mauban"])
        builder.node(.person, "Rupert Hentzau", aliases: ["Hentzau"])
        builder.node(.place, "Hentzau")
        builder.node(.place, "Žižkov")
        return builder.built
    }

    private func found(_ query: String) -> String? {
        guard case .found(let match) = NameSearch(graph).find(query) else { return nil }
        return graph.nodes[match.node].id
    }

    @Test(arguments: [
        ("Antoinette de Mauban", "antoinette_de_mauban"), ("antoinette_de_mauban", "antoinette_de_mauban"),
        ("DE MAUBAN", "antoinette_de_mauban"), ("Antoinette", "antoinette_de_mauban"), ("zizkov", "zizkov"),
        ("Antionette Mauban", "antoinette_de_mauban"), ("Hentzau", "hentzau"), ("rupert", "rupert_hentzau"),
    ])
    func finds(query: String, id: String) {
        #expect(found(query) == id)
    }

    @Test func ambiguityIsReported() {
        var builder = ArticleBuilder("b")
        builder.node(.person, "Anna Strofzin")
        builder.node(.person, "Karl Strofzin")
        let search = NameSearch(EntityGraph(resolving: [builder.built]))
        guard case .ambiguous(let matches) = search.find("Strofzin") else {
            Issue.record("not ambiguous")
            return
        }
        #expect(matches.count == 2)
    }

    @Test(arguments: ["Nobody", "", "\u{202E}", "Rupurt Hentzow Unknown"])
    func unknownIsUnknown(query: String) {
        guard case .unknown(let suggestions) = NameSearch(graph).find(query) else {
            Issue.record("found something for \(query)")
            return
        }
        #expect(suggestions.isEmpty != query.hasPrefix("Rup"))
    }
}
