/// Which articles tell one story, as far as they tell of the same persons, bodies and places.
///
/// Words for what happened are few, and what happens often: "the crash" of one article is that of another where both tell
/// of the same people, above all where both begin with it.
struct StoryIndex {
    /// How near two articles are, and whether both open with what is looked at.
    struct Story {
        /// How far they tell of the same, 0…1.
        var likeness = 0.0
        /// Whether both open with it.
        var isOpening = false
    }

    /// For each article how much each cluster that it names tells of its story.
    private let names: [[Int: Double]]
    private let sums: [Double]
    /// The sentences, by number, in which each node of each article is mentioned.
    private let sentences: [[[Int]]]

    /// Articles that name little are like others by chance: so much of what they name counts as unlike.
    private static let chance = 1.0
    /// The sentences with which an article opens, title and all.
    private static let opening = 3
    /// The number of articles of a unit that are looked at.
    private static let articleLimit = 3

    /// An index of articles.
    ///
    /// - Parameters:
    ///   - names: For each article the clusters that it names, with their weights.
    ///   - sentences: For each node of each article the numbers of the sentences that mention it.
    init(names: [[Int: Double]], sentences: [[[Int]]]) {
        self.names = names
        self.sentences = sentences
        sums = names.map { article in article.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } }
    }

    /// The nearest of the articles that tell of two units' nodes.
    func nearest(_ left: [NodePlace], _ right: [NodePlace]) -> Story {
        var best = Story()
        for a in left.prefix(Self.articleLimit) {
            for b in right.prefix(Self.articleLimit) {
                let story = Story(likeness: likeness(a.article, b.article), isOpening: opens(a) && opens(b))
                if story.likeness > best.likeness { best = story }
            }
        }
        return best
    }

    /// Twice what two articles share, of all that they name (Dice, 1945, doi:10.2307/1932409).
    private func likeness(_ left: Int, _ right: Int) -> Double {
        let (fewer, more) = names[left].count <= names[right].count ? (left, right) : (right, left)
        var shared = 0.0
        for (cluster, weight) in names[fewer].sorted(by: { $0.key < $1.key }) {
            shared += min(weight, names[more][cluster] ?? 0)
        }
        return 2 * shared / (sums[left] + sums[right] + Self.chance)
    }

    private func opens(_ place: NodePlace) -> Bool {
        (sentences[place.article][place.node].first ?? .max) < Self.opening
    }
}

extension StoryIndex.Story {
    /// Below this likeness two articles tell of others than one another.
    private static let least = 0.1
    /// From this likeness on two articles surely tell one story.
    private static let full = 0.5

    /// Adds what being of one story says of two events.
    func compare(_ comparison: inout Comparison) {
        guard likeness >= Self.least else {
            comparison.add(-0.5, "both are in articles that tell of others")
            return
        }
        let weight = min(1, likeness / Self.full) * (isOpening ? 0.6 : 0.2)
        let words = "both are in articles that tell much the same" + (isOpening ? ", and open with it" : "")
        comparison.add((weight * 1000).rounded() / 1000, words)
    }
}
