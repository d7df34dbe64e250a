internal import Ontology

/// How a node is drawn.
struct NodeLook {
    var palette: Palette
    /// The most links any node of the drawing has.
    var maximalDegree: Int

    /// The attributes of a node, its identifier excepted.
    func attributes(of node: Drawing.Node) -> DOTAttributes {
        var attributes = DOTAttributes()
        let name = SafeText.clean(node.name, limit: 120)
        attributes.set("label", lines: Self.labelLines(marked(name, node.change), of: node.type))
        let classes = [node.type.rawValue, node.change?.rawValue].compactMap(\.self)
        attributes.set("class", classes.joined(separator: " "))
        attributes.set("tooltip", text: Self.words(for: node))
        Self.setShape(of: node.type, in: &attributes)
        attributes.set("fillcolor", palette.fills[node.type] ?? palette.page)
        attributes.set("color", color(of: node))
        attributes.set("fontsize", decimal(fontSize(of: node)))
        setStyle(of: node, in: &attributes)
        return attributes
    }

    /// A name in lines; an event's is a phrase and gets one line more.
    static func labelLines(_ name: String, of type: NodeType) -> [String] {
        LineWrapping.wrap(name, width: 22, lines: type == .event ? 3 : 2)
    }

    /// What a reader is told of a node: name, type, other names.
    static func words(for node: Drawing.Node) -> String {
        var text = SafeText.clean(node.name, limit: 200) + ", " + node.type.rawValue
        if let change = node.change { text += ", " + change.rawValue }
        let aliases = node.aliases.prefix(12).map { SafeText.clean($0, limit: 80) }.filter { !$0.isEmpty }
        if !aliases.isEmpty { text += ". Also: " + aliases.joined(separator: ", ") }
        return text
    }

    /// Sets the shape that tells a type.
    static func setShape(of type: NodeType, in attributes: inout DOTAttributes) {
        switch type {
        case .person, .organization: attributes.set("shape", "box")
        case .place: attributes.set("shape", "ellipse")
        case .event:
            attributes.set("shape", "hexagon")
            attributes.set("margin", "0.02,0.04")
        }
    }

    /// The style keywords that tell a type.
    static func style(of type: NodeType) -> String { type == .person ? "filled,rounded" : "filled" }

    private func color(of node: Drawing.Node) -> String {
        if let change = node.change, let color = palette.changes[change] { return color }
        return palette.outlines[node.type] ?? palette.ink
    }

    /// From 11 to 17 points, by the square root of the links' number.
    private func fontSize(of node: Drawing.Node) -> Double {
        let share = Double(node.degree) / Double(max(4, maximalDegree))
        return 11 + 6 * share.squareRoot()
    }

    private func setStyle(of node: Drawing.Node, in attributes: inout DOTAttributes) {
        let style = Self.style(of: node.type)
        switch node.change {
        case .removed: attributes.set("style", style + ",dashed")
        default: attributes.set("style", style)
        }
        if node.change == .contradicted { attributes.set("peripheries", 2) }
        switch node.change {
        case .added, .changed, .removed: attributes.set("penwidth", 2.2)
        case .kept: attributes.set("penwidth", 0.8)
        default: attributes.set("penwidth", node.isFocus ? 3 : 1.2)
        }
    }

    private func marked(_ name: String, _ change: Drawing.Change?) -> String {
        guard let mark = change?.mark else { return name.isEmpty ? "(unnamed)" : name }
        return mark + " " + name
    }
}

extension Drawing.Change {
    /// The sign before a name or label.
    var mark: String? {
        switch self {
        case .added: "+"
        case .removed: "−"
        case .kept: nil
        case .changed: "~"
        case .contradicted: "≠"
        }
    }
}
