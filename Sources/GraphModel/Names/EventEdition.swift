/// What in an event's name tells it from others of its kind: its year, its number in a row, its day.
///
/// Other figures (an hour, an age, a score) tell nothing apart.
struct EventEdition: Hashable {
    /// The years.
    private(set) var years: Set<Int> = []
    /// The numbers in a row, by their values: "second", "2nd", "II" and the 50 of "Super Bowl 50".
    private(set) var ordinals: Set<Int> = []
    /// Days of months: "june 20".
    private(set) var days: Set<String> = []

    /// The edition that the folded words of a name tell.
    init(_ words: [String]) {
        for (place, word) in words.enumerated() {
            if let month = Self.month(beside: place, in: words), let day = Self.day(word) {
                days.insert("\(month) \(day)")
            } else if let ordinal = Self.ordinal(word) {
                ordinals.insert(ordinal)
            } else if let figure = Int(word) {
                if (1000...2100).contains(figure) {
                    years.insert(figure)
                } else if Self.endsName(place, words) {
                    ordinals.insert(figure)
                }
            }
        }
    }

    /// A year or a number in a row of each, where these say that the two are two editions.
    func other(than other: EventEdition) -> (Int, Int)? {
        Self.different(years, other.years) ?? Self.different(ordinals, other.ordinals)
    }

    /// A day of each, where both tell one and none agrees.
    func otherDay(than other: EventEdition) -> (String, String)? { Self.different(days, other.days) }

    /// The same as a text: names of one spelling are no editions of each other, and contradict the same ones.
    var spelling: String { (years.sorted() + ordinals.sorted()).map(String.init).joined(separator: " ") }

    /// Whether a word is a numeral: "second", "iii".
    static func isNumeral(_ word: String) -> Bool { numerals[word] != nil }

    /// The first of each, where both are known and none is shared.
    private static func different<Value: Comparable>(_ one: Set<Value>, _ other: Set<Value>) -> (Value, Value)? {
        guard let mine = one.min(), let others = other.min(), one.isDisjoint(with: other) else { return nil }
        return (mine, others)
    }

    private static func ordinal(_ word: String) -> Int? {
        if let value = numerals[word] { return value }
        guard ["st", "nd", "rd", "th"].contains(word.suffix(2)) else { return nil }
        return Int(word.dropLast(2))
    }

    private static func day(_ word: String) -> Int? {
        (Int(word) ?? ordinal(word)).flatMap { (1...31).contains($0) && numerals[word] == nil ? $0 : nil }
    }

    private static func month(beside place: Int, in words: [String]) -> String? {
        let beside = [place - 1, place + 1].filter(words.indices.contains)
        return beside.lazy.compactMap { months[words[$0]] }.first
    }

    /// Whether a figure is the last word of a name, as in "Super Bowl 50 in Oslo".
    private static func endsName(_ place: Int, _ words: [String]) -> Bool {
        guard place > 0, !EventName.prepositions.contains(words[place - 1]), Int(words[place - 1]) == nil else {
            return false
        }
        return place + 1 == words.count || EventName.prepositions.contains(words[place + 1])
    }

    private static let numerals = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "first": 1, "second": 2, "third": 3, "fourth": 4,
        "fifth": 5,
    ]
    private static let months: [String: String] = {
        let full = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        var months: [String: String] = ["sept": "september"]
        for month in full {
            months[month] = month
            months[String(month.prefix(3))] = month
        }
        return months
    }()
}
