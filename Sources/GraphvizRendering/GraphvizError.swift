/// Why a drawing could not be rendered.
public enum GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The library could not be started.
    case unavailable
    /// The text is no DOT; with the library's own words.
    case unreadable(String)
    /// There is no such layout; with its name.
    case noEngine(String)
    /// This installation writes no such format; with its name.
    case noFormat(String)
    /// The library gave up; with its own words.
    case failed(String)

    /// The trouble in words.
    public var description: String {
        switch self {
        case .unavailable: "Graphviz could not be started"
        case .unreadable(let words): "the drawing is no readable DOT" + Self.reason(words)
        case .noEngine(let name): "Graphviz has no layout named “\(name)”"
        case .noFormat(let name): "Graphviz writes no “\(name)” here"
        case .failed(let words): "Graphviz could not draw this" + Self.reason(words)
        }
    }

    private static func reason(_ words: String) -> String { words.isEmpty ? "" : ": " + words }
}
