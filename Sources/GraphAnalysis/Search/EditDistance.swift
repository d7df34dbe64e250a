/// The number of slips between two words.
enum EditDistance {
    /// The restricted Damerau–Levenshtein distance (insert, delete, replace, swap neighbours) of two words, or `nil` where
    /// it is greater than `bound`.
    ///
    /// F. J. Damerau, "A technique for computer detection and correction of spelling errors", doi:10.1145/363958.363994.
    ///
    /// - Complexity: O(*n* · `bound`).
    static func between(_ left: [UInt8], _ right: [UInt8], bound: Int) -> Int? {
        guard abs(left.count - right.count) <= bound else { return nil }
        let far = bound + 1
        var beforeLast = [Int](repeating: far, count: right.count + 1)
        var last = (0...right.count).map { min($0, far) }
        var row = last
        for i in 0..<left.count {
            row = [Int](repeating: far, count: right.count + 1)
            row[0] = min(i + 1, far)
            var least = row[0]
            for j in max(0, i - bound)..<max(max(0, i - bound), min(right.count, i + bound + 1)) {
                var cost = last[j] + (left[i] == right[j] ? 0 : 1)
                cost = min(cost, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row[j + 1] = min(cost, far)
                least = min(least, row[j + 1])
            }
            if least > bound { return nil }
            (beforeLast, last) = (last, row)
        }
        return last[right.count] <= bound ? last[right.count] : nil
    }

    /// How many slips a word of this many letters may hold and still be meant.
    static func tolerance(forLength length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }
}
