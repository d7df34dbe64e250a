import Foundation
import GraphFixtures
import GraphFormats
import GraphModel
import Ontology
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct ExportTests {
    private static let names = [
        "=HYPERLINK(\"x\")", "</data><script>alert('1')</script>", "nul\0, line\nfeed", "back\\slash' } |]",
        "\u{202E}evil; DROP",
    ]

    private let graph: EntityGraph = {
        var builder = ArticleBuilder("article, \"one\"; two", published: "2025-03-01")
        let numbers = Self.names.map { builder.node(.person, $0, aliases: ["alias of \($0)"]) }
        let place = builder.node(.place, "Zenda")
        builder.state(numbers[0], .accuse, numbers[1], "bla\"med", polarity: .negated)
        builder.state(numbers[1], .consult, numbers[2], "met")
        builder.state(numbers[2], .from, place, "born in", date: "2024-05-06")
        builder.state(numbers[3], .owns, place, "'owns'", modality: .planned, date: "2024")
        return EntityGraph(resolving: [builder.built])
    }()

    @Test(arguments: ExportFormat.allCases)
    func theSameBytesEachTimeAndNoControls(format: ExportFormat) {
        let files = format.files(of: graph, named: "graph")
        #expect(files == format.files(of: graph, named: "graph"))
        let isVault = format == .obsidian
        let notes = graph.nodes.count + graph.articles.count
        #expect(files.count == (isVault ? notes : format == .csv || format == .neo4j ? 2 : 1))
        for file in files {
            #expect(file.name.hasSuffix("." + format.ending))
            if format != .csv, format != .neo4j { #expect(!file.bytes.contains(0)) }
            #expect(String(validating: file.bytes, as: UTF8.self) != nil)
        }
        #expect(!ExportFormat.json.files(of: EntityGraph(), named: "empty")[0].bytes.isEmpty)
    }

    @Test func endingsTellFormats() {
        #expect(ExportFormat(ending: "GraphML") == .graphml)
        #expect(ExportFormat(ending: "mmd") == .mermaid)
        #expect(ExportFormat(ending: "jsonl") == .jsonl)
        #expect(ExportFormat(ending: "neo4j") == nil)
        #expect(ExportFormat(ending: "doc") == nil)
    }

    @Test(arguments: [ExportFormat.graphml, .gexf])
    func markupIsWellFormed(format: ExportFormat) {
        let counter = ElementCounter()
        let parser = XMLParser(data: Data(format.files(of: graph, named: "g")[0].bytes))
        parser.delegate = counter
        #expect(parser.parse())
        #expect(counter.counts["node"] == graph.nodes.count)
        #expect(counter.counts["edge"] == graph.edges.count)
        #expect(counter.counts["script"] == nil)
    }

    @Test func tablesHaveEqualRows() {
        for bytes in [
            GephiCSV.writeNodes(graph), GephiCSV.writeEdges(graph), Neo4jCSV.writeNodes(graph),
            Neo4jCSV.writeEdges(graph),
        ] {
            let rows = Self.rows(String(decoding: bytes, as: UTF8.self))
            #expect(Set(rows.map(\.count)).count == 1)
            #expect([graph.nodes.count, graph.edges.count].contains(rows.count - 1))
            #expect(!rows.joined().contains { $0.hasPrefix("=") })
        }
    }

    @Test func cypherKeepsOneStatementALine() {
        let lines = String(decoding: Cypher.write(graph), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 4 + graph.nodes.count + graph.edges.count)
        #expect(lines.allSatisfy { $0.hasSuffix(";") })
        #expect(lines.contains { $0.contains(#"back\\slash\' } |]"#) })
    }

    @Test func mermaidKeepsTextInQuotes() {
        let lines = String(decoding: Mermaid.write(graph), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 1 + graph.nodes.count + graph.edges.count + 4)
        #expect(lines.filter { $0.contains("\"") }.allSatisfy { $0.filter { $0 == "\"" }.count == 2 })
        #expect(!lines.contains { $0.contains("<") })
    }

    @Test func linkedDataNamesSubjectAndObject() throws {
        let document = try JSONSerialization.jsonObject(with: Data(JSONLD.write(graph))) as? [String: Any]
        let items = try #require(document?["@graph"] as? [[String: Any]])
        let nodes = Set(items.compactMap { $0["@id"] as? String })
        #expect(nodes.count == graph.nodes.count)
        let statements = items.filter { $0["@type"] as? String == "rdf:Statement" }
        #expect(statements.count == graph.edges.count)
        for statement in statements {
            for end in ["rdf:subject", "rdf:object"] {
                #expect(nodes.contains((statement[end] as? [String: String])?["@id"] ?? ""))
            }
        }
        #expect(items.contains { $0["wdt:P27"] != nil })
        #expect(!items.contains { $0["wdt:P1830"] != nil })
    }

    private func objects(_ bytes: [UInt8]) throws -> [[String: Any]] {
        try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func jsonLinesAreOneRecordEach() throws {
        let records = try objects(JSONLines.write(graph))
        let kinds = records.compactMap { $0["record"] as? String }
        #expect(kinds == ["article"] + graph.nodes.map { _ in "node" } + graph.edges.map { _ in "edge" })
        let ids = Set(records.filter { $0["record"] as? String == "node" }.compactMap { $0["id"] as? String })
        for edge in records where edge["record"] as? String == "edge" {
            #expect(ids.contains(edge["source"] as? String ?? ""))
            #expect(ids.contains(edge["target"] as? String ?? ""))
            #expect((edge["evidence"] as? [[String: Any]])?.first?["quote"] is String)
        }
    }

    @Test func followTheMoneyRefersToItsEntities() throws {
        let entities = try objects(FollowTheMoney.write(graph))
        let ids = Set(entities.compactMap { $0["id"] as? String })
        #expect(ids.count == entities.count)
        #expect(entities.count == 1 + graph.nodes.count + graph.edges.count)
        let isPlain = ids.allSatisfy { id in
            id.utf8.allSatisfy { $0 < 0x80 } && id.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
        }
        #expect(isPlain)
        let links = entities.filter { $0["schema"] as? String == "UnknownLink" }
        #expect(links.count == graph.edges.count)
        for properties in links.compactMap({ $0["properties"] as? [String: [String]] }) {
            for end in ["subject", "object", "proof"] { #expect(ids.contains(properties[end]?.first ?? "")) }
        }
        let denied = links.compactMap { $0["properties"] as? [String: [String]] }.filter { $0["status"] == ["denied"] }
        #expect(denied.compactMap { $0["role"]?.first?.hasPrefix("not: ") } == [true])
    }

    @Test func followTheMoneyNamesRelationsThatItKnows() throws {
        var builder = ArticleBuilder("a")
        let rudolf = builder.node(.person, "Rudolf Rassendyll")
        let robert = builder.node(.person, "Robert Burlesdon")
        let guard_ = builder.node(.organization, "Royal Guard")
        builder.state(rudolf, .kinOf, robert, "brother")
        builder.state(rudolf, .memberOf, guard_, "member")
        builder.state(robert, .affiliatedWith, guard_, "colonel", modality: .planned)
        builder.state(rudolf, .succeeded, robert, "followed")
        let entities = try objects(FollowTheMoney.write(EntityGraph(resolving: [builder.built])))
        let schemata = entities.compactMap { $0["schema"] as? String }.filter { !["Article", "Person"].contains($0) }
        #expect(schemata.sorted() == ["Family", "Membership", "Organization", "Succession", "UnknownLink"])
        let succession =
            entities.first { $0["schema"] as? String == "Succession" }?["properties"] as? [String: [String]]
        #expect(succession?["successor"] == ["node-rudolf-rassendyll"])
    }

    /// Splits comma-separated values by RFC 4180.
    private static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch (scalar, isQuoted) {
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(cell)
                cell = ""
            case ("\n", false):
                rows.append(row + [cell])
                row = []
                cell = ""
            case ("\r", false): continue
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}

private final class ElementCounter: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
        attributes attributeDict: [String: String] = [:]
    ) {
        counts[elementName, default: 0] += 1
    }
}
