internal import Ontology

/// The looks that occur in a drawing, with their meaning.
struct Legend {
    /// The node types that occur, in the vocabulary's order.
    var types: [NodeType]
    /// The lines that occur.
    var lines: [Line]

    /// A kind of line and what it says.
    struct Line: Hashable {
        var look: Look
        var words: String
    }

    /// What tells a kind of line.
    enum Look: Hashable {
        case stroke(Stroke)
        case tentative
        case denied
        case symmetric
        case changed(Drawing.Change)
        case community
    }

    init(_ drawing: Drawing) {
        types = NodeType.allCases.filter { type in drawing.nodes.contains { $0.type == type } }
        lines = []
        let edges = drawing.edges
        let changes = Set(drawing.nodes.compactMap(\.change) + edges.compactMap(\.change))
        if changes.isEmpty {
            for stroke in Stroke.allCases where edges.contains(where: { $0.stroke == stroke }) {
                lines.append(Line(look: .stroke(stroke), words: stroke.words))
            }
            if edges.contains(where: { $0.isTentative && $0.stroke != .weak }) {
                lines.append(Line(look: .tentative, words: "planned, possible, reported"))
            }
        }
        if edges.contains(where: \.isNegated) { lines.append(Line(look: .denied, words: "denied")) }
        if edges.contains(where: { $0.isSymmetric && $0.stroke != .weak && !$0.isNegated }) {
            lines.append(Line(look: .symmetric, words: "both ways"))
        }
        if drawing.nodes.contains(where: { $0.community != nil }) {
            lines.append(Line(look: .community, words: "close-knit group"))
        }
        for change in Drawing.Change.allCases where changes.contains(change) {
            lines.append(Line(look: .changed(change), words: change.rawValue))
        }
    }
}

extension Stroke {
    /// The kind of line in the legend.
    var words: String {
        switch self {
        case .standing: "standing relation"
        case .interaction: "interaction"
        case .comment: "speaks about"
        case .weak: "named together"
        }
    }
}
