public import Ontology
public import TextModel

/// The graph of a set of articles: canonical nodes, and edges with their evidence.
///
/// A value: resolving the same article graphs under the same judgements gives the same graph, whatever their order.
/// Nodes are sorted by id; edges by source, target, type, polarity and modality. Nothing that the articles say is lost
/// on the way: `articleGraphs()` gives them back.
public struct EntityGraph: Sendable, Hashable {
    /// The articles it was made from, sorted by id.
    public var articles: [ArticleRecord]
    /// The nodes, sorted by id.
    public var nodes: [Node]
    /// The edges, sorted.
    public var edges: [Edge]
    /// The sentences of the articles, sorted by article and place.
    public var sentences: [ArticleSentence]
    /// Statements whose two ends were judged to be one node: facts of their articles, but no edges.
    public var reflexive: [Evidence]

    /// A graph with the given parts.
    public init(
        articles: [ArticleRecord] = [], nodes: [Node] = [], edges: [Edge] = [], sentences: [ArticleSentence] = [],
        reflexive: [Evidence] = []
    ) {
        self.articles = articles
        self.nodes = nodes
        self.edges = edges
        self.sentences = sentences
        self.reflexive = reflexive
    }

    /// A sentence of an article.
    public struct ArticleSentence: Sendable, Hashable {
        /// The article's id.
        public var article: String
        /// Where it stands in the article's text.
        public var span: TextSpan
        /// Its text.
        public var text: String

        /// A sentence with the given parts.
        public init(article: String, span: TextSpan, text: String) {
            self.article = article
            self.span = span
            self.text = text
        }
    }

    /// One person, organization, place or event of the corpus.
    public struct Node: Sendable, Hashable {
        /// A stable, readable identifier made from the canonical name: `mark_rutte`.
        public var id: String
        /// What it is.
        public var type: NodeType
        /// The canonical name.
        public var name: String
        /// Every other name form in the corpus, sorted.
        public var aliases: [String]
        /// The article nodes that were judged to be this one, sorted.
        public var members: [Member]

        /// A node with the given parts.
        public init(id: String, type: NodeType, name: String, aliases: [String], members: [Member]) {
            self.id = id
            self.type = type
            self.name = name
            self.aliases = aliases
            self.members = members
        }

        /// The number of places that mention it, over all articles.
        public var mentionCount: Int { members.reduce(0) { $0 + $1.node.mentions.count } }
    }

    /// An article's node inside a corpus node: the fact under the opinion.
    public struct Member: Sendable, Hashable {
        /// The article's id.
        public var article: String
        /// The node's number in that article's graph.
        public var number: Int
        /// The node as the article knows it.
        public var node: ArticleNode

        /// A member with the given parts.
        public init(article: String, number: Int, node: ArticleNode) {
            self.article = article
            self.number = number
            self.node = node
        }
    }

    /// A claim between two nodes, with every sentence that makes it.
    public struct Edge: Sendable, Hashable {
        /// The index in `nodes` that it starts from.
        public var source: Int
        /// The index in `nodes` that it leads to.
        public var target: Int
        /// What kind of claim it is.
        public var type: EdgeType
        /// Affirmed or denied.
        public var polarity: Polarity
        /// How real the claim is.
        public var modality: Modality
        /// The words for the arrow: those of its surest evidence.
        public var label: String
        /// How sure it is, 0…1: independent articles add up.
        public var confidence: Double
        /// The sentences that say so, sorted by article and place; never empty.
        public var evidence: [Evidence]

        /// An edge with the given parts.
        public init(
            source: Int, target: Int, type: EdgeType, polarity: Polarity, modality: Modality, label: String,
            confidence: Double, evidence: [Evidence]
        ) {
            self.source = source
            self.target = target
            self.type = type
            self.polarity = polarity
            self.modality = modality
            self.label = label
            self.confidence = confidence
            self.evidence = evidence
        }
    }

    /// One article's statement behind an edge, with the sentence's text.
    public struct Evidence: Sendable, Hashable {
        /// The article's id.
        public var article: String
        /// The statement; its `source`, `target` and `attribution` are numbers in that article's graph.
        public var statement: Statement
        /// The whole sentence's text.
        public var sentence: String

        /// Evidence with the given parts.
        public init(article: String, statement: Statement, sentence: String) {
            self.article = article
            self.statement = statement
            self.sentence = sentence
        }

        /// The words inside the sentence that make the claim.
        public var quote: String {
            let range = statement.range
            let offset = statement.sentence.start
            guard statement.sentence.contains(range), statement.sentence.length == sentence.utf8.count else {
                return sentence
            }
            return String(sentence[TextSpan(range.start - offset, range.end - offset)])
        }
    }
}
