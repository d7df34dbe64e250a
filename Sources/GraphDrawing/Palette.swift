internal import Ontology

/// The colours of a theme: `#RRGGBB`.
///
/// Fills are tints, outlines shades, of the Okabe–Ito palette, which stays apart under the common kinds of colour
/// blindness: M. Okabe, K. Ito, Color Universal Design, 2008, <https://jfly.uni-koeln.de/color/>.
struct Palette {
    var page: String
    var ink: String
    var faint: String
    var fills: [NodeType: String]
    var outlines: [NodeType: String]
    var strokes: [Stroke: String]
    var denied: String
    var changes: [Drawing.Change: String]

    static func of(_ theme: Drawing.Theme) -> Palette { theme == .light ? light : dark }

    static let light = Palette(
        page: "#FFFFFF", ink: "#1B1F24", faint: "#59636E",
        fills: [.person: "#D9ECF9", .organization: "#FCE5BF", .place: "#D3EFE4", .event: "#F3DDEA"],
        outlines: [.person: "#0072B2", .organization: "#A86400", .place: "#007A5A", .event: "#A5447F"],
        strokes: [.standing: "#0B5C93", .interaction: "#4A4038", .comment: "#A9B1BA", .weak: "#8A929A"],
        denied: "#C03F00",
        changes: [
            .added: "#007A5A", .removed: "#C03F00", .kept: "#8A929A", .changed: "#0072B2", .contradicted: "#A5447F",
        ])

    static let dark = Palette(
        page: "#15191E", ink: "#EEF1F4", faint: "#A7B0BA",
        fills: [.person: "#123A57", .organization: "#4A330B", .place: "#0E4334", .event: "#4A2440"],
        outlines: [.person: "#56B4E9", .organization: "#E69F00", .place: "#2BC79B", .event: "#E29BC4"],
        strokes: [.standing: "#6FBCEB", .interaction: "#D8CFC4", .comment: "#6A737D", .weak: "#7C858F"],
        denied: "#FF8A50",
        changes: [
            .added: "#2BC79B", .removed: "#FF8A50", .kept: "#7C858F", .changed: "#6FBCEB", .contradicted: "#E29BC4",
        ])
}

/// The four kinds of lines between nodes.
enum Stroke: String, CaseIterable {
    case standing, interaction, comment, weak

    /// The order in which claims on one link are named: the most telling first.
    var rank: Int {
        switch self {
        case .standing: 0
        case .interaction: 1
        case .comment: 2
        case .weak: 3
        }
    }
}

extension EdgeType {
    /// The kind of line it is drawn as.
    var stroke: Stroke {
        switch family {
        case .standing: .standing
        case .weak: .weak
        case .interaction: self == .commentsOn ? .comment : .interaction
        }
    }
}
