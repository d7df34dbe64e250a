public import Ontology
public import TextModel

/// One sourced claim of one article: who stands how to whom, and the words that say so.
public struct Statement: Sendable, Hashable, Codable {
    /// The number of the node in `ArticleGraph.nodes` that the edge starts from.
    public var source: Int
    /// The number of the node in `ArticleGraph.nodes` that it leads to.
    public var target: Int
    /// What kind of claim it is.
    public var type: EdgeType
    /// The words for the arrow, lower case, the text's own.
    public var label: String
    /// The whole sentence that says so.
    public var sentence: TextSpan
    /// The words inside the sentence that say so.
    public var range: TextSpan
    /// How sure the extraction is, 0…1.
    public var confidence: Double
    /// Affirmed or denied.
    public var polarity: Polarity
    /// How real the claim is.
    public var modality: Modality
    /// The number of the node that says so, where the claim is somebody's words.
    public var attribution: Int?
    /// The day or period it is about, ISO 8601, where the text says.
    public var date: String?

    /// A claim with the given parts.
    public init(
        source: Int, target: Int, type: EdgeType, label: String, sentence: TextSpan, range: TextSpan,
        confidence: Double, polarity: Polarity = .affirmed, modality: Modality = .asserted, attribution: Int? = nil,
        date: String? = nil
    ) {
        self.source = source
        self.target = target
        self.type = type
        self.label = label
        self.sentence = sentence
        self.range = range
        self.confidence = confidence
        self.polarity = polarity
        self.modality = modality
        self.attribution = attribution
        self.date = date
    }
}
