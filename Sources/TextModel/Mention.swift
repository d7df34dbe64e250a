public import Ontology

/// A stretch of text that names or points at a person, an organization, a place or an event.
public struct Mention: Sendable, Equatable {
    /// Where it stands, without title, leading article and possessive ending.
    public var span: TextSpan
    /// The indices of its tokens in `AnalyzedArticle.tokens`.
    public var tokens: Range<Int>
    /// The index of its syntactic head.
    public var head: Int
    /// The type of what it names; `nil` while unknown (most pronouns before coreference).
    public var type: NodeType?
    /// How it names.
    public var kind: MentionKind
    /// How sure the recognizer is of span and type, 0…1.
    public var confidence: Double
    /// The number of its coreference chain in `AnalyzedArticle.chains`; `nil` before coreference or outside all chains.
    public var chain: Int?

    /// A mention over the given tokens.
    public init(
        span: TextSpan, tokens: Range<Int>, head: Int, type: NodeType?, kind: MentionKind, confidence: Double = 1,
        chain: Int? = nil
    ) {
        self.span = span
        self.tokens = tokens
        self.head = head
        self.type = type
        self.kind = kind
        self.confidence = confidence
        self.chain = chain
    }
}

/// All mentions in one article of one person, organization, place or event.
public struct CoreferenceChain: Sendable, Equatable {
    /// What they name.
    public var type: NodeType
    /// The canonical name: the fullest proper form, in the common spelling where the gazetteer knows one.
    public var name: String
    /// Every other name form in the article (not nominals and pronouns), sorted.
    public var aliases: [String]
    /// The mentions' indices in `AnalyzedArticle.mentions`, in text order.
    public var mentions: [Int]

    /// A chain of the given mentions.
    public init(type: NodeType, name: String, aliases: [String] = [], mentions: [Int]) {
        self.type = type
        self.name = name
        self.aliases = aliases
        self.mentions = mentions
    }
}
