internal import LinearModels
public import ModelFiles
internal import TextModel

/// Groups of words that are used alike, as features of tokens: section `groups` of `words.model`.
public struct WordGroups: Sendable {
    private let table: WordGroupTable

    /// The groups that ship with the program.
    ///
    /// - Throws: `ModelError` where their file is missing or damaged.
    public init() throws(ModelError) { table = try WordGroupTable() }

    /// The groups of a model file.
    ///
    /// - Throws: `ModelError` where the file is missing, damaged or not one of word groups.
    public init(path: String) throws(ModelError) {
        table = try WordGroupTable(SectionFile(path: path), section: WordGroupTable.section)
    }

    /// The groups that lie in the same folder as another model file.
    init(besides path: String) throws(ModelError) {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        try self.init(path: folder + WordGroupTable.fileName)
    }

    /// The slots of a table that holds the given words.
    public static func table(_ words: [(word: String, fine: Int, coarse: Int)]) -> [UInt64] {
        WordGroupTable.slots(words.map { (FeatureHash.fnv($0.word.utf8), $0.fine, $0.coarse) })
    }

    /// Puts a word's groups into its features, those of its lower-case form where itself is unknown.
    @inline(__always)
    func fill(_ features: inout WordFeatures) {
        var groups = table.groups(of: features.form)
        if groups.fine == 0, features.lower != features.form { groups = table.groups(of: features.lower) }
        (features.fineGroup, features.coarseGroup) = groups
    }

    /// The features of all tokens of an article.
    func features(of article: AnalyzedArticle) -> [WordFeatures] {
        var text = article.article.text
        return text.withUTF8 { bytes in
            article.tokens.map { features(UnsafeBufferPointer(rebasing: bytes[$0.span.start..<$0.span.end])) }
        }
    }

    /// The features of words that stand alone, as in a treebank.
    public func features(of words: [String]) -> [WordFeatures] {
        words.map { word in
            var word = word
            return word.withUTF8 { features($0) }
        }
    }

    private func features(_ bytes: UnsafeBufferPointer<UInt8>) -> WordFeatures {
        var features = WordFeatures(bytes)
        fill(&features)
        return features
    }
}
