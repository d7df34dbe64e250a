internal import Ontology

/// Writes a legend as rows of an HTML-like table, which every layout keeps clear of the drawing.
struct LegendWriter {
    var legend: Legend
    var palette: Palette

    /// A row of shapes and a row of lines; empty where nothing is to be explained.
    func rows() -> String {
        let shapes = legend.types.map { type in
            swatch(
                "\(type.rawValue) (\(type.shapeWords))", fill: palette.fills[type], line: palette.outlines[type],
                rounded: type == .person)
        }
        let lines = legend.lines.map { line in
            let (sign, color) = sign(of: line.look)
            return "<FONT COLOR=\"\(color)\">\(sign)&#160;&#160;</FONT>\(DOTEscaping.markup(line.words))"
        }
        return shapeRow(shapes) + lineRow(lines)
    }

    private func shapeRow(_ cells: [String]) -> String {
        guard !cells.isEmpty else { return "" }
        let table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"5\" CELLPADDING=\"3\">"
        return "<TR><TD ALIGN=\"LEFT\">" + table + "<TR>" + cells.joined() + "</TR></TABLE></TD></TR>"
    }

    private func lineRow(_ samples: [String]) -> String {
        guard !samples.isEmpty else { return "" }
        let gap = String(repeating: "&#160;", count: 5)
        return stride(from: 0, to: samples.count, by: 4).map {
            let line = samples[$0..<min($0 + 4, samples.count)].joined(separator: gap)
            return "<TR><TD ALIGN=\"LEFT\" CELLPADDING=\"5\">" + line + "</TD></TR>"
        }
        .joined()
    }

    private func swatch(_ words: String, fill: String?, line: String?, rounded: Bool) -> String {
        let style = rounded ? " STYLE=\"ROUNDED\"" : ""
        let colors = "BGCOLOR=\"\(fill ?? palette.page)\" COLOR=\"\(line ?? palette.ink)\""
        return "<TD BORDER=\"1\"\(style) \(colors)>\(words)</TD>"
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
        case .community: return ("░░", palette.faint)
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
