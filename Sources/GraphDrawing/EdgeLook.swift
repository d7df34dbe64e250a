internal import Ontology

/// How a link is drawn.
struct EdgeLook {
    var palette: Palette
    var engine: LayoutEngine
    var direction: Drawing.Direction
    /// Whether there is room for words beside the lines.
    var showsLabels: Bool

    /// The attributes of a link, its identifier excepted.
    func attributes(of edge: Drawing.Edge, from source: Drawing.Node, to target: Drawing.Node) -> DOTAttributes {
        var attributes = DOTAttributes()
        var lines = showsLabels ? Self.labelLines(of: edge) : []
        if engine == .dot && direction == .topToBottom {
            // Beside a line that runs downwards, Graphviz leaves no gap.
            lines = lines.map { "\u{A0}\u{A0}" + $0 }
        }
        if !lines.isEmpty { attributes.set(engine.makesRoomForLabels ? "label" : "xlabel", lines: lines) }
        attributes.set("class", Self.classes(of: edge))
        attributes.set("tooltip", text: Self.words(for: edge, from: source, to: target))
        if let address = edge.address { attributes.set("URL", text: address) }
        set(stroke: edge.stroke, change: edge.change, in: &attributes)
        if edge.isNegated { setDenied(edge, in: &attributes) }
        if edge.isTentative && edge.change == nil && edge.stroke != .weak { attributes.set("style", "dashed") }
        if edge.isSymmetric { attributes.set("dir", "none") }
        attributes.set("penwidth", decimal(Self.width(of: edge)))
        return attributes
    }

    /// Sets colour, arrow and style of a kind of line.
    func set(stroke: Stroke, change: Drawing.Change?, in attributes: inout DOTAttributes) {
        if let change, let color = palette.changes[change] {
            attributes.set("color", change == .contradicted ? "\(color):\(palette.page):\(color)" : color)
            if change != .kept { attributes.set("fontcolor", color) }
            if change == .removed { attributes.set("style", "dashed") }
        } else {
            attributes.set("color", palette.strokes[stroke] ?? palette.ink)
            if stroke == .standing { attributes.set("fontcolor", palette.strokes[stroke] ?? palette.ink) }
        }
        switch stroke {
        case .standing: attributes.set("arrowhead", "empty")
        case .interaction: break
        case .comment: attributes.set("arrowhead", "vee")
        case .weak:
            attributes.set("dir", "none")
            attributes.set("style", "dotted")
            attributes.set("weight", 0)
        }
    }

    private func setDenied(_ edge: Drawing.Edge, in attributes: inout DOTAttributes) {
        attributes.set("arrowhead", "tee")
        guard edge.change == nil else { return }
        attributes.set("color", palette.denied)
        attributes.set("fontcolor", palette.denied)
    }

    /// From 0.6 points for a mere comment to 4 for a claim with many sentences.
    static func width(of edge: Drawing.Edge) -> Double {
        let changed = edge.change != nil && edge.change != .kept ? 0.8 : 0
        switch edge.stroke {
        case .comment, .weak: return 0.7 + changed
        case .standing, .interaction:
            let count = max(1, edge.claims.reduce(0) { $0 + $1.quotations.count })
            return min(4, 0.7 + 0.5 * Double(count).squareRoot()) + changed
        }
    }

    /// Classes for style sheets: the kind of line, the claims' types, and what else is special.
    static func classes(of edge: Drawing.Edge) -> String {
        var classes = [edge.stroke.rawValue]
        for type in Set(edge.claims.map(\.type)).sorted() { classes.append(type.rawValue) }
        if edge.isNegated { classes.append("negated") }
        if edge.isTentative { classes.append("tentative") }
        if let change = edge.change { classes.append(change.rawValue) }
        return classes.joined(separator: " ")
    }
}
