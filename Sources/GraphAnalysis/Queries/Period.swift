/// A stretch of days with open or closed ends.
struct Period {
    /// The first day, ISO 8601, or the beginning of one.
    let since: String?
    /// The last day.
    let until: String?

    /// Whether a date lies in it; no date does not.
    ///
    /// Dates are compared as far as the shorter of the two goes: "2024" reaches from the first day to the last.
    func contains(_ date: String?) -> Bool {
        guard let date, !date.isEmpty else { return false }
        if let since, date < since, !since.hasPrefix(date) { return false }
        if let until, date > until, !date.hasPrefix(until) { return false }
        return true
    }
}
