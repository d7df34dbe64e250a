/// Writes rows of comma-separated values (RFC 4180).
///
/// A text that a spreadsheet would take for a formula is preceded by an apostrophe.
struct CSVWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// Writes a row.
    mutating func row(_ cells: [String]) {
        bytes.append(contentsOf: cells.map(Self.cell).joined(separator: ",").utf8)
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
        let needsQuotes = text.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
