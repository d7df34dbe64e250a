public import GraphAnalysis
public import GraphModel
internal import Ontology

/// A drawing as one web page: the picture with search, filters, dossiers and evidence in a single file.
///
/// The page needs no network and no other file; its content security policy forbids whatever it does not hold itself.
/// Article text reaches it as data and as text nodes, never as markup. The same graph and options give the same bytes.
public struct Page: Sendable {
    /// What the picture of the page shows.
    public let drawing: Drawing
    private let content: PageContent

    /// The page of a graph.
    ///
    /// - Complexity: O(size of the graph).
    public init(graph: EntityGraph, options: Drawing.Options = Drawing.Options()) {
        drawing = Drawing(graph: graph, options: options)
        content = PageContent(PageSource(graph), drawing: drawing, includesWeak: options.includesWeak)
    }

    /// The page of a difference, whose sides go by the given names.
    ///
    /// - Complexity: O(size of the difference).
    public init(
        _ difference: GraphDiff, left: String, right: String, options: Drawing.Options = Drawing.Options()
    ) {
        drawing = Drawing(difference, options: options)
        let source = PageSource(difference, sides: [left, right])
        content = PageContent(source, drawing: drawing, includesWeak: options.includesWeak)
    }

    /// The page's picture in the DOT language: without heading and legend, which the page has itself.
    public func dot() -> String { DOTWriter(picture, isEmbedded: true).text() }

    /// The page with its picture.
    ///
    /// - Parameter svg: What Graphviz makes of `dot()`.
    public func html(svg: String) -> String {
        let style = PageColors(theme: drawing.theme).css + PageFiles.style
        let script = PageFiles.script
        let heading = SafeText.clean(drawing.title, limit: 200)
        return PageTemplate(PageFiles.page).filled([
            "theme": drawing.theme == .dark ? "dark" : "auto",
            "policy": PageTemplate.policy(style: style, script: script),
            "title": DOTEscaping.markup(heading.isEmpty ? "Who is linked to whom" : heading),
            "notes": drawing.notes.map { DOTEscaping.markup(SafeText.clean($0, limit: 300)) }.joined(separator: " · "),
            "style": style,
            "picture": drawing.embedded(svg: svg),
            "legend": PageLegend(Legend(drawing), palette: .light).items,
            "summary": DOTEscaping.markup(SafeText.clean(drawing.summary, limit: 2000)),
            "data": content.json,
            "script": script,
        ])
    }

    private var picture: Drawing {
        var picture = drawing
        (picture.title, picture.notes, picture.showsLegend, picture.theme) = ("", [], false, .light)
        return picture
    }
}

/// The files that every page holds.
private enum PageFiles {
    static let page = text(PackageResources.page_html)
    static let style = text(PackageResources.page_css)
    /// One script: its parts share a scope of their own.
    static let script = [
        PackageResources.data_js, PackageResources.filters_js, PackageResources.view_js, PackageResources.panel_js,
        PackageResources.search_js, PackageResources.main_js,
    ].map(text).joined()

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
