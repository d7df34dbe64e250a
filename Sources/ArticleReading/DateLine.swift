/// Lines that hold the day of publication and nothing else: "Monday, May 18, 2015", "Published 3 June 2020, 10:15 GMT".
enum DateLine {
    /// The longest such line, in bytes.
    private static let longest = 90

    /// The day as `YYYY-MM-DD`, where the line is nothing but a date, with or without a time of day.
    static func day(in line: some StringProtocol) -> String? {
        // A year has digits, and most lines have none.
        guard line.utf8.count <= longest,
            line.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        if let day = isoDay(line) { return day }
        var parts = Parts()
        for word in words(of: line) where !parts.take(word) { return nil }
        return parts.day
    }

    /// What the words of the line have said so far.
    private struct Parts {
        var year: Int?
        var month: Int?
        var date: Int?
        private var isDone = false

        var day: String? {
            guard let year, let month, let date else { return nil }
            return DateLine.format(year: year, month: month, date: date)
        }

        /// Whether the word has a place in such a line.
        mutating func take(_ word: String) -> Bool {
            if isDone { return DateLine.canFollow(word) }
            if let number = DateLine.number(word) {
                if number > 31 || date != nil {
                    guard year == nil, (1800...2200).contains(number) else { return false }
                    year = number
                } else {
                    date = number
                }
            } else if month == nil, let number = DateLine.month(word) {
                month = number
            } else if !DateLine.fillers.contains(word) {
                return false
            }
            isDone = year != nil && month != nil && date != nil
            return true
        }
    }

    /// `2015-05-18`, with or without a time behind it.
    private static func isoDay(_ line: some StringProtocol) -> String? {
        let parts = line.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let date = Int(parts[2])
        else { return nil }
        let rest = line.dropFirst(10).drop { $0 == "T" }
        guard words(of: rest).allSatisfy(canFollow) else { return nil }
        return format(year: year, month: month, date: date)
    }

    private static func format(year: Int, month: Int, date: Int) -> String? {
        guard (1800...2200).contains(year), (1...12).contains(month), date >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard date <= lengths[month - 1] else { return nil }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(date))"
    }

    private static func words(of line: some StringProtocol) -> [String] {
        line.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != ":" }.map {
            String($0.drop { $0 == ":" }.reversed().drop { $0 == ":" }.reversed())
        }.filter { !$0.isEmpty }
    }

    /// A number, with or without its ordinal ending.
    private static func number(_ word: String) -> Int? {
        var digits = Substring(word)
        for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) { digits = digits.dropLast(2) }
        return digits.utf8.count <= 4 ? Int(digits) : nil
    }

    private static func month(_ word: String) -> Int? {
        months.firstIndex { word == $0 || word == $0.prefix(3) || word == $0.prefix(4) }.map { $0 + 1 }
    }

    /// Times of day and their zones.
    private static func canFollow(_ word: String) -> Bool {
        if fillers.contains(word) { return true }
        if word.contains(":") { return word.allSatisfy { $0.isNumber || $0 == ":" || "apmz".contains($0) } }
        let digits = word.prefix { $0.isNumber }
        return !digits.isEmpty && digits.count <= 4 && ["", "am", "pm", "z"].contains(word.dropFirst(digits.count))
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    /// Days of the week, "published" and its like, and time zones.
    private static let fillers: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu", "thur", "thurs", "fri", "sat", "sun", "published", "posted", "updated", "issued", "date", "dated",
        "last", "modified", "on", "at", "of", "the", "am", "pm", "a", "p", "m", "utc", "gmt", "bst", "cet", "cest",
        "est", "edt", "et", "cst", "cdt", "pst", "pdt", "pt", "ist", "jst", "aest", "z", "hrs", "h",
    ]
}
