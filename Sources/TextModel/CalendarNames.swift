/// The days of the week and the months, as English writes them.
package enum CalendarNames {
    /// Whether a word is a day of the week.
    package static func isWeekday(_ word: some StringProtocol) -> Bool { weekdays.contains(String(word)) }

    /// Whether a word is a day of the week or a month.
    package static func contains(_ word: some StringProtocol) -> Bool {
        isWeekday(word) || months.contains(String(word))
    }

    private static let weekdays: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let months: Set<String> = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
