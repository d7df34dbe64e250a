/// Compares the names of two events.
enum EventComparison {
    /// What the names by themselves say.
    static func compare(_ left: EventName, _ right: EventName) -> Comparison {
        var comparison = Comparison()
        if left.isOtherEdition(than: right) {
            let (a, b) = (left.numbers.min() ?? "", right.numbers.min() ?? "")
            comparison.contradiction = "\(a) and \(b) are two editions"
            return comparison
        }
        if left.head == right.head {
            comparison.add(0.8, "both are called \"\(left.head)\"")
        } else if left.group == right.group {
            comparison.add(0.5, "\"\(left.head)\" and \"\(right.head)\" can mean one thing")
        } else {
            let areKnown = EventHeads.isKnown(left.head) && EventHeads.isKnown(right.head)
            let words = "\"\(left.head)\" and \"\(right.head)\" are different things"
            comparison.add(areKnown ? -1.8 : -1, words)
            if areKnown, !EventHeads.isVague(left.head), !EventHeads.isVague(right.head) {
                comparison.contradiction = words
                return comparison
            }
        }
        if let year = left.numbers.intersection(right.numbers).max(), year.count == 4 {
            comparison.add(0.6, "both are of \(year)")
        }
        compareModifiers(left, right, &comparison)
        return comparison
    }

    private static func compareModifiers(_ left: EventName, _ right: EventName, _ comparison: inout Comparison) {
        let shared = left.modifiers.intersection(right.modifiers)
        let fewer = min(left.modifiers.count, right.modifiers.count)
        if let word = shared.sorted().first {
            let isNamed = !left.proper.isDisjoint(with: right.proper)
            let whole = shared.count == left.modifiers.count && shared.count == right.modifiers.count
            let weight = (isNamed ? 0.9 : 0.5) * (whole ? 1.4 : Double(shared.count) / Double(fewer))
            comparison.add(weight, "the names share \"\(word)\"" + (shared.count > 1 ? " and more" : ""))
        }
        let (onlyLeft, onlyRight) = (left.proper.subtracting(right.proper), right.proper.subtracting(left.proper))
        if let a = onlyLeft.min(), let b = onlyRight.min() {
            let apart = left.proper.isDisjoint(with: right.proper)
            comparison.add(apart ? -1.2 : -0.3, "one names \"\(a)\", the other \"\(b)\"")
        }
    }
}
