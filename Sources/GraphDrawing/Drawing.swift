public import Ontology

/// A picture of a graph before it is laid out: what is shown, what it says and how it looks.
///
/// A value; the same graph and options give the same drawing and the same DOT text, byte for byte. Its strings are those
/// of the articles, hostile or not: whatever writes them out escapes them (`dot()` does).
public struct Drawing: Sendable, Hashable {
    /// The heading; empty for none.
    public var title: String
    /// What the picture shows, in words, for those who cannot see it.
    public var summary: String
    /// Lines under the heading: where it comes from and what was left out.
    public var notes: [String]
    /// The nodes shown, in the graph's order.
    public var nodes: [Node]
    /// The links shown: at most one for each pair, direction, polarity and change.
    public var edges: [Edge]
    /// The layout that suits it, or that was asked for.
    public var engine: LayoutEngine
    /// Which way a layered drawing reads.
    public var direction: Direction
    /// The colours of paper and ink.
    public var theme: Theme
    /// Whether shapes and lines are explained.
    public var showsLegend: Bool

    /// A drawing of the given parts.
    ///
    /// - Precondition: the edges' ends are indices in `nodes`.
    public init(
        title: String = "", summary: String = "", notes: [String] = [], nodes: [Node], edges: [Edge],
        engine: LayoutEngine? = nil, direction: Direction = .leftToRight, theme: Theme = .light,
        showsLegend: Bool = true
    ) {
        self.title = title
        self.summary = summary
        self.notes = notes
        self.nodes = nodes
        self.edges = edges
        self.engine = engine ?? .suited(toNodes: nodes.count, edges: edges)
        self.direction = direction
        self.theme = theme
        self.showsLegend = showsLegend
    }

    /// What became of a node or link between two states.
    public enum Change: String, CaseIterable, Sendable, Hashable {
        /// Only the second state has it.
        case added
        /// Only the first state has it.
        case removed
        /// Both have it alike.
        case kept
        /// Both have it, with other words, dates or certainty.
        case changed
        /// One asserts what the other denies.
        case contradicted
    }

    /// A person, organization, place or event in the picture.
    public struct Node: Sendable, Hashable {
        /// The identifier in the graph.
        public var id: String
        /// What it is: tells shape and fill.
        public var type: NodeType
        /// The canonical name.
        public var name: String
        /// Its other names.
        public var aliases: [String]
        /// The number of its links in the picture: tells the size.
        public var degree: Int
        /// Whether it was asked for by name.
        public var isFocus: Bool
        /// What became of it, in a picture of a difference.
        public var change: Change?
        /// The number of the group that it has most to do with, where groups are shaded.
        public var community: Int?

        /// A node with the given parts.
        public init(
            id: String, type: NodeType, name: String, aliases: [String] = [], degree: Int = 0, isFocus: Bool = false,
            change: Change? = nil
        ) {
            self.id = id
            self.type = type
            self.name = name
            self.aliases = aliases
            self.degree = degree
            self.isFocus = isFocus
            self.change = change
        }
    }

    /// All that is said from one node to another, as one line.
    public struct Edge: Sendable, Hashable {
        /// The index in `nodes` that it starts from.
        public var source: Int
        /// The index in `nodes` that it leads to.
        public var target: Int
        /// What is said, the most telling first; never empty.
        public var claims: [Claim]
        /// What became of it, in a picture of a difference.
        public var change: Change?

        /// A link with the given parts.
        public init(source: Int, target: Int, claims: [Claim], change: Change? = nil) {
            self.source = source
            self.target = target
            self.claims = claims
            self.change = change
        }
    }

    /// One claim on a link.
    public struct Claim: Sendable, Hashable {
        /// What kind of claim it is.
        public var type: EdgeType
        /// The words for the arrow.
        public var label: String
        /// Affirmed or denied.
        public var polarity: Polarity
        /// How real the claim is.
        public var modality: Modality
        /// How sure it is, 0…1.
        public var confidence: Double
        /// The sentences that make it, sorted by article and place.
        public var quotations: [Quotation]

        /// A claim with the given parts.
        public init(
            type: EdgeType, label: String, polarity: Polarity = .affirmed, modality: Modality = .asserted,
            confidence: Double = 1, quotations: [Quotation] = []
        ) {
            self.type = type
            self.label = label
            self.polarity = polarity
            self.modality = modality
            self.confidence = confidence
            self.quotations = quotations
        }
    }

    /// A sentence and where it stands.
    public struct Quotation: Sendable, Hashable {
        /// The sentence.
        public var sentence: String
        /// The article's title, or its id.
        public var article: String
        /// The article's web address, where known; checked only when it is written out.
        public var address: String?

        /// A quotation with the given parts.
        public init(sentence: String, article: String, address: String? = nil) {
            self.sentence = sentence
            self.article = article
            self.address = address
        }
    }
}
