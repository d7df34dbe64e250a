internal import GraphModel
internal import Ontology
internal import TextModel

/// The sentences of a page, by article and place, with the names in them marked.
struct PageSentences {
    private(set) var all: [Sentence] = []
    private var numbers: [Place: Int] = [:]

    private struct Place: Hashable {
        var article: String
        var span: TextSpan
    }

    /// A sentence in pieces: plain words, and words that mean a node.
    struct Sentence {
        var article: Int
        /// Whether something of the article lies between this and the sentence before.
        var followsGap: Bool
        var parts: [Part]

        struct Part {
            var words: String
            var mark: Mark?
        }
    }

    /// A place that means a node.
    struct Mark {
        var span: TextSpan
        var node: Int
        var kind: MentionKind
    }

    /// The sentences of the graph's articles, and those of the edges' evidence.
    ///
    /// - Complexity: O(*n* log *n*) in the number of sentences and mentions.
    init(_ graph: EntityGraph, edges: [Int], articles: [String: Int]) {
        var texts: [Place: String] = [:]
        for sentence in graph.sentences { texts[Place(article: sentence.article, span: sentence.span)] = sentence.text }
        for edge in edges {
            for evidence in graph.edges[edge].evidence {
                let place = Place(article: evidence.article, span: evidence.statement.sentence)
                if texts[place] == nil { texts[place] = evidence.sentence }
            }
        }
        let marks = Self.marks(of: graph)
        let ordered = texts.keys.sorted { ($0.article, $0.span) < ($1.article, $1.span) }
        var last: Place?
        for place in ordered {
            guard let article = articles[place.article], let text = texts[place] else { continue }
            let isNext = last.map { $0.article == place.article && place.span.start - $0.span.end < 4 } ?? false
            numbers[place] = all.count
            all.append(
                Sentence(
                    article: article, followsGap: !isNext && last?.article == place.article,
                    parts: Self.parts(of: text, at: place.span, marks: marks[place.article] ?? [])))
            last = place
        }
    }

    /// The number of the sentence that evidence stands in.
    func number(of evidence: EntityGraph.Evidence) -> Int {
        numbers[Place(article: evidence.article, span: evidence.statement.sentence)] ?? 0
    }

    /// All mentions of an article, by place.
    private static func marks(of graph: EntityGraph) -> [String: [Mark]] {
        var marks: [String: [Mark]] = [:]
        for (index, node) in graph.nodes.enumerated() {
            for member in node.members {
                marks[member.article, default: []] += member.node.mentions.map {
                    Mark(span: $0.span, node: index, kind: $0.kind)
                }
            }
        }
        return marks.mapValues { $0.sorted { $0.span == $1.span ? $0.node < $1.node : $0.span < $1.span } }
    }

    private static func parts(of text: String, at place: TextSpan, marks: [Mark]) -> [Sentence.Part] {
        guard place.length == text.utf8.count else { return [Sentence.Part(words: SafeText.passage(text))] }
        var parts: [Sentence.Part] = []
        var end = place.start
        func words(_ from: Int, _ to: Int) -> String {
            SafeText.passage(String(text[TextSpan(from - place.start, to - place.start)]))
        }
        for mark in chosen(among: marks, in: place) {
            if mark.span.start > end { parts.append(Sentence.Part(words: words(end, mark.span.start))) }
            parts.append(Sentence.Part(words: words(mark.span.start, mark.span.end), mark: mark))
            end = mark.span.end
        }
        if end < place.end { parts.append(Sentence.Part(words: words(end, place.end))) }
        return parts
    }

    /// The marks inside a sentence of which no two overlap: names before descriptions, long ones before short ones.
    private static func chosen(among marks: [Mark], in place: TextSpan) -> [Mark] {
        let first = marks.partitioningIndex { $0.span.start >= place.start }
        let inside = marks[first...].prefix { $0.span.start < place.end }.filter {
            place.contains($0.span) && !$0.span.isEmpty
        }
        var chosen: [Mark] = []
        for mark in inside.sorted(by: comesBefore) where !chosen.contains(where: { $0.span.overlaps(mark.span) }) {
            chosen.append(mark)
        }
        return chosen.sorted { $0.span < $1.span }
    }

    private static func comesBefore(_ left: Mark, _ right: Mark) -> Bool {
        let ranks = (rank(of: left.kind), rank(of: right.kind))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        if left.span.length != right.span.length { return left.span.length > right.span.length }
        return left.span == right.span ? left.node < right.node : left.span < right.span
    }

    private static func rank(of kind: MentionKind) -> Int {
        switch kind {
        case .name, .demonym: 0
        case .nominal: 1
        case .pronoun: 2
        }
    }
}

extension PageSentences.Sentence {
    /// Writes the sentence: marked words as `[words, node, kind]`.
    func write(to writer: inout PageJSON) {
        writer.object { object in
            object.member("article") { $0.number(article) }
            if followsGap { object.member("gap") { $0.bool(true) } }
            object.member("parts") { list in
                list.array(parts) { part, piece in
                    guard let mark = piece.mark else { return part.string(piece.words) }
                    part.list {
                        $0.element { $0.string(piece.words) }
                        $0.element { $0.number(mark.node) }
                        if mark.kind != .name { $0.element { $0.string(mark.kind.rawValue) } }
                    }
                }
            }
        }
    }
}
