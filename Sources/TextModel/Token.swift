/// One word, number or mark, with what the analysis found out about it.
public struct Token: Sendable, Equatable {
    /// Where the token stands in the article's text.
    public var span: TextSpan
    /// The universal part of speech.
    public var upos: UniversalTag
    /// The Penn Treebank tag.
    public var xpos: PennTag
    /// The dictionary form, lower case except for names.
    public var lemma: String
    /// The index in `AnalyzedArticle.tokens` of the word that this one depends on; -1 for a sentence's root.
    public var head: Int
    /// How it depends on its head.
    public var relation: DependencyRelation

    /// A token that only its place is known of.
    public init(span: TextSpan) {
        self.span = span
        upos = .x
        xpos = .XX
        lemma = ""
        head = -1
        relation = .dep
    }
}

/// One sentence: a run of tokens.
public struct Sentence: Sendable, Equatable {
    /// From the first token's first byte to the last token's end.
    public var span: TextSpan
    /// The indices of its tokens in `AnalyzedArticle.tokens`.
    public var tokens: Range<Int>
    /// The index of its paragraph in `Article.paragraphs`; -1 for the title.
    public var paragraph: Int

    /// A sentence over the given tokens.
    public init(span: TextSpan, tokens: Range<Int>, paragraph: Int) {
        self.span = span
        self.tokens = tokens
        self.paragraph = paragraph
    }
}
