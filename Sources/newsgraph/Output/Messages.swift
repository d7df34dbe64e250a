/// What is said to the person at the keyboard: on the standard error, one line each.
enum Messages {
    /// Writes a line with the program's name before it.
    static func write(_ message: String) {
        StandardStream.error.write("newsgraph: " + PlainText.line(message) + "\n")
    }
}
