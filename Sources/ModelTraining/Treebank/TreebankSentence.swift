public import TextModel

/// A sentence of a treebank: words with their tags, lemmas and tree.
public struct TreebankSentence: Sendable {
    /// The words as they stand.
    public var words: [String] = []
    /// Whether a blank follows each word in the running text.
    public var spaceAfter: [Bool] = []
    /// Universal and Penn tags.
    public var tags: [(universal: UniversalTag, penn: PennTag)] = []
    /// Dictionary forms.
    public var lemmas: [String] = []
    /// Heads, from 1; 0 for the root.
    public var heads: [Int] = []
    /// Relations.
    public var relations: [DependencyRelation] = []
    /// The MISC column, unread.
    public var miscellany: [String] = []
    /// The running text of the sentence's `# text` line; empty where it has none.
    public var text = ""
    /// Whether a document begins with it.
    public var startsDocument = false
    /// Whether a paragraph begins with it.
    public var startsParagraph = false

    /// While being read: the last word of the multiword token that is open, and whether a blank follows it.
    var openToken: (last: Int, spaceAfter: Bool)?

    /// The number of words.
    public var count: Int { words.count }

    /// An empty sentence.
    public init() {}
}
