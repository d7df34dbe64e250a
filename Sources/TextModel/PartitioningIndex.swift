extension RandomAccessCollection where Index == Int {
    /// Where the elements begin of which a condition is true: all that fulfil it must stand behind all that do not.
    ///
    /// - Returns: the index of the first that fulfils it; `endIndex` where none does.
    /// - Complexity: O(log *n*).
    @inlinable
    package func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
