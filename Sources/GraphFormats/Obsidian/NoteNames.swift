/// Gives notes names that every file system takes and no link misreads.
struct NoteNames {
    private var taken: Set<String> = []

    /// A name for a note in a folder: the title where that will do, `title 2` and so on where it is taken.
    ///
    /// Names that differ in case alone count as one, since some file systems take them for one.
    mutating func name(for title: String, in folder: String, fallback: String) -> String {
        let plain = Self.safe(title)
        let base = plain.isEmpty ? Self.safe(fallback) : plain
        var name = base.isEmpty ? "note" : base
        var number = 2
        while !taken.insert("\(folder)/\(name.lowercased())").inserted {
            name = "\(base) \(number)"
            number += 1
        }
        return name
    }

    /// The longest name, in bytes: with a number and an ending it fits into the 255 that most file systems allow.
    private static let longest = 160

    /// The text without what file systems, links or shells take for their own.
    static func safe(_ text: String) -> String {
        var name = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar.properties.isWhitespace || isReserved(scalar) {
                if name.last != " ", !name.isEmpty { name.append(" ") }
            } else if !isHidden(scalar) {
                name.append(scalar)
            }
        }
        var text = String(name)
        while text.utf8.count > longest { text.removeLast() }
        while let last = text.last, last == " " || last == "." { text.removeLast() }
        while let first = text.first, first == " " || first == "." { text.removeFirst() }
        let stem = text.prefix { $0 != "." }.uppercased()
        return deviceNames.contains(stem) ? "note " + text : text
    }

    /// What parts paths, links, headings or blocks, and what Windows does not allow in a name.
    private static func isReserved(_ scalar: Unicode.Scalar) -> Bool { reserved.contains(scalar) }

    private static let reserved = Set("/\\:*?\"<>|[]#^%`~$".unicodeScalars)

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// Names that Windows keeps for devices.
    private static let deviceNames: Set<String> = Set(
        ["CON", "PRN", "AUX", "NUL"] + (0...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
