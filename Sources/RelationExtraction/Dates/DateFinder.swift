internal import TextModel

/// A date or period in the text, normalised.
struct DateExpression: Equatable {
    /// Its tokens.
    let tokens: Range<Int>
    /// ISO 8601: a day, a month `YYYY-MM`, a year `YYYY`, or an interval `from/to`; the length tells the precision.
    let value: String
}

/// Finds the dates of an article and normalises them against the day it was published.
///
/// Without that day only dates that name their year are found: a guess would be worth less than nothing.
struct DateFinder {
    let article: AnalyzedArticle
    private let published: CalendarDay?

    init(_ article: AnalyzedArticle) {
        self.article = article
        published = article.article.published.flatMap { CalendarDay(iso: $0) }
    }

    /// All dates in text order, without overlaps.
    func expressions() -> [DateExpression] {
        var found: [DateExpression] = []
        var index = 0
        while index < article.tokens.count {
            if let date = expression(at: index) {
                found.append(date)
                index = date.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func expression(at index: Int) -> DateExpression? {
        guard mayStart(index), article.tokens[index].span.length > 2 || number(index) != nil else { return nil }
        return calendarDate(at: index) ?? weekday(at: index) ?? relative(at: index) ?? ago(at: index) ?? year(at: index)
    }

    /// Whether a token's first letter is one of a date's: spares most words the closer look.
    private func mayStart(_ index: Int) -> Bool {
        let first = article.firstByte(index)
        if first < UInt8(ascii: "a") { return true }
        return published != nil && Self.firstLetters.contains(first)
    }

    /// Of "today", "yesterday", "last", "past", "next", "coming", the weekdays and the numbers up to ten.
    private static let firstLetters = Set("tylpncmwfsaoe".utf8)

    // MARK: Words

    private func word(_ index: Int) -> String {
        index >= 0 && index < article.tokens.count ? article.text(index).lowercased() : ""
    }

    private func number(_ index: Int) -> Int? {
        guard index < article.tokens.count else { return nil }
        return Int(article.text(index))
    }

    private func isYear(_ number: Int) -> Bool { (1000...2199).contains(number) }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// With what the months' names begin.
    private static let monthLetters = Array("JFMASOND".utf8)

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// 1…12 for a month's name or usual abbreviation, which must be capitalised: "may" is no month.
    private func month(_ index: Int) -> Int? {
        guard index < article.tokens.count, Self.monthLetters.contains(article.firstByte(index)),
            article.tokens[index].span.length <= 10
        else { return nil }
        var name = word(index)
        if name.last == "." { name.removeLast() }
        if name == "sept" { return 9 }
        guard name.count >= 3 else { return nil }
        guard let found = Self.months.firstIndex(where: { $0 == name || (name.count == 3 && $0.hasPrefix(name)) })
        else { return nil }
        return found + 1
    }

    // MARK: Kinds

    /// "May 18, 2015", "18 May 2015", "August 10", "March 2014", "in March".
    private func calendarDate(at index: Int) -> DateExpression? {
        if let day = number(index), (1...31).contains(day), let month = month(index + 1) {
            let year = number(index + 2).flatMap { isYear($0) ? $0 : nil }
            return dayExpression(index..<index + (year == nil ? 2 : 3), year, month, day)
        }
        guard let month = month(index) else { return nil }
        if let day = number(index + 1), (1...31).contains(day) {
            let comma = word(index + 2) == "," ? 1 : 0
            let year = number(index + 2 + comma).flatMap { isYear($0) ? $0 : nil }
            return dayExpression(index..<(year == nil ? index + 2 : index + 3 + comma), year, month, day)
        }
        if let year = number(index + 1), isYear(year) {
            return DateExpression(tokens: index..<index + 2, value: "\(year)-\(CalendarDay.padded(month, 2))")
        }
        guard ["in", "since", "last", "until", "of", "next", "by"].contains(word(index - 1)),
            let year = nearestYear(ofMonth: month, forward: word(index - 1) == "next" || isFuture(index))
        else { return nil }
        return DateExpression(tokens: index..<index + 1, value: "\(year)-\(CalendarDay.padded(month, 2))")
    }

    private func dayExpression(_ tokens: Range<Int>, _ year: Int?, _ month: Int, _ day: Int) -> DateExpression? {
        guard let year = year ?? nearestYear(ofMonth: month, forward: isFuture(tokens.lowerBound)),
            let date = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        return DateExpression(tokens: tokens, value: date.iso)
    }

    /// The year in which a bare month lies nearest to the day of publication.
    private func nearestYear(ofMonth month: Int, forward: Bool) -> Int? {
        guard let (year, now, _) = published?.components else { return nil }
        if forward { return month >= now ? year : year + 1 }
        if month - now > 6 { return year - 1 }
        return now - month > 6 ? year + 1 : year
    }

    /// "Friday", "last Friday", "next Friday": the nearest before publication, or after it for what is still to come.
    private func weekday(at index: Int) -> DateExpression? {
        guard let published, let name = Self.weekdays.firstIndex(of: word(index)) else { return nil }
        let back = (published.weekday - name + 7) % 7
        let isNext = word(index - 1) == "next" || word(index - 1) == "coming" || isFuture(index)
        let offset: Int
        if isNext {
            offset = back == 0 ? 7 : 7 - back
        } else {
            offset = word(index - 1) == "last" && back == 0 ? -7 : -back
        }
        return DateExpression(tokens: index..<index + 1, value: CalendarDay(number: published.number + offset).iso)
    }

    /// Whether the verb above is in the future: "will be held", "is to be held".
    private func isFuture(_ index: Int) -> Bool {
        let head = article.tokens[index].head
        guard head >= 0 else { return false }
        return article.tokens[max(0, head - 4)..<head].contains { token in
            guard token.head == head else { return false }
            let text = article.text(token.span)
            return token.xpos == .MD && (text == "will" || text == "shall") || token.relation == .mark && text == "to"
        }
    }

    /// "yesterday", "last week", "this year".
    private func relative(at index: Int) -> DateExpression? {
        guard let published else { return nil }
        switch word(index) {
        case "today", "tonight": return day(index..<index + 1, published.number)
        case "yesterday": return day(index..<index + 1, published.number - 1)
        case "tomorrow": return day(index..<index + 1, published.number + 1)
        case "last", "past", "previous": return period(index, -1)
        case "this", "current": return period(index, 0)
        case "next", "coming": return period(index, 1)
        default: return nil
        }
    }

    private func day(_ tokens: Range<Int>, _ number: Int) -> DateExpression {
        DateExpression(tokens: tokens, value: CalendarDay(number: number).iso)
    }

    private func period(_ index: Int, _ step: Int) -> DateExpression? {
        guard let published else { return nil }
        let tokens = index..<index + 2
        let (year, month, _) = published.components
        switch word(index + 1) {
        case "week":
            let monday = published.number - published.weekday + 7 * step
            let sunday = CalendarDay(number: monday + 6)
            return DateExpression(tokens: tokens, value: "\(CalendarDay(number: monday).iso)/\(sunday.iso)")
        case "month": return DateExpression(tokens: tokens, value: Self.month(year, month + step))
        case "year": return DateExpression(tokens: tokens, value: "\(year + step)")
        default: return nil
        }
    }

    private static func month(_ year: Int, _ month: Int) -> String {
        let months = year * 12 + month - 1
        return "\(months / 12)-\(CalendarDay.padded(months % 12 + 1, 2))"
    }

    private static let numbers = [
        "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
    ]

    /// "three years ago".
    private func ago(at index: Int) -> DateExpression? {
        guard let published, word(index + 2) == "ago", let count = number(index) ?? Self.numbers[word(index)],
            count < 2000
        else { return nil }
        let tokens = index..<index + 3
        let (year, month, _) = published.components
        switch word(index + 1) {
        case "day", "days": return day(tokens, published.number - count)
        case "week", "weeks": return day(tokens, published.number - 7 * count)
        case "month", "months": return DateExpression(tokens: tokens, value: Self.month(year, month - count))
        case "year", "years": return DateExpression(tokens: tokens, value: "\(year - count)")
        case "decade", "decades": return DateExpression(tokens: tokens, value: "\(year - 10 * count)")
        default: return nil
        }
    }

    /// "in 1975", "the 2014 election", "the 1990s".
    private func year(at index: Int) -> DateExpression? {
        let text = article.text(index)
        if let year = Int(text), isYear(year), text.utf8.count == 4, article.tokens[index].upos == .num {
            return DateExpression(tokens: index..<index + 1, value: "\(year)")
        }
        guard text.utf8.count == 5, text.utf8.last == 115, let decade = Int(text.dropLast()), isYear(decade) else {
            return nil
        }
        return DateExpression(tokens: index..<index + 1, value: "\(decade)/\(decade + 9)")
    }
}
