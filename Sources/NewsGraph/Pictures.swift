public import GraphAnalysis
public import GraphDrawing
public import GraphModel
internal import GraphvizRendering

/// The file formats of a picture.
public enum PictureFormat: String, CaseIterable, Sendable, Hashable {
    /// The DOT language, for Graphviz and its relatives; not laid out yet.
    case dot
    /// Scalable Vector Graphics with tooltips, for browsers.
    case svg
    /// One web page: the picture with search, filters, dossiers and evidence.
    case html
    /// Pixels.
    case png
    /// A page to print.
    case pdf

    /// The format that a file's ending asks for; `nil` where it is none of these.
    public init?(fileName: String) {
        let name = fileName.lowercased()
        if name.hasSuffix(".gv") {
            self = .dot
        } else if name.hasSuffix(".htm") {
            self = .html
        } else if let format = Self.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") }) {
            self = format
        } else {
            return nil
        }
    }
}

extension EntityGraph {
    /// The graph as a picture: a file's bytes.
    ///
    /// - Throws: `GraphvizError` where Graphviz cannot lay it out or write the format.
    public func picture(as format: PictureFormat, options: Drawing.Options = Drawing.Options()) throws -> [UInt8] {
        guard format == .html else { return try Drawing(graph: self, options: options).encoded(as: format.rawValue) }
        return try Page(graph: self, options: options).encoded()
    }

    /// The graph as a picture in Scalable Vector Graphics.
    ///
    /// - Throws: `GraphvizError` where Graphviz cannot lay it out.
    public func svg(options: Drawing.Options = Drawing.Options()) throws -> String {
        String(decoding: try picture(as: .svg, options: options), as: UTF8.self)
    }

    /// The graph as a web page that needs no other file and no network.
    ///
    /// - Throws: `GraphvizError` where Graphviz cannot lay it out.
    public func page(options: Drawing.Options = Drawing.Options()) throws -> String {
        String(decoding: try picture(as: .html, options: options), as: UTF8.self)
    }

    /// The graph in the DOT language.
    public func dot(options: Drawing.Options = Drawing.Options()) -> String {
        Drawing(graph: self, options: options).dot()
    }
}

extension GraphDiff {
    /// Both states in one picture: a file's bytes.
    ///
    /// - Parameters:
    ///   - format: The file's format.
    ///   - left: What the left side is called.
    ///   - right: What the right side is called.
    ///   - options: What to draw and how; without a title, both sides are named.
    /// - Throws: `GraphvizError` where Graphviz cannot lay it out or write the format.
    public func picture(
        as format: PictureFormat, left: String, right: String, options: Drawing.Options = Drawing.Options()
    ) throws -> [UInt8] {
        var options = options
        options.title = options.title ?? "From \(left) to \(right)"
        guard format == .html else { return try Drawing(self, options: options).encoded(as: format.rawValue) }
        return try Page(self, left: left, right: right, options: options).encoded()
    }
}

extension Drawing {
    /// The drawing in a format of Graphviz', as a file's bytes.
    fileprivate func encoded(as format: String) throws -> [UInt8] {
        if format == PictureFormat.dot.rawValue { return Array(dot().utf8) }
        let bytes = try rendered(dot(), as: format)
        guard format == PictureFormat.svg.rawValue else { return bytes }
        return Array(accessible(svg: String(decoding: bytes, as: UTF8.self)).utf8)
    }
}

extension Drawing {
    /// The drawing's text laid out, with its communities shaded.
    fileprivate func rendered(_ dot: String, as format: String) throws -> [UInt8] {
        guard nodes.contains(where: { $0.community != nil }) else {
            return try GraphvizRenderer.render(dot: dot, engine: engine.rawValue, format: format)
        }
        return try GraphvizRenderer.render(dot: dot, engine: engine.rawValue, format: format) { places in
            shading(places.mapValues { NodeBox(x: $0.x, y: $0.y, width: $0.width, height: $0.height) })
        }
    }
}

extension Page {
    /// The page as a file's bytes.
    fileprivate func encoded() throws -> [UInt8] {
        let bytes = try drawing.rendered(dot(), as: PictureFormat.svg.rawValue)
        return Array(html(svg: String(decoding: bytes, as: UTF8.self)).utf8)
    }
}
