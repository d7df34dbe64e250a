public import GraphModel

/// A sentence that has the words of a query.
public struct SentenceMatch: Sendable, Hashable {
    /// The index in `EntityGraph.sentences`.
    public var sentence: Int
    /// Whether the words stand in it side by side, in their order.
    public var isPhrase: Bool
}

/// Finds sentences by their words, forgiving of case, diacritics and endings.
public struct SentenceSearch: Sendable {
    private let graph: EntityGraph

    /// Searches the sentences of a graph.
    public init(_ graph: EntityGraph) { self.graph = graph }

    /// The sentences in which words begin with all of the query's words: whole phrases first, then in the order of
    /// articles and places.
    ///
    /// - Complexity: O(*n*) in the text of the graph's sentences.
    public func matches(_ query: String) -> [SentenceMatch] {
        guard let words = WordBeginnings(query) else { return [] }
        let found = graph.sentences.indices.compactMap { number -> SentenceMatch? in
            let presence = words.presence(in: graph.sentences[number].text)
            return presence == .none ? nil : SentenceMatch(sentence: number, isPhrase: presence == .phrase)
        }
        return found.filter(\.isPhrase) + found.filter { !$0.isPhrase }
    }
}
