#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the standard output can show.
struct Terminal {
    /// The number of columns to fill.
    let width: Int
    /// Whether bold and colour may be used.
    let hasColor: Bool

    /// The output as it is: plain and 100 columns wide unless it is a terminal.
    static var current: Terminal {
        guard StandardStream.output.isTerminal else { return Terminal(width: 100, hasColor: false) }
        // See no-color.org: any value but the empty one counts.
        let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
        var size = winsize()
        let columns = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
        return Terminal(width: columns > 20 ? min(columns, 120) : 100, hasColor: !refused && !isDumb)
    }

    /// The text in bold.
    func bold(_ text: String) -> String { styled(text, "1") }
    /// The text in a fainter tone.
    func faint(_ text: String) -> String { styled(text, "2") }
    /// The text as a link between things.
    func accent(_ text: String) -> String { styled(text, "36") }
    /// The text as something new.
    func added(_ text: String) -> String { styled(text, "32") }
    /// The text as something gone.
    func removed(_ text: String) -> String { styled(text, "31") }
    /// The text as something to look at.
    func marked(_ text: String) -> String { styled(text, "33") }

    private func styled(_ text: String, _ code: String) -> String {
        hasColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
