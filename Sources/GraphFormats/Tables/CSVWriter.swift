/// Writes rows of comma-separated values (RFC 4180).
///
/// A text that a spreadsheet would take for a formula is preceded by an apostrophe.
public struct CSVWriter {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// A writer that has written nothing.
    public init() {}

    /// What a formula begins with.
    static let formulaStarts = "=+-@\t\r".unicodeScalars

    /// Writes a row.
    public mutating func row(_ cells: [String]) {
        bytes.append(contentsOf: cells.map(Self.cell).joined(separator: ",").utf8)
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, formulaStarts.contains(first) { text = "'" + text }
        let needsQuotes = text.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
