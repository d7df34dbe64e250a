public import GraphModel

/// A node that a name may mean.
public struct NameMatch: Sendable, Hashable {
    /// How the name and the node's agree, the closest first.
    public enum Kind: Int, Sendable, Hashable, Comparable {
        /// The node's identifier.
        case id
        /// The canonical name to the letter.
        case name
        /// An alias to the letter.
        case alias
        /// The canonical name but for case, diacritics and punctuation.
        case foldedName
        /// An alias but for case, diacritics and punctuation.
        case foldedAlias
        /// Every word of the query is a word of one of the node's names.
        case words
        /// As `words`, with slips of spelling.
        case similar

        /// Orders the closest first.
        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// The index of the node.
    public var node: Int
    /// How they agree.
    public var kind: Kind
    /// The number of slips over all words; 0 unless similar.
    public var slips: Int
}

/// What looking up one name came to.
public enum NameLookup: Sendable, Hashable {
    /// One node is meant.
    case found(NameMatch)
    /// Several are meant equally well, the most mentioned first.
    case ambiguous([NameMatch])
    /// None; these come nearest, perhaps none does.
    case unknown(suggestions: [NameMatch])
}

/// Finds nodes by any of their names, forgiving of case, diacritics, missing words and slips.
public struct NameSearch: Sendable {
    private let graph: EntityGraph
    private var ids: [String: Int] = [:]
    private var names: [String: [Int]] = [:]
    private var folded: [String: [Int]] = [:]
    private var vocabulary = WordIndex()

    /// Indexes the names of a graph.
    ///
    /// - Complexity: O(*n*) in the total length of names.
    public init(_ graph: EntityGraph) {
        self.graph = graph
        for (number, node) in graph.nodes.enumerated() {
            ids[node.id] = number
            for form in [node.name] + node.aliases {
                names[form, default: []].append(number)
                let words = LetterFolding.words(form)
                folded[words.joined(separator: " "), default: []].append(number)
                vocabulary.add(words, of: number)
            }
        }
        vocabulary.finish()
    }

    /// The one node that a name means, or why there is no such node.
    public func find(_ query: String) -> NameLookup {
        let matches = matches(query, limit: 12)
        guard let best = matches.first else { return .unknown(suggestions: suggestions(for: query)) }
        let equal = matches.filter { $0.kind == best.kind && $0.slips == best.slips }
        return equal.count == 1 ? .found(best) : .ambiguous(equal)
    }

    /// All nodes that a name may mean, the closest and then the most mentioned first.
    public func matches(_ query: String, limit: Int = 10) -> [NameMatch] {
        var found: [Int: NameMatch] = [:]
        func add(_ node: Int, _ kind: NameMatch.Kind, slips: Int = 0) {
            let match = NameMatch(node: node, kind: kind, slips: slips)
            if let known = found[node], (known.kind, known.slips) <= (kind, slips) { return }
            found[node] = match
        }
        if let node = ids[query] { add(node, .id) }
        for node in names[query] ?? [] { add(node, graph.nodes[node].name == query ? .name : .alias) }
        let words = LetterFolding.words(query)
        guard !words.isEmpty else { return sorted(found, limit) }
        let key = words.joined(separator: " ")
        for node in folded[key] ?? [] {
            add(node, LetterFolding.words(graph.nodes[node].name) == words ? .foldedName : .foldedAlias)
        }
        for node in vocabulary.nodes(withAll: words) { add(node, .words) }
        if found.isEmpty {
            for (node, slips) in vocabulary.nodes(similarTo: words) { add(node, .similar, slips: slips) }
        }
        return sorted(found, limit)
    }

    /// The nodes one of whose names has words that begin with all of the query's, the most mentioned first.
    ///
    /// - Complexity: O(*n*) in the total length of names.
    public func nodes(beginning query: String) -> [Int] {
        guard let words = WordBeginnings(query) else { return [] }
        let found = graph.nodes.indices.filter { number in
            let node = graph.nodes[number]
            return ([node.name] + node.aliases).contains { words.presence(in: $0) != .none }
        }
        return found.map { (node: $0, mentions: graph.nodes[$0].mentionCount) }.sorted {
            ($1.mentions, $0.node) < ($0.mentions, $1.node)
        }.map(\.node)
    }

    /// Nodes that share a word, or nearly, with a name that nothing matches; at most five, the nearest first.
    public func suggestions(for query: String) -> [NameMatch] {
        var found: [Int: NameMatch] = [:]
        for word in LetterFolding.words(query) {
            for (node, slips) in vocabulary.nodes(similarTo: [word], extraSlips: 1) {
                if let known = found[node], known.slips <= slips { continue }
                found[node] = NameMatch(node: node, kind: .similar, slips: slips)
            }
        }
        return sorted(found, 5)
    }

    private func sorted(_ found: [Int: NameMatch], _ limit: Int) -> [NameMatch] {
        let ordered = found.values.map { (match: $0, mentions: graph.nodes[$0.node].mentionCount) }.sorted {
            left, right in
            if left.match.kind != right.match.kind { return left.match.kind < right.match.kind }
            if left.match.slips != right.match.slips { return left.match.slips < right.match.slips }
            if left.mentions != right.mentions { return left.mentions > right.mentions }
            return left.match.node < right.match.node
        }
        return ordered.prefix(limit).map(\.match)
    }
}
