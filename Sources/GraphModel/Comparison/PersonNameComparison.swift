/// Compares the names of two persons.
enum PersonNameComparison {
    /// What two names by themselves say about their bearers.
    ///
    /// Two lone words, or a lone word and a full name, never reach a verdict of one by themselves.
    static func compare(_ left: PersonName, _ right: PersonName) -> Comparison {
        var comparison = Comparison()
        if let a = left.generation, let b = right.generation, a != b {
            comparison.contradiction = "\(a) and \(b) are two generations"
        } else if left.isLone || right.isLone {
            compareLone(left, right, &comparison)
        } else if left.key == right.key {
            comparison.add(4, "the same full name")
        } else if left.words.sorted() == right.words.sorted() {
            comparison.add(3, "the same names in another order")
        } else {
            compareFull(left, right, &comparison)
        }
        return comparison
    }

    private static func compareLone(_ left: PersonName, _ right: PersonName, _ comparison: inout Comparison) {
        if left.isLone, right.isLone {
            comparison.add(left.key == right.key ? 0.8 : 0, "the same single name")
            return
        }
        let (lone, full) = left.isLone ? (left, right) : (right, left)
        if full.last == lone.key {
            comparison.add(1, "the single name \"\(lone.key)\" is the other's surname")
        } else if full.first == lone.key {
            comparison.add(0.7, "the single name \"\(lone.key)\" is the other's first name")
        } else if !full.words.contains(lone.key) {
            comparison.contradiction = "\"\(lone.key)\" is no part of the other name"
        }
    }

    private static func compareFull(_ left: PersonName, _ right: PersonName, _ comparison: inout Comparison) {
        let (shorter, longer) = left.words.count <= right.words.count ? (left, right) : (right, left)
        if left.last == right.last {
            compareGiven(left, right, &comparison)
        } else if shorter.first == longer.first, isPart(shorter.words, of: longer.words) {
            comparison.add(3, "one name is a shorter form of the other")
        } else if isTransliteration(left, right) {
            comparison.add(2.3, "two spellings of one name")
        } else {
            comparison.contradiction = "the names have no form in common"
        }
    }

    private static func compareGiven(_ left: PersonName, _ right: PersonName, _ comparison: inout Comparison) {
        let (a, b) = (left.first, right.first)
        if a == b {
            compareMiddle(left, right, &comparison)
        } else if isPart(left.words, of: right.words) || isPart(right.words, of: left.words) {
            comparison.add(1.8, "one name is a part of the other")
        } else if a.count == 1 || b.count == 1 {
            if a.first == b.first {
                comparison.add(1.5, "the same surname and initial")
            } else {
                comparison.contradiction = "the initials \(a.prefix(1)) and \(b.prefix(1)) differ"
            }
        } else if GivenNames.agree(a, b) {
            comparison.add(3, "\"\(a)\" and \"\(b)\" are forms of one given name")
        } else if min(a.count, b.count) >= 3, a.hasPrefix(b) || b.hasPrefix(a) {
            comparison.add(1.6, "\"\(a)\" and \"\(b)\" begin alike")
        } else if isSpellingVariant(a, b) {
            comparison.add(2.3, "\"\(a)\" and \"\(b)\" are spellings of one given name")
        } else {
            comparison.contradiction = "the given names \"\(a)\" and \"\(b)\" conflict"
        }
    }

    private static func compareMiddle(_ left: PersonName, _ right: PersonName, _ comparison: inout Comparison) {
        let (a, b) = (left.words.dropFirst().dropLast(), right.words.dropFirst().dropLast())
        let agree = zip(a, b).allSatisfy { $0 == $1 || (($0.count == 1 || $1.count == 1) && $0.first == $1.first) }
        let (shorter, longer) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
        let isShorter = shorter.allSatisfy { $0.count > 1 } && isPart(shorter, of: longer)
        if shorter.isEmpty || agree || isShorter {
            comparison.add(3.5, "the same given name and surname")
        } else {
            comparison.contradiction = "the middle names differ"
        }
    }

    /// Whether all of `part` stands in `whole`, in order.
    static func isPart(_ part: [String], of whole: [String]) -> Bool {
        var rest = whole[...]
        for word in part {
            guard let index = rest.firstIndex(of: word) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
    }

    /// Whether every word of one name is a spelling of the other's word at its place.
    private static func isTransliteration(_ left: PersonName, _ right: PersonName) -> Bool {
        left.words.count == right.words.count
            && zip(left.words, right.words).allSatisfy { $0 == $1 || isSpellingVariant($0, $1) }
    }

    /// Whether two words of some length sound alike and do not differ in a last vowel alone, which may tell the sexes apart.
    private static func isSpellingVariant(_ left: String, _ right: String) -> Bool {
        guard min(left.count, right.count) >= 4, abs(left.count - right.count) <= 2,
            PersonName.skeleton(left) == PersonName.skeleton(right)
        else { return false }
        let (shorter, longer) = left.count <= right.count ? (left, right) : (right, left)
        let differInEnding = longer.dropLast() == shorter[...] || longer.dropLast() == shorter.dropLast()
        return !differInEnding || !"aeo".contains(longer.last ?? "a") && !"aeo".contains(shorter.last ?? "a")
    }
}
