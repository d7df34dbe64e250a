import NewsGraph

/// A node as `--json` shows it.
struct NodeRecord: Encodable {
    let id: String
    let type: String
    let name: String
    let aliases: [String]

    init(_ node: EntityGraph.Node) {
        id = node.id
        type = node.type.rawValue
        name = node.name
        aliases = node.aliases
    }
}

/// A piece of evidence as `--json` shows it.
struct EvidenceRecord: Encodable {
    let article: String
    let sentence: String
    let quote: String
    /// UTF-8 offsets of the quote in the article.
    let start: Int
    let end: Int
    let date: String?
    let saidBy: String?

    init(_ evidence: EntityGraph.Evidence, speakers: Speakers) {
        article = evidence.article
        sentence = evidence.sentence
        quote = evidence.quote
        start = evidence.statement.range.start
        end = evidence.statement.range.end
        date = evidence.statement.date
        saidBy = speakers.name(of: evidence)
    }
}

/// An edge as `--json` shows it.
struct EdgeRecord: Encodable {
    let source: String
    let target: String
    let type: String
    let label: String
    let polarity: String
    let modality: String
    let confidence: Double
    let evidence: [EvidenceRecord]

    init(_ edge: EntityGraph.Edge, of graph: EntityGraph, speakers: Speakers) {
        source = graph.nodes[edge.source].id
        target = graph.nodes[edge.target].id
        type = edge.type.rawValue
        label = edge.label
        polarity = edge.polarity.rawValue
        modality = edge.modality.rawValue
        confidence = (edge.confidence * 1000).rounded() / 1000
        evidence = edge.evidence.map { EvidenceRecord($0, speakers: speakers) }
    }
}

/// Who says what: finds the node of an article's node.
struct Speakers {
    private let names: [Member: String]

    private struct Member: Hashable {
        let article: String
        let number: Int
    }

    init(_ graph: EntityGraph) {
        var names: [Member: String] = [:]
        for node in graph.nodes {
            for member in node.members { names[Member(article: member.article, number: member.number)] = node.name }
        }
        self.names = names
    }

    /// The name of the node to whom the words are attributed.
    func name(of evidence: EntityGraph.Evidence) -> String? {
        evidence.statement.attribution.flatMap { names[Member(article: evidence.article, number: $0)] }
    }
}
