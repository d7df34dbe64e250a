public import Ontology
public import TextModel

/// What is known of an article beside its text.
public struct ArticleRecord: Sendable, Hashable, Codable {
    /// The article's name, unique in its graph.
    public var id: String
    /// The title, where it has one.
    public var title: String?
    /// The day of publication, `YYYY-MM-DD`, where known.
    public var published: String?
    /// The web address, where known.
    public var address: String?
    /// The publisher or feed, where known.
    public var source: String?
    /// A checksum of the text, hexadecimal: tells whether a file is still the article that was read.
    public var digest: String

    /// A record with the given parts.
    public init(
        id: String, title: String? = nil, published: String? = nil, address: String? = nil, source: String? = nil,
        digest: String
    ) {
        self.id = id
        self.title = title
        self.published = published
        self.address = address
        self.source = source
        self.digest = digest
    }
}

/// One place in one article that names a node.
public struct NodeMention: Sendable, Hashable, Codable {
    /// Where it stands in the article's text.
    public var span: TextSpan
    /// The words.
    public var form: String
    /// How they name.
    public var kind: MentionKind

    /// A mention with the given parts.
    public init(span: TextSpan, form: String, kind: MentionKind) {
        self.span = span
        self.form = form
        self.kind = kind
    }
}

/// One person, organization, place or event as one article knows it.
public struct ArticleNode: Sendable, Hashable, Codable {
    /// What it is.
    public var type: NodeType
    /// The fullest name in this article, in the common spelling.
    public var name: String
    /// Every other name form in this article, sorted.
    public var aliases: [String]
    /// Where it is mentioned, in text order.
    public var mentions: [NodeMention]

    /// A node with the given parts.
    public init(type: NodeType, name: String, aliases: [String], mentions: [NodeMention]) {
        self.type = type
        self.name = name
        self.aliases = aliases
        self.mentions = mentions
    }
}

/// What one article says: a pure function of the article, never changed by merging.
public struct ArticleGraph: Sendable, Hashable, Codable {
    /// The article.
    public var article: ArticleRecord
    /// Whom and what it names, in the order of first mention.
    public var nodes: [ArticleNode]
    /// What it says of them, in text order.
    public var statements: [Statement]
    /// The sentences that statements and mentions stand in: their text, by span.
    public var sentences: [TextSpan: String]

    /// A graph with the given parts.
    public init(
        article: ArticleRecord, nodes: [ArticleNode], statements: [Statement], sentences: [TextSpan: String]
    ) {
        self.article = article
        self.nodes = nodes
        self.statements = statements
        self.sentences = sentences
    }
}
