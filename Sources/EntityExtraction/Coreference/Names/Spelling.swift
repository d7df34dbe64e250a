/// Closeness of spellings.
enum Spelling {
    /// Whether two words differ by one letter put in, left out or changed, or by two neighbours exchanged
    /// (Damerau 1964, doi:10.1145/363958.363994).
    ///
    /// - Complexity: O(*n*).
    static func isSlip(_ one: String, _ other: String) -> Bool {
        let (a, b) = (Array(one.utf8), Array(other.utf8))
        guard abs(a.count - b.count) <= 1, a != b else { return false }
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        let (restA, restB) = (a.count - start - end, b.count - start - end)
        if restA <= 1, restB <= 1 { return true }
        return restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
    }
}
