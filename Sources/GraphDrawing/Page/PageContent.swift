internal import GraphModel
internal import Ontology
internal import TextModel

/// What a page knows: all names, links, articles and sentences of a graph, whether the picture has room for them or not.
///
/// Of a graph with more than `linkLimit` edges only those links that touch a drawn name are kept.
struct PageContent {
    private let source: PageSource
    private let drawing: Drawing
    private let bundles: [EdgeBundle]
    private let sentences: PageSentences
    private let members: MemberIndex
    private let articleNumbers: [String: Int]
    /// The id of the picture's part for each drawn node, by the node's id.
    private let nodePictures: [String: String]
    private let edgePictures: [LinkKey: String]

    private static let linkLimit = 20_000

    /// What makes claims one line.
    private struct LinkKey: Hashable {
        var source: String
        var target: String
        var isNegated: Bool
        var change: Drawing.Change?
    }

    /// - Complexity: O(*n* log *n*) in the size of the graph.
    init(_ source: PageSource, drawing: Drawing, includesWeak: Bool) {
        self.source = source
        self.drawing = drawing
        let writer = DOTWriter(drawing)
        let drawn = drawing.nodes.map(\.id)
        nodePictures = Dictionary(
            zip(drawn, writer.names.map { "node_\($0)" }), uniquingKeysWith: { first, _ in first })
        let keys = drawing.edges.map {
            LinkKey(source: drawn[$0.source], target: drawn[$0.target], isNegated: $0.isNegated, change: $0.change)
        }
        edgePictures = Dictionary(zip(keys, writer.edgeIDs), uniquingKeysWith: { first, _ in first })
        let graph = source.graph
        let all = EdgeBundle.bundles(of: graph, changes: source.edgeChanges, includesWeak: includesWeak)
        let isTooMuch = graph.edges.count > Self.linkLimit
        let pictures = nodePictures
        bundles = all.filter { bundle in
            !isTooMuch || [bundle.source, bundle.target].contains { pictures[graph.nodes[$0].id] != nil }
        }
        members = MemberIndex(graph)
        articleNumbers = Dictionary(
            zip(graph.articles.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
        sentences = PageSentences(graph, edges: bundles.flatMap(\.edges), articles: articleNumbers)
    }

    /// The content as JSON that may stand inside a script element.
    var json: String {
        var writer = PageJSON()
        writer.object { object in
            if !source.sides.isEmpty { object.member("sides") { $0.array(source.sides) { $0.string($1) } } }
            object.member("leftOut") { $0.string(Self.leftOut(drawing)) }
            object.member("relations") { $0.array(EdgeType.allCases) { $0.string($1.rawValue) } }
            object.member("articles") { $0.array(source.graph.articles) { write($1, to: &$0) } }
            object.member("nodes") { $0.array(source.graph.nodes.indices) { writeNode($1, to: &$0) } }
            object.member("links") { $0.array(bundles) { write($1, to: &$0) } }
            object.member("sentences") { $0.array(sentences.all) { $1.write(to: &$0) } }
        }
        return writer.text
    }

    private static func leftOut(_ drawing: Drawing) -> String {
        "not among the \(drawing.nodes.count) names in the picture; see --top or --focus"
    }

    private func write(_ article: ArticleRecord, to writer: inout PageJSON) {
        writer.object { object in
            object.member("id") { $0.string(article.id) }
            object.member("title") { $0.string(SafeText.clean(article.title ?? article.id, limit: 200)) }
            object.member("date", optional: article.published)
            object.member("source", optional: article.source)
            object.member("address", optional: WebAddress.checked(article.address))
        }
    }

    private func writeNode(_ index: Int, to writer: inout PageJSON) {
        let node = source.graph.nodes[index]
        let articles = Set(node.members.compactMap { articleNumbers[$0.article] }).sorted()
        writer.object { object in
            object.member("id") { $0.string(node.id) }
            object.member("type") { $0.string(node.type.rawValue) }
            object.member("name") { $0.string(SafeText.clean(node.name, limit: 200)) }
            object.member("aliases") { $0.array(node.aliases) { $0.string(SafeText.clean($1, limit: 200)) } }
            object.member("descriptions") { $0.array(Self.descriptions(of: node)) { $0.string($1) } }
            object.member("mentions") { $0.number(node.mentionCount) }
            object.member("articles") { $0.array(articles) { $0.number($1) } }
            object.member("picture", optional: nodePictures[node.id])
            if !source.nodeChanges.isEmpty { object.member("change", optional: source.nodeChanges[index]?.rawValue) }
            if let names = source.names[index] { object.member("names") { $0.array(names) { $0.string($1) } } }
        }
    }

    /// The words by which articles describe it without naming it, each once, sorted.
    private static func descriptions(of node: EntityGraph.Node) -> [String] {
        let forms = node.members.flatMap(\.node.mentions).filter { $0.kind == .nominal }
            .map { SafeText.clean($0.form, limit: 200) }
        return Set(forms).subtracting([node.name]).subtracting(node.aliases).sorted()
    }

    private func write(_ bundle: EdgeBundle, to writer: inout PageJSON) {
        let graph = source.graph
        let ends = (graph.nodes[bundle.source].id, graph.nodes[bundle.target].id)
        let edges = bundle.edges.map { graph.edges[$0] }
        let isNegated = edges.contains { $0.polarity == .negated }
        let isSymmetric = edges.allSatisfy(\.type.isSymmetric)
        let change = bundle.change
        let key = LinkKey(source: ends.0, target: ends.1, isNegated: isNegated, change: change)
        let reversed = LinkKey(source: ends.1, target: ends.0, isNegated: isNegated, change: change)
        let words = [ends.0, ends.1, isNegated ? "denied" : nil, change?.rawValue].compactMap(\.self)
        writer.object { object in
            object.member("id") { $0.string(words.joined(separator: "/")) }
            object.member("from") { $0.number(bundle.source) }
            object.member("to") { $0.number(bundle.target) }
            if isSymmetric { object.member("isSymmetric") { $0.bool(true) } }
            object.member("picture", optional: edgePictures[key] ?? (isSymmetric ? edgePictures[reversed] : nil))
            object.member("change", optional: change?.rawValue)
            object.member("claims") { list in
                list.array(bundle.edges.sorted { tellsMore($0, $1) }) { writeClaim($1, to: &$0) }
            }
        }
    }

    private func tellsMore(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (source.graph.edges[left], source.graph.edges[right])
        return one.confidence != other.confidence ? one.confidence > other.confidence : left < right
    }

    private func writeClaim(_ index: Int, to writer: inout PageJSON) {
        let edge = source.graph.edges[index]
        writer.object { object in
            object.member("type") { $0.string(edge.type.rawValue) }
            object.member("label") { $0.string(SafeText.clean(edge.label, limit: 120)) }
            if edge.polarity == .negated { object.member("denied") { $0.bool(true) } }
            object.member("modality") { $0.string(edge.modality.rawValue) }
            object.member("confidence") { $0.hundredths(edge.confidence) }
            if !source.edgeSides.isEmpty { object.member("side", optional: source.edgeSides[index]?.rawValue) }
            object.member("evidence") { $0.array(edge.evidence) { write($1, to: &$0) } }
        }
    }

    private func write(_ evidence: EntityGraph.Evidence, to writer: inout PageJSON) {
        writer.object { object in
            object.member("sentence") { $0.number(sentences.number(of: evidence)) }
            if let speaker = members.speaker(of: evidence) { object.member("by") { $0.number(speaker) } }
            object.member("date", optional: evidence.statement.date)
        }
    }
}
