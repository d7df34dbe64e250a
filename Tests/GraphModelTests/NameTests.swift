import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct NameTests {
    @Test(arguments: [
        ("Aleksandar Vučić", "aleksandar vucic"), ("U.S. Army", "us army"), ("NATO’s", "nato"), ("O'Neill", "oneill"),
        ("Jean-Luc", "jean luc"), ("Łódź Straße", "lodz strasse"), ("\u{202A}Al\u{301}a\u{202C}", "ala"),
        ("Москва", "москва"),
        ("Zenda.com Inc.", "zenda com inc"), ("J.K. Sapt", "jk sapt"), ("Gov.Anna Sapt", "gov anna sapt"),
    ])
    func folding(name: String, folded: String) {
        #expect(LetterFolding.words(name).joined(separator: " ") == folded)
    }

    @Test func wordsAreTheFoldedTextParted() {
        var generator = SeededGenerator(seed: 7)
        let letters = Array("abZ09 -,./'’éß")
        for _ in 0..<500 {
            let text = String(
                (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                    letters[Int.random(in: 0..<letters.count, using: &generator)]
                })
            #expect(LetterFolding.words(text) == LetterFolding.fold(text).split(separator: " ").map(String.init))
        }
    }

    @Test func canonicalNameIsFullAndWellSpelled() {
        #expect(canonical(.place, ["ZENDA", "ZENDA", "Zenda"]) == "Zenda")
        #expect(canonical(.organization, ["Zenda Bank", "Zenda bank", "Zenda Bank"]) == "Zenda Bank")
    }

    @Test func identifiersAreReadableAndUnique() {
        var first = ArticleBuilder("a")
        first.node(.organization, "Zenda")
        first.node(.place, "Zenda")
        first.node(.person, "…")
        let graph = EntityGraph(resolving: [first.built])
        #expect(graph.nodes.map(\.id) == ["person", "zenda", "zenda_2"])
        #expect(graph.nodes[1].type == .organization)
    }

    private func canonical(_ type: NodeType, _ names: [String]) -> String? {
        let articles = names.enumerated().map { number, name in
            var builder = ArticleBuilder("a\(number)")
            builder.node(type, name)
            return builder.built
        }
        let graph = EntityGraph(resolving: articles)
        return graph.nodes.count == 1 ? graph.nodes[0].name : nil
    }
}
