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
    /// Pixels.
    case png
    /// A page to print.
    case pdf

    /// The format that a file's ending asks for; `nil` where it is none of these.
    public init?(fileName: String) {
        let name = fileName.lowercased()
        if name.hasSuffix(".gv") {
            self = .dot
        } else if let format = Self.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") }) {
            self = format
        } else {
            return nil
        }
    }
}

extension Drawing {
    /// The drawing as a file's bytes.
    ///
    /// - Throws: `GraphvizError` where Graphviz cannot lay it out or write the format.
    public func encoded(as format: PictureFormat) throws -> [UInt8] {
        if format == .dot { return Array(dot().utf8) }
        let bytes = try GraphvizRenderer.render(dot: dot(), engine: engine.rawValue, format: format.rawValue)
        guard format == .svg else { return bytes }
        return Array(accessible(svg: String(decoding: bytes, as: UTF8.self)).utf8)
    }
}

extension EntityGraph {
    /// The graph as a picture in Scalable Vector Graphics.
    ///
    /// - Throws: `GraphvizError` where Graphviz cannot lay it out.
    public func svg(options: Drawing.Options = Drawing.Options()) throws -> String {
        String(decoding: try Drawing(graph: self, options: options).encoded(as: .svg), as: UTF8.self)
    }

    /// The graph in the DOT language.
    public func dot(options: Drawing.Options = Drawing.Options()) -> String {
        Drawing(graph: self, options: options).dot()
    }
}

extension Drawing {
    /// The drawing of a difference: both states in one picture.
    public init(_ difference: GraphDiff, options: Options = Options()) {
        var union = difference.graph
        let nodeChanges = difference.nodes.map { Change($0.standing) }
        var edgeChanges: [Change] = []
        union.edges = difference.edges.flatMap { edge in
            // The right side's words where it has some: the picture shows what it has come to.
            let parts =
                edge.standing == .contradicted ? edge.left + edge.right : edge.right.isEmpty ? edge.left : edge.right
            edgeChanges += parts.map { _ in Change(edge.standing) }
            return parts
        }
        self.init(union: union, nodeChanges: nodeChanges, edgeChanges: edgeChanges, options: options)
    }
}

extension Drawing.Change {
    fileprivate init(_ standing: GraphDiff.Standing) {
        switch standing {
        case .left: self = .removed
        case .right: self = .added
        case .both: self = .kept
        case .changed: self = .changed
        case .contradicted: self = .contradicted
        }
    }
}
