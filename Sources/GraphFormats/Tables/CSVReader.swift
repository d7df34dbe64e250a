/// Reads rows of separated values (RFC 4180): commas, semicolons or tabs, whichever the first row has most of.
struct CSVReader {
    /// A row and the line that it begins in.
    struct Row {
        /// The cells.
        let cells: [String]
        /// The line, from 1.
        let line: Int
    }

    /// The rows of a file's bytes; blank lines are left out.
    ///
    /// The apostrophe that a writer sets before what a spreadsheet would take for a formula goes.
    ///
    /// - Complexity: O(*n*).
    static func rows(_ bytes: [UInt8], file: String) throws(FormatError) -> [Row] {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let bytes = bytes[(isMarked ? 3 : 0)...]
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw FormatError(
                file: file, place: "", problem: "bytes that are not UTF-8", remedy: "save the file as UTF-8")
        }
        var reader = CSVReader(bytes, separator: separator(of: bytes))
        var rows: [Row] = []
        while let row = try reader.row(file: file) {
            if row.cells != [""] { rows.append(row) }
        }
        return rows
    }

    private let bytes: ArraySlice<UInt8>
    private let separator: UInt8
    private var position: Int
    private var line = 1

    private init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        position = bytes.startIndex
    }

    private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
        let head = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        let candidates = [",", ";", "\t"].map { UInt8(ascii: $0) }
        let counts = candidates.map { candidate in head.count { $0 == candidate } }
        let most = counts.max() ?? 0
        return zip(candidates, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
    }

    private mutating func row(file: String) throws(FormatError) -> Row? {
        guard position < bytes.endIndex else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            cells.append(try cell(file: file))
            guard position < bytes.endIndex else { break }
            let end = bytes[position]
            position += 1
            if end == separator { continue }
            if end == 0x0D, position < bytes.endIndex, bytes[position] == 0x0A { position += 1 }
            line += 1
            break
        }
        return Row(cells: cells, line: start)
    }

    private mutating func cell(file: String) throws(FormatError) -> String {
        var text: [UInt8] = []
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.endIndex, ![separator, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
            return Self.plain(bytes[start..<position])
        }
        let start = line
        position += 1
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.endIndex, bytes[position] == byte else { return Self.plain(text[...]) }
                position += 1
            }
            if byte == 0x0A { line += 1 }
            text.append(byte)
        }
        throw FormatError(
            file: file, place: "line \(start)", problem: "a quotation mark that nothing closes",
            remedy: "close it, or write two for one inside a cell")
    }

    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix("'"), let second = text.unicodeScalars.dropFirst().first,
            CSVWriter.formulaStarts.contains(second)
        else { return text }
        return String(text.dropFirst())
    }
}
