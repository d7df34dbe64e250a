package import TextModel

/// An article with the names in it that somebody linked to what they stand for.
package struct KeyedArticle: Sendable {
    /// The article.
    package var article: Article
    /// The names, in text order.
    package var mentions: [Mention]

    package init(article: Article, mentions: [Mention]) {
        self.article = article
        self.mentions = mentions
    }

    /// A name, and the key of whom or what it stands for: a title, or an annotator's number.
    package struct Mention: Sendable {
        /// Where the name stands.
        package var span: TextSpan
        /// What all names of one thing share.
        package var key: String

        package init(span: TextSpan, key: String) {
            self.span = span
            self.key = key
        }
    }
}
