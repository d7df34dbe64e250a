package import TextModel

/// An article with gold tokens, trees and names, and which tokens head mentions of which entity.
package struct CoreferenceDocument {
    /// The article as it stands before coreference.
    package var article: AnalyzedArticle
    /// The gold entity of each token that heads a mention; of mentions with one head the outermost counts.
    package var entityOfHead: [Int: Int]
    /// The entities that a name stands for.
    package var named: Set<Int>
}
