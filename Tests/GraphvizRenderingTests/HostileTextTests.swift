import Foundation
import GraphvizRendering
import Ontology
import Testing

@testable import GraphDrawing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Names and labels of random hostile pieces: the picture must show them as text and nothing else.
@Suite struct HostileTextTests {
    @Test(arguments: [LayoutEngine.dot, .sfdp], [1, 2, 3] as [UInt64])
    func picturesShowTheTextAndNothingElse(engine: LayoutEngine, seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let drawing = Self.drawing(engine: engine, using: &generator)
        let bytes = try GraphvizRenderer.render(dot: drawing.dot(), engine: engine.rawValue, format: "svg")
        let svg = drawing.accessible(svg: String(decoding: bytes, as: UTF8.self))
        let reader = SVGReader()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = reader
        try #require(parser.parse(), "line \(parser.lineNumber): \(String(describing: parser.parserError))")

        for (name, node) in zip(DOTWriter(drawing).names, drawing.nodes) {
            let clean = SafeText.clean(node.name, limit: 120)
            let lines = NodeLook.labelLines(clean.isEmpty ? "(unnamed)" : clean, of: node.type)
            #expect(reader.texts["node_\(name)"] == lines)
            #expect(reader.titles["node_\(name)"] == NodeLook.words(for: node))
        }
        for (id, edge) in zip(DOTWriter(drawing).edgeIDs, drawing.edges) where engine == .dot {
            #expect(reader.texts["words of \(id)"] == EdgeLook.labelLines(of: edge))
        }
        #expect(reader.links.allSatisfy { $0.hasPrefix("https://") })
        #expect(!reader.links.isEmpty)
        #expect(reader.elements.isDisjoint(with: ["script", "image", "foreignObject", "b", "table"]))
        #expect(!svg.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x200F })
        #expect(reader.root["role"] == "img")
        #expect(reader.documentTitle == SafeText.clean(drawing.title, limit: 200))
        #expect(reader.summary == SafeText.clean(drawing.summary, limit: 2000))
    }

    private static func drawing(engine: LayoutEngine, using generator: inout SplitMix) -> Drawing {
        let nodes = (0..<24).map { _ in
            Drawing.Node(
                id: text(using: &generator), type: NodeType.allCases.randomElement(using: &generator) ?? .person,
                name: text(using: &generator), aliases: [text(using: &generator)])
        }
        let edges = (0..<24).map { index in
            let quotation = Drawing.Quotation(
                sentence: text(using: &generator), article: text(using: &generator),
                address: index % 2 == 0 ? "javascript:alert(1)" : "https://example.org/" + text(using: &generator))
            let claim = Drawing.Claim(type: .accuse, label: text(using: &generator), quotations: [quotation])
            return Drawing.Edge(source: index, target: (index * 7 + 5) % 24, claims: [claim])
        }
        return Drawing(
            title: "T " + text(using: &generator), summary: text(using: &generator),
            notes: [text(using: &generator)], nodes: nodes, edges: edges, engine: engine)
    }

    private static let pieces = [
        "\"", "\\", "\\N", "\\G", "\\E", "\\T", "\\n", "\\l", "\\", "<", ">", "&", "&amp;", "&lt;", "&#60;", "&quot;",
        "<b>", "</title>", "<script>alert(1)</script>", "-->", "]]>", "<!--", "\u{0}", "\u{1}", "\n", "\r\n", "\t",
        "\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}", "\u{FFFE}", "javascript:", "]; evil [", "->", "{", "}", ";",
        "'", "%", "#", "//", "/*", "é", "東京", "שלום", "👩‍👩‍👧", "a", "Bob", " ", "  ", "\u{301}", "label=x", "--",
    ]

    private static func text(using generator: inout SplitMix) -> String {
        (0..<Int.random(in: 0..<12, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
}

/// SplitMix64: the same numbers on every run. G. Steele et al., 2014, doi:10.1145/2714064.2660195.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Reads what an SVG of a drawing shows.
private final class SVGReader: NSObject, XMLParserDelegate {
    var texts: [String: [String]] = [:]
    var titles: [String: String] = [:]
    var links: [String] = []
    var elements: Set<String> = []
    var root: [String: String] = [:]
    var documentTitle = ""
    var summary = ""
    private var node = ""
    private var words = ""

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.insert(name)
        words = ""
        switch name {
        case "svg": root = attributes
        case "g":
            if let edge = attributes["data-edge"] { node = "words of " + edge }
            if let id = attributes["id"], !id.hasPrefix("a_") { node = id }
        case "a": if let link = attributes["xlink:href"] { links.append(link) }
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { words += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch name {
        case "text": texts[node, default: []].append(words)
        case "title": if node.isEmpty { documentTitle = words } else if titles[node] == nil { titles[node] = words }
        case "desc": summary = words
        default: break
        }
    }
}
