/// An article with all that the stages of analysis have found in it so far.
///
/// Stages fill it in order; `layers` says how far they have come.
public struct AnalyzedArticle: Sendable, Equatable {
    /// The article as it was read.
    public var article: Article
    /// What has been filled in.
    public var layers: AnalysisLayers
    /// All tokens of title and body, in text order.
    public var tokens: [Token]
    /// The sentences, in text order; together they cover all tokens.
    public var sentences: [Sentence]
    /// Mentions in text order; of two that start together the longer one first.
    public var mentions: [Mention]
    /// Coreference chains in the order of their first mention.
    public var chains: [CoreferenceChain]
    /// What is said in it and by whom, in text order; an indirect one may hold direct ones.
    public var quotations: [Quotation]

    /// An article of which nothing has been analysed yet.
    public init(_ article: Article) {
        self.article = article
        layers = []
        tokens = []
        sentences = []
        mentions = []
        chains = []
        quotations = []
    }

    /// The text of the token at `index`.
    ///
    /// - Complexity: O(1); shares the article's storage.
    @inlinable
    public func text(_ index: Int) -> Substring { article.text[tokens[index].span] }

    /// The first byte of the token at `index`; 0 where it has none. It rules most words out where few are looked for, and costs
    /// less than the text.
    @inlinable
    public func firstByte(_ index: Int) -> UInt8 {
        let (span, bytes) = (tokens[index].span, article.text.utf8)
        return span.isEmpty ? 0 : bytes[bytes.index(bytes.startIndex, offsetBy: span.start)]
    }

    /// The text of a span.
    @inlinable
    public func text(_ span: TextSpan) -> Substring { article.text[span] }

    /// The number of the sentence that holds the token at `index`.
    ///
    /// - Complexity: O(log *n*) in the number of sentences.
    public func sentenceIndex(ofToken index: Int) -> Int {
        sentences.partitioningIndex { $0.tokens.upperBound > index }
    }
}

/// The layers of analysis that an article can carry.
public struct AnalysisLayers: OptionSet, Sendable, Hashable {
    /// One bit a layer.
    public let rawValue: UInt8

    /// The layers of the given bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Tokens and sentences.
    public static let tokens = AnalysisLayers(rawValue: 1 << 0)
    /// Parts of speech.
    public static let tags = AnalysisLayers(rawValue: 1 << 1)
    /// Dictionary forms.
    public static let lemmas = AnalysisLayers(rawValue: 1 << 2)
    /// Dependency trees.
    public static let trees = AnalysisLayers(rawValue: 1 << 3)
    /// Mentions of names, demonyms and events.
    public static let names = AnalysisLayers(rawValue: 1 << 4)
    /// Coreference chains, with the nominal and pronoun mentions in them.
    public static let chains = AnalysisLayers(rawValue: 1 << 5)
    /// Quotations with their speakers.
    public static let quotations = AnalysisLayers(rawValue: 1 << 6)
}
