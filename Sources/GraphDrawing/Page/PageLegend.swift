internal import Ontology

/// Writes what the lines of a page's picture mean as items of a list, each with a sample.
struct PageLegend {
    var lines: [Legend.Line]
    var palette: Palette

    init(_ legend: Legend, palette: Palette) {
        lines = legend.lines
        self.palette = palette
    }

    /// The items; the node types are explained by the page's checkboxes.
    var items: String {
        lines.map { "<li><svg viewBox=\"0 0 34 12\" aria-hidden=\"true\">\(sample(of: $0.look))</svg>\($0.words)</li>" }
            .joined(separator: "\n")
    }

    private func sample(of look: Legend.Look) -> String {
        let ink = palette.strokes[.interaction] ?? palette.ink
        switch look {
        case .stroke(.standing):
            let color = palette.strokes[.standing] ?? ink
            return line(color, to: 24)
                + "<path d=\"M24 2l8 4-8 4z\" fill=\"\(palette.page.lowercased())\" \(stroke(color))/>"
        case .stroke(.interaction):
            return line(ink, to: 24) + "<path d=\"M24 2l8 4-8 4z\" fill=\"\(ink.lowercased())\"/>"
        case .stroke(.comment):
            let color = palette.strokes[.comment] ?? ink
            return line(color, to: 32) + "<path d=\"M25 2l7 4-7 4\" fill=\"none\" \(stroke(color))/>"
        case .stroke(.weak): return line(palette.strokes[.weak] ?? ink, to: 32, dashes: "1 4")
        case .tentative: return line(ink, to: 32, dashes: "6 3")
        case .symmetric: return line(ink, to: 32)
        case .community:
            return
                "<path d=\"M8 1H26Q33 6 26 11H8Q1 6 8 1z\" fill=\"\(palette.faint.lowercased())\" fill-opacity=\"0.2\"/>"
        case .denied: return line(palette.denied, to: 28) + "<path d=\"M28 1v10\" \(stroke(palette.denied))/>"
        case .changed(let change):
            let color = palette.changes[change] ?? ink
            if change == .contradicted {
                return "<path d=\"M2 4H32M2 8H32\" fill=\"none\" \(stroke(color))/>"
            }
            return line(color, to: 32, dashes: change == .removed ? "6 3" : nil)
        }
    }

    private func line(_ color: String, to end: Int, dashes: String? = nil) -> String {
        let dash = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        return "<path d=\"M2 6H\(end)\" fill=\"none\" \(stroke(color))\(dash)/>"
    }

    private func stroke(_ color: String) -> String { "stroke=\"\(color.lowercased())\" stroke-width=\"1.6\"" }
}
