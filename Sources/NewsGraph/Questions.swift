public import GraphAnalysis
public import GraphModel

/// A name that stands for no node, or for several.
public enum NameError: Error, Sendable, Equatable, CustomStringConvertible {
    /// No node has such a name; these come nearest.
    case unknown(String, suggestions: [String])
    /// Several nodes go by it, the most mentioned first.
    case ambiguous(String, candidates: [String])

    /// The complaint and its remedy in words.
    public var description: String {
        switch self {
        case .unknown(let name, let suggestions):
            suggestions.isEmpty
                ? "nothing in the graph is called “\(name)”"
                : "nothing in the graph is called “\(name)”; did you mean \(Self.list(suggestions))?"
        case .ambiguous(let name, let candidates):
            "“\(name)” may be \(Self.list(candidates)); give the whole name or the id"
        }
    }

    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension EntityGraph {
    /// The index of the node that goes by a name: an id, a canonical name or an alias; case, accents and slips of
    /// spelling are forgiven.
    ///
    /// - Throws: `NameError`.
    /// - Complexity: O(*n*) in the total length of names; `NameSearch` answers many questions at less cost.
    public func node(named name: String) throws(NameError) -> Int {
        switch NameSearch(self).find(name) {
        case .found(let match): return match.node
        case .ambiguous(let matches):
            throw .ambiguous(name, candidates: matches.map { "\(nodes[$0.node].name) (\(nodes[$0.node].id))" })
        case .unknown(let matches):
            throw .unknown(name, suggestions: matches.map { nodes[$0.node].name })
        }
    }

    /// The nodes that are linked to the one that goes by `name`, the surest link first.
    ///
    /// - Throws: `NameError`.
    public func neighbors(of name: String, _ query: NeighbourQuery = NeighbourQuery()) throws(NameError) -> [Node] {
        let node = try node(named: name)
        return GraphIndex(self).neighbours(of: node, query).map { nodes[$0.node] }
    }
}
