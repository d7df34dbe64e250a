internal import GraphModel
internal import Ontology

/// What another program's file says, before it is a graph.
struct ForeignGraph {
    /// The articles that the file describes.
    var articles: [ArticleRecord] = []
    /// The nodes, in the file's order.
    var nodes: [Node] = []
    /// The edges, in the file's order.
    var edges: [Edge] = []
    /// What was left out, and how often.
    var leftOut: [String: Int] = [:]

    /// A node as the file has it.
    struct Node {
        /// Its id in the file.
        var id: String
        /// Its name; empty where the file has none.
        var name = ""
        /// The file's word for what it is.
        var type = ""
        /// Its other names.
        var aliases: [String] = []
        /// The articles that name it.
        var articles: [String] = []
        /// Where it stands in the file.
        var place: String
    }

    /// An edge as the file has it.
    struct Edge {
        /// The id of the node it starts from.
        var source: String
        /// The id of the node it leads to.
        var target: String
        /// The file's word for what it is.
        var type = ""
        /// The words for the arrow.
        var label = ""
        /// Affirmed or denied.
        var polarity = Polarity.affirmed
        /// How real the claim is.
        var modality = Modality.asserted
        /// How sure it is, 0…1.
        var confidence = 1.0
        /// What it rests on; may be empty.
        var evidence: [Piece] = []
        /// Where it stands in the file.
        var place: String

        /// Takes a list of articles, of which the first has the quote, and the first and last day.
        mutating func setEvidence(articles: [String], quote: String, since: String, until: String) {
            evidence = articles.map { Piece(article: $0) }
            if evidence.isEmpty, !(quote + since + until).isEmpty { evidence = [Piece(article: "")] }
            guard let last = evidence.indices.last else { return }
            evidence[0].sentence = quote
            if !until.isEmpty { evidence[last].date = until }
            if !since.isEmpty { evidence[0].date = since }
        }
    }

    /// One article's word for an edge.
    struct Piece {
        /// The article's id; empty where the file does not say.
        var article: String
        /// The sentence, or the words of it that the file has.
        var sentence = ""
        /// The day or period it is about.
        var date: String?
    }

    /// Parts a list that an export has joined: by " | ", or in tables for Neo4j by ";".
    static func list(_ text: String, separator: String) -> [String] {
        text.split(separator: separator).map(trimmed).filter { !$0.isEmpty }
    }

    /// The text without the white space around it.
    static func trimmed(_ text: some StringProtocol) -> String {
        var part = Substring(text)
        part = part.drop { $0.isWhitespace }
        while part.last?.isWhitespace == true { part.removeLast() }
        return String(part)
    }
}

/// The words by which other programs name types.
enum ForeignVocabulary {
    /// The type of node that a word, or one of several with semicolons between, stands for.
    static func nodeType(_ word: String) -> NodeType? {
        word.split(separator: ";").lazy.compactMap { nodeTypes[key(String($0))] }.first
    }

    /// The type of edge that a word stands for.
    static func edgeType(_ word: String) -> EdgeType? { EdgeType(rawValue: key(word)) }

    /// In small letters, with `_` between words.
    private static func key(_ word: String) -> String {
        String(word.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }

    private static let nodeTypes: [String: NodeType] = {
        let words: [NodeType: String] = [
            .person: "person people human individual per",
            .organization: "organization organisation org company publicbody public_body legalentity agency party",
            .place: "place location loc gpe country city address region realestate",
            .event: "event trip meeting conflict",
        ]
        return words.reduce(into: [:]) { types, entry in
            for word in entry.value.split(separator: " ") { types[String(word)] = entry.key }
        }
    }()
}
