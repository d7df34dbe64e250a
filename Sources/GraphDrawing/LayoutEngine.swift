/// The Graphviz layout programs that a drawing may be laid out with.
public enum LayoutEngine: String, CaseIterable, Sendable, Hashable {
    /// Layered: every link has room for its words; slow above some hundreds of links.
    case dot
    /// Springs, for small graphs.
    case neato
    /// Forces, for small graphs.
    case fdp
    /// Forces on several scales, for large graphs.
    case sfdp
    /// Circles, one for each tightly linked part.
    case circo
    /// Rings around the most linked node.
    case twopi

    /// The number of links up to which the layered layout reads well and is quick.
    static let layeredLimit = 150

    /// The engine that suits a drawing: layered, unless there are too many links or it would come out as a strip.
    ///
    /// - Complexity: O(*n* + *m*) for *n* nodes and *m* links.
    static func suited(toNodes nodes: Int, edges: [Drawing.Edge]) -> LayoutEngine {
        guard edges.count <= layeredLimit else { return .sfdp }
        let layering = Layering(count: nodes, links: edges.map { ($0.source, $0.target) })
        return layering.isStrip ? .sfdp : .dot
    }

    /// Whether nodes that have much to do with each other come to stand together.
    var keepsGroupsTogether: Bool { self == .sfdp || self == .neato || self == .fdp }

    /// Whether the engine keeps room free for the words on links.
    var makesRoomForLabels: Bool { self == .dot }
}
