import Foundation
import NewsGraph
import Testing

@Suite("Real readers")
struct ReaderTests {
    /// A graph with denied and planned claims, dates, typed relations and names that are hard to write down.
    private static let graph: EntityGraph = {
        let ann = "Ann \"<b>&amp;\" O'Lee; =1|2, ]]> \\ øЖ"
        var posts = SampleGraphs.article("c", ann, "secretary", "Fjord Council", type: .affiliatedWith)
        posts.nodes[1].type = .organization
        posts.statements[0].date = "2024-05-06"
        posts.article.published = "2024-05-07"
        posts.article.address = "https://example.org/c?a=1&b=2"
        var birth = SampleGraphs.article(
            "d", ann, "born in", "Oslo", type: .from, kinds: (.person, .place), address: "javascript:alert(1)")
        birth.statements[0].modality = .planned
        return EntityGraph(resolving: [
            SampleGraphs.article("a", ann, "met 'quietly' with", "Bo Roe"),
            SampleGraphs.article("b", "Bo Roe", "accused", "Cy Poe", type: .accuse, polarity: .negated), posts, birth,
            SampleGraphs.article(
                "e", "Cy Poe", "hosted", "Oslo summit", type: .participatesIn, kinds: (.person, .event)),
            SampleGraphs.article("f", "Cy Poe", "brother", "Bo Roe", type: .kinOf),
        ])
    }()

    /// Exports the graph, and gives the paths of the files.
    private func export(_ format: ExportFormat, to scratch: Scratch) throws -> [String] {
        try format.files(of: Self.graph, named: "x").map { try scratch.write($0.name, Data($0.bytes)) }
    }

    /// The reader must find every node by its name, and every edge with its ends and label.
    private func expectAll(_ found: Reader.Finding, labels: Bool = true, deniedPrefix: String = "") {
        let graph = Self.graph
        #expect(found.nodes.values.compactMap(\.self).sorted() == graph.nodes.map(\.name).sorted())
        func name(_ id: String?) -> String { id.flatMap { found.nodes[$0] ?? nil } ?? "?" }
        let edges = graph.edges.map { edge in
            let denied = edge.polarity == .negated ? deniedPrefix : ""
            return [graph.nodes[edge.source].name, graph.nodes[edge.target].name, denied + edge.label]
        }
        let read = found.edges.map { [name($0[0]), name($0[1]), $0[2] ?? ""] }
        #expect(read.sorted { $0.lexicographicallyPrecedes($1) } == edges.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test("networkx reads GraphML", .enabled(if: Reader.has("networkx"), Reader.missing("networkx")))
    func networkxGraphML() throws {
        let scratch = try Scratch()
        expectAll(try Reader.read("graphml", try export(.graphml, to: scratch)[0]))
    }

    @Test("networkx reads GEXF", .enabled(if: Reader.has("networkx"), Reader.missing("networkx")))
    func networkxGEXF() throws {
        let scratch = try Scratch()
        expectAll(try Reader.read("gexf", try export(.gexf, to: scratch)[0]))
    }

    @Test("rdflib reads JSON-LD", .enabled(if: Reader.has("rdflib"), Reader.missing("rdflib")))
    func rdflib() throws {
        let scratch = try Scratch()
        expectAll(try Reader.read("rdf", try export(.jsonld, to: scratch)[0]))
    }

    @Test(
        "lxml finds GraphML and GEXF well-formed, ids unique, attributes declared",
        .enabled(if: Reader.has("lxml"), Reader.missing("lxml")), arguments: [ExportFormat.graphml, .gexf])
    func lxml(format: ExportFormat) throws {
        let scratch = try Scratch()
        let found = try Reader.read("xml", try export(format, to: scratch)[0])
        #expect(found.nodes.count == Self.graph.nodes.count)
        #expect(found.edges.count == Self.graph.edges.count)
    }

    @Test(
        "jsonschema finds the native format as its schema says",
        .enabled(if: Reader.has("jsonschema"), Reader.missing("jsonschema")))
    func jsonSchema() throws {
        let scratch = try Scratch()
        let schema = try Program.run(["export", "--schema"])
        #expect(schema.status == 0)
        try scratch.write("schema.json", schema.bytes)
        expectAll(try Reader.read("json", try export(.json, to: scratch)[0], scratch.path("schema.json")))
    }

    @Test(
        "followthemoney finds its entities valid and keeps every value",
        .enabled(if: Reader.has("followthemoney"), Reader.missing("followthemoney")))
    func followTheMoney() throws {
        let scratch = try Scratch()
        expectAll(try Reader.read("ftm", try export(.ftm, to: scratch)[0]), deniedPrefix: "not: ")
    }

    @Test("Tables are what neo4j-admin and Gephi want", .enabled(if: Reader.has("networkx"), "python3 is not there"))
    func tables() throws {
        let scratch = try Scratch()
        let neo4j = try export(.neo4j, to: scratch)
        let found = try Reader.read("neo4j", neo4j[0], neo4j[1])
        #expect(found.nodes.count == Self.graph.nodes.count && found.edges.count == Self.graph.edges.count)
        let gephi = try export(.csv, to: scratch)
        #expect(try Reader.read("gephi", gephi[0], gephi[1]).edges.count == Self.graph.edges.count)
    }

    @Test(
        "openCypher's grammar takes every statement",
        .enabled(if: Reader.has("antlr4_cypher"), Reader.missing("antlr4-cypher")))
    func cypher() throws {
        let scratch = try Scratch()
        let output = try Reader.output("cypher", try export(.cypher, to: scratch)[0])
        let counts = try JSONDecoder().decode([String: Int].self, from: output)
        #expect(counts == ["nodes": Self.graph.nodes.count, "edges": Self.graph.edges.count])
    }

    @Test("PyYAML reads every note's front matter", .enabled(if: Reader.has("yaml"), Reader.missing("pyyaml")))
    func vault() throws {
        let scratch = try Scratch()
        _ = try export(.obsidian, to: scratch)
        let found = try Reader.read("vault", scratch.path("x"))
        #expect(
            found.nodes.compactMapValues(\.self)
                == Dictionary(uniqueKeysWithValues: Self.graph.nodes.map { ($0.id, $0.name) }))
    }

    @Test(
        "What networkx writes is read", .enabled(if: Reader.has("networkx"), Reader.missing("networkx")),
        arguments: ["graphml", "gexf"])
    func networkxWrites(format: String) throws {
        let scratch = try Scratch()
        let made = try Reader.read("make-\(format)", scratch.path("x.\(format)"))
        let outcome = try Program.run(["stats", "x.\(format)", "--json"], in: scratch.folder)
        #expect(outcome.status == 0)
        let answer = try #require(try JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
        #expect(answer["nodes"] as? [String: Int] == ["organization": made.nodes.count])
        #expect((answer["edges"] as? [String: Int])?.values.reduce(0, +) == made.edges.count)
    }

    @Test(
        "What followthemoney writes is read",
        .enabled(if: Reader.has("followthemoney"), Reader.missing("followthemoney")))
    func followTheMoneyWrites() throws {
        let scratch = try Scratch()
        _ = try Reader.read("make-ftm", scratch.path("x.jsonl"))
        let outcome = try Program.run(["path", "K. Lund", "Lund Shipping", "x.jsonl"], in: scratch.folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("→ chair (affiliated_with, 1.00)"))
        #expect(outcome.messages.contains("x.jsonl: 1 left out: entities of the schema Vessel"))
    }
}
