/// A binary heap of numbered items, the highest priority first; of equals, the lowest number.
struct PriorityQueue {
    private var items: [(priority: Double, item: Int)] = []

    /// Adds an item; one that is in already may be added again with another priority.
    ///
    /// - Complexity: O(log *n*).
    mutating func push(_ item: Int, priority: Double) {
        items.append((priority, item))
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard precedes(child, parent) else { return }
            items.swapAt(child, parent)
            child = parent
        }
    }

    /// Takes out the first item.
    ///
    /// - Complexity: O(log *n*).
    mutating func pop() -> Int? {
        guard let first = items.first else { return nil }
        items.swapAt(0, items.count - 1)
        items.removeLast()
        var parent = 0
        while true {
            let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < items.count }
            guard let best = children.max(by: { precedes($1, $0) }), precedes(best, parent) else { return first.item }
            items.swapAt(best, parent)
            parent = best
        }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (items[left], items[right])
        return one.priority == other.priority ? one.item < other.item : one.priority > other.priority
    }
}
