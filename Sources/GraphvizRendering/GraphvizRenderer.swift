internal import CGraphviz
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Lays out DOT text and renders it, in memory, with the Graphviz library.
///
/// The library keeps global state and is not thread-safe, not even for reading: one lock for the whole process guards every
/// call. Its context is made at the first use and kept, since loading its plugins is most of the cost of a small drawing.
public enum GraphvizRenderer {
    /// Renders a graph.
    ///
    /// The same text, engine and format give the same bytes on one installation (PDF excepted: it holds the time).
    ///
    /// - Parameters:
    ///   - dot: One graph in the DOT language.
    ///   - engine: The layout: `dot`, `sfdp`, ….
    ///   - format: The format: `svg`, `png`, `pdf`, ….
    ///   - background: Told where each node has been put, gives what shall lie behind all, as xdot operations.
    /// - Returns: The file's bytes.
    /// - Throws: `GraphvizError` if the text cannot be read, the layout or format is not there, or the library fails.
    public static func render(
        dot: String, engine: String, format: String, background: (@Sendable ([String: Place]) -> String?)? = nil
    ) throws(GraphvizError) -> [UInt8] {
        try library.withLock { library throws(GraphvizError) in
            try library.render(dot: dot, engine: engine, format: format, background: background)
        }
    }

    /// Where a node has been put: its middle and its size, in points, upwards and to the right.
    public struct Place: Sendable, Hashable {
        /// How far to the right its middle is, in points.
        public var x: Double
        /// How far up its middle is, in points.
        public var y: Double
        /// Its width in points.
        public var width: Double
        /// Its height in points.
        public var height: Double
    }

    /// The formats this installation can write, sorted.
    ///
    /// - Throws: `GraphvizError.unavailable` if the library does not start.
    public static func formats() throws(GraphvizError) -> [String] {
        try library.withLock { library throws(GraphvizError) in try library.plugins("device") }
    }

    /// The layouts this installation has, sorted.
    ///
    /// - Throws: `GraphvizError.unavailable` if the library does not start.
    public static func engines() throws(GraphvizError) -> [String] {
        try library.withLock { library throws(GraphvizError) in try library.plugins("layout") }
    }

    private static let library = Mutex(Library())
}

/// What the library said while it worked: under a lock of its own, as the library calls back under the other one.
private let messages = Mutex<[String]>([])

/// The library's context; touched under the lock only.
private struct Library: ~Copyable {
    private var handle: OpaquePointer?

    mutating func render(
        dot: String, engine: String, format: String,
        background: (@Sendable ([String: GraphvizRenderer.Place]) -> String?)?
    ) throws(GraphvizError) -> [UInt8] {
        guard try plugins("layout").contains(engine) else { throw .noEngine(engine) }
        guard try plugins("device").contains(format) else { throw .noFormat(format) }
        let context = try started()
        guard !dot.utf8.contains(0), let graph = agmemread(dot) else {
            throw .unreadable(Self.said())
        }
        defer { agclose(graph) }
        Self.set("layout", engine, of: graph)
        if Self.pixelFormats.contains(format) { Self.set("dpi", "144", of: graph) }
        guard gvLayout(context, graph, engine) == 0 else { throw .failed(Self.said()) }
        defer { gvFreeLayout(context, graph) }
        if let operations = background?(Self.places(of: graph)) {
            // A background is read when a layout begins: the same one again, everything staying where it is.
            Self.set("_background", operations, of: graph)
            Self.set("layout", "nop2", of: graph)
            gvFreeLayout(context, graph)
            guard gvLayout(context, graph, "nop2") == 0 else { throw .failed(Self.said()) }
        }
        return try Self.bytes { gvRender(context, graph, format, $0) }
    }

    /// The names of the plugins of a kind, sorted.
    mutating func plugins(_ kind: String) throws(GraphvizError) -> [String] {
        let context = try started()
        var count: Int32 = 0
        guard let list = gvPluginList(context, kind, &count, nil) else { return [] }
        defer { free(list) }
        var names = Set<String>()
        for index in 0..<Int(count) {
            guard let name = list[index] else { continue }
            names.insert(String(cString: name))
            free(name)
        }
        return names.subtracting(Self.windows).sorted()
    }

    /// The context, made at the first use, with an empty list of messages.
    private mutating func started() throws(GraphvizError) -> OpaquePointer {
        messages.withLock { $0.removeAll() }
        agreseterrors()
        if let handle { return handle }
        agseterrf { text in
            if let text { messages.withLock { $0.append(String(cString: text)) } }
            return 0
        }
        guard let context = gvContext() else { throw .unavailable }
        handle = context
        return context
    }

    /// Devices that open a window instead of writing a file.
    private static let windows: Set<String> = ["x11", "xlib", "gtk"]
    /// Formats made of pixels, which are rendered twice as fine as the library's default.
    private static let pixelFormats: Set<String> = ["png", "jpg", "jpeg", "jpe", "gif", "webp", "bmp", "tif", "tiff"]

    private static func set(_ name: String, _ value: String, of graph: UnsafeMutablePointer<Agraph_t>) {
        name.withCString { name in
            value.withCString { value in
                _ = agsafeset(graph, .init(mutating: name), .init(mutating: value), .init(mutating: value))
            }
        }
    }

    /// Where each node of a laid-out graph has been put; writes the places into the graph as well.
    private static func places(of graph: UnsafeMutablePointer<Agraph_t>) -> [String: GraphvizRenderer.Place] {
        attach_attrs(graph)
        var places: [String: GraphvizRenderer.Place] = [:]
        var next = agfstnode(graph)
        while let node = next {
            next = agnxtnode(graph, node)
            let position = numbers("pos", of: node)
            guard let name = agnameof(node), position.count > 1, let width = numbers("width", of: node).first,
                let height = numbers("height", of: node).first
            else { continue }
            places[String(cString: name)] = GraphvizRenderer.Place(
                x: position[0], y: position[1], width: width * 72, height: height * 72)
        }
        return places
    }

    /// The numbers of a node's attribute, parted by commas.
    private static func numbers(_ attribute: String, of node: UnsafeMutablePointer<Agnode_t>) -> [Double] {
        attribute.withCString { name in
            guard let text = agget(node, .init(mutating: name)) else { return [] }
            return String(cString: text).split(separator: ",").compactMap { Double($0) }
        }
    }

    /// What `write` writes to a file, which is kept in memory.
    private static func bytes(
        _ write: (UnsafeMutablePointer<FILE>) -> Int32
    ) throws(GraphvizError) -> [UInt8] {
        var start: UnsafeMutablePointer<CChar>?
        var size = 0
        guard let file = open_memstream(&start, &size) else { throw .unavailable }
        let status = write(file)
        let closed = fclose(file)
        defer { free(start) }
        guard status == 0, closed == 0, let start, size > 0 else { throw .failed(said()) }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: size))
    }

    /// What the library said, on one line.
    private static func said() -> String {
        messages.withLock { pieces in
            let text = pieces.joined()
            pieces.removeAll()
            return text.split { $0.isNewline }.joined(separator: "; ")
        }
    }
}
