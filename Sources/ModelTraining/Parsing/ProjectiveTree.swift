/// Makes trees projective, since the parser builds no others.
enum ProjectiveTree {
    /// The heads (by word from 1, the entry at 0 unused) with crossing arcs lifted: the shortest non-projective arc moves up
    /// to its head's head, until none crosses (Nivre and Nilsson 2005, doi:10.3115/1219840.1219853).
    static func lifted(_ heads: [Int]) -> [Int] {
        var heads = heads
        while let word = shortestNonProjective(heads) { heads[word] = heads[heads[word]] }
        return heads
    }

    private static func shortestNonProjective(_ heads: [Int]) -> Int? {
        var best: Int?
        for word in heads.indices.dropFirst() where heads[word] > 0 && !isProjective(word, heads) {
            guard let current = best else {
                best = word
                continue
            }
            if abs(heads[word] - word) < abs(heads[current] - current) { best = word }
        }
        return best
    }

    /// Whether a word's head dominates every word between the two.
    private static func isProjective(_ word: Int, _ heads: [Int]) -> Bool {
        let head = heads[word]
        for between in min(word, head) + 1..<max(word, head) {
            var ancestor = between
            while ancestor > 0, ancestor != head { ancestor = heads[ancestor] }
            if ancestor != head { return false }
        }
        return true
    }
}
