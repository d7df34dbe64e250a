internal import Ontology

/// Writes a legend as DOT: a cluster with real shapes and lines for the layered layout, a table for the others, which
/// would scatter a cluster.
struct LegendWriter {
    var legend: Legend
    var palette: Palette
    var edgeLook: EdgeLook

    /// The legend as a cluster that stands beside the drawing.
    func cluster() -> String {
        var text = "subgraph \"cluster_legend\" {\n"
        text += "graph [id=\"legend\" class=\"legend\" label=\"\" style=\"rounded\" color=\"\(palette.strokes[.comment] ?? "")\"];\n"
        text += "node [fontsize=\"10\" height=\"0.2\" penwidth=\"1\"];\nedge [fontsize=\"10\"];\n"
        for (index, type) in legend.types.enumerated() { text += sample(of: type, number: index) }
        for index in stride(from: 1, to: legend.types.count, by: 2) {
            text += "\"legend-type-\(index - 1)\" -> \"legend-type-\(index)\" [style=\"invis\"];\n"
        }
        for (index, line) in legend.lines.enumerated() { text += sample(of: line, number: index) }
        return text + "}\n"
    }

    private func sample(of type: NodeType, number: Int) -> String {
        var attributes = DOTAttributes()
        attributes.set("label", text: type.rawValue)
        attributes.set("class", "legend \(type.rawValue)")
        NodeLook.setShape(of: type, in: &attributes)
        attributes.set("style", NodeLook.style(of: type))
        attributes.set("fillcolor", palette.fills[type] ?? palette.page)
        attributes.set("color", palette.outlines[type] ?? palette.ink)
        return "\"legend-type-\(number)\" [\(attributes.text)];\n"
    }

    private func sample(of line: Legend.Line, number: Int) -> String {
        let ends = ["\"legend-from-\(number)\"", "\"legend-to-\(number)\""]
        var attributes = DOTAttributes()
        attributes.set("label", text: line.words)
        attributes.set("class", "legend")
        setLook(line.look, in: &attributes)
        let points = ends.map { "\($0) [shape=\"point\" width=\"0.02\" height=\"0.02\" style=\"invis\"];\n" }
        return points.joined() + "\(ends[0]) -> \(ends[1]) [\(attributes.text)];\n"
    }

    private func setLook(_ look: Legend.Look, in attributes: inout DOTAttributes) {
        switch look {
        case .stroke(let stroke): edgeLook.set(stroke: stroke, change: nil, in: &attributes)
        case .changed(let change):
            edgeLook.set(stroke: .interaction, change: change, in: &attributes)
            attributes.set("penwidth", change == .kept ? 1 : 2)
        case .tentative: attributes.set("style", "dashed")
        case .symmetric: attributes.set("dir", "none")
        case .denied:
            attributes.set("color", palette.denied)
            attributes.set("fontcolor", palette.denied)
            attributes.set("arrowhead", "tee")
        }
    }

    /// The legend as rows of an HTML-like table.
    func row() -> String {
        var cells = legend.types.map { type -> String in
            let words = "\(type.rawValue) (\(type.shapeWords))"
            return swatch(words, fill: palette.fills[type], line: palette.outlines[type], rounded: type == .person)
        }
        cells += legend.lines.map { line in
            let (sign, color) = sign(of: line.look)
            return "<TD><FONT COLOR=\"\(color)\">\(sign)</FONT> \(DOTEscaping.markup(line.words))</TD>"
        }
        return "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"6\" CELLPADDING=\"3\"><TR>"
            + cells.joined() + "</TR></TABLE></TD></TR>"
    }

    private func swatch(_ words: String, fill: String?, line: String?, rounded: Bool) -> String {
        let style = rounded ? " STYLE=\"ROUNDED\"" : ""
        return "<TD BORDER=\"1\"\(style) BGCOLOR=\"\(fill ?? palette.page)\" COLOR=\"\(line ?? palette.ink)\">\(words)</TD>"
    }

    private func sign(of look: Legend.Look) -> (String, String) {
        let ink = palette.strokes[.interaction] ?? palette.ink
        switch look {
        case .stroke(let stroke):
            let signs: [Stroke: String] = [.standing: "—▷", .interaction: "—►", .comment: "—›", .weak: "····"]
            return (signs[stroke] ?? "—", palette.strokes[stroke] ?? ink)
        case .tentative: return ("– – –", ink)
        case .symmetric: return ("——", ink)
        case .denied: return ("—|", palette.denied)
        case .changed(let change):
            let line = change == .removed ? "– –" : (change == .contradicted ? "══" : "——")
            return (line + " " + (change.mark ?? ""), palette.changes[change] ?? ink)
        }
    }
}

extension NodeType {
    /// The name of the shape that tells it.
    var shapeWords: String {
        switch self {
        case .person: "rounded"
        case .organization: "box"
        case .place: "oval"
        case .event: "hexagon"
        }
    }
}
