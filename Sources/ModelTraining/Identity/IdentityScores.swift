package import GraphModel
internal import Ontology
internal import TextModel

/// How well a graph's nodes agree with keys of names across articles: B³ (Bagga and Baldwin 1998, aclanthology.org/P98-1012).
///
/// Every name counts alike. What a name loses is shared out among the names that it is wrongly with, or wrongly without, so
/// that the losses by kind add up to what is missing to 1.
package struct IdentityScores {
    /// Precision and recall over the names that have a mention in the graph.
    package private(set) var seen = BCubed()
    /// The same over all names; one without a mention stands alone.
    package private(set) var all = BCubed()
    /// What each kind of error costs of the precision (`+`) and the recall (`-`) of the names with a mention.
    package private(set) var losses: [String: Double] = [:]
    /// The pairs of names behind the losses.
    package private(set) var pairs: [String: Double] = [:]

    package init() {}

    /// Counts a corpus: articles with keys, and the graph that was made of them.
    ///
    /// Only names that `isCounted` accepts count, given the words.
    package mutating func add(_ articles: [KeyedArticle], _ graph: EntityGraph) {
        let index = MentionPlaces(graph)
        var items: [Item] = []
        for article in articles {
            for mention in article.mentions {
                let words = String(article.article.text[mention.span])
                let node = index.node(at: mention.span, in: article.article)
                if node == .described { continue }
                items.append(Item(key: mention.key, node: node.number, words: words))
            }
        }
        add(items, graph)
    }

    /// Counts a corpus with keys of events: the words that tell of them.
    package mutating func addEvents(_ articles: [KeyedArticle], _ graph: EntityGraph) {
        let index = MentionPlaces(graph)
        let items = articles.flatMap { article in
            article.mentions.map { mention in
                Item(
                    key: mention.key, node: index.event(around: mention.span, in: article.article, graph),
                    words: String(article.article.text[mention.span]))
            }
        }
        add(items, graph)
    }

    private mutating func add(_ items: [Item], _ graph: EntityGraph) {
        all.add(items.enumerated().map { ($1.key, $1.node.map { "\($0)" } ?? "none \($0)") })
        let found = items.filter { $0.node != nil }
        seen.add(found.map { ($0.key, "\($0.node ?? 0)") })
        count(found, graph)
    }

    /// A name with its key and its node.
    private struct Item {
        var key: String
        var node: Int?
        var words: String
    }

    private mutating func count(_ items: [Item], _ graph: EntityGraph) {
        for (node, group) in Dictionary(grouping: items, by: \.node) {
            for (one, other) in Self.pairs(group, differing: \.key) {
                note("+", one, other, 1 / Double(group.count), graph.nodes[node ?? 0].name, graph)
            }
        }
        for (key, group) in Dictionary(grouping: items, by: \.key) {
            for (one, other) in Self.pairs(group, differing: \.node) {
                note("-", one, other, 1 / Double(group.count), key, graph)
            }
        }
    }

    private static func pairs<Value: Equatable>(_ items: [Item], differing value: (Item) -> Value) -> [(Item, Item)] {
        items.flatMap { one in items.filter { value($0) != value(one) }.map { (one, $0) } }
    }

    private mutating func note(
        _ sign: String, _ one: Item, _ other: Item, _ cost: Double, _ about: String, _ graph: EntityGraph
    ) {
        let types = [one, other].map { graph.nodes[$0.node ?? 0].type }
        let kind = types[0] == types[1] ? NameRelation.of(one.words, other.words) : "\(types.map(\.rawValue).sorted())"
        losses["\(sign) \(kind)", default: 0] += cost
        let words = [one.words, other.words].sorted()
        let keys = sign == "+" ? ": " + [one.key, other.key].sorted().joined(separator: ", ") : ""
        pairs["\(sign) \(kind) | \(about) | \(words[0]) | \(words[1])\(keys)", default: 0] += cost
    }
}

/// B³ over items of two partitions.
package struct BCubed {
    private var precisionSum = 0.0
    private var recallSum = 0.0
    /// The number of items.
    package private(set) var count = 0

    /// Adds items, each with its class in the key and its class in the answer.
    mutating func add(_ items: [(key: String, found: String)]) {
        var (keys, founds, both): ([String: Int], [String: Int], [[String]: Int]) = ([:], [:], [:])
        for item in items {
            keys[item.key, default: 0] += 1
            founds[item.found, default: 0] += 1
            both[[item.key, item.found], default: 0] += 1
        }
        for (pair, shared) in both.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            precisionSum += Double(shared * shared) / Double(founds[pair[1]] ?? 1)
            recallSum += Double(shared * shared) / Double(keys[pair[0]] ?? 1)
        }
        count += items.count
    }

    package var precision: Double { count > 0 ? precisionSum / Double(count) : 0 }
    package var recall: Double { count > 0 ? recallSum / Double(count) : 0 }
    package var f1: Double {
        precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
}
