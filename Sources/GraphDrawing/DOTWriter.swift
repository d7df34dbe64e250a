internal import Ontology

extension Drawing {
    /// The drawing in the DOT language, with everything that Graphviz needs to know.
    ///
    /// Every string of an article is escaped; the text holds one statement a line. Node and edge ids (`id`) are stable:
    /// they come from the nodes' ids.
    ///
    /// - Complexity: O(size of the drawing).
    public func dot() -> String { DOTWriter(self).text() }
}

/// Writes one drawing as DOT.
struct DOTWriter {
    let drawing: Drawing
    let palette: Palette
    /// The DOT name of each node.
    let names: [String]
    /// The SVG id of each edge.
    let edgeIDs: [String]
    /// Whether a page around the picture tells what tooltips and links would.
    let isEmbedded: Bool

    private static let fonts = "Helvetica,Arial,sans-serif"
    /// The number of links up to which each has its words beside it.
    private static let labelLimit = 300
    /// The number of links up to which curves around the nodes are routed, where the layout does not give them: one
    /// second for 180 links, four for 300.
    private static let splineLimit = 180

    init(_ drawing: Drawing, isEmbedded: Bool = false) {
        self.drawing = drawing
        self.isEmbedded = isEmbedded
        palette = .of(drawing.theme)
        names = Self.unique(drawing.nodes.map { DOTEscaping.identifier($0.id) })
        let names = names
        edgeIDs = Self.unique(drawing.edges.map { "edge_\(names[$0.source])__\(names[$0.target])" })
    }

    func text() -> String {
        let edgeLook = EdgeLook(
            palette: palette, engine: drawing.engine, direction: drawing.direction,
            showsLabels: drawing.edges.count <= Self.labelLimit)
        var text = "digraph newsgraph {\n"
        text += "graph [\(graphAttributes().text)];\n"
        text += "node [\(nodeDefaults().text)];\n"
        text += "edge [\(edgeDefaults().text)];\n"
        let nodeLook = NodeLook(palette: palette, maximalDegree: drawing.nodes.map(\.degree).max() ?? 0)
        for (name, node) in zip(names, drawing.nodes) {
            let attributes = shown(nodeLook.attributes(of: node))
            text += "\"\(name)\" [id=\"node_\(name)\" \(attributes.text)];\n"
        }
        for (id, edge) in zip(edgeIDs, drawing.edges) {
            let ends = (drawing.nodes[edge.source], drawing.nodes[edge.target])
            let attributes = shown(edgeLook.attributes(of: edge, from: ends.0, to: ends.1))
            text += "\"\(names[edge.source])\" -> \"\(names[edge.target])\" [id=\"\(id)\" \(attributes.text)];\n"
        }
        return text + "}\n"
    }

    /// The attributes, without those that a page around the picture makes superfluous.
    private func shown(_ attributes: DOTAttributes) -> DOTAttributes {
        isEmbedded ? attributes.without(["tooltip", "URL"]) : attributes
    }

    private func graphAttributes() -> DOTAttributes {
        var attributes = DOTAttributes()
        attributes.set("charset", "UTF-8")
        attributes.set("id", "newsgraph")
        attributes.set("class", "newsgraph \(drawing.theme.rawValue)")
        attributes.set("bgcolor", palette.page)
        attributes.set("pad", 0.25)
        attributes.set("fontname", Self.fonts)
        attributes.set("fontcolor", palette.ink)
        attributes.set("fontsize", 10)
        setLayout(in: &attributes)
        let heading = heading()
        if !heading.isEmpty {
            attributes.set("labelloc", "t")
            attributes.set("labeljust", "l")
            attributes.set("label", markup: heading)
        }
        return attributes
    }

    private func setLayout(in attributes: inout DOTAttributes) {
        attributes.set("layout", drawing.engine.rawValue)
        switch drawing.engine {
        case .dot:
            attributes.set("rankdir", drawing.direction.rawValue)
            attributes.set("nodesep", 0.18)
            attributes.set("ranksep", 0.45)
            attributes.set("splines", "true")
        case .sfdp, .neato, .fdp, .twopi, .circo:
            attributes.set("overlap", "prism")
            attributes.set("sep", "+12")
            attributes.set("splines", drawing.edges.count <= Self.splineLimit ? "true" : "line")
            attributes.set("outputorder", "edgesfirst")
            attributes.set("forcelabels", "false")
            attributes.set("start", 7)
        }
    }

    /// Title, notes and legend as an HTML-like table; empty if there is none of them.
    private func heading() -> String {
        var rows: [String] = []
        let title = SafeText.clean(drawing.title, limit: 200)
        for line in LineWrapping.wrap(title, width: 50, lines: 3) where !line.isEmpty {
            rows.append(row("<FONT POINT-SIZE=\"18\"><B>\(DOTEscaping.markup(line))</B></FONT>"))
        }
        for note in drawing.notes {
            for line in LineWrapping.wrap(SafeText.clean(note, limit: 300), width: 110, lines: 3) {
                rows.append(row("<FONT COLOR=\"\(palette.faint)\">\(DOTEscaping.markup(line))</FONT>"))
            }
        }
        if drawing.showsLegend { rows.append(LegendWriter(legend: Legend(drawing), palette: palette).rows()) }
        guard rows.contains(where: { !$0.isEmpty }) else { return "" }
        return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">" + rows.joined() + "</TABLE>"
    }

    private func row(_ markup: String) -> String { "<TR><TD ALIGN=\"LEFT\">" + markup + "</TD></TR>" }

    private func nodeDefaults() -> DOTAttributes {
        var attributes = DOTAttributes()
        attributes.set("fontname", Self.fonts)
        attributes.set("fontcolor", palette.ink)
        attributes.set("margin", "0.12,0.06")
        attributes.set("height", 0.3)
        attributes.set("width", 0.4)
        return attributes
    }

    private func edgeDefaults() -> DOTAttributes {
        var attributes = DOTAttributes()
        attributes.set("fontname", Self.fonts)
        attributes.set("fontsize", 10)
        attributes.set("fontcolor", palette.strokes[.interaction] ?? palette.ink)
        attributes.set("color", palette.strokes[.interaction] ?? palette.ink)
        attributes.set("arrowsize", 0.7)
        return attributes
    }

    /// The names, told apart by a number where two are the same.
    private static func unique(_ names: [String]) -> [String] {
        var used = Set<String>()
        return names.map { name in
            var candidate = name.isEmpty ? "node" : name
            var number = 2
            while !used.insert(candidate).inserted {
                candidate = "\(name)__\(number)"
                number += 1
            }
            return candidate
        }
    }
}
