/// Tells how far a long job has come, where somebody is watching.
///
/// Nothing is shown unless the standard error is a terminal and the job takes longer than a second.
final class Progress {
    private let isShown = StandardStream.error.isTerminal
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?

    /// Says that `done` articles are read.
    func report(_ done: Int) {
        guard isShown else { return }
        let now = ContinuousClock.now
        guard now - start > .seconds(1), now - (lastShown ?? start) > .milliseconds(200) else { return }
        lastShown = now
        StandardStream.error.write("\r\u{1B}[K\(done) articles read")
    }

    /// Takes away what was shown.
    func finish() {
        if lastShown != nil { StandardStream.error.write("\r\u{1B}[K") }
    }
}
