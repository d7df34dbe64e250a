/// Something that somebody says, in his own words or in the article's.
public struct Quotation: Sendable, Equatable {
    /// How it is told.
    public enum Style: String, CaseIterable, Sendable, Codable, Hashable {
        /// Word for word, between quotation marks.
        case direct
        /// Retold by a clause: "He said that the talks had failed."
        case indirect
    }

    /// What is said, without quotation marks and without the words that name the speaker.
    public var span: TextSpan
    /// The indices of its tokens in `AnalyzedArticle.tokens`; a direct one may run over several sentences.
    public var tokens: Range<Int>
    /// Word for word or retold.
    public var style: Style
    /// The index of the token that tells of the saying ("said", "according"); `nil` where no word does.
    public var cue: Int?
    /// The number in `AnalyzedArticle.chains` of who says it; `nil` where it is nobody that the article names.
    public var speaker: Int?

    /// A quotation with the given parts.
    public init(span: TextSpan, tokens: Range<Int>, style: Style, cue: Int? = nil, speaker: Int? = nil) {
        self.span = span
        self.tokens = tokens
        self.style = style
        self.cue = cue
        self.speaker = speaker
    }
}
