/// The named clusters that an article has come to so far, the one mentioned last first.
struct RecentClusters {
    /// The last mention of each.
    private(set) var mentions: [Int] = []
    /// How many are kept in mind.
    private static let limit = 100

    /// Takes note of a mention, if something named is in its cluster.
    ///
    /// - Complexity: O(1): the number of clusters kept in mind is bounded.
    mutating func note(_ mention: Int, _ state: CoreferenceState) {
        guard state.clusters.facts(mention).isAnchored else { return }
        mentions.removeAll { state.clusters.areJoined($0, mention) }
        mentions.insert(mention, at: 0)
        if mentions.count > Self.limit { mentions.removeLast() }
    }
}
