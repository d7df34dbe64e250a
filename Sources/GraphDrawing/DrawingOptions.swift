extension Drawing {
    /// Which way a layered drawing reads.
    public enum Direction: String, CaseIterable, Sendable, Hashable {
        /// From left to right.
        case leftToRight = "LR"
        /// From top to bottom.
        case topToBottom = "TB"
    }

    /// The colours of paper and ink.
    public enum Theme: String, CaseIterable, Sendable, Hashable {
        /// Dark ink on white.
        case light
        /// Light ink on a dark page.
        case dark
    }

    /// What to draw and how.
    public struct Options: Sendable, Hashable {
        /// The heading; `nil` for the article's own title, or none for several articles.
        public var title: String?
        /// The ids of nodes that are kept whatever the budget.
        public var focus: [String] = []
        /// The most nodes to draw; `nil` for what fits a page.
        public var top: Int?
        /// Whether nodes that are merely named together are linked.
        public var includesWeak = false
        /// Whether nodes without any link are drawn beside the linked ones.
        public var includesUnlinked = false
        /// Whether the articles' titles stand under the heading.
        public var showsSources = true
        /// Whether shapes and lines are explained.
        public var showsLegend = true
        /// Which way a layered drawing reads.
        public var direction = Direction.leftToRight
        /// The colours of paper and ink.
        public var theme = Theme.light
        /// The layout; `nil` for the one that suits the size.
        public var engine: LayoutEngine?

        /// The usual options: a page's worth, layered or force-directed by size, light.
        public init() {}

        /// The number of nodes that fit a page.
        public static let pageful = 40
    }
}
