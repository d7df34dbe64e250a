/// Compares the names of two events.
enum EventComparison {
    /// What the names by themselves say.
    static func compare(_ left: EventName, _ right: EventName) -> Comparison {
        var comparison = Comparison()
        if let (a, b) = left.edition.other(than: right.edition) {
            comparison.contradiction = "\(a) and \(b) are two editions"
            return comparison
        }
        compareHeads(left, right, &comparison)
        if comparison.contradiction != nil { return comparison }
        compareEditions(left, right, &comparison)
        compareModifiers(left, right, &comparison)
        return comparison
    }

    /// What the nouns say of the kind of happening.
    private static func compareHeads(_ left: EventName, _ right: EventName, _ comparison: inout Comparison) {
        if left.head == right.head {
            comparison.add(0.8, "both are called \"\(left.head)\"")
        } else if EventHeads.meaning(of: left.head) == EventHeads.meaning(of: right.head) {
            comparison.add(0.8, "\"\(left.head)\" and \"\(right.head)\" mean the same")
        } else if EventHeads.areTwoRounds(left.head, right.head) {
            comparison.contradiction = "\"\(left.head)\" and \"\(right.head)\" are two rounds"
        } else if left.group == right.group {
            comparison.add(0.5, "\"\(left.head)\" and \"\(right.head)\" can mean one thing")
        } else {
            let areKnown = EventHeads.isKnown(left.head) && EventHeads.isKnown(right.head)
            let words = "\"\(left.head)\" and \"\(right.head)\" are different things"
            comparison.add(areKnown ? -1.8 : -1, words)
            if areKnown, !EventHeads.isVague(left.head), !EventHeads.isVague(right.head) {
                comparison.contradiction = words
            }
        }
    }

    /// What years, numbers in a row and days of months say.
    private static func compareEditions(_ left: EventName, _ right: EventName, _ comparison: inout Comparison) {
        if let year = left.edition.years.intersection(right.edition.years).max() {
            comparison.add(0.6, "both are of \(year)")
        }
        if let number = left.edition.ordinals.intersection(right.edition.ordinals).max() {
            comparison.add(0.4, "both are number \(number) of a row")
        }
        if let day = left.edition.days.intersection(right.edition.days).min() {
            comparison.add(0.9, "both were on \(day)")
        } else if let (a, b) = left.edition.otherDay(than: right.edition) {
            comparison.add(-3.5, "one was on \(a), the other on \(b)")
        }
    }

    private static func compareModifiers(_ left: EventName, _ right: EventName, _ comparison: inout Comparison) {
        let shared = left.modifiers.intersection(right.modifiers)
        let fewer = min(left.modifiers.count, right.modifiers.count)
        if let word = shared.sorted().first {
            let isNamed = left.proper.keys.contains { right.proper[$0] != nil }
            let whole = shared.count == left.modifiers.count && shared.count == right.modifiers.count
            let weight = (isNamed ? 0.9 : 0.5) * (whole ? 1.4 : Double(shared.count) / Double(fewer))
            comparison.add(weight, "the names share \"\(word)\"" + (shared.count > 1 ? " and more" : ""))
        }
        compareNames(left, right, &comparison)
    }

    /// What it says that each names somebody or something that the other does not: nothing where these may have parts of
    /// their own in one event, as a town and a victim have.
    private static func compareNames(_ left: EventName, _ right: EventName, _ comparison: inout Comparison) {
        let onlyLeft = left.proper.filter { right.proper[$0.key] == nil }
        let onlyRight = right.proper.filter { left.proper[$0.key] == nil }
        for (a, kinds) in onlyLeft.sorted(by: { $0.key < $1.key }) {
            let rivals = onlyRight.filter { !$0.value.isDisjoint(with: kinds) }
            guard let b = rivals.keys.min() else { continue }
            let apart = onlyLeft.count == left.proper.count && onlyRight.count == right.proper.count
            comparison.add(apart ? -1.2 : -0.3, "one names \"\(a)\", the other \"\(b)\"")
            return
        }
    }
}
