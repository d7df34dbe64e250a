import GraphFixtures
import GraphFormats
import GraphModel
import Ontology
import Testing
import TextModel

@Suite struct GraphJSONTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func whatIsWrittenReadsBack(seed: UInt64) throws {
        var week = NewsWeek(seed: seed, articles: 20)
        let graph = EntityGraph(resolving: week.articles(20), options: ResolutionOptions(coMentions: true))
        let bytes = GraphJSON.write(graph)
        let back = try GraphJSON.read(bytes, file: "week.json")
        #expect(back == graph)
        #expect(GraphJSON.write(back) == bytes)
    }

    @Test func hostileNamesSurvive() throws {
        var builder = ArticleBuilder("a\"b")
        let names = [
            "\"><script>alert(1)</script>", "line\nfeed", "nul\0", "\u{202E}right-to-left", "javascript:x", "Žižek 漢字",
        ]
        let numbers = names.map { builder.node(.person, $0, aliases: [$0 + "\\"]) }
        builder.state(numbers[0], .consult, numbers[1], "met </a>")
        let graph = EntityGraph(resolving: [builder.built])
        let bytes = GraphJSON.write(graph)
        #expect(try GraphJSON.read(bytes, file: "hostile.json") == graph)
        #expect(!bytes.contains(0))
        #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
    }

    @Test func handWrittenFileInAnyOrder() throws {
        let text = """
            {"edges": [{"source": "b", "target": "a", "type": "member_of", "label": "member"}],
             "nodes": [{"id": "b", "type": "person", "name": "B\\u00e9 \\ud83d\\ude00"},
                       {"name": "A", "type": "organization", "id": "a", "colour": {"red": [1, 2.5e0, null, true]}}]}
            """
        let graph = try GraphJSON.read(Array(text.utf8), file: "hand.json")
        #expect(graph.nodes.map(\.name) == ["A", "Bé 😀"])
        #expect(graph.edges[0].source == 1)
        #expect(graph.edges[0].target == 0)
    }

    @Test(arguments: [
        (#"{"nodes": [{"id": "a", "type": "persom", "name": "A"}]}"#, "$.nodes[0].type", "organization"),
        (#"{"nodes": [{"id": "a", "type": "person"}]}"#, "$.nodes[0]", "all three"),
        (#"{"nodes": [], "edges": [{"source": "x", "target": "y", "type": "owns"}]}"#, "$.edges[0].source", "\"x\""),
        (#"{"version": 99}"#, "$.version", "newer"),
        (#"{"format": "gexf"}"#, "$.format", "newsgraph"),
        (#"{"nodes": [{"id": "a","#, "$.nodes[0]", "line 1"),
        (#"{"nodes": ["#, "$.nodes[0]", "line 1"),
        ("", "$", "line 1"),
        (
            #"{"nodes": [{"id": "a", "type": "person", "name": "A"}, {"id": "a", "type": "person", "name": "B"}]}"#,
            "$.nodes", "twice"
        ),
        (#"{"x": "\ud800"}"#, "$.x", "surrogate"),
    ])
    func badFilesAreExplained(text: String, place: String, hint: String) {
        let error = #expect(throws: FormatError.self) { try GraphJSON.read(Array(text.utf8), file: "bad.json") }
        #expect(error?.place == place)
        #expect(error?.description.contains(hint) == true)
        #expect(error?.description.hasPrefix("bad.json: ") == true)
    }

    @Test func spansInsideCharactersDoNoHarm() throws {
        var builder = ArticleBuilder("a")
        let (left, right) = (builder.node(.place, "漢字"), builder.node(.place, "Žižkov"))
        builder.state(left, .support, right)
        var article = builder.built
        article.statements[0].range = TextSpan(1, 8)
        let graph = EntityGraph(resolving: [article])
        let bytes = GraphJSON.write(graph)
        #expect(try GraphJSON.read(bytes, file: "spans.json") == graph)
        article.statements[0].range = TextSpan(500, 9_000_000_000)
        #expect(EntityGraph(resolving: [article]).edges[0].evidence[0].quote == article.sentences.values.first)
    }

    @Test func nestingIsBounded() {
        let text = "{\"x\": " + String(repeating: "[", count: 100_000)
        #expect(throws: FormatError.self) { try GraphJSON.read(Array(text.utf8), file: "deep.json") }
    }

    @Test func invalidUTF8IsExplained() {
        let bytes = Array("{\"x\": \"".utf8) + [0xFF] + Array("\"}".utf8)
        let error = #expect(throws: FormatError.self) { try GraphJSON.read(bytes, file: "bad.json") }
        #expect(error?.remedy == "save the file as UTF-8")
    }
}
