import GraphFixtures
import GraphFormats
import GraphModel
import Ontology
import Testing

@Suite struct ImportTests {
    /// What every format that is read keeps of a graph.
    private struct Kept: Equatable {
        var nodes: [[String]]
        var edges: [[String]]
        var articles: [[String]]

        init(_ graph: EntityGraph, confidences: Bool = true) {
            nodes = graph.nodes.map { [$0.id, $0.type.rawValue, $0.name] + $0.aliases }
            edges = graph.edges.map { edge in
                [
                    graph.nodes[edge.source].id, edge.type.rawValue, graph.nodes[edge.target].id, edge.label,
                    edge.polarity.rawValue, edge.modality.rawValue, confidences ? "\(edge.confidence)" : "",
                ]
            }
            articles = graph.edges.map { Set($0.evidence.map(\.article)).sorted() }
        }
    }

    private func sample(_ seed: UInt64) -> EntityGraph {
        var week = NewsWeek(seed: seed, articles: 12)
        return EntityGraph(resolving: week.articles(12))
    }

    private func bytes(of format: ImportFormat, _ graph: EntityGraph) throws -> [ExportedFile] {
        try #require(ExportFormat(rawValue: format.rawValue)).files(of: graph, named: "week")
    }

    @Test("What is exported reads back", arguments: ImportFormat.allCases, [1, 2, 3] as [UInt64])
    func roundTrip(format: ImportFormat, seed: UInt64) throws {
        let graph = sample(seed)
        let files = try bytes(of: format, graph)
        let imported =
            format == .csv
            ? try format.read(files[1].bytes, file: files[1].name, nodes: (files[0].bytes, files[0].name))
            : try format.read(files[0].bytes, file: files[0].name)
        #expect(imported.remarks.isEmpty)
        let hasConfidence = format != .ftm
        #expect(Kept(imported.graph, confidences: hasConfidence) == Kept(graph, confidences: hasConfidence))
        // The first quote is the first article's; FollowTheMoney and JSON Lines have whole sentences.
        let hasSentences = format == .ftm || format == .jsonl
        for (read, written) in zip(imported.graph.edges, graph.edges) {
            let first = try #require(written.evidence.first)
            #expect(read.evidence.first?.sentence == (hasSentences ? first.sentence : first.quote))
        }
        // It is a whole graph: it can be written, read, and taken apart.
        #expect(try GraphJSON.read(GraphJSON.write(imported.graph), file: "g.json") == imported.graph)
        #expect(EntityGraph(resolving: imported.graph.articleGraphs()).edges.count > graph.edges.count / 2)
    }

    @Test("Tables for Neo4j read back")
    func neo4j() throws {
        let graph = sample(4)
        let files = ExportFormat.neo4j.files(of: graph, named: "week")
        let read = try ImportFormat.csv.read(files[1].bytes, file: "e.csv", nodes: (files[0].bytes, "n.csv"))
        #expect(Kept(read.graph) == Kept(graph))
    }

    @Test("Hostile names come back as they were")
    func hostileNames() throws {
        let name = "=1+1, \"A\" <b>&amp;</b>\n']]>\t| x;y"
        var builder = ArticleBuilder("an article; <x>")
        let (ann, bo) = (builder.node(.person, name), builder.node(.place, "Bo"))
        builder.state(ann, .from, bo, "born \"in\" <there>; it's")
        let graph = EntityGraph(resolving: [builder.built])
        for format in [ImportFormat.graphml, .gexf, .csv, .ftm, .jsonl] {
            let files = try bytes(of: format, graph)
            let read = try format.read(
                files[files.count - 1].bytes, file: "x",
                nodes: format == .csv ? (files[0].bytes, "n") : nil)
            let person = try #require(read.graph.nodes.first { $0.type == .person })
            #expect(person.name.contains("\"A\" <b>&amp;</b>"), "\(format)")
            #expect(read.graph.edges.map(\.label) == graph.edges.map(\.label), "\(format)")
            #expect(read.graph.articles.map(\.id) == ["an article; <x>"], "\(format)")
        }
    }

    @Test("Other programs' files: unknown types keep their labels, and are told")
    func foreign() throws {
        let text = """
            <?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY a "b">]>
            <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
              <g:key id="d0" for="node" attr.name="Name"/><g:key id="d1" for="edge" attr.name="relation"/>
              <g:graph edgedefault="undirected"><!-- two -->
                <g:node id="1"><g:data key="d0"><![CDATA[Ann & Co]]></g:data></g:node><g:node id="2"/>
                <g:edge source="1" target="2"><g:data key="d1">shares a desk</g:data></g:edge>
              </g:graph>
            </g:graphml>
            """
        let read = try ImportFormat.graphml.read(Array(text.utf8), file: "desk.graphml")
        #expect(read.graph.nodes.map(\.name) == ["Ann & Co", "2"])
        #expect(read.graph.edges.map(\.label) == ["shares a desk"])
        #expect(read.graph.articles.map(\.id) == ["desk"])
        #expect(
            read.remarks == [
                "desk.graphml: 2 of 2 nodes say not what they are; read as organization",
                "desk.graphml: 1 edges of no type of newsgraph's (\"shares a desk\"); read as comments_on with their labels",
            ])
        let edges = try ImportFormat.csv.read(Array("source;target;kind\nAnn;Bo;consult\n".utf8), file: "x.csv")
        #expect(edges.graph.edges.map(\.type) == [.consult])
    }

    @Test(
        "What is wrong is told with file, line and remedy",
        arguments: [
            (ImportFormat.graphml, "<graphml>\n<graph>\n<node/>\n", "x: line 3: a node without id"),
            (.graphml, "<graphml>\n<graph></graphml>", "x: line 2: </graphml> ends <graph>"),
            (.graphml, "<graphml><graph>", "x: line 1: the file ends inside <graph>"),
            (.graphml, "<html></html>", "x: line 1: no <graphml> element"),
            (.graphml, "<graphml><node id='&x;'/></graphml>", "the entity &x; is not known"),
            (.graphml, "<graphml><node id='a'/><node id='a'/></graphml>", "the id \"a\" stands twice"),
            (.graphml, "<graphml>\n<edge source='a' target='b'/></graphml>", "line 2: no node has the id \"a\""),
            (.gexf, "", "x: line 1: no element"),
            (.csv, "", "x: no rows"),
            (.csv, "a,b\n1,2\n", "line 1: neither a table of nodes nor one of edges"),
            (.csv, "source,target\na,b\n\"c", "line 3: a quotation mark that nothing closes"),
            (.csv, "source,target\na,b,c\n", "line 2: 3 cells under 2 columns"),
            (.csv, "source,target\na,\n", "line 2: no target"),
            (.ftm, "{}\n", "x:1: $: an entity without id or schema"),
            (.ftm, "\n{\"id\": \"a\", \"schema\": \"Person\"", "x:2: $: line 1: expected a comma"),
            (.jsonl, "{\"record\": \"verse\", \"id\": \"a\"}", "x:1: $: \"verse\" is no record of a graph"),
        ])
    func complaints(format: ImportFormat, text: String, complaint: String) {
        let error = #expect(throws: FormatError.self) { try format.read(Array(text.utf8), file: "x") }
        #expect(error?.description.contains(complaint) == true, "\(error?.description ?? "")")
        #expect(error?.remedy.isEmpty == false)
    }

    @Test("Names and first bytes tell the format")
    func recognition() {
        func format(_ name: String, _ head: String = "") -> ImportFormat? {
            ImportFormat(fileName: name, head: Array(head.utf8))
        }
        #expect(format("a.GraphML") == .graphml)
        #expect(format("a.xml", "<?xml version='1.0'?><gexf") == .gexf)
        #expect(format("a.xml", "<rss") == nil)
        #expect(format("a.jsonl", "{\"id\": \"a\", \"schema\": \"Person\", \"properties\": {}}") == .ftm)
        #expect(format("a.jsonl", "{\"record\": \"article\"}") == .jsonl)
        #expect(format("a.jsonl", "{\"text\": \"A schema has properties.\"}") == nil)
        #expect(format("a.json") == nil)
        #expect(format("a.txt") == nil)
    }

    @Test("Cut anywhere, a file is refused or read, and never more")
    func truncation() throws {
        let graph = sample(5)
        for format in ImportFormat.allCases {
            let whole = try bytes(of: format, graph)[0].bytes
            for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 60)) {
                let read = try? format.read(Array(whole[..<length]), file: "x")
                #expect(read?.graph.nodes.count ?? 0 <= graph.nodes.count)
            }
        }
    }
}
