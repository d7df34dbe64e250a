import GraphDrawing
import GraphvizRendering
import Ontology
import Testing

/// Names and words of a picture must not lie over each other.
@Suite struct LabelTests {
    @Test(
        "No two labels overlap",
        arguments: [(LayoutEngine.dot, 24, 40), (.sfdp, 24, 40), (.dot, 40, 90), (.sfdp, 120, 240), (.neato, 30, 45)])
    func labelsStayApart(engine: LayoutEngine, nodes: Int, edges: Int) throws {
        let drawing = Self.drawing(nodes: nodes, edges: edges, engine: engine)
        let svg = try GraphvizRenderer.render(dot: drawing.dot(), engine: engine.rawValue, format: "svg")
        let boxes = Self.labels(in: String(decoding: svg, as: UTF8.self))
        #expect(boxes.count > nodes)
        var overlaps: [String] = []
        for (index, box) in boxes.enumerated() {
            for other in boxes[..<index] where box.overlaps(other) { overlaps.append("\(box.words) | \(other.words)") }
        }
        #expect(overlaps == [])
    }

    /// A made-up drawing: a few hubs, names and words of several lengths.
    private static func drawing(nodes count: Int, edges: Int, engine: LayoutEngine) -> Drawing {
        let names = ["Kari Lund", "Berg Shipping Company", "Oslo", "strike of the harbour workers in Bergen"]
        let words = ["met", "accused", "asked for help from", "is chairwoman of the board of"]
        let nodes = (0..<count).map { number in
            Drawing.Node(
                id: "n\(number)", type: NodeType.allCases[number % 4], name: "\(names[number % 4]) \(number)",
                degree: 2 * edges / count)
        }
        let links = (0..<edges).map { number in
            let source = number % 3 == 0 ? number % 5 : (number * 7 + 3) % count
            let target = (number * 11 + 1 + number / count) % count
            let claim = Drawing.Claim(type: .accuse, label: words[number % 4])
            return Drawing.Edge(
                source: source, target: source == target ? (target + 1) % count : target, claims: [claim])
        }
        return Drawing(title: "Made up", nodes: nodes, edges: links, engine: engine)
    }

    /// The room that a text takes; its width is estimated from the letters of Helvetica.
    private struct Label {
        var words: String
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double

        func overlaps(_ other: Label) -> Bool {
            min(right, other.right) - max(left, other.left) > 1 && min(bottom, other.bottom) - max(top, other.top) > 1
        }
    }

    private static func labels(in svg: String) -> [Label] {
        svg.split(separator: "<text ").dropFirst().compactMap { part in
            guard let end = part.firstIndex(of: ">"), let close = part.firstIndex(of: "<") else { return nil }
            let words = part[part.index(after: end)..<close]
            let attributes = " " + part[..<end]
            func number(_ name: String) -> Double? {
                attributes.split(separator: " \(name)=\"").dropFirst().first?.split(separator: "\"").first.flatMap {
                    Double($0)
                }
            }
            guard let x = number("x"), let y = number("y"), let size = number("font-size") else { return nil }
            let width =
                words.reduce(0) { $0 + ("iljft ,.()'I".contains($1) ? 0.28 : "mwMW".contains($1) ? 0.83 : 0.55) } * size
            let left = part.hasPrefix("text-anchor=\"middle\"") ? x - width / 2 : x
            return Label(
                words: String(words), left: left, right: left + width, top: y - 0.72 * size, bottom: y + 0.15 * size)
        }
    }
}
