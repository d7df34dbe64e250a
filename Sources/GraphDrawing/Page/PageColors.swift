internal import Ontology

/// The palette as variables of a style sheet, and rules that turn the picture's light colours to dark ones.
struct PageColors {
    var theme: Drawing.Theme

    /// Light, and dark where the reader's system or the drawing's theme says so.
    var css: String {
        let dark = Self.variables(.dark, raised: "#1D2228", rule: "#39424C", mark: "#3A4250")
        var css = ":root {\n" + Self.variables(.light, raised: "#FBFBFA", rule: "#D8DCE0", mark: "#FFF1B8") + "}\n"
        if theme == .dark {
            css += ":root {\n" + dark + "}\n" + Self.recoloring
        } else {
            css +=
                "@media screen and (prefers-color-scheme: dark) {\n:root {\n" + dark + "}\n" + Self.recoloring + "}\n"
        }
        return css
    }

    private static func variables(_ palette: Palette, raised: String, rule: String, mark: String) -> String {
        var pairs = [
            ("page", palette.page), ("ink", palette.ink), ("faint", palette.faint), ("denied", palette.denied),
            ("raised", raised), ("rule", rule), ("mark", mark), ("veil", palette.page + "D9"),
            ("link", palette.strokes[.standing] ?? palette.ink),
        ]
        for type in NodeType.allCases {
            pairs.append((type.rawValue, palette.outlines[type] ?? palette.ink))
            pairs.append((type.rawValue + "-fill", palette.fills[type] ?? palette.page))
        }
        for change in Drawing.Change.allCases {
            pairs.append((change.rawValue, palette.changes[change] ?? palette.ink))
        }
        return pairs.map { "--\($0): \($1);\n" }.joined()
    }

    /// One rule for each colour of the light palette that has a counterpart in the dark one.
    private static var recoloring: String {
        var seen: Set<String> = []
        return zip(colors(.light), colors(.dark)).filter { seen.insert($0.0).inserted }
            .map { light, dark in
                let color = light.lowercased()
                return "[fill=\"\(color)\"] { fill: \(dark) }\n[stroke=\"\(color)\"] { stroke: \(dark) }\n"
            }
            .joined()
    }

    private static func colors(_ palette: Palette) -> [String] {
        let types = NodeType.allCases.flatMap { [palette.fills[$0], palette.outlines[$0]] }
        let strokes = Stroke.allCases.map { palette.strokes[$0] }
        let changes = Drawing.Change.allCases.map { palette.changes[$0] }
        return [palette.page, palette.ink, palette.faint, palette.denied]
            + (types + strokes + changes).compactMap(\.self)
    }
}
