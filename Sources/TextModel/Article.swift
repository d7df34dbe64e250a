/// One news article as it was read: its text, and which parts of it are title and body.
///
/// `text` is the file's own text, untouched, so that every offset points into what the user has on disk. What is not
/// part of the article (comment prompts, share buttons) stays in `text` and is left out of `paragraphs`.
public struct Article: Sendable, Equatable {
    /// A short name, unique in its collection: the file's relative path without its ending, as a rule.
    public var id: String
    /// The whole text.
    public var text: String
    /// Where the title stands, if the article has one.
    public var title: TextSpan?
    /// The paragraphs of the body, in order, without title and site furniture.
    public var paragraphs: [TextSpan]
    /// The day of publication, `YYYY-MM-DD`, where known.
    public var published: String?
    /// The web address, where known.
    public var address: String?
    /// The name of the publisher or feed, where known.
    public var source: String?

    /// An article with the given parts.
    public init(
        id: String, text: String, title: TextSpan? = nil, paragraphs: [TextSpan], published: String? = nil,
        address: String? = nil, source: String? = nil
    ) {
        self.id = id
        self.text = text
        self.title = title
        self.paragraphs = paragraphs
        self.published = published
        self.address = address
        self.source = source
    }
}
