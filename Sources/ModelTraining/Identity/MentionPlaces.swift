internal import GraphModel
internal import Ontology
internal import TextModel

/// Finds the graph's node for a stretch of an article.
struct MentionPlaces {
    /// What stands at a stretch of text.
    enum Answer: Equatable {
        /// A name of the node of that number.
        case named(Int)
        /// A noun, a pronoun or a nationality word alone: no name.
        case described
        /// Nothing.
        case nothing

        var number: Int? {
            if case .named(let number) = self { number } else { nil }
        }
    }

    private var mentions: [String: [(span: TextSpan, kind: MentionKind, node: Int)]] = [:]

    init(_ graph: EntityGraph) {
        for (number, node) in graph.nodes.enumerated() {
            for member in node.members {
                mentions[member.article, default: []] += member.node.mentions.map { ($0.span, $0.kind, number) }
            }
        }
    }

    /// The mention that shares most with `span`, and at least half of what both cover.
    func node(at span: TextSpan, in article: Article) -> Answer {
        let best = (mentions[article.id] ?? []).filter { $0.span.overlaps(span) }.max {
            (Self.likeness($0.span, span), $1.span, $1.node) < (Self.likeness($1.span, span), $0.span, $0.node)
        }
        guard let best, Self.likeness(best.span, span) >= 0.5 else { return .nothing }
        return best.kind == .name ? .named(best.node) : .described
    }

    /// The event told of by the shortest phrase that `span`, a word or two, lies in.
    func event(around span: TextSpan, in article: Article, _ graph: EntityGraph) -> Int? {
        let around = (mentions[article.id] ?? []).filter {
            $0.span.start <= span.start && $0.span.end >= span.end && graph.nodes[$0.node].type == .event
        }
        return around.min { ($0.span.length, $0.span, $0.node) < ($1.span.length, $1.span, $1.node) }?.node
    }

    private static func likeness(_ one: TextSpan, _ other: TextSpan) -> Double {
        let shared = min(one.end, other.end) - max(one.start, other.start)
        return Double(shared) / Double(one.length + other.length - shared)
    }
}
